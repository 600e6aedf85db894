// Journeys of a text: one for each number, or one in all where no number is named.
import type { ReservationType } from '#contract/reservation.ts'
import { addDays } from '../../../kernel/calendar.ts'
import { type Draft, found, localTime } from '../reading/draft.ts'
import { zoneOf } from '../reading/places.ts'
import { lineAt, type Reading } from '../reading/reading.ts'
import type { FoundDay } from '../text/dates.ts'
import { findNumbers } from '../text/numbers.ts'
import type { Found, Span } from '../text/span.ts'
import { within } from '../text/span.ts'
import type { FoundTime } from '../text/times.ts'
import { readCompactLegs } from './compact-legs.ts'
import { airportOrName, findAirports, findRoute } from './routes.ts'

type JourneyType = Extract<ReservationType, 'flight' | 'train' | 'bus' | 'ferry'>
const mostLegs = 12
const mostMentions = 40

/** What would be taken if the other is not to be had. */
function isAlternative(text: string, { start }: Span): boolean {
  const line = lineAt(text, start)
  return /备选|候选|alternative|instead of|原(?:航班|车次)|original (?:flight|train)|previous (?:flight|train)/iu.test(
    text.slice(line.start, start),
  )
}

export function readJourneys(reading: Reading, type: JourneyType): Draft[] {
  const compact = type === 'flight' ? readCompactLegs(reading) : []
  if (compact.length > 0) return compact
  const numbers = findNumbers(reading.text, type)
    .filter((number) => !isAlternative(reading.text, number))
    .slice(0, mostMentions)
  if (numbers.length === 0) {
    if (type === 'flight') return []
    return [readLeg(reading, type, null, { start: 0, end: reading.text.length })].filter(isJourney)
  }
  const legs = windowsOf(reading, numbers).map(({ number, window }) => readLeg(reading, type, number, window))
  return mergeLegs(legs).filter(isJourney).slice(0, mostLegs)
}

/** What only mentions a number, without a day, is no journey. */
function isJourney({ type, fields }: Draft): boolean {
  if (!fields.departLocal) return false
  return type === 'flight' || fields.number !== undefined || (fields.from !== undefined && fields.to !== undefined)
}

interface NumberWindow {
  number: Found<string>
  window: Span
}

/** The part of the text that speaks of each number: its paragraph, and on to the next number. */
function windowsOf({ text, times }: Reading, numbers: readonly Found<string>[]): NumberWindow[] {
  if (numbers.length === 1) return numbers.map((number) => ({ number, window: { start: 0, end: text.length } }))
  const starts = numbers.map((number, index) => {
    const floor = numbers[index - 1]?.end ?? 0
    const line = lineAt(text, number.start)
    if (line.start <= floor) return Math.max(floor, sentenceStart(text, number.start, floor))
    let start = line.start
    for (let lines = 0; lines < 4 && start > floor; lines++) {
      const before = lineAt(text, start - 1)
      if (before.start < floor || text.slice(before.start, before.end).trim() === '') break
      // The line before ends the journey before: it tells when that one arrives.
      if (index > 0 && times.some((time) => time.start >= before.start && time.end <= before.end)) break
      start = before.start
    }
    return start
  })
  const windows = numbers.map((number, index) => ({
    number,
    window: { start: starts[index] ?? 0, end: starts[index + 1] ?? text.length },
  }))
  return isNumberLast(windows, times)
    ? numbers.map((number, index) => ({
        number,
        window: {
          start: index === 0 ? 0 : lineAt(text, numbers[index - 1]?.end ?? 0).end,
          end: lineAt(text, number.end).end,
        },
      }))
    : windows
}

function sentenceStart(text: string, at: number, floor: number): number {
  const sentence = Math.max(...['。', '；', ';', '. ', '，', ', '].map((mark) => text.lastIndexOf(mark, at - 1)))
  return sentence > floor ? sentence + 1 : floor
}

/** Times and places stand above each number, not below it. */
function isNumberLast(windows: readonly NumberWindow[], times: readonly FoundTime[]): boolean {
  const last = windows.at(-1)
  const first = windows[0]
  if (!last || !first) return false
  const after = times.some(({ start }) => start >= last.number.start)
  return !after && times.some(({ end }) => end <= first.number.start)
}

