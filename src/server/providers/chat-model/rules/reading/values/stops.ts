// Where the trip goes: one city or several, with nights.

import type { CityMention } from '../names/city-names.ts'
import type { MarkedText } from '../text/marked-text.ts'
import { chineseNumber, numberOf } from '../text/numbers.ts'
import { isRefused } from './polarity.ts'
import { readStayList, type StayList } from './stay-list.ts'

export interface StatedStop {
  place: string
  nights?: number
  /** What of the length of the trip the other stops leave: "the rest in Rome". */
  isRest?: true
}

export interface Route {
  /** Where the travelers start. */
  origin?: string
  stops: StatedStop[]
  /** Of the whole trip, where each stop has a length. */
  days?: number
}

const nightsAfter = new RegExp(`^\\s*(?:for |: ?|[住待玩呆]个?)?${chineseNumber}(?:\\s*-?\\s*nights?|\\s*[晚夜])`, 'iu')
const daysAfter = new RegExp(`^\\s*(?:for |: ?|[住待玩呆]个?)?${chineseNumber}(?:\\s*-?\\s*days?|\\s*天)`, 'iu')
const nightsBefore = new RegExp(`${chineseNumber}\\s*(?:nights?|[晚夜])\\s*(?:in |在)?$`, 'iu')
const daysBefore = new RegExp(`${chineseNumber}\\s*(?:days?|天)\\s*(?:in |在)?$`, 'iu')

export function readRoute(source: MarkedText, cities: readonly CityMention[]): Route {
  const { text } = source
  const route: Route = { stops: [] }
  let ending: string | undefined
  const list = readStayList(
    text,
    cities.filter(
      ({ start, end, isCountry }) => !isCountry && !isOrigin(text, start, end) && !isExcluded(text, start, end),
    ),
  )
  for (const { start, end } of list?.used ?? []) source.mark(start, end)
  for (const { name, start, end, isCountry } of cities) {
    const head = text.slice(0, start)
    const tail = text.slice(end)
    if (isCountry) continue
    source.mark(start, end)
    source.exec(/\b(?:add|extend)\b(?=.{0,14}\bnights? in\b)/iu)
    if (isEnd(text, { name, start, end }, cities)) {
      ending = name
      continue
    }
    if (isOrigin(text, start, end)) {
      if (
        !isWayBack(text, start, end) &&
        !cities.some(
          (other) =>
            other.name === name && !isOrigin(text, other.start, other.end) && !isExcluded(text, other.start, other.end),
        )
      )
        route.origin = name
      continue
    }
    if (isExcluded(text, start, end) || isTerminal(text, end)) continue
    const known = route.stops.find(({ place }) => place === name)
    if (known?.nights) continue
    const nights = numberOf((nightsAfter.exec(tail) ?? nightsBefore.exec(head))?.[1])
    const days = nights === null ? numberOf((daysAfter.exec(tail) ?? daysBefore.exec(head))?.[1]) : null
    const length = nights ?? days
    if (known) {
      if (length !== null) known.nights = length
      continue
    }
    route.stops.push({ place: name, ...(length !== null && cities.length > 1 && { nights: length }) })
  }
  if (ending && !route.stops.some(({ place }) => place === ending)) route.stops.push({ place: ending })
  withRest(route, text, cities)
  if (list && covers(list, route.stops)) return { ...route, stops: list.stays, days: list.days }
  if (isWholeLength(route.stops, text, cities)) return { ...route, stops: route.stops.map(({ place }) => ({ place })) }
  // The length of a trip to one place is no number of nights: "from London to Paris for 4 days".
  return route.stops.length === 1 ? { ...route, stops: route.stops.map(({ place }) => ({ place })) } : route
}

/** 不是去杭州 */
const noGoal = /(?:不是|没说|没要|并非|没打算)(?:要|说|想|让你)?[去到飞]?$/u

