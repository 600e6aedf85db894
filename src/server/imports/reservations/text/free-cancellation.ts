// Until when a booking can be cancelled at no charge: the day, and the hour where one is named.
import type { FoundDay } from './dates.ts'
import { type Found, matches, type Span, within } from './span.ts'
import type { FoundTime } from './times.ts'

const cancels = /cancel|refund|取消|退[订款改]|storn|annul|キャンセル/iu
const free =
  /(?<!not )\bfree\b|\b(?:no|without(?: any)?|zero) (?:charge|cost|penalty|fee)|full(?:y)? refund|\bavoid (?:a|any|the) [^.\n]{0,12}(?:penalty|fee|charge)|不收取?(?:任何)?费用|(?<!不可)免费|全额退|kostenlos|kostenfrei|gebührenfrei|gratuit|gratis|無料|(?:[€$£¥￥]|\b[A-Z]{3})\s?0(?:[.,]00)?(?![\d.,])|(?:最晚|最迟)取消(?:时间)?/iu
/** "until Sunday", "before 11:59 PM local time on" */
const dueBefore =
  /(?:\b(?:until|till|before|by|up to|prior to|no later than|bis|avant)|截止(?:至|到|时间)?|截至|最晚|最迟)[^;；。\n]{0,50}$/iu
const dueBehind = /^[^\n。；;]{0,14}?(?:之?前|以前|截止|まで)/u
const clauses = /(?:[^\n。；;！!.]|\.(?!\s+\p{Lu}|\s*\n|$))+/gu

export function findFreeCancellation(
  text: string,
  days: readonly FoundDay[],
  times: readonly FoundTime[],
): Found<string> | null {
  let above = ''
  for (const match of matches(text, clauses)) {
    const clause = { start: match.index, end: match.index + match[0].length }
    const words = match[0]
    // The heading "Cancellation policy" says it for the line below.
    const isMeant = free.test(words) && (cancels.test(words) || cancels.test(above))
    const due = isMeant ? within(days, clause).find((day) => isDue(text, clause, day)) : undefined
    if (due) return dueAt(text, clause, due, times)
    above = words
  }
  return null
}

/** "Free until 6 pm on the day of arrival", "入住当天 18:00 前可免费取消": the hour; the day is that of arrival. */
export function freeUntilArrival(text: string, times: readonly FoundTime[]): FoundTime | null {
  const clause = matches(text, clauses).find(([words]) => free.test(words) && cancels.test(words))
  if (!clause) return null
  const end = clause.index + clause[0].length
  const isOnArrival = (time: FoundTime) =>
    dayOfArrivalBefore.test(text.slice(clause.index, time.start)) ||
    (dueBefore.test(text.slice(clause.index, time.start)) && dayOfArrivalBehind.test(text.slice(time.end, end)))
  return within(times, { start: clause.index, end }).find(isOnArrival) ?? null
}
const dayOfArrivalBefore = /(?:入住|到店|抵店|抵达)(?:当[天日]|日)\s?$/u
const dayOfArrivalBehind =
  /^[^\n.]{0,16}?\bon (?:the|your) (?:(?:scheduled )?(?:day|date) of (?:your )?(?:arrival|check-in)|(?:arrival|check-in) (?:day|date))/iu

function isDue(text: string, clause: Span, { start, end }: Span): boolean {
  return dueBefore.test(text.slice(clause.start, start)) || dueBehind.test(text.slice(end, clause.end))
}

function dueAt(text: string, clause: Span, day: FoundDay, times: readonly FoundTime[]): Found<string> {
  const lead = dueBefore.exec(text.slice(clause.start, day.start))
  const from = lead ? clause.start + lead.index : day.start
  // The mark behind "9:15 a.m." ends the clause as well.
  const own = times.filter(({ start }) => start >= from && start < clause.end)
  const time = own.find(({ start, end }) => end <= day.start || /^\D{0,12}$/u.test(text.slice(day.end, start)))
  if (!time) return { value: day.day, confidence: day.confidence, start: day.start, end: day.end }
  const [start, end] = [Math.min(day.start, time.start), Math.max(day.end, time.end)]
  return { value: `${day.day}T${time.time}`, confidence: day.confidence, start, end }
}
