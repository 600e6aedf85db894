// The reply where no place is known: the nights and journeys of the trip, and days that are the traveler's to fill.
import type { PlannedItinerary, PlanSummary } from '#contract/agent-tools/plan-itinerary.ts'
import type { Locale } from '#contract/locale.ts'
import { formatDay } from '#i18n/server/format-day.ts'
import { formatMoney } from '#i18n/server/format-money.ts'
import { joinTexts } from '#i18n/server/join-texts.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { citiesNamedIn } from '../reading/names/city-names.ts'
import { writeStart } from './plan-assumptions.ts'

export function writeFrame(planned: PlannedItinerary, chosen: PlanSummary, changes: number, locale: Locale): string {
  const t = createServerTranslator(locale)
  const { destination, days, assumedStart, chosenStart } = planned
  const nights = chosen.withoutBed.map(({ place, nights: count }) =>
    t('replies.plan.frame.nights', { place: citiesNamedIn(place, locale), count }),
  )
  const journeys = chosen.days.flatMap(({ day, date, visits }) =>
    visits.map(({ title, start, end, cost }) =>
      t('replies.plan.frame.journey', {
        day,
        date: assumedStart ? 'none' : formatDay(date, locale),
        title,
        start,
        end,
        cost: cost ? formatMoney(cost, locale) : 'none',
      }),
    ),
  )
  const opening = [
    t('replies.plan.frame.opening', { destination: citiesNamedIn(destination, locale), days }),
    chosenStart ? writeStart(planned, locale) : '',
    nights.length > 0 ? t('replies.plan.frame.beds', { nights: joinTexts('enumeration', nights, locale) }) : '',
  ]
  return [
    joinTexts('sentences', opening, locale),
    journeys.length > 0 ? [t('replies.plan.frame.journeys'), ...journeys].join('\n') : '',
    joinTexts(
      'sentences',
      [t('replies.plan.frame.fill'), changes > 0 ? t('replies.plan.proposal', { count: changes }) : ''],
      locale,
    ),
  ]
    .filter(Boolean)
    .join('\n\n')
}
