// The trip and the wishes as the planning engine takes them: request and candidates, with what had to be assumed.
import type { Provenance } from '#contract/itinerary.ts'
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
import type { Language } from '../prompts/language.ts'
import { existingItems } from './existing-items.ts'
import { type PlanWishes, wishesToRequest } from './preferences-to-request.ts'

export interface PlanningCase {
  trip: TripDetail
  request: PlanningRequest
  candidates: Candidates
  /** Items of the trip that the new plan takes the place of. */
  replaces: { id: string; title: string; version: number }[]
  /** What the message said it may cost; not what the trip says. */
  wishedBudget: Money | null
  /** Ids of what has to be booked ahead. */
  bookAhead: string[]
  /** The first day was taken to be this, because the trip has none. */
  assumedStart: string | null
  /** Wishes that nothing in the guide answers, as they were said. */
  unmet: string[]
  source: Provenance
}

export type CaseProblem = 'no_guide' | 'no_days'
interface CaseDependencies {
  guides: Guides
  exchangeRates: ExchangeRates
}

/** Days from today to the start that is assumed for a trip without dates. */
export const assumedLead = 14

/** At the one stop of the trip; the word is never shown. */
const stopId = 'destination'
const mealsADay = 2

export async function openPlanningCase(
  powers: CaseDependencies,
  trip: TripDetail,
  wishes: PlanWishes,
  { language, today, signal }: { language: Language; today: string; signal: AbortSignal },
): Promise<{ ok: true; found: PlanningCase } | { ok: false; problem: CaseProblem }> {
  const guide = powers.guides.covering(trip.destination)
  if (!guide) return { ok: false, problem: 'no_guide' }
  const days = wishes.days ?? trip.durationDays
  if (!days) return { ok: false, problem: 'no_days' }
  const assumedStart = wishes.startDate || trip.startDate ? null : addDays(today, assumedLead)
  const startDate = wishes.startDate ?? trip.startDate ?? addDays(today, assumedLead)
  const party = wishes.party ?? trip.party
  const [table] = (await powers.exchangeRates.latest({ signal })).items
  const convert = (money: Money) => inCurrency(table, money, trip.currency)
  const dates = Array.from({ length: days }, (_, day) => addDays(startDate, day))
  const known = toCandidates([{ stopId, guide }], {
    currency: trip.currency,
    dates,
    people: party.adults + party.children,
    residence: trip.origin?.country,
    language,
    convert: (money) => convert(money).amount,
  })
  const budget = wishes.budget ?? trip.budget
  const anchors = tripAnchors(trip, guide, { stopId, startDate, days })
  const existing = existingItems(trip, {
    stopId,
    startDate,
    days,
    convert,
    replace: wishes.replaceExisting,
    anchorIds: anchors.itemIds,
  })
  const candidates = anchors.lodging ? candidatesSchema.parse({ ...known, lodgings: [anchors.lodging] }) : known
  const wished = wishesToRequest(trip, wishes, { guide, candidates, taken: existing.takenIds })
  const request = planningRequestSchema.parse({
    ...wished.request,
    origin: null,
    stops: [{ id: stopId, nights: days - 1, zone: trip.destination.zone, position: guide.center }],
    startDate,
    party,
    currency: trip.currency,
    budget: budget ? Math.max(0, convert(budget).amount - existing.cost) : null,
    appointments: existing.appointments,
    arrival: anchors.arrival,
    departure: anchors.departure,
    lodging: lodgingWish(existing.hasBed, anchors.lodging?.id),
    transport: { between: [], local: ['walk', 'transit', 'taxi'] },
    repeatable: outlastsRestaurants(candidates, days) ? candidates.restaurants.map(({ id }) => id) : [],
    soft: ['must-see', 'cuisines', ...(existing.appointments.length > 0 ? ['meals'] : [])],
  })
  return {
    ok: true,
    found: {
      trip,
      request,
      candidates,
      replaces: existing.replaced,
      wishedBudget: wishes.budget ?? null,
      bookAhead: bookAheadIn(guide),
      assumedStart,
      unmet: wished.unmet,
      source: { name: 'JourneyOn guides', kind: 'estimated', checkedAt: `${guide.checkedAt}-01` },
    },
  }
}

/** A bed whose place is known is used with its ways; one that is not keeps the plan from looking for another. */
function lodgingWish(hasBed: boolean, bookedId: string | undefined) {
  if (bookedId) return { booked: [bookedId] }
  return hasBed ? null : undefined
}

/** Amounts in a currency nobody knows are left as they are: better seen than lost. */
function inCurrency(table: RateTable | undefined, money: Money, currency: string): Money {
  if (money.currency === currency) return money
  return (table && convertMoney(table, money, currency)) ?? { amount: money.amount, currency }
}

/** A long stay outlasts the restaurants of a guide: then one may be eaten at again. */
function outlastsRestaurants({ restaurants }: Candidates, days: number): boolean {
  return days * mealsADay > restaurants.length / 2
}

function bookAheadIn({ id, attractions }: CityGuide): string[] {
  return attractions.filter(({ bookAhead }) => bookAhead).map((spot) => `${id}/${spot.id}`)
}
