// A stay: check-in and check-out, where, in which house.
import { addDays } from '../../../kernel/calendar.ts'
import { columnsOf } from '../reading/columns.ts'
import { zoneOfCurrency } from '../reading/currency-zone.ts'
import { type Draft, found, localTime } from '../reading/draft.ts'
import { zoneOf, zoneOfLanguage } from '../reading/places.ts'
import { lineAt, type Reading } from '../reading/reading.ts'
import type { FoundDay } from '../text/dates.ts'
import { freeUntilArrival } from '../text/free-cancellation.ts'
import { type Found, matches } from '../text/span.ts'
import type { FoundTime } from '../text/times.ts'
import { isOtherDay } from './journey-times.ts'
import { houseOf } from './lodging-name.ts'

const inWords =
  /check[\s-]?in|入住|到店|抵店|arrival|arrivée|anreise|llegada|entrada|arrivo|チェックイン|inchecken|(?<=(?:^|\n)[^\S\n]*)arriv(?:e|ing)(?=\s?[:：\t]|\s{1,3}[\p{Lu}\d])|(?<=(?:^|\n)[^\S\n]*)in(?=\s{1,3}\d{1,2}[A-Z]{3}(?!\p{L}))|(?<=(?:^|\n)[^\S\n]*)in(?=\s?[:：\t])|from\b/giu
const outWords =
  /check[\s-]?out|离店|退房|(?<=前)退(?![款票订])|departure|départ|abreise|salida|partenza|チェックアウト|uitchecken|(?<=(?:^|\n)[^\S\n]*)(?:depart(?:ing)?|leav(?:e|ing))(?=\s?[:：\t]|\s{1,3}[\p{Lu}\d])|\bout(?=\s{1,3}\d{1,2}[A-Z]{3}(?!\p{L}))|(?<=(?:^|\n)[^\S\n]*)out(?=\s?[:：\t])|until\b/giu
const nights =
  /(?:^|\n)[^\S\n]*(?:number of )?nights?\s?[:：\t]\s?(\d{1,2})(?!\d)|(?<!\d)(\d{1,2})[^\S\n]?(?:nights?|nuits?|nächte?|noches?|notti|晚|泊|夜)|(?:共|入住)\s?(\d{1,2})\s?晚/iu
/** One heading over both days: "入住/离店", "Check-in – check-out". */
const inAndOut =
  /(?:check[\s-]?in|入住|arrival)\s?(?:[/／&–-]|和|及|and)\s?(?:check[\s-]?out|离店|退房|departure)(?:日期| dates?)?\s*[:：\t\n]/iu

export function readStay(reading: Reading): Draft | null {
  const { text } = reading
  const days = reading.days.filter((day) => !isOtherDay(text, day) || isRangeEnd(text, reading.days, day))
  const columns = columnsOf(reading, days, inHeading, outHeading)
  const together = inAndOut.test(text) ? rangeOf(text, days) : null
  const first = together?.[0] ?? columns?.days[0] ?? dayBeside(text, days, inWords, outWords)
  const second = together?.[1] ?? columns?.days[1] ?? dayBeside(text, days, outWords, inWords, first ?? undefined)
  const range = first && second ? null : rangeOf(text, days)
  const night = nights.exec(text)
  const start = first ?? range?.[0] ?? (second ? dayBefore(days, second) : days[0]) ?? null
  if (!start) return null
  const counted = night ? Number(night[1] ?? night[2] ?? night[3]) : null
  const end =
    second ??
    range?.[1] ??
    (counted && night
      ? {
          ...start,
          day: addDays(start.day, counted),
          start: night.index,
          end: night.index + night[0].length,
          confidence: start.confidence * 0.9,
        }
      : null)
  const { name, address } = houseOf(reading, start)
  const zone =
    zoneOf([address?.value, name?.value]) ?? zoneOf([reading.subject]) ?? zoneOfCurrency(text) ?? zoneOfLanguage(text)
  const inTime = columns?.times[0] ?? timeBeside(reading, inWords, start, 'first')
  const outTime = columns?.times[1] ?? (end ? timeBeside(reading, outWords, end, 'last') : null)
  const free = reading.freeCancelUntil ? null : freeUntilArrival(text, reading.times)
  return {
    type: 'lodging',
    fields: {
      ...(name && { title: name }),
      checkIn: sureDay(start, inTime),
      ...(end && end.day > start.day && { checkOut: sureDay(end, outTime) }),
      ...(free && { freeCancelUntil: { ...free, value: `${start.day}T${free.time}`, confidence: start.confidence } }),
      ...(address && { address }),
      ...(zone && { zoneFrom: found(zone.zone, Math.min(zone.confidence, address ? 0.8 : 0.55)) }),
    },
  }
}

