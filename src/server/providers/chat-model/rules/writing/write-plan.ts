// The reply to a planning request. The plan itself is shown as a card; the text says what it comes to, what was assumed, what
// was not met, and what there is to decide.
import { editItinerarySpec } from '#contract/agent-tools/edit-itinerary.ts'
import { getTripSpec, type TripFacts } from '#contract/agent-tools/get-trip.ts'
import { type PlannedItinerary, type PlanSummary, planItinerarySpec } from '#contract/agent-tools/plan-itinerary.ts'
import { proposeItinerarySpec } from '#contract/agent-tools/propose-itinerary.ts'
import { updateTripSpec } from '#contract/agent-tools/update-trip.ts'
import type { Locale } from '#contract/locale.ts'
import { formatDay } from '#i18n/server/format-day.ts'
import { formatMoney } from '#i18n/server/format-money.ts'
import { joinTexts } from '#i18n/server/join-texts.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { tagName } from '#i18n/server/tag-name.ts'
import { citiesNamedIn } from '../reading/names/city-names.ts'
import { citiesElsewhere } from '../reading/requests/stop-changes.ts'
import { keepsPlan, shortened } from '../transcript/kept-plan.ts'
import { resultsOf, type Transcript, wasCalled } from '../transcript/transcript.ts'
import type { UserRequest } from '../transcript/user-request.ts'
import { listOf } from './answers/answer-texts.ts'
import { writeEdits } from './answers/edit-answers.ts'
import {
  writeAssumedJourneys,
  writeExhausted,
  writeFreeDays,
  writeHeights,
  writeJourney,
  writeJourneyDays,
  writeNightsWithoutBed,
  writeStart,
  writeUnguidedDays,
} from './plan-assumptions.ts'
import { writeFrame } from './write-frame.ts'

export function writePlan(transcript: Transcript, { slots }: UserRequest): string {
  const { locale } = transcript.context
  const t = createServerTranslator(locale)
  const [trip] = resultsOf(transcript, getTripSpec)
  const [planned] = resultsOf(transcript, planItinerarySpec)
  const shorter = shortened(transcript)
  if (shorter)
    return t(`replies.plan.${shorter.gone.length > 0 ? 'shortened' : 'shortenedFree'}`, {
      days: slots.days ?? shorter.days,
      gone: listOf(shorter.gone, locale),
    })
  const [edited] = planned ? [] : resultsOf(transcript, editItinerarySpec)
  if (edited && keepsPlan(transcript)) return writeEdits(edited, locale)
  const elsewhere = trip ? citiesElsewhere(slots.cities, trip.value) : []
  if (trip && elsewhere.length > 0 && trip.value.items.length > 0)
    return writeOtherCity(transcript, elsewhere, trip.value)
  if (!planned && wasCalled(transcript, planItinerarySpec)) return t('replies.plan.unfinished')
  // A button plans without a look at the trip.
  if (!planned)
    return !trip || slots.days || trip.value.durationDays ? t('replies.noAnswer') : askDays(trip.value, locale)
  const { value, cite } = planned
  if (value.status === 'no_days') return askDays(value, locale)
  if (value.status === 'no_guide')
    return t('replies.plan.noGuide', { destination: citiesNamedIn(value.destination, locale) })
  if (value.status === 'infeasible') return writeInfeasible(value, locale)
  const [proposed] = resultsOf(transcript, proposeItinerarySpec)
  const chosen = value.plans.find(({ intent }) => intent === proposed?.value.plan) ?? value.plans[0]
  if (!chosen) return t('replies.noAnswer')
  if (value.status === 'frame') return writeFrame(value, chosen, proposed?.value.changes.length ?? 0, locale)
  return [
    joinTexts('sentences', [writeOpening(value, chosen, locale), cite], locale),
    ...writeNotes(value, chosen, proposed?.value.changes.length ?? 0, transcript.context),
  ].join('\n\n')
}