function isExcluded(text: string, start: number, end: number): boolean {
  return isRefused(text, start, end) || noGoal.test(text.slice(0, start)) || /^(?:不去|就不)/u.test(text.slice(end))
}

const startsBefore =
  /(?:从|由|(?:出发|始发|起始)(?:(?:地|点|城市|站)(?:是|在|为|：|:)?|[是在为：:])|起点(?:城市|站)?[是在为：:]?|(?<![友学戚妈爸奶婆爷公姐哥妹弟姨]的?)家(?:就|都|本来)?(?:是|住在?|在)|(?<![回去])老家(?:是|在)?|(?:^|[我，,。 ])人在|(?:我|我们|咱们?|本人|我家|家里)(?:现在?|平时|一直|都|目前)?住|(?:现居|常住|坐标)(?:在|是|:|：)?|\bfrom|\b(?:we|i|we're|i'm|we are|i am)(?: all| both| currently| just)? (?:live|living|based|located) (?:in|near|outside)|\bhome(?: ?town| city| base)? is(?: in)?|\b(?:starting|departure) (?:point|city)(?: is|:)?|\b(?:leaving|leave|departing|depart|setting off from|out of)(?: from)?|(?:高铁|火车|动车|飞机|航班|坐车|开车|大巴|的车|班车)(?:再)?回|[飞返]回|(?:[号日点半]|早上|上午|中午|下午|晚上|[那当]天|最后一天)(?:就|再|要|得)?回) ?$/iu
const startsAfter =
  /^(?:出发|始发|飞|过来|土著|本地人|土生土长|户口|打工人|(?:就)?是我们?(?:的)?老?家|[，, ]*(?:那|这)(?:就|才)?是我们?(?:的)?家)|^[,;:. –-]*(?:(?:that|this|it)(?:['’]s| is|s)|is|['’]s) (?:just |only )?(?:where (?:we|i) live|(?:our |my )?home\b(?! (?:to|of)\b))/iu

/** Where they live or set off: 我家在杭州, "we live in Leeds". */
export function isOrigin(text: string, start: number, end: number): boolean {
  const head = text.slice(0, start)
  const tail = text.slice(end)
  if (/我们?(?:都)?是$/u.test(head)) return /^(?:本地)?人/u.test(tail)
  if (/我们?(?:现在|目前|平时|一直)?住?在$/u.test(head) && /^[，, ]*(?:想|要|打算|准备|计划)去/u.test(tail)) return true
  return startsBefore.test(head) || startsAfter.test(tail)
}

const fliesIn =
  /\b(?:into|land(?:ing)? (?:in|at)|arriv(?:e|es|ing) (?:in|at|into)|fl(?:y|ies|ying)(?: in)? (?:to|into)) (?:the )?$/iu
const fliesOut = /\b(?:out (?:of|from)|(?:home|back|leave|leaving|depart(?:ing)?|flying out|fly out) from) $/iu

/** "Into Paris … and out of Rome", 巴黎进罗马出: the trip ends there, in another city than it begins in. */
function isEnd(
  text: string,
  city: Pick<CityMention, 'name' | 'start' | 'end'>,
  cities: readonly CityMention[],
): boolean {
  const begins = cities.some(
    ({ name, start, end }) =>
      name !== city.name &&
      (fliesIn.test(text.slice(0, start)) || /^进(?=[，,、 ]?\p{Script=Han}{2,6}出)/u.test(text.slice(end))),
  )
  return begins && (fliesOut.test(text.slice(0, city.start)) || /^出(?![发去门])/u.test(text.slice(city.end)))
}

/** "Fly home from Milan", 从关西飞回来. */
function isWayBack(text: string, start: number, end: number): boolean {
  return (
    (/\b(?:home|back|out|return(?:ing)?|leav(?:e|ing)|depart(?:ing|ure)?|flight) from $/i.test(text.slice(0, start)) &&
      !/\b(?:return\w*|back|home)\b/i.test(text.slice(end))) ||
    /^(?:机场)?(?:起飞回|飞回|回[来去家程]?|返|离开)/u.test(text.slice(end))
  )
}

/** "Kansai airport", 成都东站: where one lands, not where one stays. */
function isTerminal(text: string, end: number): boolean {
  return /^ ?(?:国际)?(?:机场|(?:[东西南北])?(?:火车|高铁)?站|airport\b|station\b)/iu.test(text.slice(end))
}

/** "5 days in Tokyo and Kyoto" */
const isOneList = /^\s*(?:and|&|\+|\/|、|和|跟|与|加)\s*$/iu

/**
 * 成都加重庆 六天, "Lisbon and Porto, 6 days": days after the last of several stops are those of all; so are those before the
 * first, where they are enough for two at each: "9 days Rome, then Florence, then Venice".
 */
function isWholeLength(stops: readonly StatedStop[], text: string, cities: readonly CityMention[]): boolean {
  const [first] = stops
  const last = stops.at(-1)
  if (stops.length > 1 && first?.nights && !stops.some((stop) => stop !== first && stop.nights)) {
    const head = text.slice(0, cities.find(({ name }) => name === first.place)?.start)
    const between = text.slice(
      cities.find(({ name }) => name === first.place)?.end,
      cities.find(({ name }) => name === stops[1]?.place)?.start,
    )
    const isOpen = stops.length > 2 || !/(?:\bin|在) ?$/iu.test(head) || isOneList.test(between)
    return isOpen && daysBefore.test(head) && first.nights >= 2 * stops.length
  }
  if (stops.length < 2 || !last?.nights || stops.some((stop) => stop !== last && stop.nights)) return false
  const mention = cities.findLast(({ name }) => name === last.place)
  return mention !== undefined && daysAfter.test(text.slice(mention.end)) && !/^\s*for /i.test(text.slice(mention.end))
}

const restBefore =
  /(?:剩下|剩余|其余|余下)(?:的)?(?:时间|几天|日子)?(?:都|全|就)?(?:在|去|住|留给|给|待在|放在)?$|\b(?:the )?(?:rest|remainder|remaining (?:days|nights|time))(?: of (?:the |our )?(?:trip|time|days|nights|week))?(?: is)? (?:in|at|for) $/iu
const restAfter = /^ ?(?:\([^)]*\) )?(?:for )?(?:the )?(?:rest|remainder)\b|^(?:待|住|玩)?(?:剩下的|其余的?)/iu

