// Formats values by locale. Pure: locale, zone and "now" are arguments, so server and browser agree.
// Imports types of the contract only: its schemas would load the validator on every page.
import { isDayFirst, type ReaderLocale } from '#contract/locale.ts'
import type { Money } from '#contract/money.ts'

/** Intl objects are slow to create and safe to share. */
function remembered<Key extends readonly unknown[], Formatter>(make: (...key: Key) => Formatter) {
  const made = new Map<string, Formatter>()
  return (...key: Key): Formatter => {
    const name = JSON.stringify(key)
    const formatter = made.get(name) ?? make(...key)
    made.set(name, formatter)
    return formatter
  }
}

/** Engines differ in narrow and non-breaking spaces; plain spaces avoid hydration mismatches. */
function plainSpaces(text: string): string {
  return text.replaceAll(/[\u00a0\u2009\u202f]/g, ' ')
}

const numberFormat = remembered(
  (locale: ReaderLocale, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options),
)
const dateFormat = remembered(
  (locale: ReaderLocale, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options),
)
const relativeFormat = remembered(
  (locale: ReaderLocale) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'long' }),
)

/** `¥3,000` or `CN¥12.50`. Whole amounts lose their zeros unless `exact`, which lines up in columns. `sign` shows a plus too. */
export function formatMoney(
  { amount, currency }: Money,
  locale: ReaderLocale,
  { exact = false, sign = false } = {},
): string {
  const formatter = numberFormat(locale, {
    style: 'currency',
    currency,
    trailingZeroDisplay: exact ? 'auto' : 'stripIfInteger',
    signDisplay: sign ? 'exceptZero' : 'auto',
  })
  const minorDigits = formatter.resolvedOptions().maximumFractionDigits ?? 2
  return plainSpaces(formatter.format(amount / 10 ** minorDigits))
}

/** Units of a currency for one of another. Five significant digits: some currencies are worth thousands of others. */
export function formatRate(rate: number, locale: ReaderLocale): string {
  return numberFormat(locale, { maximumSignificantDigits: 5 }).format(rate)
}

/** A plain date as noon UTC, where no zone can turn it into the day before. */
function noonOf(day: string): Date {
  return new Date(`${day}T12:00:00Z`)
}

