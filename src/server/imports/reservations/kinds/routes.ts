// From where to where: airports by their codes, else names on both sides of an arrow, behind labels, or beside the times.
import { airportByIata } from '../../../providers/shipped-data/gazetteer/airports.ts'
import { hasHan } from '../../../providers/shipped-data/gazetteer/fold-text.ts'
import { airportIn, cityIn } from '../reading/places.ts'
import { labelled } from '../text/labels.ts'
import { type Found, matches, type Span } from '../text/span.ts'
import type { FoundTime } from '../text/times.ts'
import { cleanPlace, notPlace } from './clean-place.ts'
import { placesAroundDuration } from './places-around-duration.ts'
import {
  placesBesideTimes,
  placesOverTimes,
  placesUnderHeadings,
  placesUnderTimes,
  type Route,
} from './places-beside-times.ts'

const fromLabels =
  'from|origin|depart(?:s|ure|ing)?(?: from| station| airport| city)?|departure|boarding (?:point|stop|station)|pick-?up stop|出发地|出发站|出发城市|出发机场|起飞机场|始发站|始发地|起点|起飞|出发|上车点|上车站|上车地点|登船港|登船码头|出发港|départ|de|von|abfahrt|ab|salida|origen|da|partenza|出発|乗車駅'
const toLabels =
  'to|destination|arriv(?:es?|al|ing)(?: at| station| airport| city)?|drop-?off stop|alighting|目的站|起讫站|到达地|到达站|到达城市|到达机场|降落机场|目的地|终点站?|抵达|到达|降落|下车点|下车站|下车地点|下船港|到达港|抵达港|arrivée|à|nach|ankunft|an|llegada|destino|a|arrivo|到着|降車駅'
const arrow = '\\s*(?:[—─]+|–+|-{1,3}>?|→|⇒|➔|➜|✈️?|>{1,3}|~|～|至|到|飞往|飞|开往|前往|往|⟶|⇄|↔|\\bto\\b)\\s*'
const chineseName = '(?:[\\p{Script=Han}·]{2,14}(?:\\s?T\\d\\w?)?(?:\\s?[(（][^)）\\n]{1,14}[)）])?)'
const chineseRoute = new RegExp(
  `(${chineseName})\\s*(?:\\d{1,2}[:：]\\d{2})?\\s*(?:起飞|开车|开|出发|发车|启航|発|发)?${arrow}(?:\\d{1,2}[:：]\\d{2}\\s*)?(${chineseName})`,
  'gu',
)
const latinName = "\\p{Lu}[\\p{L}\\p{N}.'’/ &-]{1,44}?"
const latinRoute = new RegExp(
  `(?<![\\p{L}])(${latinName})(?:\\s?\\([^()\\n]{2,40}\\))?(?:,\\s?[A-Z]{2})?\\s+(?:—+|–+|-{1,3}>?|→|⇒|➔|➜|>{1,3}|to|nach|⟶)\\s+(${latinName})(?:\\s?\\([^()\\n]{2,40}\\))?(?=(?:,\\s?[A-Z]{2}(?!\\p{L}))?\\s*(?:$|[,;.(|\\n\\t]|\\s{2}|\\s(?:on|at|for|is|departs|\\d)|[:：]\\s))`,
  'gmu',
)
/** "New York, NY - Moynihan Train Hall to Boston, MA - South Station": the dash belongs to the name. */
const stationOfCity = "\\p{Lu}[\\p{L}.' -]{1,30}, [A-Z]{2} - \\p{Lu}[\\p{L}.'& -]{2,40}?"
const stationRoute = new RegExp(
  `(${stationOfCity})\\s+(?:to|→|>)\\s+(${stationOfCity})(?=\\s*(?:$|[(\\n\\t,;]))`,
  'gmu',
)
const fromTo =
  /\bfrom\s+([^\n,;:]{2,44}?)\s+to\s+([^\n,;:.]{2,44}?)(?=[\n,;:.(]|\s+(?:on|at|for|is|has|departing|\d)|$)/giu

export function findAirports(text: string, window: Span): Route {
  const part = text.slice(window.start, window.end)
  const codes = [
    ...matches(part, /[(（[]([A-Z]{3})(?:[\s,/][^)）\]]{0,20})?[)）\]]/gu).map((match) => ({
      code: match[1] ?? '',
      at: match.index + 1,
      confidence: 0.95,
    })),
    ...matches(
      part,
      /(?<![\p{L}\d])([A-Z]{3})\s?([-–—→>/]|->|to)\s?([A-Z]{3})(?![\p{L}\d]|\s?(?:MRS?|MS|MISS|MSTR|CHD|INF)(?!\p{L}))/gu,
    ).flatMap((match) => {
      // "LIN/MEI" is rather the name of somebody.
      const isSlash = match[2] === '/'
      if (isSlash && isAmongPeople(part, match.index)) return []
      const confidence = isSlash ? 0.62 : 0.93
      return [
        { code: match[1] ?? '', at: match.index, confidence },
        { code: match[3] ?? '', at: match.index + match[0].length - 3, confidence },
      ]
    }),
    // "LAX 07:25AM   AUS 12:10PM"
    ...matches(part, /(?<![\p{L}\d])([A-Z]{3})(?=\s\d{1,2}[:.]\d{2})/gu).map((match) => ({
      code: match[1] ?? '',
      at: match.index,
      confidence: 0.92,
    })),
    // "CHEN / WEI" is a name.
    ...matches(part, /(?<![\p{L}\d]|\p{Lu}\s?\/\s?)([A-Z]{3})(?![\p{L}\d]|\s?\/\s?\p{Lu}{2})/gu).flatMap((match) => ({
      code: match[1] ?? '',
      at: match.index,
      confidence: 0.55,
    })),
  ].filter(
    ({ code, at, confidence }) =>
      airportByIata(code) !== null && !notAirports.has(code) && (confidence > 0.9 || !isOfPerson(part, at)),
  )
  const sure = codes.filter(({ confidence }) => confidence > 0.9)
  const usable = (new Set(sure.map(({ code }) => code)).size >= 2 ? sure : codes).toSorted((a, b) => a.at - b.at)
  const [first] = usable
  const second = usable.find(({ code, at }) => first && code !== first.code && at > first.at)
  const spanOf = (each: { code: string; at: number; confidence: number } | undefined): Found<string> | null =>
    each
      ? {
          value: each.code,
          start: window.start + each.at,
          end: window.start + each.at + 3,
          confidence: each.confidence,
        }
      : null
  return second ? { from: spanOf(first), to: spanOf(second) } : { from: null, to: null }
}

