// Times inside texts of the guides, which tell them as `19:30`.
import type { ReaderLocale } from '#contract/locale.ts'
import { formatLocalTime } from './format.ts'

const wallTime = /(?<![\d:])([01]?\d|2[0-4]):[0-5]\d(?![\d:])/g

/** The text with its times on the reader's clock. */
export function timesOnClock(text: string, locale: ReaderLocale): string {
  return text.replace(wallTime, (time) => formatLocalTime(time, locale))
}