const dayStyles = {
  short: { month: 'short', day: 'numeric' },
  weekday: { month: 'short', day: 'numeric', weekday: 'short' },
  full: { year: 'numeric', month: 'short', day: 'numeric', weekday: 'short' },
  long: { year: 'numeric', month: 'long', day: 'numeric', weekday: 'long' },
  year: { year: 'numeric', month: 'short', day: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  day: { day: 'numeric' },
} satisfies Record<string, Intl.DateTimeFormatOptions>

/** A plain date: `short` "Oct 3", `weekday` "Sat, Oct 3", `year` "Oct 3, 2026", `full` with both, `long` in full, `month` "October 2026", `day` "3". */
export function formatDay(day: string, locale: ReaderLocale, style: keyof typeof dayStyles = 'weekday'): string {
  return writeDate(noonOf(day), locale, { ...dayStyles[style], timeZone: 'UTC' })
}

/**
 * A date without a time. Where the day comes first it is put together from the parts of English: engines differ in commas and
 * in "Sep" and "Sept", and server and browser have to agree.
 */
function writeDate(moment: Date, locale: ReaderLocale, options: Intl.DateTimeFormatOptions): string {
  if (!isDayFirst(locale)) return dateFormat(locale, options).format(moment)
  const parts = dateFormat('en', options).formatToParts(moment)
  const partOf = (wanted: Intl.DateTimeFormatPartTypes) => parts.find(({ type }) => type === wanted)?.value
  return [partOf('weekday'), partOf('day'), partOf('month'), partOf('year')].filter(Boolean).join(' ')
}

/**
 * Two plain dates as one range, without repeating what they share: "Oct 3 – 6, 2026", "2026年10月3日 – 6日". Without `year`
 * where the year goes without saying, unless they lie in two.
 */
export function formatDayRange(first: string, last: string, locale: ReaderLocale, { year = true } = {}): string {
  const style = year || first.slice(0, 4) !== last.slice(0, 4) ? 'year' : 'short'
  const writesOwn = locale === 'zh-CN' ? formatChineseRange : isDayFirst(locale) ? formatDayFirstRange : null
  if (first === last) return formatDay(first, locale, style)
  if (writesOwn) return writesOwn(first, last, style, locale)
  const range = dateFormat(locale, { ...dayStyles[style], timeZone: 'UTC' }).formatRange(noonOf(first), noonOf(last))
  // Some engines put spaces around the dash.
  return plainSpaces(range).replace(/ ?– ?/, ' – ')
}

type RangeStyle = 'year' | 'short'

/** What a date of the range needs beside the other one. */
function sharedStyle(first: string, last: string): RangeStyle | 'day' {
  if (first.slice(0, 7) === last.slice(0, 7)) return 'day'
  return first.slice(0, 4) === last.slice(0, 4) ? 'short' : 'year'
}

/** ICU writes Chinese ranges with slashes and repeats year and month. */
function formatChineseRange(first: string, last: string, style: RangeStyle): string {
  return `${formatDay(first, 'zh-CN', style)} – ${formatDay(last, 'zh-CN', sharedStyle(first, last))}`
}

/** "3 – 6 Oct 2026", "30 Oct – 2 Nov 2026". */
function formatDayFirstRange(first: string, last: string, style: RangeStyle, locale: ReaderLocale): string {
  return `${formatDay(first, locale, sharedStyle(first, last))} – ${formatDay(last, locale, style)}`
}

const hourCycles = {
  en: 'h12',
  'en-AU': 'h12',
  'en-GB': 'h23',
  'en-IE': 'h23',
  'en-IN': 'h12',
  'en-NZ': 'h12',
  'zh-CN': 'h23',
} as const satisfies Record<ReaderLocale, Intl.DateTimeFormatOptions['hourCycle']>

/** Whether the language tells the time with AM and PM. */
export function isTwelveHour(locale: ReaderLocale): boolean {
  return hourCycles[locale] === 'h12'
}

/** A local wall time `HH:MM` (to `24:00`) in the reader's style, with "+1" for each day after the one it is listed under. */
export function formatLocalTime(time: string, locale: ReaderLocale, dayOffset = 0): string {
  const text = isTwelveHour(locale) ? formatTwelveHour(time) : time
  return dayOffset > 0 ? `${text} +${dayOffset}` : text
}

/** A local day, or day and time, of some year: "Tue, Mar 9, 2027 · 6:00 PM". */
export function formatLocal(local: string, locale: ReaderLocale): string {
  const [day = '', time] = local.split('T')
  return [formatDay(day, locale, 'full'), time && formatLocalTime(time, locale)].filter(Boolean).join(' · ')
}

function formatTwelveHour(time: string): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return `${hours % 12 || 12}:${String(minutes).padStart(2, '0')} ${hours % 24 < 12 ? 'AM' : 'PM'}`
}

/** "09:30–11:00", "9:30–11:00 AM"; an end before its start is on the next day: "22:15–06:40 +1". Either side may be missing. */
export function formatTimeRange(
  start: string | null | undefined,
  end: string | null | undefined,
  locale: ReaderLocale,
): string {
  const from = start ? formatLocalTime(start, locale) : ''
  if (!start || !end) return from || (end ? formatLocalTime(end, locale) : '')
  const to = formatLocalTime(end, locale, end < start ? 1 : 0)
  const half = / [AP]M$/.exec(from)?.[0] ?? null
  return `${half && to.endsWith(half) ? from.slice(0, -half.length) : from}–${to}`
}

/** Metres, rounded: "350 m", "2.4 km", "120 km". */
export function formatDistance(metres: number, locale: ReaderLocale): string {
  const rounded = Math.round(metres / 10) * 10
  if (rounded < 1000) return plainSpaces(numberFormat(locale, { style: 'unit', unit: 'meter' }).format(rounded))
  const kilometres = metres / 1000
  const options = { style: 'unit', unit: 'kilometer', maximumFractionDigits: kilometres < 10 ? 1 : 0 } as const
  return plainSpaces(numberFormat(locale, options).format(kilometres))
}