function isAmongPeople(part: string, at: number): boolean {
  return /乘机人|旅客|乘客|姓名|成人|passenger|travell?er|adult|\bname\b|\bpax\b/iu.test(
    part.slice(Math.max(0, at - 80), at + 40),
  )
}

/** "MS LIN MEI", and two words of three letters with nothing but a blank between them. */
function isOfPerson(part: string, at: number): boolean {
  if (/^[A-Z]{3} [A-Z]{3}(?![A-Z])/u.test(part.slice(at)) || /(?<![A-Z])[A-Z]{3} $/u.test(part.slice(0, at)))
    return true
  const line = part.slice(part.lastIndexOf('\n', at - 1) + 1, at)
  return /(?<!\p{L})(?:mr|ms|mrs|miss|dear|passengers?|travell?ers?|adult|name|乘机人|旅客|乘客)(?!\p{L})[^\t\n]*$/iu.test(
    line,
  )
}

/** Codes of airports that are words of confirmations too. */
export const notAirports = new Set(
  'PNR USD EUR GBP CNY RMB JPY HKD SGD AUD CAD THE AND FOR YOU ALL NOT ETA ETD MON TUE WED THU FRI SAT SUN JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC PDF VIP REF ONE TWO ADT CHD INF MRS BAG PKG NEW NOW FEE TAX VAT DAY OUR SMS APP QR FAQ DEP ARR HRS BUS CAR KGS PCS SUV GST ASX'.split(
    ' ',
  ),
)

export function findRoute(text: string, window: Span, times: readonly FoundTime[]): Route {
  const part = text.slice(window.start, window.end)
  const at = (value: string, start: number, confidence: number): Found<string> | null => {
    const cleaned = cleanPlace(value)
    return cleaned === '' || cleaned.length > 80 || cleaned.includes('@')
      ? null
      : { value: cleaned, start: window.start + start, end: window.start + start + value.length, confidence }
  }
  const byLabel = (labels: string) => {
    for (const match of labelled(part, labels)) {
      const place = at(match.value, match.start, 0.88)
      if (place && /\p{L}{2}/u.test(place.value) && !isHeading(place.value)) return place
    }
    return null
  }
  const over = placesOverTimes(text, times)
  if (over.from && over.to) return over
  const below = placesUnderTimes(text, times)
  if (below.from && below.to) return below
  const lines = stationLines.exec(part)
  if (lines) {
    const [whole, first = '', second = ''] = lines
    const [from, to] = [
      at(first, lines.index + whole.indexOf(first), 0.8),
      at(second, lines.index + whole.lastIndexOf(second), 0.8),
    ]
    if (from && to && from.value !== to.value) return { from, to }
  }
  const around = placesAroundDuration(text, window)
  if (around.from && around.to) return around
  const under = placesUnderHeadings(text, window)
  if (under.from && under.to) return under
  const named = { from: byLabel(fromLabels), to: byLabel(toLabels) }
  if (named.from && named.to) return named
  const chinese = chineseEnds(part, at)
  if (chinese.from && chinese.to) return chinese
  const lastTime = times.at(-1)?.end ?? text.length
  const candidates = routeCandidates(part, at).map((each) =>
    each.from.start > lastTime ? { ...each, score: each.score - 3 } : each,
  )
  const best = candidates.reduce<Candidate | null>((top, each) => (top && top.score >= each.score ? top : each), null)
  const beside = placesBesideTimes(
    text,
    times.filter(({ start, end }) => start >= window.start && end <= window.end),
  )
  const isBeside = beside.from && beside.to && beside.from.value !== beside.to.value
  const isSure = best !== null && (best.score > 1 || (best.score > -2 && !isBeside))
  if (isSure) return { from: best.from, to: best.to }
  return {
    from: named.from ?? chinese.from ?? beside.from,
    to: named.to ?? chinese.to ?? beside.to,
  }
}

