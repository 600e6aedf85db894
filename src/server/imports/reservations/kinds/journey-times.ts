// When a journey leaves and arrives: which of the times and days of its part of the text are meant.
import { addDays } from '../../../kernel/calendar.ts'
import { localTime } from '../reading/draft.ts'
import { headingOver } from '../reading/heading-over.ts'
import { lineAt, type Reading } from '../reading/reading.ts'
import type { FoundDay } from '../text/dates.ts'
import { type Found, matches, type Span, within } from '../text/span.ts'
import type { FoundTime } from '../text/times.ts'

const otherTime =
  /(?:登机(?:时间|口关闭)?|boarding(?: time| from| starts| begins)?|gates? closes?|check[- ]?in|bag(?:gage)? drop|检票|停止|截止|截至|关闭|提前|时长|历时|duration|travel time|flying time|at the airport by|(?:be|arrive) at the (?:stop|station|gate|pier|terminal) (?:at|by)|报到|值机|deadline|durée|dauer|候车|集合|durata|duración)[^\n\d]{0,14}$|(?:^|[\s(])(?:before|by|latest|prior to|opens?|closes?|until)(?: at)?[\s:]{0,3}$/iu
const otherHeading = /check-?in|boarding|gate|closes?|bag ?drop|duration|值机|登机|截止|时长/iu
const formerTime =
  /(?:原定|原计划|原(?:航班|车次|时间|起飞|出发|到达)|original(?:ly)?|previous(?:ly)?)[^\n\d]{0,14}$|(?:^|[\s(])(?:old|was|formerly)(?: at)?[\s:]{0,3}$|旧[^\n\d]{0,6}$/iu
const otherLine =
  /^[^\n:：]{0,12}(?:截止|截至|最晚|(?:支付|下单|出票|购票)(?:时间|日期)|deadline|pay by|book(?:ed|ing) (?:on|date)|issued)[^\n:：]{0,10}[:：]|^[^\n:：\d]{0,6}(?:截止|截至|提交|支付|下单|出票|购票|申请|审批)[^\n:：\d]{0,8}(?:时间|日期)\s|[\t|｜，,；;\u3000][^\n\t:：]{0,6}(?:支付|下单|出票|购票)(?:时间|日期)[:：][^\n\t]{0,14}$/iu

/** Without times of boarding, of closing, of durations, and of before a change. */
export function journeyTimes({ text, times, days, status }: Reading, window: Span): FoundTime[] {
  const others = days.filter((day) => isOtherDay(text, day))
  const own = within(times, window).filter(
    (time, index, all) =>
      !isOtherTime(text, time) &&
      !others.some(({ end }) => end <= time.start && /^[\s,]{0,3}(?:at )?$/u.test(text.slice(end, time.start))) &&
      !isRepeated(text, all[index - 1], time),
  )
  const current = own.filter((time) => !isFormer(text, time))
  // What was planned is all that a cancellation tells.
  return current.length === 0 && status.value === 'cancelled' ? own : current
}

/** "1355 hrs (1:55PM)" */
function isRepeated(text: string, before: FoundTime | undefined, { time, start }: FoundTime): boolean {
  return before?.time === time && /^\s?[(（]$/u.test(text.slice(before.end, start))
}

function isOtherTime(text: string, { start, end }: FoundTime): boolean {
  const line = lineAt(text, start)
  if (otherLine.test(text.slice(line.start, start))) return true
  if (otherHeading.test(headingOver(text, start) ?? '')) return true
  const tail = text.slice(end, Math.min(line.end, end + 12))
  if (/^[^\n,，;；。.]{0,4}(?:停止|截止|前(?:到|抵)|关闭|检票|登机)/u.test(tail)) return true
  return otherTime.test(text.slice(Math.max(line.start, start - 36), start))
}

function isFormer(text: string, { start, end }: FoundTime): boolean {
  const line = lineAt(text, start)
  if (
    /^\s*(?:调整为|改为|变更为|改至|推迟至|延误至|is now|now|changed to|moved to)\s*[:：]?\s*\d/iu.test(
      text.slice(end, end + 24),
    )
  )
    return true
  // "计划于 13:30 起飞，现调整为 14:45 起飞", "moved from 07:15 to 08:40"
  if (
    /^(?:(?!由\d)[^\n。]){0,60}?(?:调整为|改为|变更为|推迟至|提前至|延误至)[^\n\d]{0,12}\d{1,2}[:：]\d{2}/u.test(
      text.slice(end, end + 90),
    )
  )
    return true
  const lead = text.slice(Math.max(line.start, start - 60), start)
  if (
    /(?:moved|changed|rescheduled|delayed)[^\n\d]{0,40}from\s$/iu.test(lead) &&
    /^[^\n\d]{0,12}to\s/iu.test(text.slice(end, end + 20))
  )
    return true
  return formerTime.test(text.slice(Math.max(line.start, start - 36), start))
}

const leaves =
  /dep(?:art(?:s|ure|ing|ed)?)?(?!\p{L})|起飞|出发|发车|开车|离港|开航|leaves?|leaving|départ|abfahrt|\bab\b(?! ?\d{3})|salida|partenza|発|从/giu
const reaches =
  /\bETA\b|\bSTA\b|arr(?:iv(?:es?|al|ing|ed))?(?!\p{L})|到达|抵达|降落|到港|抵港|landing|lands|arrivée|ankunft|\ban\b(?! ?\d{3})|llegada|arrivo|着|到/giu

/** What the words around a time call it; those behind it count first, then the last before it. */
export function markOf(text: string, { start, end }: FoundTime): 'leaves' | 'reaches' | null {
  const tail = text.slice(end, end + 10)
  if (/^[^\S\n]?(?:分\s?)?(?:発|发(?!现)|开(?!放|始)|起飞|出发|離|départ|partenza|salida)/iu.test(tail)) return 'leaves'
  if (/^[^\S\n]?(?:分\s?)?(?:着|到(?!期)|抵|降落|arrivée|arrivo|llegada)/iu.test(tail)) return 'reaches'
  const line = lineAt(text, start)
  const isAlone = text.slice(line.start, start).trim() === ''
  const from = isAlone ? Math.max(lineAt(text, line.start - 1).start, start - 40) : Math.max(line.start, start - 32)
  const lead =
    text
      .slice(from, start)
      .split(/\d{1,2}[:：]\d{2}/)
      .at(-1) ?? ''
  const last = (pattern: RegExp) => matches(lead, pattern).at(-1)?.index ?? -1
  const [departing, arriving] = [last(leaves), last(reaches)]
  if (departing < 0 && arriving < 0) return null
  return departing > arriving ? 'leaves' : 'reaches'
}

/** Words say of some of the times that they are those of leaving or arriving. */
export function isNamedTime(text: string, times: readonly FoundTime[]): boolean {
  return times.some((time) => markOf(text, time) !== null)
}

export function orderedTimes(text: string, times: readonly FoundTime[]): [FoundTime | null, FoundTime | null] {
  const marked = times.map((time) => ({ time, mark: markOf(text, time) }))
  const arrival = marked.find(({ mark }) => mark === 'reaches')?.time
  const first = marked.find(({ mark }) => mark === 'leaves')?.time ?? times.find((time) => time !== arrival) ?? null
  const second = arrival ?? times.find((time) => first !== null && time.start > first.end) ?? null
  return [first, second === first ? null : second]
}

/** "Arrives Sun, May 9", behind the times. */
function isArrivalDay(text: string, { start }: Span): boolean {
  const lead = text.slice(lineAt(text, start).start, start)
  return /\d[:：.]\d{2}[^\n]*(?:arriv(?:es?|ing|al)|lands|landing|到达|抵达)(?:\s(?:on|at))?[\s:：]*(?:\p{L}{2,9}[,.]?\s)?$/iu.test(
    lead,
  )
}

const formerDay = /(?:原定|原计划|originally)[^\n\d]{0,16}$/iu

/** `before`: the day on which the journey before arrived, for connections that name no day of their own. */
export function departureDay(
  { days, text }: Reading,
  window: Span,
  time: FoundTime | null,
  number: Found<string> | null,
  previous: FoundDay | null,
): FoundDay | null {
  const current = days.filter((day) => !isOtherDay(text, day) && !isArrivalDay(text, day))
  // Where only the hours have changed, the day is named with the old ones.
  const usable =
    current.length > 0
      ? current
      : days.filter(({ start }) => formerDay.test(text.slice(Math.max(0, start - 24), start)))
  const inside = within(usable, window)
  const anchor = time?.start ?? number?.start ?? window.start
  const before = inside.filter(({ start }) => start <= anchor).at(-1)
  const isApart = (from: number, to: number) => /\n[^\S\n]*\n/u.test(text.slice(from, to))
  // A day in the block of the time is meant before one that opens the next block.
  const isOfBlock = before !== undefined && !isApart(before.end, anchor)
  const near = inside.find(
    ({ start }) => start > anchor && start - anchor < 40 && !(isOfBlock && isApart(anchor, start)),
  )
  const nearBefore = before && anchor - before.end < 60 ? before : undefined
  const line = lineAt(text, anchor)
  const onLine = inside.filter(({ start, end }) => start >= line.start && end <= line.end)
  return (
    onLine.filter(({ start }) => start <= anchor).at(-1) ??
    (onLine.length === 1 ? onLine[0] : undefined) ??
    nearBefore ??
    near ??
    before ??
    inside[0] ??
    previous ??
    usable.filter(({ end }) => end <= window.start).at(-1) ??
    usable[0] ??
    null
  )
}

const otherDay =
  /(?:date of birth|born|birth|booked on|^booked|booking date|date booked|issued?(?: on| date)?|order(?:ed)? (?:date|on|placed)|placed (?:on)?|submitted(?: on)?|purchased?(?: date| on)?|date of purchase|date of issue|sent on|invoice(?: date)?|valid (?:from|until)|expires?|deadline|paid on|payment date|出生|下单|提交(?:时间|日期)|预[订定](?:时间|日期)|订购(?:时间|日期)|支付时间|购票(?:时间|日期)|出票(?:时间|日期)|有效期|截止|截至|不晚于|不迟于|before departure,? on|原定|原计划|原(?:航班|车次|日期|出发)|original(?:ly)?|previous(?:ly)?|free cancellation|refund\w*|buchungsdatum|date de (?:réservation|naissance)|geburtsdatum|ausgestellt|émis|fecha de (?:reserva|nacimiento)|発行日|予約日(?!時)|申込日)[^\n\d]{0,16}$|(?:^|[\s(])(?:before|until|by|from now)[\s:]*(?:\p{L}{2,9}[,.]?\s*)?$|(?:^|\n)(?:您)?于$/iu

export function isOtherDay(text: string, { start, end }: Span): boolean {
  const line = lineAt(text, start)
  const lead = text.slice(Math.max(line.start, start - 40), start)
  const behind = text.slice(end, end + 20)
  if (/^[\s\u3000]?(?:\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?[^\S\n]?(?:下单|支付|付款|提交)/u.test(behind)) return true
  if (/于\s?$/u.test(lead) && /^\s?\d{1,2}[:：]\d{2}\s?(?:成功)?(?:取消|退订)/u.test(behind)) return true
  return otherDay.test(lead) || /^[^\n]{0,12}(?:前可?免费|前取消|之前|前完成支付)/u.test(behind)
}

/** Two days side by side, and their times side by side on the line below. */
export function daysInColumns(
  { text, days }: Reading,
  departs: FoundTime | null,
  arrives: FoundTime | null,
): [FoundDay, FoundDay] | null {
  if (!departs || !arrives || text.slice(departs.end, arrives.start).includes('\n')) return null
  const line = lineAt(text, departs.start)
  const blank = /\n[^\S\n]*\n$/u.test(text.slice(0, line.start)) ? lineAt(text, line.start - 1).start : line.start
  const above = blank === 0 ? null : lineAt(text, blank - 1)
  const [first, second, third] = above ? within(days, above) : []
  const isBare = within(days, line).length === 0
  return first && second && !third && isBare && second.day >= addDays(first.day, -1) ? [first, second] : null
}

/** The day belongs to the journey that is named behind it. */
const nextNumber = /^[\s,，]{0,3}(?:[A-Z\d]{2}|[GDCKTZ])\d{2,4}(?!\d)/u

/** "09:50；MF8514 3月22日": the day is that of the journey behind. */
const otherLeg = /[;；。]|(?<![A-Z\d])(?:[A-Z\d]{2}|[GDCTZK])\d{2,4}(?!\d)/u

export function arrival(
  { text, days }: Reading,
  window: Span,
  {
    day,
    departs: first,
    arrives: second,
    isOneZone,
  }: { day: FoundDay; departs: FoundTime; arrives: FoundTime; isOneZone: boolean },
): Found<string> {
  const near = within(days, { start: window.start, end: window.end + 24 })
  const own = near.filter(
    ({ start, end }) =>
      (start < window.end || !nextNumber.test(text.slice(end, end + 12))) &&
      !(
        start > second.end &&
        (otherLeg.test(text.slice(second.end, start)) || nextNumber.test(text.slice(end, end + 12)))
      ),
  )
  const told = near.find(
    (each) => each.start >= second.end && each.start < lineAt(text, second.end).end && isArrivalDay(text, each),
  )
  const written = told ?? writtenDay(text, own, { day, first, second })
  if (written && written.day >= addDays(day.day, -1)) return localTime(written, second)
  if (second.addsDays > 0) return localTime({ ...day, day: addDays(day.day, second.addsDays) }, second)
  const isNext = second.time < first.time && isOneZone
  const arrived = localTime({ ...day, day: isNext ? addDays(day.day, 1) : day.day }, second)
  return isNext || (second.time < first.time && !isOneZone)
    ? { ...arrived, confidence: Math.min(arrived.confidence, 0.55) }
    : arrived
}

/** The day beside the arrival: behind it where the day of departure stands behind its time too, else between the two. */
function writtenDay(
  text: string,
  days: readonly FoundDay[],
  { day, first, second }: { day: FoundDay; first: FoundTime; second: FoundTime },
): FoundDay | null {
  const [departLine, arriveLine] = [lineAt(text, first.start), lineAt(text, second.start)]
  const own = days.find(({ start, end }) => start >= arriveLine.start && end <= arriveLine.end)
  if (own && own.start !== day.start && departLine.start !== arriveLine.start) return own
  const beside = days.find(({ start }) => start >= second.end && /^\s{1,3}[(（]?$/u.test(text.slice(second.end, start)))
  if (beside && beside.start !== day.start && departLine.start !== arriveLine.start) return beside
  const behind = days.find(({ start }) => start >= second.end && start - second.end < 30)
  if (behind && day.start >= first.end && behind.start !== day.start) return behind
  const between = days.find(
    ({ start, end }) =>
      start > first.end && start !== day.start && end <= second.start + 24 && Math.abs(second.start - end) < 40,
  )
  if (!between) return null
  return between.end <= second.start || lineAt(text, between.start).start === arriveLine.start ? between : null
}