/** Minutes as hours and minutes: "45 min", "2 hr 30 min". */
export function formatDuration(minutes: number, locale: ReaderLocale): string {
  const whole = Math.max(0, Math.round(minutes))
  const hours = Math.floor(whole / 60)
  const rest = whole % 60
  const part = (unit: 'hour' | 'minute', value: number) =>
    plainSpaces(numberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' }).format(value))
  if (hours === 0) return part('minute', rest)
  return rest === 0 ? part('hour', hours) : `${part('hour', hours)} ${part('minute', rest)}`
}

const relativeUnits: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
]

/**
 * An ISO instant in the past against `now` in milliseconds: "3 minutes ago", "now" within a minute. An instant after `now`
 * is now too: the clock of the reader may be behind that of the server.
 */
export function formatTimeAgo(instant: string, now: number, locale: ReaderLocale): string {
  const seconds = Math.min(0, (Date.parse(instant) - now) / 1000)
  const [unit, size] = relativeUnits.find(([, length]) => -seconds >= length) ?? ['second', 0]
  return relativeFormat(locale).format(size === 0 ? 0 : Math.trunc(seconds / size), unit)
}

/** An ISO instant as date and time in an IANA zone: "Oct 4, 12:30 AM GMT+8"; without the zone when `zoneName` is false, to the second with `seconds`. */
export function formatInstant(
  instant: string,
  zone: string,
  locale: ReaderLocale,
  { zoneName = true, seconds = false } = {},
): string {
  const moment = new Date(instant)
  const time: Intl.DateTimeFormatOptions = {
    hour: isTwelveHour(locale) ? 'numeric' : '2-digit',
    minute: '2-digit',
    ...(seconds && { second: '2-digit' as const }),
    hourCycle: hourCycles[locale],
    timeZone: zone,
  }
  const base: Intl.DateTimeFormatOptions = { ...dayStyles.short, ...time }
  const text = isDayFirst(locale)
    ? `${writeDate(moment, locale, { ...dayStyles.short, timeZone: zone })}, ${plainSpaces(dateFormat('en', time).format(moment))}`
    : plainSpaces(dateFormat(locale, base).format(moment))
  if (!zoneName) return text
  const named = dateFormat(locale, { ...base, timeZoneName: 'short' }).formatToParts(moment)
  return `${text} ${named.find(({ type }) => type === 'timeZoneName')?.value ?? zone}`
}

/** The time of day of an ISO instant in an IANA zone, in the reader's style: "00:30", "12:30 AM". */
export function formatTimeOfDay(instant: string, zone: string, locale: ReaderLocale): string {
  const time: Intl.DateTimeFormatOptions = {
    hour: isTwelveHour(locale) ? 'numeric' : '2-digit',
    minute: '2-digit',
    hourCycle: hourCycles[locale],
    timeZone: zone,
  }
  return plainSpaces(dateFormat(locale, time).format(new Date(instant)))
}

/** Bytes in decimal units: "640 kB", "2.4 MB". */
export function formatFileSize(bytes: number, locale: ReaderLocale): string {
  const unit = bytes < 1_000_000 ? 'kilobyte' : 'megabyte'
  const value = unit === 'kilobyte' ? Math.max(1, Math.round(bytes / 1000)) : bytes / 1_000_000
  const options = { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 } as const
  return plainSpaces(numberFormat(locale, options).format(value))
}

/** "a, b, c" with the comma of the language, without a last "and"; empty texts are left out. */
export function formatList(texts: readonly (string | false | undefined)[], locale: ReaderLocale): string {
  // Lists of units have no separator in Chinese.
  return new Intl.ListFormat(locale, { type: 'conjunction', style: 'narrow' }).format(
    texts.flatMap((text) => text || []),
  )
}
