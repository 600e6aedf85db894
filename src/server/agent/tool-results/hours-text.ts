// Opening hours in a line: "09:00–18:00", "Tue–Sun 09:00–17:00; Mon closed".
import type { Locale } from '#contract/locale.ts'
import type { OpeningHours } from '#contract/opening-hours.ts'
import { joinTexts } from '#i18n/server/join-texts.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { windowsText } from '#i18n/server/windows-text.ts'

/** null when the hours are not known. Consecutive days with the same hours are merged. */
export function hoursText({ weekly }: OpeningHours, locale: Locale): string | null {
  if (!weekly) return null
  const t = createServerTranslator(locale)
  const texts = weekly.map((windows) => windowsText(windows, locale))
  if (new Set(texts).size === 1) return texts[0] ?? null
  const ranges: { from: number; to: number; text: string }[] = []
  for (const [day, text] of texts.entries()) {
    const last = ranges.at(-1)
    if (last?.text === text) last.to = day
    else ranges.push({ from: day, to: day, text })
  }
  const lines = ranges.map(({ from, to, text }) => {
    const first = weekdayName(from, locale)
    const days = from === to ? first : t('text.hours.days', { from: first, to: weekdayName(to, locale) })
    return text ? t('text.hours.line', { days, hours: text }) : t('text.hours.closedOn', { days })
  })
  return joinTexts('clauses', lines, locale)
}

/** 0 is Monday; 2024-01-01 was one. */
export function weekdayName(day: number, locale: Locale): string {
  return new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }).format(Date.UTC(2024, 0, 1 + day))
}
