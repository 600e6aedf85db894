// Turns a trip and the traveler's preferences into the input of the planning engine: request, candidates and assumptions.
import type { Provenance } from '#contract/itinerary.ts'
import type { Locale } from '#contract/locale.ts'
import type { Money } from '#contract/money.ts'
import { type Candidates, candidatesSchema } from '#contract/planning/candidates.ts'
import { type PlanningRequest, planningRequestSchema } from '#contract/planning/request.ts'
import type { RateTable } from '#contract/travel/exchange-rate.ts'
import type { TripDetail } from '#contract/trip.ts'
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

export interface PlanningContext {
  trip: TripDetail
  request: PlanningRequest
  candidates: Candidates
  /** Items of the trip that the new plan replaces. */
  replaces: { id: string; title: string; version: number }[]
  /** The budget given in the message; null = the trip's own counts. */
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
  const assumedStart = preferences.startDate || trip.startDate ? null : addDays(today, assumedLeadDays)
  const startDate = preferences.startDate ?? trip.startDate ?? addDays(today, assumedLeadDays)
  const party = preferences.party ?? trip.party
  const [table] = (await exchangeRates.latest({ signal })).items
  const convert = (money: Money) => inCurrency(table, money, trip.currency)
  const dates = Array.from({ length: days }, (_, day) => addDays(startDate, day))
  const known = toCandidates([{ stopId, guide }], {
    currency: trip.currency,
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
    currency: trip.currency,
    budget: budget ? Math.max(0, convert(budget).amount - existing.cost) : null,
    appointments: existing.appointments,
    arrival: anchors.arrival,
    departure: anchors.departure,
    lodging: lodgingConstraint(existing.hasLodging, anchors.lodging?.id),
    transport: { between: [], local: ['walk', 'transit', 'taxi'] },
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
      statedBudget: preferences.budget ?? null,
      bookAhead: bookAheadIn(guide),
      assumedStart,
      unknownPreferences: preferred.unknown,
      source: { name: 'JourneyOn guides', kind: 'estimated', checkedAt: `${guide.checkedAt}-01` },
    },
  }
}

/** Booked lodging at a known place is planned with its ways; at an unknown place it only keeps the plan from adding another. */
function lodgingConstraint(hasLodging: boolean, bookedId: string | undefined) {
  if (bookedId) return { booked: [bookedId] }
  return hasLodging ? null : undefined
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