function writeOpening({ destination, days, budget }: PlannedItinerary, chosen: PlanSummary, locale: Locale): string {
  const t = createServerTranslator(locale)
  const { total, intent } = chosen
  const key = budget === null ? 'noBudget' : total.amount <= budget.amount ? 'within' : 'over'
  return t(`replies.plan.opening.${key}`, {
    destination: citiesNamedIn(destination, locale),
    days,
    option: t(`plan.option.${intent}`),
    cost: formatMoney(total, locale),
    limit: budget ? formatMoney(budget, locale) : '',
  })
}

/** What was assumed and what was not met, then what there is to decide. */
function writeNotes(
  planned: PlannedItinerary,
  chosen: PlanSummary,
  changes: number,
  { locale, today }: Pick<Transcript['context'], 'locale' | 'today'>,
): string[] {
  const t = createServerTranslator(locale)
  const { destination, unknownPreferences, days, tripDays, replaced, remembered, leftOut } = planned
  const first = chosen.days[0]?.date ?? today
  /** Preference tags by their names, memories in the words of the person. */
  const listed = (texts: readonly string[]) =>
    joinTexts(
      'clauses',
      texts.map((each) => tagName(each, locale)),
      locale,
    )
  const unmet = [...new Set([...unknownPreferences.map((each) => tagName(each, locale)), ...chosen.unmetPreferences])]
  const unpriced = chosen.days.flatMap(({ visits }) => visits).filter(({ cost }) => cost === null).length
  const assumed = [
    writeStart(planned, locale),
    first < today ? t('replies.plan.past', { date: formatDay(first, locale), year: first.slice(0, 4) }) : '',
    writeAssumedJourneys(planned, locale),
    writeHeights(planned, locale),
    writeJourneyDays(chosen, locale),
    writeExhausted(chosen, locale),
    writeFreeDays(chosen, citiesNamedIn(destination, locale), locale),
    writeUnguidedDays(chosen, locale),
    writeNightsWithoutBed(chosen, locale),
    t(`replies.plan.${chosen.stays.length > 0 ? 'totalWithLodging' : 'total'}`, {
      transport: formatMoney(chosen.localTransport, locale),
    }),
    writeJourney(chosen, locale),
    unpriced > 0 ? t('replies.plan.unpriced', { count: unpriced }) : '',
    remembered.length > 0 ? t('replies.plan.remembered', { memories: listed(remembered) }) : '',
    leftOut.length > 0 ? t('replies.plan.leftOut', { memories: listed(leftOut) }) : '',
    unmet.length > 0 ? t('replies.plan.unmet', { preferences: joinTexts('clauses', unmet, locale) }) : '',
  ]
  const decide = [
    tripDays !== days ? t('replies.plan.setDays', { days }) : '',
    replaced > 0 ? t('replies.plan.replaces', { count: replaced }) : '',
    changes > 0 ? t('replies.plan.proposal', { count: changes }) : '',
  ]
  return [joinTexts('sentences', assumed, locale), joinTexts('sentences', decide, locale)].filter(Boolean)
}

/** Over a plan: proposed where the message says how, else the chat asks with buttons. */
function writeOtherCity(transcript: Transcript, cities: readonly string[], { destination }: TripFacts): string {
  const { locale } = transcript.context
  const t = createServerTranslator(locale)
  const here = citiesNamedIn(destination, locale)
  const places = listOf(
    cities.map((city) => citiesNamedIn(city, locale)),
    locale,
  )
  const [moved] = resultsOf(transcript, updateTripSpec)
  if (moved && moved.value.fields.length > 0) return t('replies.plan.movesTrip', { destination: here, places })
  if (moved) return t('replies.plan.unknownCity', { destination: here, places })
  return t('replies.plan.otherCity', { destination: here, places })
}

function askDays({ destination }: Pick<TripFacts, 'destination'>, locale: Locale): string {
  return createServerTranslator(locale)('replies.plan.askDays', { destination: citiesNamedIn(destination, locale) })
}

function writeInfeasible({ relaxations }: PlannedItinerary, locale: Locale): string {
  const t = createServerTranslator(locale)
  const help =
    relaxations.length > 0
      ? t('replies.plan.relaxations', { relaxations: joinTexts('clauses', relaxations, locale) })
      : t('replies.plan.relaxSomething')
  return joinTexts('sentences', [t('replies.plan.infeasible'), help], locale)
}