/** Where no word tells the first day: the nearest one above the last, as a guess. */
function dayBefore(days: readonly FoundDay[], last: FoundDay): FoundDay | null {
  const day = days.findLast(({ end, day: each }) => end <= last.start && each < last.day)
  return day ? { ...day, confidence: Math.min(day.confidence, 0.5) } : null
}

/** From when and until when there is a room, where the days are known from elsewhere. */
export function hoursOfStay(
  reading: Reading,
  [begins, ends]: readonly string[],
): { opens: string | undefined; closes: string | undefined } {
  const at = (day = '') => ({ day: day.slice(0, 10), confidence: 0, start: 0, end: 0 })
  return {
    opens: timeBeside(reading, inWords, at(begins), 'first')?.time,
    closes: timeBeside(reading, outWords, at(ends), 'last')?.time,
  }
}

/** A stay is known by its days; that no hour is named takes nothing from them. */
function sureDay(day: FoundDay, time: FoundTime | null): Found<string> {
  return { ...localTime(day, time), confidence: day.confidence }
}

const inHeading = /check[\s-]?in|入住|arriv(?:al|e)|arrivée|anreise|チェックイン/giu
const outHeading = /check[\s-]?out|离店|退房|depart(?:ure)?|départ|abreise|チェックアウト/giu

