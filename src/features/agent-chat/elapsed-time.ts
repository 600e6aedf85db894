import type { Locale } from '#contract/locale.ts'

/** A duration in milliseconds as text: "40 ms", "3.1s". */
export function formatElapsedTime(ms: number, locale: Locale): string {
  const inSeconds = ms >= 1000
  const digits = inSeconds ? 1 : 0
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: inSeconds ? 'second' : 'millisecond',
    unitDisplay: inSeconds ? 'narrow' : 'short',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(inSeconds ? ms / 1000 : ms)
}
