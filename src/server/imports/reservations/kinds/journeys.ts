// Journeys of a text: one for each number, or one for each direction where no number is named.
import type { ReservationType } from '#contract/reservation.ts'
import { lowConfidence } from '#contract/reservation-confidence.ts'
import { addDays } from '../../../kernel/calendar.ts'
import { zoneOfCurrency } from '../reading/currency-zone.ts'
import { type Draft, found, localTime } from '../reading/draft.ts'
import { zoneOf, zoneOfLanguage } from '../reading/places.ts'
import { lineAt, type Reading } from '../reading/reading.ts'
import { zonesOfPair } from '../reading/zones-of-pair.ts'
import { flightsOfSender } from '../text/airline-names.ts'
import type { FoundDay } from '../text/dates.ts'
import { findNumbers } from '../text/numbers.ts'
import { type Found, overlaps, type Span } from '../text/span.ts'
import type { FoundTime } from '../text/times.ts'
import { airportsBesideTimes } from './airports-beside-times.ts'
import { readCompactLegs } from './compact-legs.ts'
import { arrival, daysInColumns, departureDay, isNamedTime, journeyTimes, orderedTimes } from './journey-times.ts'
import { type JourneyWindow, windowsOf, windowsOfPairs } from './journey-windows.ts'
import { windowsByPairs } from './paired-windows.ts'
import type { Route } from './places-beside-times.ts'
import { airportOrName, findAirports, findRoute } from './routes.ts'
import { windowsByStops } from './stops.ts'

export type JourneyType = Extract<ReservationType, 'flight' | 'train' | 'bus' | 'ferry'>

export function isJourneyType(type: ReservationType): type is JourneyType {
  return type === 'flight' || type === 'train' || type === 'bus' || type === 'ferry'
}
const mostLegs = 12
const mostMentions = 40

/** "UA8859 … operated by Lufthansa as LH441": the number above it is on the ticket. */
const waitedFor = /(?:arriv(?:ing|es?|al) (?:on|by|with)|关联|接)\s?(?:flight|航班)?[\s:：]*$/iu
const underOtherNumber =
  /(?<![A-Z\d])(?:[A-Z]{2}|[A-Z]\d|\d[A-Z])\s?\d{2,4}(?!\d)[\s\S]{0,90}[Oo]perated by[^\n,;|]{0,40}$/u

/** What would be taken if the other is not to be had. */
export function isAlternative(text: string, { start }: Span): boolean {
  const line = lineAt(text, start)
  if (waitedFor.test(text.slice(line.start, start))) return true
  if (underOtherNumber.test(text.slice(Math.max(0, start - 140), start))) return true
  return /(?:共享|code-?share|marketed as)[^\n]{0,10}$|(?:实际(?:乘坐|承运)|承运航班)[^\n,，;；|]{0,40}$|备选|候选|alternative|instead of|原(?:航班|车次|票)|original (?:flight|train)|previously|bisher|ursprünglich|previous (?:flight|train)/iu.test(
    text.slice(line.start, start),
  )
}

export function readJourneys(reading: Reading, type: JourneyType): Draft[] {
  const compact = type === 'flight' ? readCompactLegs(reading) : []
  if (compact.length > 0) return compact
  const said = findNumbers(reading.text, type)
  const numbers = (said.length === 0 && type === 'flight' ? flightsOfSender(reading.text, reading.sender) : said)
    .filter(
      (number) => !isAlternative(reading.text, number) && !reading.formerCells.some((span) => overlaps(span, number)),
    )
    .slice(0, mostMentions)
  const parts =
    windowsByStops(reading, type, numbers) ??
    windowsByPairs(reading, numbers) ??
    orElse(numbers.length === 0 && type === 'flight' ? windowsOfPairs(reading) : [], () => windowsOf(reading, numbers))
  const legs: Draft[] = []
  for (const part of parts) legs.push(readLeg(reading, type, part, legs.at(-1) ?? null))
  return mergeLegs(legs).filter(isJourney).slice(0, mostLegs)
}

/** What only mentions a number, without a day, is no journey. */
function isJourney({ type, fields }: Draft): boolean {
  if (!fields.departLocal) return false
  if (type === 'flight' && !fields.number)
    return fields.departLocal.value.includes('T') && isSureAirport(fields.from) && isSureAirport(fields.to)
  return type === 'flight' || fields.number !== undefined || (fields.from !== undefined && fields.to !== undefined)
}

/** Not any three capital letters. */
function isSureAirport(end: Found<string> | undefined): boolean {
  return isAirport(end?.value) && (end?.confidence ?? 0) > 0.9
}

export function isAirport(value: string | undefined): boolean {
  return value !== undefined && /^[A-Z]{3}$/.test(value)
}

function readLeg(
  reading: Reading,
  type: JourneyType,
  { number, window, leg }: JourneyWindow,
  before: Draft | null,
): Draft {
  const { text } = reading
  const times = leg?.times ?? journeyTimes(reading, window)
  const [departs, arrives] = leg?.times ?? orderedTimes(text, times)
  const columns = daysInColumns(reading, departs, arrives)
  const day = columns?.[0] ?? departureDay(reading, window, departs, number, arrivalDay(before, departs))
  const [from, to] = leg ? [leg.from, leg.to] : endsOf(text, type, window, [departs, arrives])
  const [zoneFrom, zoneTo] = zonesOf(type, text, from, to)
  // Of more than two times, the first two are a guess unless words name them.
  const most = times.length > 2 && !isNamedTime(text, times) ? 0.55 : 1
  const departLocal = day && unsure(localTime(day, departs), most)
  const isOneZone = zoneFrom?.zone === zoneTo?.zone
  const arriveLocal =
    columns && arrives
      ? localTime(columns[1], arrives)
      : day && departs && arrives
        ? arrival(reading, window, { day, departs, arrives, isOneZone })
        : null
  return {
    type,
    fields: {
      ...(number && { number }),
      ...(from && { from }),
      ...(to && { to }),
      ...(departLocal && { departLocal }),
      ...(arriveLocal && arriveLocal.value !== departLocal?.value && { arriveLocal: unsure(arriveLocal, most) }),
      ...(zoneFrom && { zoneFrom: found(zoneFrom.zone, zoneFrom.confidence) }),
      ...(zoneTo && { zoneTo: found(zoneTo.zone, zoneTo.confidence) }),
    },
  }
}

