// What a plan assumes or adds of journeys that nobody named, where it goes slowly for the height, and the days that it leaves free.
import type { PlannedItinerary, PlanSummary } from '#contract/agent-tools/plan-itinerary.ts'
import type { Locale } from '#contract/locale.ts'
import { formatDay } from '#i18n/server/format-day.ts'
import { formatMoney } from '#i18n/server/format-money.ts'
import { joinTexts } from '#i18n/server/join-texts.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { citiesNamedIn } from '../reading/names/city-names.ts'
import { listOf } from './answers/answer-texts.ts'

type Assumed = Pick<PlannedItinerary, 'assumedArrival' | 'assumedDeparture' | 'days'>

/** Empty where nothing is assumed. */
export function writeAssumedJourneys({ assumedArrival, assumedDeparture, days }: Assumed, locale: Locale): string {
  const t = createServerTranslator(locale)
  const values = { arrival: assumedArrival ?? '', departure: assumedDeparture ?? '', day: days }
  if (assumedArrival && assumedDeparture) return t('replies.plan.assumedJourneys.both', values)
  if (assumedArrival) return t('replies.plan.assumedJourneys.arrival', values)
  return assumedDeparture ? t('replies.plan.assumedJourneys.departure', values) : ''
}

/** Whether the total has the journey there and back, and how far it is to be trusted. */
export function writeJourney({ journey }: Pick<PlanSummary, 'journey'>, locale: Locale): string {
  const t = createServerTranslator(locale)
  if (!journey) return t('replies.plan.withoutJourney')
  return t('replies.plan.journey', {
    origin: citiesNamedIn(journey.origin, locale),
    cost: formatMoney(journey.cost, locale),
  })
}

/** Empty where no stop lies high. */
export function writeHeights({ highStops }: Pick<PlannedItinerary, 'highStops'>, locale: Locale): string {
  const t = createServerTranslator(locale)
  return joinTexts(
    'sentences',
    highStops.map(({ name, metres }) => t('replies.plan.height', { place: name, altitude: metres })),
    locale,
  )
}

/** Where the sights do not fill the days: a sentence for each stop, with what to do. Empty where they do. */
export function writeExhausted({ exhausted }: Pick<PlanSummary, 'exhausted'>, locale: Locale): string {
  const t = createServerTranslator(locale)
  const sentences = exhausted.map(({ place, days, near, isKept }) => {
    const cities = near.map((city) =>
      t('replies.plan.exhausted.near', { ...city, place: citiesNamedIn(city.place, locale) }),
    )
    return t(`replies.plan.exhausted.${isKept ? 'kept' : near.length > 0 ? 'stop' : 'alone'}`, {
      place: citiesNamedIn(place, locale),
      count: days.length,
      days: listOf(days.map(String), locale),
      near: listOf(cities, locale),
    })
  })
  return joinTexts('sentences', sentences, locale)
}

/** Empty where every day has something. */
export function writeFreeDays({ freeDays }: PlanSummary, destination: string, locale: Locale): string {
  if (freeDays.length === 0) return ''
  const days = joinTexts('enumeration', freeDays.map(String), locale)
  return createServerTranslator(locale)('replies.plan.freeDays', { destination, count: freeDays.length, days })
}

/** Empty where the first and the last day have something, or nobody said when they come and go. */
export function writeJourneyDays({ journeyDays }: PlanSummary, locale: Locale): string {
  const t = createServerTranslator(locale)
  const sentences = journeyDays.map(({ day, end, at: time, leaveBy }) =>
    leaveBy
      ? t('replies.plan.journeyDays.setOut', { day, time, leaveBy })
      : t(`replies.plan.journeyDays.${end}`, { day, time }),
  )
  return joinTexts('sentences', sentences, locale)
}

/** Empty where each stop has a guide. */
export function writeUnguidedDays({ unguided }: PlanSummary, locale: Locale): string {
  const t = createServerTranslator(locale)
  return joinTexts(
    'sentences',
    unguided.map(({ place, days }) =>
      t('replies.plan.unguidedDays', {
        place: citiesNamedIn(place, locale),
        count: days.length,
        days: joinTexts('enumeration', days.map(String), locale),
      }),
    ),
    locale,
  )
}

/** Empty where each night has a bed. */
export function writeNightsWithoutBed({ withoutBed }: PlanSummary, locale: Locale): string {
  const t = createServerTranslator(locale)
  return joinTexts(
    'sentences',
    withoutBed.map(({ place, nights }) =>
      t('replies.plan.withoutBed', { place: citiesNamedIn(place, locale), nights }),
    ),
    locale,
  )
}

/** Chosen within the dates that are open, or assumed where nothing is known. */
export function writeStart({ assumedStart, chosenStart }: PlannedItinerary, locale: Locale): string {
  const t = createServerTranslator(locale)
  if (!chosenStart) return assumedStart ? t('replies.plan.assumedDates', { date: formatDay(assumedStart, locale) }) : ''
  const { date, earliest, latest, avoids, meets } = chosenStart
  const key = meets.length > 0 ? 'meets' : avoids.length > 0 ? 'avoids' : 'plain'
  return t(`replies.plan.chosenDates.${key}`, {
    date: formatDay(date, locale),
    earliest: formatDay(earliest, locale),
    latest: formatDay(latest, locale),
    names: listOf(meets.length > 0 ? meets : avoids, locale),
  })
}
