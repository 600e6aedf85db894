// Turns a trip and the traveler's preferences into the input of the planning engine: request, candidates and assumptions.
import type { Provenance } from '#contract/itinerary.ts'
import type { Locale } from '#contract/locale.ts'
import type { Money } from '#contract/money.ts'
import { type Candidates, candidatesSchema } from '#contract/planning/candidates.ts'
import { type PlanningRequest, planningRequestSchema } from '#contract/planning/request.ts'
import type { RateTable } from '#contract/travel/exchange-rate.ts'
import type { TripDetail, TripPatch } from '#contract/trip.ts'
import { addDays } from '../../kernel/calendar.ts'
import { convertMoney } from '../../providers/exchange-rates/convert-money.ts'
import type { ExchangeRates } from '../../providers/exchange-rates/exchange-rates.ts'
import type { Guides } from '../../providers/shipped-data/guides/guides.ts'
import type { CityGuide } from '../../providers/shipped-data/guides/schema.ts'
import { toCandidates } from '../../travel/plan-candidates.ts'
import { tripAnchors } from '../../travel/trip-anchors.ts'
import { assumedLeadDays } from './assumed-start.ts'
import { existingItems } from './existing-items.ts'
import { type PlanPreferences, preferencesToRequest } from './preferences-to-request.ts'
import { localModes, patchOfTrip, planCurrency, statedJourney, statedLodging } from './stated-fields.ts'

export interface PlanningContext {
  trip: TripDetail
  request: PlanningRequest
  candidates: Candidates
  /** Items of the trip that the new plan replaces. */
  replaces: { id: string; title: string; version: number }[]
  /** What the message and the brief say of the trip itself, where it differs. */
  tripPatch: TripPatch
  /** The budget of the message or the brief, in the currency of the request; null = the trip's own counts. */
  statedBudget: Money | null
  /** Ids of candidates that have to be booked ahead. */
  bookAhead: string[]
  /** The assumed first day of a trip without dates. */
  assumedStart: string | null
  /** Preferences that no candidate answers, as they were stated. */
  unknownPreferences: string[]
  source: Provenance
}

type Problem = 'no_guide' | 'no_days'

export interface PlanningSources {
  guides: Guides
  exchangeRates: ExchangeRates
}

/** Id of the only stop of the trip; never shown. */
const stopId = 'destination'
const mealsPerDay = 2

export async function openPlanningContext(
  { guides, exchangeRates }: PlanningSources,
  trip: TripDetail,
  preferences: PlanPreferences,
  { locale, today, signal }: { locale: Locale; today: string; signal: AbortSignal },
): Promise<{ ok: true; context: PlanningContext } | { ok: false; problem: Problem }> {
  const guide = guides.covering(trip.destination)
  if (!guide) return { ok: false, problem: 'no_guide' }
  const days = preferences.days ?? trip.durationDays
  if (!days) return { ok: false, problem: 'no_days' }
  const startDate = preferences.startDate ?? trip.startDate ?? addDays(today, assumedLeadDays)
  const isStartKnown = preferences.isStartAssumed !== true && (preferences.startDate ?? trip.startDate) != null
  const party = preferences.party ?? trip.party
  const [table] = (await exchangeRates.latest({ signal })).items
  const currency = planCurrency(trip, preferences.budget)
  const convert = (money: Money) => inCurrency(table, money, currency)
  const dates = Array.from({ length: days }, (_, day) => addDays(startDate, day))
  const known = toCandidates([{ stopId, guide }], {
    currency,
    dates,
    people: party.adults + party.children,
    residence: trip.origin?.country,
    locale,
    convert: (money) => convert(money).amount,
  })
  const budget = preferences.budget ?? trip.budget
  const anchors = tripAnchors(trip, guide, { stopId, startDate, days })
  const existing = existingItems(trip, {
    stopId,
    startDate,
    days,
    convert,
    replace: preferences.replaceExisting,
    anchorIds: anchors.itemIds,
  })
  const candidates = anchors.lodging ? candidatesSchema.parse({ ...known, lodgings: [anchors.lodging] }) : known
  const preferred = preferencesToRequest(trip, preferences, { guide, candidates, taken: existing.takenIds })
  const request = planningRequestSchema.parse({
    ...preferred.request,
    origin: null,
    stops: [{ id: stopId, nights: days - 1, zone: trip.destination.zone, position: guide.center }],
    startDate,
    party,
    currency,
    budget: budget ? Math.max(0, convert(budget).amount - existing.cost) : null,
    appointments: existing.appointments,
    arrival: anchors.arrival ?? statedJourney(preferences.arrival, startDate),
    departure: anchors.departure ?? statedJourney(preferences.departure, addDays(startDate, days - 1)),
    lodging: lodgingOf(existing.hasLodging, anchors.lodging?.id, () =>
      statedLodging(preferences.lodging, candidates, convert),
    ),
    transport: { between: [], local: localModes(preferences.localTransport) },
    repeatable: outlastsRestaurants(candidates, days) ? candidates.restaurants.map(({ id }) => id) : [],
    soft: ['must-see', 'cuisines', ...(existing.appointments.length > 0 ? ['meals'] : [])],
  })
  return {
    ok: true,
    context: {
      trip,
      request,
      candidates,
      replaces: existing.replaced,
      statedBudget: preferences.budget ? convert(preferences.budget) : null,
      tripPatch: patchOfTrip(
        trip,
        { ...preferences, startDate: isStartKnown ? startDate : undefined },
        existing.lastDay,
      ),
      bookAhead: bookAheadIn(guide),
      assumedStart: isStartKnown ? null : startDate,
      unknownPreferences: preferred.unknown,
      source: { name: 'JourneyOn guides', kind: 'estimated', checkedAt: `${guide.checkedAt}-01` },
    },
  }
}

/** Booked lodging at a known place is planned with its ways; at an unknown place it only keeps the plan from adding another. */
function lodgingOf<Stated>(hasLodging: boolean, bookedId: string | undefined, stated: () => Stated) {
  if (bookedId) return { booked: [bookedId] }
  return hasLodging ? null : stated()
}

/** Amounts without a known rate stay unconverted, so that they are seen rather than lost. */
function inCurrency(table: RateTable | undefined, money: Money, currency: string): Money {
  if (money.currency === currency) return money
  return (table && convertMoney(table, money, currency)) ?? { amount: money.amount, currency }
}

/** On a long stay the restaurants of a guide run out; then one may be visited twice. */
function outlastsRestaurants({ restaurants }: Candidates, days: number): boolean {
  return days * mealsPerDay > restaurants.length / 2
}

function bookAheadIn({ id, attractions }: CityGuide): string[] {
  return attractions.filter(({ bookAhead }) => bookAhead).map((spot) => `${id}/${spot.id}`)
}
