// Days of a year as people write them: "Dec 25", "Nov 15 – Mar 10".
import type { Locale } from '#contract/locale.ts'
import type { YearlyWindow } from '#contract/planning/facts.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { addDays } from '../../kernel/calendar.ts'

const maxDates = 6

/** `MM-DD` of any year and `YYYY-MM-DD` of the next twelve months, soonest first, at most six. */
export function formatClosedDates(dates: readonly string[], today: string, locale: Locale): string[] {
  const year = Number(today.slice(0, 4))
  const last = addDays(today, 365)
  const coming = dates.flatMap((date) =>
    date.length > 5 ? date : [`${year}-${date}`, `${year + 1}-${date}`].filter((day) => day >= today).slice(0, 1),
  )
  return coming
    .filter((date) => date >= today && date <= last)
    .sort()
    .slice(0, maxDates)
    .map((date) => formatMonthDay(date.slice(5), locale))
}

export function formatSeason({ from, to }: YearlyWindow, locale: Locale): string {
  return createServerTranslator(locale)('answers.season', {
    from: formatMonthDay(from, locale),
    to: formatMonthDay(to, locale),
  })
}

/** 2024 has a 29 February. */
function formatMonthDay(monthDay: string, locale: Locale): string {
  return new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric', timeZone: 'UTC' }).format(
    new Date(`2024-${monthDay}T00:00:00Z`),
  )
}
