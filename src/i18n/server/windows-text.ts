// The opening hours of one day in a line.
import type { Locale } from '#contract/locale.ts'
import type { OpeningWindow } from '#contract/opening-hours.ts'
import { joinTexts } from './join-texts.ts'
import { createServerTranslator } from './server-translator.ts'

/** `09:00–12:00, 17:00–02:00 +1`, or all day; empty for a closed day. */
export function windowsText(windows: readonly OpeningWindow[], locale: Locale): string {
  if (windows.some(([from, to]) => from === '00:00' && to >= '24:00')) {
    return createServerTranslator(locale)('text.hours.allDay')
  }
  return joinTexts(
    'enumeration',
    windows.map(([from, to]) => `${from}–${closingTime(to, locale)}`),
    locale,
  )
}

/** A time after 24:00 is on the next day: "26:00" is 02:00. */
function closingTime(time: string, locale: Locale): string {
  if (time <= '24:00') return time
  const nextDay = `${String(Number(time.slice(0, 2)) - 24).padStart(2, '0')}${time.slice(2)}`
  return createServerTranslator(locale)('text.hours.nextDay', { time: nextDay })
}
