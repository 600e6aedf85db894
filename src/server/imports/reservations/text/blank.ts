// A text of which only a part is to be seen: everything keeps its place.
import type { Span } from './span.ts'

/** No letter, digit, blank or sign that a rule looks for. */
const barrier = '\ufffc'
/** Rules look past blanks, some of them over and over: through thousands in one run they would take minutes. */
const longRun = /[^\S\n]\s{199}/g

/** Blanks in place of the words; lines stay. */
export function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ').replace(longRun, (run) => barrier + run.slice(1))
}

/** Without what stands in the spans. */
export function withoutSpans(text: string, spans: readonly Span[]): string {
  return spans.reduce(
    (left, { start, end }) => left.slice(0, start) + blank(left.slice(start, end)) + left.slice(end),
    text,
  )
}
