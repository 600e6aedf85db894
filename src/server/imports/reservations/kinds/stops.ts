// Stops of a journey, a line each: "08:55 Hamburg Hbf" and, below what is said of the train, "10:40 Berlin Hbf". Two in a row are one leg.
import { airportIn, cityIn } from '../reading/places.ts'
import { lineAt, type Reading } from '../reading/reading.ts'
import { type Found, type Span, within } from '../text/span.ts'
import type { FoundTime } from '../text/times.ts'
import { cleanPlace, notPlace } from './clean-place.ts'
import { isOtherDay, journeyTimes, markOf } from './journey-times.ts'
import type { JourneyWindow } from './journey-windows.ts'
import { airportOrName } from './routes.ts'

interface Stop {
  line: Span
  /** Of the line in the text, blank ones not counted. */
  row: number
  time: FoundTime
  place: Found<string>
  isKnown: boolean
}

/** Between the stops of one leg stand its number, class, seats and stops on the way. */
const mostRowsBetween = 8
const longestName = 48

/** null where the lines do not come in pairs of a departure and an arrival. */
export function windowsByStops(
  reading: Reading,
  type: 'flight' | 'train' | 'bus' | 'ferry',
  numbers: readonly Found<string>[],
): JourneyWindow[] | null {
  const times = journeyTimes(reading, { start: 0, end: reading.text.length })
  // A place stands on the line of its time, else all stand below, or all above.
  const stops =
    (['below', 'above'] as const)
      .map((side) => stopsOf(reading, times, { isFlight: type === 'flight', side }))
      .find((each) => each.length === times.length) ?? []
  // A time beside the stops may be one of a stop that was not understood: then the pairs are not sure.
  if (stops.length < 2 || stops.length % 2 > 0) return null
  const pairs = stops.flatMap((stop, index) => {
    const next = stops[index + 1]
    return index % 2 === 0 && next ? [[stop, next] as const] : []
  })
  if (!pairs.every(([first, second]) => isLeg(reading.text, first, second))) return null
  // Where no day stands above the first journey, each has its own below.
  const last = pairs.at(-1)?.[1]
  const isDayBelow =
    pairs.length > 1 &&
    reading.days.some(
      ({ start }) => start > (last?.line.start ?? 0) && !isOtherDay(reading.text, { start, end: start }),
    ) &&
    !reading.days.some((day) => day.start < (pairs[0]?.[1].line.start ?? 0) && !isOtherDay(reading.text, day))
  const inOrder = firstMentions(numbers)
  return pairs.map(([first, second], index) => {
    const window = {
      start: isDayBelow ? first.line.start : (pairs[index - 1]?.[1].line.end ?? 0),
      end: pairs[index + 1]?.[0].line.start ?? reading.text.length,
    }
    const between = within(numbers, { start: first.line.start, end: second.line.end })
    const near = between.length > 0 ? between : within(numbers, window)
    // As many numbers as legs: each has its own, whether it stands above or below its stops.
    const own = between.length === 0 && inOrder.length === pairs.length ? inOrder.slice(index, index + 1) : near
    const isOne = new Set(own.map(({ value }) => value)).size === 1
    const number = own[0] ?? (type === 'flight' ? null : unlistedBetween(reading.text, first, second))
    return {
      number: number && { ...number, confidence: isOne ? number.confidence : Math.min(number.confidence, 0.55) },
      window,
      leg: { times: [first.time, second.time], from: first.place, to: second.place },
    }
  })
}

function firstMentions(numbers: readonly Found<string>[]): Found<string>[] {
  return numbers.filter(({ value }, index) => numbers.findIndex((other) => other.value === value) === index)
}

/** "Regionale Veloce 18237 · Trenitalia": a name and a number open a line between the stops. */
function unlistedBetween(text: string, first: Stop, second: Stop): Found<string> | null {
  const part = text.slice(first.line.end, second.line.start)
  const match = /^[^\S\n]*(\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*){0,2} \d{2,5})(?=[^\S\n]*(?:[·|,(\t]|$))/mu.exec(part)
  const value = match?.[1] ?? ''
  if (!match || notPlace.test(value) || /^(?:coach|car|seats?|platform|wagen|voiture|carrozza)\b/iu.test(value))
    return null
  const start = first.line.end + match.index + match[0].indexOf(value)
  return { value, start, end: start + value.length, confidence: 0.55 }
}

function isLeg(text: string, first: Stop, second: Stop): boolean {
  return (
    second.row - first.row <= mostRowsBetween &&
    first.place.value !== second.place.value &&
    (first.isKnown || second.isKnown) &&
    markOf(text, first.time) !== 'reaches' &&
    markOf(text, second.time) !== 'leaves'
  )
}