/** "苏州北广场汽车客运站" over "乌镇汽车站" */
const stationLines =
  /^[^\S\n]*(\p{Script=Han}{2,16}(?:站|码头|港))[^\S\n]*\n[^\S\n]*(\p{Script=Han}{2,16}(?:站|码头|港))[^\S\n]*$/mu

/** "Salida   Llegada": a label beside a label is a heading, no place. */
const endLabel = new RegExp(`^(?:${fromLabels}|${toLabels})$`, 'iu')
const isHeading = (value: string) => endLabel.test(value)

const leaves =
  /(?:^|[，,。；;(（\s号车座排】:：]|次)((?:(?!次|号|车|座)\p{Script=Han}){2,10}?)\s?(?:T\d[A-Z]?\s?(?:航站楼)?\s?)?\d{1,2}[:：]\d{2}\s?(?:分)?(?:开|发车|出发|起飞|发)/u
const reaches =
  /(?:[开発发]\s?|[，,\s])((?:(?!次|号|开)\p{Script=Han}){2,10}?)\s?(?:T\d[A-Z]?\s?(?:航站楼)?\s?)?\d{1,2}[:：]\d{2}\s?(?:分)?(?:到|抵|着)|\d{1,2}[:：]\d{2}\s?(?:分)?(?:到达?|抵达?|至|降落)\s?((?:(?!次|号)\p{Script=Han}){2,10})|(?:开往|前往|飞往|至|到达?|抵达?)\s?((?:(?!次|号)\p{Script=Han}){2,10}?(?:站|机场)?)\s?\d{1,2}[:：]\d{2}\s?(?:到|抵达|降落|到达)?/u

/** "上海虹桥13:47开", "16:20到北京南". */
function chineseEnds(part: string, at: Locate): Route {
  const [start, end] = [leaves.exec(part), reaches.exec(part)]
  const place = (match: RegExpExecArray | null) => {
    const name = match?.[1] ?? match?.[2] ?? match?.[3] ?? ''
    return match && name !== '' && !/时间|原定|计划|预计/u.test(name)
      ? at(name, match.index + match[0].indexOf(name), 0.85)
      : null
  }
  return { from: place(start), to: place(end) }
}

interface Candidate {
  from: Found<string>
  to: Found<string>
  score: number
}
type Locate = (value: string, start: number, confidence: number) => Found<string> | null

const routePatterns = [
  [stationRoute, 0.9],
  [chineseRoute, 0.85],
  [fromTo, 0.85],
  [latinRoute, 0.82],
] as const

/** Pairs of names with an arrow between them; known cities and words such as "station" speak for a pair. */
function routeCandidates(part: string, at: Locate): Candidate[] {
  return routePatterns.flatMap(([pattern, confidence]) =>
    matches(part, pattern)
      .slice(0, 20)
      .flatMap((match) => {
        const [whole, a = '', b = ''] = match
        // "Route          Ullapool - Stornoway": a wide gap parts the label from the name.
        const label = /^[^,]*(?:\s{3,}|\t)(?=\S)/su.exec(a)?.[0].length ?? 0
        const from = at(a.slice(label), match.index + whole.indexOf(a) + label, confidence)
        const to = at(b, match.index + whole.lastIndexOf(b), confidence)
        if (!from || !to || notPlace.test(from.value) || notPlace.test(to.value)) return []
        if (pattern === chineseRoute && !hasHan(from.value + to.value)) return []
        const score = likeness(from.value) + likeness(to.value) + (pattern === stationRoute ? 1 : 0)
        const certainty = score > 1 ? confidence : 0.55
        return [{ from: { ...from, confidence: certainty }, to: { ...to, confidence: certainty }, score }]
      }),
  )
}

function likeness(name: string): number {
  if (
    /系统|通知|确认|订单|成功|预订|乘客|先生|女士|座|舱|时间|日期|门店|地址|\byou\b|you['’]re|your|\bwe\b|going|booking|confirm|ticket|class|adult|order/iu.test(
      name,
    )
  )
    return -3
  const isTerminal = /站$|机场|码头|港$|T\d|Hbf|Gare|station|airport|terminal|central|port/iu.test(name)
  return (airportIn(name) || cityIn(name) ? 2 : 0) + (isTerminal ? 1 : 0)
}

/** The code of the airport that a name means, else the name. */
export function airportOrName(place: Found<string> | null, text: string): Found<string> | null {
  if (!place) return null
  const raw = text.slice(place.start, place.end)
  // "London (LHR) T3": the code says which of the city's airports is meant.
  const coded = /[(（]([A-Z]{3})[)）]/u.exec(raw)?.[1]
  const airport = (coded && airportByIata(coded)) || (airportIn(place.value) ?? airportIn(raw))
  return airport ? { ...place, value: airport.iata } : place
}
