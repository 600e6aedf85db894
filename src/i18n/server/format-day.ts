import type { Locale } from '#contract/locale.ts'

const formats = new Map<Locale, Intl.DateTimeFormat>()

/** A plain date `YYYY-MM-DD`: `12月5日周六`, `Sat, Dec 5`. */
export function formatDay(day: string, locale: Locale): string {
  const format =
    formats.get(locale) ??
    new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric', weekday: 'short', timeZone: 'UTC' })
  formats.set(locale, format)
  return format.format(new Date(`${day}T00:00:00Z`))
}
