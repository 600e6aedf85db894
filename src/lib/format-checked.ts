// When a fact was checked, as precisely as it is known.
import type { ReaderLocale } from '#contract/locale.ts'
import { formatDay, formatInstant } from './format.ts'

const wholeMonth = /^(\d{4}-\d{2})-01T00:00:00(?:\.0+)?Z$/

/** What ships with the app is checked by the month and says so by its first instant; all else has an hour. */
export function formatChecked(
  instant: string,
  zone: string,
  locale: ReaderLocale,
  options: { zoneName?: boolean } = {},
): string {
  const month = wholeMonth.exec(instant)?.[1]
  return month ? formatDay(`${month}-01`, locale, 'month') : formatInstant(instant, zone, locale, options)
}