function orElse<Each>(first: Each[], other: () => Each[]): Each[] {
  return first.length > 0 ? first : other()
}

function unsure(value: Found<string>, most: number): Found<string> {
  return { ...value, confidence: Math.min(value.confidence, most) }
}

function endsOf(
  text: string,
  type: JourneyType,
  window: Span,
  [departs, arrives]: [FoundTime | null, FoundTime | null],
): [Found<string> | null, Found<string> | null] {
  const known = [departs, arrives].filter((time) => time !== null)
  if (type !== 'flight') {
    const { from, to } = findRoute(text, window, known)
    return [from, to]
  }
  const beside: Route = departs && arrives ? airportsBesideTimes(text, departs, arrives) : { from: null, to: null }
  const airports = beside.from && beside.to ? beside : findAirports(text, window)
  const route = airports.from && airports.to ? airports : findRoute(text, window, known)
  return [airportOrName(route.from, text), airportOrName(route.to, text)]
}

/** When the journey before arrived; a connection leaves after that. */
function arrivalDay(before: Draft | null, departs: FoundTime | null): FoundDay | null {
  const at = before?.fields.arriveLocal
  if (!at || !departs) return null
  const [day = '', time = ''] = at.value.split('T')
  const isNext = departs.time < time
  const confidence = Math.min(at.confidence, isNext ? 0.55 : 0.75)
  return { day: isNext ? addDays(day, 1) : day, confidence, start: at.start, end: at.end }
}

const japan = { zone: 'Asia/Tokyo', confidence: 0.75 }

/** On the ground an end that is not known is a guess by the other one. */
export function zonesOf(type: JourneyType, text: string, from: Found<string> | null, to: Found<string> | null) {
  // Names of stations in Japanese characters read as those of Chinese cities too.
  const isJapanese = type !== 'flight' && /[\u3040-\u30ff]{2}/.test(text) && /東|駅|発|着|円/.test(text)
  if (isJapanese) return [japan, japan] as const
  const pair = type !== 'flight' && from && to ? zonesOfPair(from.value, to.value) : null
  if (pair) return pair
  const [start, end] = [from, to].map((place) => place && zoneOfPlace(place))
  const guess = type === 'flight' ? null : (start ?? end)
  const other = zoneOfWords(type, text) ?? (guess && { ...guess, confidence: 0.5 })
  return [start ?? other, end ?? other] as const
}

/** The zone is no surer than the place. */
function zoneOfPlace({ value, confidence }: Found<string>) {
  const known = zoneOf([value])
  return (
    known && {
      ...known,
      confidence: confidence < lowConfidence ? Math.min(known.confidence, confidence) : known.confidence,
    }
  )
}

/** Where no end of a journey is known, the language of the text is a guess. */
function zoneOfWords(type: JourneyType, text: string): { zone: string; confidence: number } | null {
  if (type === 'train' && /12306|铁路|次列车/.test(text)) return { zone: 'Asia/Shanghai', confidence: 0.75 }
  return type === 'flight' ? null : (zoneOfLanguage(text) ?? zoneOfCurrency(text))
}

/** The same number on the same day is one journey; what is missing in one mention is taken from another. */
function mergeLegs(legs: readonly Draft[]): Draft[] {
  const merged: Draft[] = []
  const weight = ({ fields }: Draft) => Object.keys(fields).length + (fields.departLocal?.value.includes('T') ? 2 : 0)
  for (const leg of legs.toSorted((a, b) => weight(b) - weight(a) || sureness(b) - sureness(a))) {
    const same = merged.find(
      ({ fields }) =>
        isSameDeparture(fields, leg.fields) ||
        (fields.number !== undefined &&
          fields.number.value === leg.fields.number?.value &&
          (dayOf(fields) === dayOf(leg.fields) ||
            !leg.fields.departLocal ||
            !leg.fields.departLocal.value.includes('T'))),
    )
    if (same) same.fields = { ...leg.fields, ...same.fields }
    else merged.push({ ...leg })
  }
  return merged.sort((a, b) => placeIn(a) - placeIn(b))
}

/** One departure under the numbers of two airlines. */
function isSameDeparture(a: Draft['fields'], b: Draft['fields']): boolean {
  const at = a.departLocal?.value
  return (
    at?.includes('T') === true &&
    at === b.departLocal?.value &&
    a.from?.value === b.from?.value &&
    a.to?.value === b.to?.value
  )
}

function sureness({ fields }: Draft): number {
  return fields.number?.confidence ?? 0
}

function placeIn({ fields }: Draft): number {
  return fields.number?.start ?? fields.departLocal?.start ?? 0
}

function dayOf({ departLocal }: Draft['fields']): string | undefined {
  return departLocal?.value.slice(0, 10)
}