function readLeg(reading: Reading, type: JourneyType, number: Found<string> | null, window: Span): Draft {
  const { text } = reading
  const times = within(reading.times, window).filter((time) => !isOtherTime(text, time))
  const [departs, arrives] = orderedTimes(text, times)
  const day = departureDay(reading, window, departs, number)
  const airports = type === 'flight' ? findAirports(text, window) : { from: null, to: null }
  const route =
    airports.from && airports.to
      ? airports
      : findRoute(
          text,
          window,
          [departs, arrives].filter((time) => time !== null),
        )
  const [from, to] =
    type === 'flight' ? [airportOrName(route.from, text), airportOrName(route.to, text)] : [route.from, route.to]
  const zoneFrom = zoneOf([from?.value]) ?? chineseZone(type, text)
  const zoneTo = zoneOf([to?.value]) ?? chineseZone(type, text)
  const departLocal = day && localTime(day, departs)
  const arriveLocal =
    day && departs && arrives
      ? arrival(reading, window, { day, departs, arrives, isOneZone: zoneFrom?.zone === zoneTo?.zone })
      : null
  return {
    type,
    fields: {
      ...(number && { number }),
      ...(from && { from }),
      ...(to && { to }),
      ...(departLocal && { departLocal }),
      ...(arriveLocal && arriveLocal.value !== departLocal?.value && { arriveLocal }),
      ...(zoneFrom && { zoneFrom: found(zoneFrom.zone, zoneFrom.confidence) }),
      ...(zoneTo && { zoneTo: found(zoneTo.zone, zoneTo.confidence) }),
    },
  }
}

function chineseZone(type: JourneyType, text: string): { zone: string; confidence: number } | null {
  return type === 'train' && /12306|铁路|次/.test(text) ? { zone: 'Asia/Shanghai', confidence: 0.75 } : null
}

