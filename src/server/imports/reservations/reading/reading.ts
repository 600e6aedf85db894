// The text of an original with what stands in it, read once and shared by all kinds.
import type { Money } from '#contract/money.ts'
import type { Reservation } from '#contract/reservation.ts'
import { dayIn } from '../../../kernel/calendar.ts'
import { headerName } from '../sources/mail-headers.ts'
import type { Source } from '../sources/source.ts'
import { withoutSpans } from '../text/blank.ts'
import { findCode } from '../text/codes.ts'
import { type FoundDay, findDays } from '../text/dates.ts'
import { findFreeCancellation } from '../text/free-cancellation.ts'
import { findMoney, totalOf } from '../text/money.ts'
import { findPeople } from '../text/people.ts'
import { type Found, overlaps, type Span, withoutOverlaps } from '../text/span.ts'
import { findStatus } from '../text/status.ts'
import { supersededNumbers, supersededWords } from '../text/superseded-words.ts'
import { type FoundTime, findTimes } from '../text/times.ts'
import { timesUnderHeadings } from './heading-over.ts'
import { stampsOf } from './stamps.ts'
import { supersededCells } from './superseded.ts'

export interface Reading {
  text: string
  subject: string
  /** Name of who sent it, where the text tells. */
  sender: string
  days: FoundDay[]
  times: FoundTime[]
  total: Found<Money> | null
  people: Found<number> | null
  code: Found<string> | null
  status: Found<Reservation['status']>
  /** Until when cancelling costs nothing. */
  freeCancelUntil: Found<string> | null
  /** Cells of what was before a change. */
  formerCells: Span[]
}

export function readText({ text, subject, sender, sentAt }: Source, now: Date): Reading {
  const today = dayIn('UTC', sentAt ?? now)
  const days = findDays(text, { today, isDated: sentAt !== null })
  const headers = [...headerLines(text), ...stampsOf(text)]
  const inHeader = ({ start }: { start: number }) => headers.some((line) => start >= line.start && start < line.end)
  const formerCells = supersededCells(text)
  const former = [...formerCells, ...supersededWords(text)]
  const isFormer = (span: { start: number; end: number }) => former.some((cell) => overlaps(cell, span))
  const dated = (start: number, end: number) => days.some((day) => start < day.end && day.start < end)
  const ownDays = days.filter((day) => !inHeader(day))
  const newDays = ownDays.filter((day) => !isFormer(day))
  // Where only the hours have changed, the day is named with the old ones.
  const currentDays = newDays.length > 0 ? newDays : ownDays
  const times = withoutOverlaps([...findTimes(text), ...timesUnderHeadings(text)]).filter(
    (time) => !dated(time.start, time.end) && !inHeader(time) && !isFormer(time),
  )
  return {
    text,
    subject,
    sender,
    days: currentDays,
    times,
    total: totalOf(text, findMoney(text)),
    people: findPeople(withoutSpans(text, former)),
    code: findCode(text),
    status: findStatus(text),
    freeCancelUntil: findFreeCancellation(text, currentDays, times),
    formerCells: [...formerCells, ...supersededNumbers(text)],
  }
}

/** "Date: …" of a mail that was forwarded: beside its sender or subject. */
function headerLines(text: string): { start: number; end: number }[] {
  const lines: { start: number; end: number; name: string; isPerson: boolean }[] = []
  let start = 0
  for (const line of text.split('\n')) {
    const name = headerName.exec(line)?.[1]?.toLowerCase() ?? ''
    lines.push({ start, end: start + line.length, name, isPerson: /[@<]/.test(line) })
    start += line.length + 1
  }
  // "From: Naples" names a harbor, not a sender.
  const isOther = (index: number) => {
    const { name = '', isPerson = false } = lines[index] ?? {}
    return /subject|betreff|objet|主题/.test(name) || (isPerson && /from|von|发件人/.test(name))
  }
  return lines.filter(
    ({ name }, index) =>
      /date|sent|gesendet|envoyé|日期|发送时间/.test(name) && [-2, -1, 1, 2].some((step) => isOther(index + step)),
  )
}

export function lineAt(text: string, at: number): { start: number; end: number } {
  const start = text.lastIndexOf('\n', at - 1) + 1
  const end = text.indexOf('\n', at)
  return { start, end: end < 0 ? text.length : end }
}
