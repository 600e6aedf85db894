import type { Locale } from '#contract/locale.ts'

const formats = new Map<string, Intl.DateTimeFormat>()

/** A plain date `YYYY-MM-DD`: `12月5日周六`, `Sat, Dec 5`; with its `year` where it may be another one. */
export function formatDay(day: string, locale: Locale, { year = false } = {}): string {
  const key = `${locale} ${year}`
  const format =
    formats.get(key) ??
    new Intl.DateTimeFormat(locale, {
      ...(year && { year: 'numeric' as const }),
      month: 'short',
      day: 'numeric',
      weekday: 'short',
      timeZone: 'UTC',
    })
  formats.set(key, format)
  return format.format(new Date(`${day}T00:00:00Z`))
}

/** A local day, or day and time, of some year: `Tue, Mar 9, 2027`, `Tue, Mar 9, 2027 18:00`. */
export function formatLocal(local: string, locale: Locale): string {
  return [formatDay(local.slice(0, 10), locale, { year: true }), local.slice(11)].filter(Boolean).join(' ')
}
