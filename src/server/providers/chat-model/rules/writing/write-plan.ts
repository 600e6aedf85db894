// The planned days as text: opening, each day with its visits, the weather, and what to decide.
import { getTripSpec, type TripFacts } from '#contract/agent-tools/get-trip.ts'
import { getWeatherSpec } from '#contract/agent-tools/get-weather.ts'
import { type PlannedItinerary, type PlanSummary, planItinerarySpec } from '#contract/agent-tools/plan-itinerary.ts'
import { proposeItinerarySpec } from '#contract/agent-tools/propose-itinerary.ts'
import type { Locale } from '#contract/locale.ts'
import { formatDay } from '#i18n/server/format-day.ts'
import { formatMoney } from '#i18n/server/format-money.ts'
import { joinTexts } from '#i18n/server/join-texts.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { isElsewhere } from '../transcript/destination.ts'
import { resultsOf, type Transcript } from '../transcript/transcript.ts'
import type { UserRequest } from '../transcript/user-request.ts'
import { writeClosing } from './plan-closing.ts'
import { writeWeatherLine } from './write-weather.ts'

/** Meals that start earlier are lunch. */
const dinnerFrom = '16:00'

export function writePlan(transcript: Transcript, { slots }: UserRequest): string {
  const { locale } = transcript.context
  const t = createServerTranslator(locale)
  const [trip] = resultsOf(transcript, getTripSpec)
  const [planned] = resultsOf(transcript, planItinerarySpec)
  if (!trip) return t('replies.noAnswer')
  const { destination, durationDays } = trip.value
  if (isElsewhere(slots.cities, trip.value)) return t('replies.plan.otherCity', { destination })
  if (!planned) return slots.days || durationDays ? t('replies.noAnswer') : askDays(trip.value, locale)
  const { value, cite } = planned
  if (value.status === 'no_days') return askDays(trip.value, locale)
  if (value.status === 'no_guide') return t('replies.plan.noGuide', { destination: value.destination })
  if (value.status === 'infeasible') return writeInfeasible(value, locale)
  const [proposed] = resultsOf(transcript, proposeItinerarySpec)
  const [weather] = resultsOf(transcript, getWeatherSpec)
  const chosen = value.plans.find(({ intent }) => intent === proposed?.value.plan) ?? value.plans[0]
  if (!chosen) return t('replies.noAnswer')
  return [
    joinTexts('sentences', [writeOpening(value, chosen, transcript.context), cite], locale),
    ...chosen.days.map((day) => writeDay(day, locale)),
    ...(weather ? [writeWeatherLine(weather, locale)] : []),
    writeClosing(value, chosen, proposed?.value.changes.length ?? 0, locale),
  ].join('\n\n')
}

function writeOpening(
  { destination, days, budget, assumedStart }: PlannedItinerary,
  { total, intent, days: planned }: PlanSummary,
  { locale, today }: Pick<Transcript['context'], 'locale' | 'today'>,
): string {
  const t = createServerTranslator(locale)
  const key = budget === null ? 'noBudget' : total.amount <= budget.amount ? 'within' : 'over'
  const opening = t(`replies.plan.opening.${key}`, {
    destination,
    days,
    option: t(`plan.option.${intent}`),
    cost: formatMoney(total, locale),
    limit: budget ? formatMoney(budget, locale) : '',
  })
  const first = planned[0]?.date ?? today
  const dates = assumedStart ? t('replies.plan.assumedDates', { date: formatDay(assumedStart, locale) }) : ''
  const past = first < today ? t('replies.plan.past', { date: formatDay(first, locale), year: first.slice(0, 4) }) : ''
  return joinTexts('sentences', [opening, dates, past], locale)
}

function writeDay({ day, date, visits }: PlanSummary['days'][number], locale: Locale): string {
  const t = createServerTranslator(locale)
  const heading = t('replies.plan.dayHeading', { day, date: formatDay(date, locale) })
  const lines = visits.map((visit) => writeVisit(visit, locale))
  return [heading, ...(lines.length > 0 ? lines : [t('replies.plan.freeTime')])].join('\n')
}

function writeVisit(
  { title, kind, start, end, cost, reasons }: PlanSummary['days'][number]['visits'][number],
  locale: Locale,
): string {
  const t = createServerTranslator(locale)
  const name = kind === 'restaurant' ? t(`replies.plan.${start < dinnerFrom ? 'lunch' : 'dinner'}`, { title }) : title
  const visit = t('replies.plan.visit', { start, end, title: name })
  const price = cost === null ? t('replies.plan.priceUnknown') : cost.amount === 0 ? '' : formatMoney(cost, locale)
  // An unknown price is also a reason of the plan.
  const details = joinTexts('items', [...new Set([price, ...reasons])], locale)
  return details ? t('replies.plan.details', { visit, details }) : visit
}

function askDays({ destination }: TripFacts, locale: Locale): string {
  return createServerTranslator(locale)('replies.plan.askDays', { destination })
}

function writeInfeasible({ relaxations }: PlannedItinerary, locale: Locale): string {
  const t = createServerTranslator(locale)
  const help =
    relaxations.length > 0
      ? t('replies.plan.relaxations', { relaxations: joinTexts('clauses', relaxations, locale) })
      : t('replies.plan.relaxSomething')
  return joinTexts('sentences', [t('replies.plan.infeasible'), help], locale)
}
