// A stay: check-in and check-out, where, in which house.
import { addDays } from '../../../kernel/calendar.ts'
import { columnsOf } from '../reading/columns.ts'
import { type Draft, found, localTime } from '../reading/draft.ts'
import { nameAbove, nameOfSubject, nameOver } from '../reading/name-lines.ts'
import { isNameOfCity, zoneOf, zoneOfLanguage } from '../reading/places.ts'
import { lineAt, type Reading } from '../reading/reading.ts'
import type { FoundDay } from '../text/dates.ts'
import { firstLabelled } from '../text/labels.ts'
import { type Found, matches } from '../text/span.ts'
import type { FoundTime } from '../text/times.ts'
import { findAddress } from './addresses.ts'
import { isOtherDay } from './journey-times.ts'

const inWords =
  /check[\s-]?in|入住|到店|arrival|arrivée|anreise|llegada|entrada|arrivo|チェックイン|inchecken|from\b/giu
const outWords =
  /check[\s-]?out|离店|退房|departure|départ|abreise|salida|partenza|チェックアウト|uitchecken|until\b/giu
const nights = /(\d{1,2})\s?(?:nights?|nuits?|nächte?|noches?|notti|晚|泊|夜)|(?:共|入住)\s?(\d{1,2})\s?晚/iu
const house =
  'hotel|hostel|inn|resort|lodge|apartments?|suites?|guest\\s?house|b&b|villa|ryokan|riad|motel|residence|pension|pensão|auberge|hôtel|loft|studio|cottage|chalet|camp(?:ing)?|house|albergo|posada|parador|酒店|宾馆|饭店|民宿|客栈|公寓|度假村|旅馆|旅舍|青旅|别墅|旅館|ホテル|山庄|招待所|大酒店|会馆|會館|驿站|小筑|营地|院子'

export function readStay(reading: Reading): Draft | null {
  const { text } = reading
  const days = reading.days.filter((day) => !isOtherDay(text, day))
  const columns = columnsOf(reading, days, inHeading, outHeading)
  const first = columns?.days[0] ?? dayBeside(text, days, inWords, outWords)
  const second = columns?.days[1] ?? dayBeside(text, days, outWords, inWords, first ?? undefined)
  const range = first && second ? null : rangeOf(text, days)
  const night = nights.exec(text)
  const start = first ?? range?.[0] ?? (second ? null : days[0]) ?? null
  if (!start) return null
  const counted = night ? Number(night[1] ?? night[2]) : null
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
  const said = findName(reading)
  const isCity = said !== null && isNameOfCity(said.value)
  const labelled = isCity ? null : said
  const address = findAddress(text, labelled?.value ?? null)
  const name =
    labelled ??
    nameAbove(text, address) ??
    nameOfSubject(reading) ??
    nameLine(text, reading.subject) ??
    nameOver(text, start) ??
    said
  const zone = zoneOf([address?.value, name?.value]) ?? zoneOf([reading.subject]) ?? zoneOfLanguage(text)
  const inTime = columns ? columns.times[0] : timeBeside(reading, inWords, start, 'first')
  const outTime = columns ? columns.times[1] : end ? timeBeside(reading, outWords, end, 'last') : null
  return {
    type: 'lodging',
    fields: {
      ...(name && { title: name }),
      checkIn: sureDay(start, inTime),
      ...(end && end.day > start.day && { checkOut: sureDay(end, outTime) }),
      ...(address && { address }),
      ...(zone && { zoneFrom: found(zone.zone, Math.min(zone.confidence, address ? 0.8 : 0.55)) }),
    },
  }
}

/** A stay is known by its days; that no hour is named takes nothing from them. */
function sureDay(day: FoundDay, time: FoundTime | null): Found<string> {
  return { ...localTime(day, time), confidence: day.confidence }
}

const inHeading = /check[\s-]?in|入住|arrival|arrivée|anreise|チェックイン/giu
const outHeading = /check[\s-]?out|离店|退房|departure|départ|abreise|チェックアウト/giu

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
    const before = days.filter((day) => day.end <= match.index && match.index - day.end < 6).at(-1)
    const found =
      before &&
      /[\s(（的]*$/u.test(text.slice(before.end, match.index)) &&
      !/[,，;；\n]/u.test(text.slice(before.end, match.index))
        ? before
        : isBlocked
          ? undefined
          : next
    if (found && (!after || found.day > after.day)) return found
  }
  return null
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
      !/free cancel|取消|cancel/iu.test(text.slice(line.start, time.start)) &&
      matches(text.slice(day.end, time.start), opposite).length === 0,
  )
  const own = which === 'first' ? usable[0] : usable.at(-1)
  if (own && !(which === 'first' && /(?:until|before|前|之前)\s*$/iu.test(text.slice(day.end, own.start).trimEnd())))
    return own
  // A line of nothing but times below the day.
  const below = lineAt(text, line.end + 1)
  const only = times.filter(({ start, end }) => start >= below.start && end <= below.end)
  if (line.end < text.length && only.length > 0 && !/\p{L}{6}/u.test(text.slice(below.start, below.end)))
    return (which === 'first' ? only[0] : only.at(-1)) ?? null
  for (const match of matches(text, words)) {
    const end = match.index + match[0].length
    const stop = Math.min(lineAt(text, end).end, end + 60)
    const near = times.filter(
      ({ start }) =>
        start >= end && start < stop && !/check[\s-]?(?:in|out)|离店|退房|入住/iu.test(text.slice(end, start)),
    )
    const time = which === 'first' ? near[0] : near.at(-1)
    if (time) return time
  }
  return null
}

