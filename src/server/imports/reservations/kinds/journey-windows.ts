// Which part of a text speaks of which journey: by headings of directions, by the numbers, or by both.
import { airportByIata } from '../../../providers/shipped-data/gazetteer/airports.ts'
import { lineAt, type Reading } from '../reading/reading.ts'
import { type Found, matches, type Span } from '../text/span.ts'
import type { FoundTime } from '../text/times.ts'
import { notAirports } from './routes.ts'

export interface JourneyWindow {
  number: Found<string> | null
  window: Span
  /** Where lines name the stops one by one. */
  leg?: { times: [FoundTime, FoundTime]; from: Found<string>; to: Found<string> }
}

/** Two airports with an arrow between them, each in brackets, or each before its time. */
export const airportPairs =
  /(?<![A-Z\d])[A-Z]{3}\s?(?:[-–—→>]|->)\s?[A-Z]{3}(?![A-Z\d])|\([A-Z]{3}\)[^()\n]{1,40}\([A-Z]{3}\)|(?<![A-Z\d])[A-Z]{3}\s\d{1,2}[:.]\d{2}\s?(?:[AP]M)?\s+[A-Z]{3}\s\d{1,2}[:.]\d{2}/g

const direction =
  /^[\s>*•·\-–—=#【[]*(?:outward|outbound|inbound|return(?:ing)?(?! policy| to sender)|going out|coming back|(?:first|second|third) (?:leg|flight|train)|(?:leg|segment|journey|trip|flight|sector) ?#?\d(?!\d)|去程|回程|返程|往路|復路|第[一二三四五]程|行程[一二三四五\d]|aller(?! simple)|retour|hin(?:fahrt|reise|flug)|rück(?:fahrt|reise|flug)|andata|ritorno|ida|vuelta|heen(?:reis)?|terug(?:reis)?)(?!\p{L})/gimu

/** The start of each part that has a heading such as "Outbound" or 回程; none where the text has only one. */
function directionsOf({ text }: Reading): number[] {
  const starts = matches(text, direction).map(({ index }) => lineAt(text, index + 1).start)
  return starts.length > 1 ? starts : []
}

/** Parts under headings where the numbers agree with them; with no number at all, the headings alone. */
export function windowsOf(reading: Reading, numbers: readonly Found<string>[]): JourneyWindow[] {
  const { text, times } = reading
  const starts = directionsOf(reading)
  const all = starts.map((start, index): Span => ({ start, end: starts[index + 1] ?? text.length }))
  const isTimed = (part: Span) => times.some(({ start, end }) => start >= part.start && end <= part.end)
  // Below the journeys their fares bear the same headings.
  const parts = all.slice(0, all.findLastIndex(isTimed) + 1)
  if (parts.length > 1 && parts.every(isTimed)) {
    const inside = parts.map((window) => ({
      number: numbers.find(({ start, end }) => start >= window.start && end <= window.end) ?? null,
      window,
    }))
    const named = inside.filter(({ number }) => number !== null).length
    const isWhole = named === inside.length && numbers.length === named
    if (isWhole || numbers.length === 0) return inside
  }
  const whole = { start: 0, end: text.length }
  if (numbers.length === 0) {
    const routes = windowsOfRoutes(reading)
    return routes.length > 1 ? routes : [{ number: null, window: whole }]
  }
  return numbers.length === 1 ? numbers.map((number) => ({ number, window: whole })) : windowsByNumber(reading, numbers)
}

/** The times of a journey stand on the line of its names or soon below. */
const below = 100

/** Journeys without numbers: from each line with an arrow between two names to the next. */
function windowsOfRoutes({ text, times, days }: Reading): JourneyWindow[] {
  const timesFrom = (from: number, to: number) => times.filter(({ start }) => start >= from && start < to).length
  const arrows = matches(text, /^[^\n]*[\p{L})）]\s*(?:→|⇒|➔|➜|⟶|->)\s*\p{L}[^\n]*$/gmu).filter(
    ({ 0: line, index }) => timesFrom(index, index + line.length + below) > 0,
  )
  // Rows: a dash parts two names where both times stand beside them.
  const rows = matches(text, /^[^\n]*\p{L}\)?\s[-–—]\s\p{L}[^\n]*$/gmu).filter(
    ({ 0: line, index }) => timesFrom(index, index + line.length) === 2,
  )
  // Rows with labels: each journey has an origin of its own.
  const origins = matches(text, origin).filter(({ index }) => timesFrom(index, index + below) > 0)
  // "Journey: Newcastle – Amsterdam"
  const named = matches(text, route).filter(({ index }) => timesFrom(index, index + below) > 0)
  // "Oban to Craignure, Mon 24 May, dep 09:55"
  const spoken = matches(text, sentence).filter(
    ({ index, 0: words }) => timesFrom(index + words.length, index + words.length + below) > 0,
  )
  const [first = []] = [arrows, rows, origins, named, spoken].filter((each) => each.length > 1)
  const starts = first.map(({ index }) => withDayAbove(text, days, index))
  return starts.map((start, index) => ({ number: null, window: { start, end: starts[index + 1] ?? text.length } }))
}

