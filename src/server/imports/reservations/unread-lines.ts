// Lines that name days, times, amounts or numbers which no reservation took: shown, so that nothing is lost silently.
import type { Reservation } from '#contract/reservation.ts'
import { overlaps } from './text/span.ts'

const telling = /\d{1,2}[:：]\d{2}|20\d{2}|\d月|[¥￥€£$]|\b[A-Z]{3}\s?\d|(?<![\p{L}\d])[A-Z]{1,2}\d{2,5}(?!\d)/u
const mostLines = 40
const longestLine = 200

export function unreadLines(text: string, reservations: readonly Reservation[]): string[] {
  const taken = reservations.flatMap(({ evidence }) => Object.values(evidence))
  const lines: string[] = []
  let start = 0
  for (const line of text.split('\n')) {
    const span = { start, end: start + line.length }
    start = span.end + 1
    if (line.trim() === '' || !telling.test(line) || taken.some((each) => overlaps(each, span))) continue
    lines.push(line.trim().slice(0, longestLine))
  }
  return lines.slice(0, mostLines)
}
