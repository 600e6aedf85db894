import type { Locale } from '#contract/locale.ts'

/** `45 min`, `2 hr 30 min`; `45分钟`. */
export function formatDuration(minutes: number, locale: Locale): string {
  const part = (unit: 'hour' | 'minute', value: number) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' }).format(value)
  const hours = Math.floor(minutes / 60)
  const rest = Math.round(minutes % 60)
  if (hours === 0) return part('minute', rest)
  return rest === 0 ? part('hour', hours) : `${part('hour', hours)} ${part('minute', rest)}`
}

/** `0.4 km`, `12 km`; `12公里`. */
export function formatKm(km: number, locale: Locale): string {
  const maximumFractionDigits = km < 10 ? 1 : 0
  return new Intl.NumberFormat(locale, { style: 'unit', unit: 'kilometer', maximumFractionDigits }).format(km)
}