const nameLabels = [
  '酒店名称|酒店名|酒店|民宿名称|民宿|房源名称|房源|住宿|旅馆|宾馆|入住酒店|hotel name|property(?: name)?|accommodation|hotel|hostel|apartment|listing|unterkunft|hébergement|établissement|alojamiento|struttura|宿泊施設|施設名|ホテル名|ホテル|宿泊先|your (?:hotel|stay|property)|where',
]

function findName({ text }: Reading): Found<string> | null {
  const label = firstLabelled(text, nameLabels)
  if (label && isName(label.value)) return trimName(label, label.confidence)
  const phrases: [RegExp, number][] = [
    [/(?:预[订定约]的?|订购的?|入住)\s*[“「『]([^”」』\n]{2,40})[”」』]/gu, 0.6],
    [
      /(?:reminder|greetings|confirmation|message|welcome) (?:from|to) (?:the )?([^\n,;:!|.]{3,60}?)(?=[:,!\n])/giu,
      0.55,
    ],
    [
      /(?:booking|reservation|stay|room|visit)s?(?: \S{1,14})? (?:is |has been |was )?(?:now )?(?:confirmed |booked |cancel+ed |reserved |changed |updated )?(?:at|with|in) (?:the )?([^\n,;:!|]{3,70}?)(?=\s+(?:is|has|was|from|on|for|are)\b|\s*[\n,;:!|(–—]|\.\s|\.?$)/giu,
      0.55,
    ],
    [
      new RegExp(
        `(?:预[订定]了?|入住|预[订定]的|您在|下榻)\\s*[“"「【《]?([^\\n，。,；;！：“”"]{2,36}?(?:${house})(?:[(（][^)）\\n]{1,24}[)）])?)`,
        'giu',
      ),
      0.55,
    ],
    [new RegExp(`[【「《“]([^】」》”\\n]{2,40}(?:${house})[^】」》”\\n]{0,20})[】」》”]`, 'giu'), 0.55],
  ]
  for (const [pattern, confidence] of phrases) {
    for (const match of matches(text, pattern)) {
      const value = match[1] ?? ''
      const start = match.index + match[0].indexOf(value)
      if (isName(value)) return trimName({ value, start, end: start + value.length, confidence }, confidence)
    }
  }
  return null
}

const notName =
  /^(?:confirm|your|booking|reservation|check|total|address|thank|dear|details?|policy|information|the following|\d|http|房型|地址|电话|入住|离店|订单|预订)|@|https?:/iu

function isName(value: string): boolean {
  const name = value.trim()
  return name.length > 1 && name.length < 80 && /\p{L}{2}/u.test(name) && !notName.test(name)
}

/** A short line that names a house. */
function nameLine(text: string, subject: string): Found<string> | null {
  let at = 0
  for (const line of text.split('\n')) {
    const bare =
      line
        .split('\t')
        .find((cell) => new RegExp(`(?<!\\p{L})(?:${house})(?!\\p{Ll})`, 'iu').test(cell))
        ?.trim() ?? ''
    if (
      bare.length > 3 &&
      bare.length < 60 &&
      line.trim() !== subject.trim() &&
      isName(bare) &&
      !/[:：。!！?？]|\b(?:is|are|will|please|your|you)\b/iu.test(bare)
    ) {
      const start = at + line.indexOf(bare)
      return trimName({ value: bare, start, end: start + bare.length, confidence: 0.5 }, 0.5)
    }
    at += line.length + 1
  }
  return null
}

function trimName(name: Found<string>, confidence: number): Found<string> {
  const value = name.value
    .replace(/(?:[,，。.!！*\s]|(?:\s(?:hosted by|hosted|von|by)\s.*))+$/iu, '')
    .replace(/^[\s*“"「【]+|[”"」】]+$/gu, '')
  return { ...name, value, end: name.start + value.length, confidence }
}
