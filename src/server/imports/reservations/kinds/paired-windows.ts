// Where every journey names exactly two times, the pairs of times part the text, whether its number stands before, between or behind them.
import { lineAt, type Reading } from '../reading/reading.ts'
import { type Found, matches, type Span } from '../text/span.ts'
import type { FoundTime } from '../text/times.ts'
import { journeyTimes } from './journey-times.ts'
import type { JourneyWindow } from './journey-windows.ts'

/** null where numbers and pairs of times do not agree one by one. */
export function windowsByPairs(reading: Reading, mentions: readonly Found<string>[]): JourneyWindow[] | null {
  const names = [...new Set(mentions.map(({ value }) => value))]
  const times = journeyTimes(reading, { start: 0, end: reading.text.length })
  if (names.length < 2 || times.length !== names.length * 2) return null
  const pairs = names.map((_, index) => times.slice(index * 2, index * 2 + 2))
  const numbers = names.map((name, index) =>
    mentions.find(
      ({ value, start, end }) =>
        value === name &&
        start >= (pairs[index - 1]?.[1]?.end ?? 0) &&
        end <= (pairs[index + 1]?.[0]?.start ?? reading.text.length),
    ),
  )
  const cuts = pairs.slice(1).map((pair, index) => cutBetween(reading, numbers, index, pairs[index]?.[1], pair[0]))
  const known = numbers.filter((number) => number !== undefined)
  const starts = cuts.filter((cut) => cut !== null)
  if (known.length < names.length || starts.length < cuts.length) return null
  return known.map((number, index) => ({
    number,
    window: { start: starts[index - 1] ?? 0, end: starts[index] ?? reading.text.length },
  }))
}

/** Where the next journey begins: at a heading, a day, an empty line, its number, or at the last line before its first time. */
function cutBetween(
  reading: Reading,
  numbers: readonly (Found<string> | undefined)[],
  index: number,
  arrives: FoundTime | undefined,
  departs: FoundTime | undefined,
): number | null {
  const [own, next] = [numbers[index], numbers[index + 1]]
  if (!arrives || !departs || !own || !next) return null
  const { text, days } = reading
  const from = Math.max(arrives.end, own.end)
  const to = Math.min(departs.start, next.start)
  if (to < from) return null
  const starts = lineStarts(text, { start: from, end: to })
  const isDated = (start: number) => days.some((day) => day.start >= start && day.end <= lineAt(text, start).end)
  const isHeading = (start: number) => heading.test(text.slice(start, lineAt(text, start).end))
  const afterEmpty = starts.find((start) => /\n[^\S\n]*\n$/u.test(text.slice(0, start)))
  const cut =
    starts.find(isHeading) ??
    afterEmpty ??
    starts.find(isDated) ??
    (own.start < arrives.start ? starts[0] : starts.at(-1))
  if (cut !== undefined) return cut
  const sentence = matches(text.slice(from, to), /[。；;]|\.\s|[,，]\s?|、(?=\d)/gu).at(-1)
  return sentence ? from + sentence.index + 1 : lineAt(text, to).start >= from ? lineAt(text, to).start : to
}

const heading =
  /^[\s>*•·\-–—=#【[]*(?:outward|outbound|inbound|inward|return|leg|segment|flight \d|第|去程|回程|返程|中转|connection)|→|⇒|\p{L}\s(?:to|至|到|nach)\s\p{L}/iu

/** Starts of the lines that begin inside. */
function lineStarts(text: string, { start, end }: Span): number[] {
  return matches(text.slice(start, end), /\n/g)
    .map(({ index }) => start + index + 1)
    .filter((at) => text.slice(at, lineAt(text, at).end).trim() !== '')
}