const route =
  /^[^\S\n]*(?:journey|route|crossing|sailing|航线|线路|区间|行程)\s?[:：\t][^\n]*\p{L}\)?\s?(?:[-–—→至到]|to)\s?\p{L}[^\n]*$/gimu
const sentence = /(?<=^|[.;]\s)(?:\p{L}+ )?\p{Lu}[\p{L}' -]{2,24} to \p{Lu}[\p{L}' -]{2,24}(?=,\s)/gmu
const origin =
  /^[^\S\n]*(?:from|origin|departure (?:port|station)|出发(?:地|站|港)?|上船港|始发站|von|de|da)\s*[:：\t]/gimu

/** The start of the line, or of a line above that tells nothing but the day. */
function withDayAbove(text: string, days: Reading['days'], at: number): number {
  const above = lineAt(text, lineAt(text, Math.max(0, at - 1)).start)
  const isDay = days.some(({ start, end }) => start >= above.start && end <= above.end && above.end - end < 4)
  return isDay && above.end < at ? above.start : at
}

/** Flights that no number names: from each line with two airports to the next. */
export function windowsOfPairs(reading: Reading): JourneyWindow[] {
  const { text, days } = reading
  const starts = matches(text, airportPairs)
    .filter(([pair]) => (pair.match(/[A-Z]{3}/g) ?? []).every((code) => airportByIata(code) && !notAirports.has(code)))
    .map(({ index }) => {
      const line = lineAt(text, index)
      // The day of a flight often stands above it, over headings.
      const isDated = ({ start, end }: Span) => days.some((day) => day.start >= start && day.end <= end)
      if (isDated(line)) return line.start
      let above = line
      for (let step = 0; step < 3 && above.start > 0; step++) {
        above = lineAt(text, above.start - 1)
        if (matches(text.slice(above.start, above.end), airportPairs).length > 0 || above.start === above.end) break
        if (isDated(above)) return above.start
      }
      return line.start
    })
  return starts.map((start, index) => ({ number: null, window: { start, end: starts[index + 1] ?? text.length } }))
}

/** The part of the text that speaks of each number: its paragraph, and on to the next number. */
function windowsByNumber({ text, times }: Reading, numbers: readonly Found<string>[]): JourneyWindow[] {
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
  return isNumberLast(text, numbers, times)
    ? numbers.map((number, index) => ({
        number,
        window: {
          start: index === 0 ? 0 : lineAt(text, numbers[index - 1]?.end ?? 0).end,
          end: lineAt(text, number.end).end,
        },
      }))
    : numbers.map((number, index) => ({
        number,
        window: { start: starts[index] ?? 0, end: starts[index + 1] ?? text.length },
      }))
}

function sentenceStart(text: string, at: number, floor: number): number {
  const sentence = Math.max(...['。', '；', ';', '. ', '，', ', '].map((mark) => text.lastIndexOf(mark, at - 1)))
  return sentence > floor ? sentence + 1 : floor
}

/** Times and places stand above each number, not below it. */
function isNumberLast(text: string, numbers: readonly Found<string>[], times: readonly FoundTime[]): boolean {
  const [first, last] = [numbers[0], numbers.at(-1)]
  if (!first || !last) return false
  // Farther below stand those of a hotel.
  const after = times.some(
    ({ start }) => start >= lineAt(text, last.end).start && start >= last.start && start - last.end < below,
  )
  return !after && times.some(({ end }) => end <= lineAt(text, first.start).start)
}