/** "12月18日14:00入住", "12月19日（周六）12:00前离店" */
const behindDay =
  /^[^\S\n]*(?:[(（]?(?:周|星期)[一二三四五六日天][)）]?|[(（]\p{Script=Han}{1,4}[)）])?[^\S\n]*(?:\d{1,2}[:：]\d{2}[^\S\n]*(?:以?[前后]|之[前后]|起)?)?[\s的(（]{0,4}$|^[^\S\n]*(?:[(（]?(?:周|星期)[一二三四五六日天][)）]?)?[^\S\n]*\n[^\S\n]*\d{1,2}[:：]\d{2}[^\S\n]*(?:以?[前后]|之[前后]|起)[\s(（]{0,4}$/u

/** The day that follows the word most closely, or stands right before it. */
function dayBeside(
  text: string,
  days: readonly FoundDay[],
  words: RegExp,
  others: RegExp,
  after?: FoundDay,
): FoundDay | null {
  for (const match of matches(text, words)) {
    const end = match.index + match[0].length
    const next = days.find(({ start }) => start >= end && start - end < 60)
    const isBlocked = next && matches(text.slice(end, next.start), others).length > 0
    const isLabel = /^(?:时间|日期)?[^\S\n]*[:：\t]/u.test(text.slice(end, end + 8))
    const before = isLabel
      ? undefined
      : days.filter((day) => day.end <= match.index && match.index - day.end < 20).at(-1)
    const found = before && behindDay.test(text.slice(before.end, match.index)) ? before : isBlocked ? undefined : next
    if (found && (!after || found.day > after.day)) return found
  }
  return null
}

/** "from Friday, 11 June until Tuesday, 15 June": no day by which something is due. */
function isRangeEnd(text: string, days: readonly FoundDay[], day: FoundDay): boolean {
  const before = days.filter(({ end }) => end <= day.start).at(-1)
  return (
    before !== undefined &&
    /^[^\n.]{0,12}(?:until|till|bis)\s(?:\p{L}{2,10},?\s)?$/u.test(text.slice(before.end, day.start))
  )
}

function rangeOf(text: string, days: readonly FoundDay[]): [FoundDay, FoundDay] | null {
  for (const [index, first] of days.entries()) {
    const second = days[index + 1]
    if (
      second &&
      second.day > first.day &&
      second.start - first.end < 24 &&
      /^[\s,，(（)）\p{L}.]*(?:-+>?|–|—|→|至|到|to|bis|au|al|~|～|〜)/u.test(text.slice(first.end, second.start + 1))
    )
      return [first, second]
  }
  const [first, second] = days
  return first && second && second.day > first.day && days.length === 2 ? [first, second] : null
}

/** "from 15:00", "(15:00 - 22:00)", "until 11:00" near the word or on the line of its day. */
function timeBeside(
  { text, times, days }: Reading,
  words: RegExp,
  day: FoundDay,
  which: 'first' | 'last',
): FoundTime | null {
  const line = lineAt(text, day.start)
  const nextDay = days.find(({ start }) => start > day.end)
  const after = times.filter(({ start }) => start >= day.end && start < Math.min(line.end, nextDay?.start ?? line.end))
  // "leaving Friday. Check-in time is 14:00" tells nothing of the check-out.
  const opposite = which === 'first' ? outWords : inWords
  const usable = after.filter(
    (time) =>
      !/(?:arrival|arriving|eta|抵达|到店)[^\n\d]{0,12}$/iu.test(text.slice(line.start, time.start).slice(-24)) &&
      !/free cancel|取消|cancel|保留|\bhold\b/iu.test(text.slice(line.start, time.start)) &&
      matches(text.slice(day.end, time.start), opposite).length === 0,
  )
  const own = which === 'first' ? usable[0] : usable.at(-1)
  if (own && !(which === 'first' && /(?:until|before|前|之前)\s*$/iu.test(text.slice(day.end, own.start).trimEnd())))
    return own
  // A line of nothing but times below the day.
  const gap = /^\s*\n/u.exec(text.slice(line.end + 1, line.end + 4))?.[0].length ?? 0
  const below = lineAt(text, line.end + 1 + gap)
  const isOpposite = which === 'first' ? isClosing : isOpening
  const only = times.filter((time) => time.start >= below.start && time.end <= below.end && !isOpposite(text, time))
  if (
    line.end < text.length &&
    only.length > 0 &&
    !/\p{L}{6}/u.test(text.slice(below.start, only.at(-1)?.start ?? below.end))
  )
    return (which === 'first' ? only[0] : only.at(-1)) ?? null
  const spoken = times.find(({ end }) => (which === 'first' ? opens : closes).test(text.slice(end, end + 10)))
  if (spoken) return spoken
  for (const match of matches(text, words)) {
    if (
      /(?:最晚|最迟|预计|latest|expected|estimated)\s?$/iu.test(text.slice(Math.max(0, match.index - 10), match.index))
    )
      continue
    // "Check-in from 14:00 until 22:00"
    if (
      which === 'last' &&
      /^until$/iu.test(match[0]) &&
      isOfCheckIn.test(text.slice(Math.max(0, match.index - 60), match.index))
    )
      continue
    const end = match.index + match[0].length
    const stop = Math.min(lineAt(text, end).end, end + 60)
    const near = times.filter(
      (time) =>
        time.start >= end &&
        time.start < stop &&
        !/check[\s-]?(?:in|out)|离店|退房|入住/iu.test(text.slice(end, time.start)) &&
        !isOfOtherDay(text, days, day, time) &&
        // An hour by which one arrives is not that from which there is a room.
        !(which === 'first' && isClosing(text, time)),
    )
    const time = which === 'first' ? near[0] : near.at(-1)
    if (time) return time
  }
  return (
    times.find(
      (time) => (which === 'first' ? isOpening : isClosing)(text, time) && !isOfOtherDay(text, days, day, time),
    ) ?? null
  )
}

/** "14:00后办理入住，12:00前办理退房" */
const opens = /^\s?(?:以?后|之后|起)?(?:可|开始)?(?:办理)?入住/u
const closes = /^\s?(?:以?前|之前)?(?:办理)?(?:退房|离店)/u

const isOfCheckIn = /(?:check[\s-]?in|入住|arriv\p{L}*)[^.。\n]*$/iu

const clauseEnd = /[。；;！]|\.\s/u

/** "取消政策：2027-06-07 18:00 前" */
function isOfOtherDay(text: string, days: readonly FoundDay[], day: FoundDay, time: FoundTime): boolean {
  const line = lineAt(text, time.start)
  const isDated = days.some(
    (each) => each.day !== day.day && each.start >= line.start && each.end <= time.start && time.start - each.end < 10,
  )
  const before = text.slice(line.start, time.start).split(clauseEnd).at(-1) ?? ''
  const behind = text.slice(time.end, line.end).split(clauseEnd, 1)[0] ?? ''
  return isDated || /cancel|取消|保留|免费|storn|annul/iu.test(before + behind)
}

/** "下午两点后都可以来", "from 2 p.m.". */
function isOpening(text: string, { start, end }: FoundTime): boolean {
  return (
    /^\s?(?:以?后|之后|起)/u.test(text.slice(end, end + 4)) ||
    /(?:from|after|ab|dès|\bin)\s$/iu.test(text.slice(Math.max(0, start - 8), start))
  )
}

function isClosing(text: string, { start, end }: FoundTime): boolean {
  return (
    /^\s?(?:以?前|之前)/u.test(text.slice(end, end + 4)) ||
    /(?:by|before|until|till|bis|avant|\bout)\s$|(?:leave|vacate|free) (?:the|your) room\s(?:at|around)\s$/iu.test(
      text.slice(Math.max(0, start - 40), start),
    )
  )
}
