// Times inside texts of the guides and of the assistant, which tell them as `19:30`.
import type { ReaderLocale } from '#contract/locale.ts'
import { formatTimeRange, isTwelveHour } from './format.ts'

const time = String.raw`(?:[01]?\d|2[0-4]):[0-5]\d`
/** One time or two; one that says "am" or "pm" is on that clock already. */
const wallTimes = new RegExp(
  String.raw`(?<![\d:])(${time})(?:\s?[–-]\s?(${time})( \+1)?)?(?![\d:])(?!\s?[ap]\.?m\b)`,
  'gi',
)

/** The text with its times on the reader's clock. A text in Chinese keeps them whoever reads it. */
export function timesOnClock(text: string, locale: ReaderLocale): string {
  if (!isTwelveHour(locale) || isChinese(text)) return text
  return text.replace(wallTimes, (_, start: string, end: string | undefined, nextDay: string | undefined) => {
    const range = formatTimeRange(start.padStart(5, '0'), end?.padStart(5, '0'), locale)
    // What is written with "+1" already has it once.
    return nextDay && !range.endsWith(nextDay) ? range + nextDay : range
  })
}

/** A Chinese name in an English sentence does not make it one. */
function isChinese(text: string): boolean {
  return 3 * (text.match(/\p{Script=Han}/gu)?.length ?? 0) > text.length
}