const otherTime =
  /(?:登机(?:时间|口关闭)?|boarding(?: time| from| starts| begins)?|gates? closes?|check[- ]?in|bag(?:gage)? drop|检票|停止|截止|截至|关闭|提前|时长|历时|duration|travel time|flying time|at the airport by|报到|值机|deadline|durée|dauer|候车|集合|原定|原计划|原(?:航班|车次|时间|起飞|出发|到达)|original(?:ly)?|previous(?:ly)?|durata|duración)[^\n\d]{0,14}$|(?:^|[\s(])(?:before|by|latest|prior to|opens?|closes?|old|was|until|formerly)(?: at)?[\s:]{0,3}$|旧[^\n\d]{0,6}$/iu

const otherLine =
  /^[^\n:：]{0,12}(?:截止|截至|最晚|(?:支付|下单|出票|购票)(?:时间|日期)|deadline|pay by|book(?:ed|ing) (?:on|date)|issued)[^\n:：]{0,10}[:：]/iu

/** Of boarding, of closing, of a duration, or of before a change. */
function isOtherTime(text: string, { start, end }: FoundTime): boolean {
  const line = lineAt(text, start)
  if (otherLine.test(text.slice(line.start, start))) return true
  const lead = text.slice(Math.max(line.start, start - 36), start)
  const tail = text.slice(end, Math.min(line.end, end + 12))
  if (/^[^\n,，;；]{0,4}(?:停止|截止|前(?:到|抵)|关闭|检票|登机)/u.test(tail)) return true
  return otherTime.test(lead)
}

const departs =
  /(?:dep(?:art(?:s|ure|ing|ed)?)?|起飞|出发|发车|开车|leaves?|leaving|départ|abfahrt|\bab\b|salida|partenza|発|从)[^\n\d]{0,24}$/iu
const arrives =
  /(?:arr(?:iv(?:es?|al|ing|ed))?|到达|抵达|降落|landing|lands|arrivée|ankunft|\ban\b|llegada|arrivo|着|到)[^\n\d]{0,24}$/iu

function orderedTimes(text: string, times: readonly FoundTime[]): [FoundTime | null, FoundTime | null] {
  const lead = ({ start }: FoundTime) => text.slice(Math.max(lineAt(text, start).start, start - 32), start)
  const markedArrival = times.find((time) => arrives.test(lead(time)) && !departs.test(lead(time)))
  const first =
    times.find((time) => departs.test(lead(time)) && time !== markedArrival) ??
    times.find((time) => time !== markedArrival) ??
    null
  const second = markedArrival ?? times.find((time) => first !== null && time.start > first.end) ?? null
  return [first, second === first ? null : second]
}

function departureDay(
  { days, text }: Reading,
  window: Span,
  time: FoundTime | null,
  number: Found<string> | null,
): FoundDay | null {
  const usable = days.filter((day) => !isOtherDay(text, day))
  const inside = within(usable, window)
  const anchor = time?.start ?? number?.start ?? window.start
  const before = inside.filter(({ start }) => start <= anchor).at(-1)
  const near = inside.find(({ start }) => start > anchor && start - anchor < 40)
  const nearBefore = before && anchor - before.end < 60 ? before : undefined
  return (
    nearBefore ??
    near ??
    before ??
    inside[0] ??
    usable.filter(({ end }) => end <= window.start).at(-1) ??
    (within(usable, window).length === 0 ? (usable[0] ?? null) : null)
  )
}

const otherDay =
  /(?:date of birth|born|birth|booked on|booking date|date booked|issued?(?: on| date)?|order(?:ed)? (?:date|on)|purchased?(?: date| on)?|date of issue|sent on|invoice(?: date)?|valid (?:from|until)|expires?|deadline|paid on|payment date|出生|下单|预[订定](?:时间|日期)|订购(?:时间|日期)?|支付时间|购票(?:时间|日期)|出票(?:时间|日期)|有效期|截止|截至|原定|原计划|原(?:航班|车次|日期|出发)|original(?:ly)?|previous(?:ly)?|free cancellation|refund\w*|buchungsdatum|date de (?:réservation|naissance)|geburtsdatum|ausgestellt|émis|fecha de (?:reserva|nacimiento)|発行日|予約日(?!時)|申込日)[^\n\d]{0,16}$|(?:^|[\s(])(?:before|until|by|from now)[\s:]*(?:\p{L}{2,9}[,.]?\s*)?$|(?:^|\n)于$/iu

export function isOtherDay(text: string, { start, end }: Span): boolean {
  const line = lineAt(text, start)
  const lead = text.slice(Math.max(line.start, start - 40), start)
  return otherDay.test(lead) || /^[^\n]{0,12}(?:前可?免费|前取消|之前|前完成支付)/u.test(text.slice(end, end + 20))
}

function arrival(
  { text, days }: Reading,
  window: Span,
  {
    day,
    departs: first,
    arrives: second,
    isOneZone,
  }: { day: FoundDay; departs: FoundTime; arrives: FoundTime; isOneZone: boolean },
): Found<string> {
  const between = days.find(
    ({ start, end }) =>
      start > first.end &&
      end <= second.start + 24 &&
      start >= window.start &&
      start < second.end + 24 &&
      Math.abs(second.start - end) < 40,
  )
  const line = lineAt(text, second.start)
  const written =
    between && (between.end <= second.start || lineAt(text, between.start).start === line.start) ? between : null
  if (written && written.day >= addDays(day.day, -1)) return localTime(written, second)
  if (second.addsDays > 0) return localTime({ ...day, day: addDays(day.day, second.addsDays) }, second)
  const isNext = second.time < first.time && isOneZone
  const arrived = localTime({ ...day, day: isNext ? addDays(day.day, 1) : day.day }, second)
  return isNext || (second.time < first.time && !isOneZone)
    ? { ...arrived, confidence: Math.min(arrived.confidence, 0.55) }
    : arrived
}

/** The same number on the same day is one journey; what is missing in one mention is taken from another. */
function mergeLegs(legs: readonly Draft[]): Draft[] {
  const merged: Draft[] = []
  const weight = ({ fields }: Draft) => Object.keys(fields).length + (fields.departLocal?.value.includes('T') ? 2 : 0)
  for (const leg of legs.toSorted((a, b) => weight(b) - weight(a))) {
    const same = merged.find(
      ({ fields }) =>
        fields.number?.value === leg.fields.number?.value &&
        (dayOf(fields) === dayOf(leg.fields) || !leg.fields.departLocal || !leg.fields.departLocal.value.includes('T')),
    )
    if (same) same.fields = { ...leg.fields, ...same.fields }
    else merged.push({ ...leg })
  }
  return merged.sort((a, b) => (a.fields.number?.start ?? 0) - (b.fields.number?.start ?? 0))
}

function dayOf({ departLocal }: Draft['fields']): string | undefined {
  return departLocal?.value.slice(0, 10)
}