function stopsOf(
  { text, days }: Reading,
  times: readonly FoundTime[],
  { isFlight, side }: { isFlight: boolean; side: 'below' | 'above' },
): Stop[] {
  const stops: Stop[] = []
  let start = 0
  let row = 0
  for (const raw of text.split('\n')) {
    const line = { start, end: start + raw.length }
    start = line.end + 1
    if (raw.trim() !== '') row++
    const [time, other] = within(times, line)
    if (!time || other) continue
    const taken = [time, ...within(days, line)]
    const place = placeOn(text, line, taken, isFlight)
    if (place) stops.push({ line, row, time, ...place })
    else if (isBare(text, line, taken) || (side === 'above' && isMarkOnly(text, line, taken))) {
      const next = neighbor(text, line, side)
      const named = placeOn(text, next, within(days, next), isFlight)
      const whole = { start: Math.min(line.start, next.start), end: Math.max(line.end, next.end) }
      if (named) stops.push({ line: whole, row, time, ...named })
    }
  }
  return stops
}

/** The next line that is neither blank nor only a terminal. */
function neighbor(text: string, line: Span, side: 'below' | 'above'): Span {
  let next = line
  do next = lineAt(text, side === 'below' ? Math.min(text.length, next.end + 1) : Math.max(0, next.start - 1))
  while (
    next.start > 0 &&
    next.end < text.length &&
    /^\s*(?:(?:terminal|T)\s?\w{1,2}\s*)?$/iu.test(text.slice(next.start, next.end))
  )
  return next
}

const notStop =
  /^(?:ab|an|dep|arr|départ|arrivée|partenza|arrivo|salida|llegada|stop|direct|confirmed|ok|\p{L})\.?$|^(?:gl(?:eis)?|platform|voie|binario|v[ií]a|quai|stand|gate|coach|seats?|class|confirmed)\b|(?:航空(?:公司)?|\bairlines?|\bairways)[^\p{L}]*[A-Z\d]{0,6}$/iu

/** Nothing but a time and, at most, its day. */
function isBare(text: string, line: Span, taken: readonly Span[]): boolean {
  return !/\p{L}/u.test(without(text, line, taken))
}

/** "Arrive 06:05 +1 day" */
function isMarkOnly(text: string, line: Span, taken: readonly Span[]): boolean {
  return !/\p{L}/u.test(without(text, line, taken).replace(marks, ''))
}
const marks =
  /\b(?:dep(?:art(?:s|ure)?)?|arr(?:iv(?:es?|al))?)\b|(?<!\p{L})(?:mon|tue|wed|thu|fri|sat|sun)(?!\p{L})|起飞|到达|出发|抵达|\+\d\s?(?:days?|天)/giu

function without(text: string, line: Span, taken: readonly Span[]): string {
  return taken.reduce(
    (left, { start, end }) =>
      left.slice(0, start - line.start) + '\t'.repeat(end - start) + left.slice(end - line.start),
    text.slice(line.start, line.end),
  )
}

/** The only words of the line beside its time and day. */
function placeOn(
  text: string,
  line: Span,
  taken: readonly Span[],
  isFlight: boolean,
): Pick<Stop, 'place' | 'isKnown'> | null {
  const cells = [...without(text, line, taken).matchAll(/[^\t]+?(?=\t|\s{2,}|\s[·|]\s|$)/gu)].flatMap((match) => {
    const value = cleanPlace(match[0])
    const isName = /^[\p{Lu}\p{Script=Han}][^.!?。！？:：]*$/u.test(value.replace(/\p{L}\./gu, ''))
    if (!/\p{L}{2}/u.test(value) || !isName || value.length > longestName) return []
    if (notStop.test(match[0].trim()) || notPlace.test(value) || /\d\D*\d/.test(value)) return []
    const start = line.start + match.index + match[0].search(/\S/)
    const place = { value, start, end: start + match[0].trim().length, confidence: 0.7 }
    return [{ place, isKnown: (airportIn(isFlight ? match[0] : value) ?? cityIn(value)) !== null }]
  })
  const known = cells.filter(({ isKnown }) => isKnown)
  const [only, other] = known.length > 0 ? known : cells
  if (!only || other || (isFlight && !only.isKnown)) return null
  if (!isFlight) return { ...only, place: { ...only.place, confidence: only.isKnown ? 0.85 : 0.65 } }
  const airport = airportOrName(only.place, text)
  return airport && { isKnown: true, place: { ...airport, confidence: 0.9 } }
}