/** "Rome 4 nights, the rest in Florence", of a length that is said: what is left of it. */
function withRest({ stops }: Route, text: string, cities: readonly CityMention[]): void {
  const open = stops.filter(({ nights }) => !nights)
  const rest = cities.find(
    ({ name, start, end }) =>
      open.some(({ place }) => place === name) &&
      (restBefore.test(text.slice(0, start)) || restAfter.test(text.slice(end))),
  )
  const [stop] = open
  if (!rest || !stop || open.length > 1) return
  stop.isRest = true
}

/** A list that leaves out a place of the message is not the whole route. */
function covers({ stays }: StayList, stops: readonly StatedStop[]): boolean {
  return stops.every(({ place }) => stays.some((stay) => stay.place === place))
}

/** Nights for the stop that has the rest. */
export function withRestOf(stops: readonly StatedStop[], days: number | undefined | null): StatedStop[] {
  const others = stops.reduce((sum, { nights }) => sum + (nights ?? 0), 0)
  const left = (days ?? 0) - 1 - others
  return stops.map(({ isRest, ...stop }) => (isRest && left > 0 ? { ...stop, nights: left } : stop))
}

/** All stops with their nights give the whole. */
export function daysOfStops(stops: readonly StatedStop[]): number | undefined {
  if (stops.length < 2 || stops.some(({ nights }) => nights === undefined)) return undefined
  return stops.reduce((sum, { nights }) => sum + (nights ?? 0), 1)
}
