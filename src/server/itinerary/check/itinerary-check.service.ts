import type { ItineraryCheck } from '#contract/itinerary-check.ts'
import type { Money } from '#contract/money.ts'
import { dayInputSchema } from '#contract/paging.ts'
import { type Candidates, candidatesSchema } from '#contract/planning/candidates.ts'
import { takesPlace } from '#contract/takes-place.ts'
import type { RateTable } from '#contract/travel/exchange-rate.ts'
import type { TripDetail } from '#contract/trip.ts'
import type { TripBrief } from '#contract/trip-brief.ts'
import type { TripStop } from '#contract/trip-stops.ts'
import { exhaustedStops } from '#planning/exhausted-stops.ts'
import { buildModel } from '#planning/model/planning-model.ts'
import type { Actor } from '../../kernel/actor.ts'
import { addDays } from '../../kernel/calendar.ts'
import type { Planner } from '../../planning/planner.ts'
import type { Areas } from '../../providers/areas/areas.ts'
import { convertMoney } from '../../providers/exchange-rates/convert-money.ts'
import type { ExchangeRates } from '../../providers/exchange-rates/exchange-rates.ts'
import type { Guides } from '../../providers/shipped-data/guides/guides.ts'
import type { AreaStop } from '../../travel/area-candidates.ts'
import { type GuidedStop, toCandidates } from '../../travel/plan-candidates.ts'
import { ownPrefix } from '../../travel/trip-anchors.ts'
import { checkJourneys } from './check-journeys.ts'
import { checkProvisions } from './check-provisions.ts'
import { checkWishes } from './check-wishes.ts'
import { toFindings, uncheckedItems } from './findings.ts'
import { rememberFixes } from './remembered-fixes.ts'
import { terminalWays } from './terminal-ways.ts'
import { type TripAsPlan, tripAsPlan } from './to-planning-input.ts'

export interface ItineraryCheckDeps {
  trips: { get(actor: Actor, tripId: string): Promise<TripDetail> }
  briefs: { forPlanning(actor: Actor, trip: TripDetail): Promise<{ brief: TripBrief }> }
  guides: Guides
  areas: Pick<Areas, 'known'>
  exchangeRates: ExchangeRates
  planner: Pick<Planner, 'suggestFixes'>
}

export type ItineraryCheckService = ReturnType<typeof createItineraryCheckService>

export function createItineraryCheckService(deps: ItineraryCheckDeps) {
  const { trips, briefs, guides, areas, exchangeRates } = deps
  const planner = rememberFixes(deps.planner)
  /** Names come from the trip's own items, so the language of the guide does not matter here. */
  const knownAround = async (trip: TripDetail, convert: (money: Money) => number | null): Promise<Candidates> => {
    const stops = await Promise.all(trip.stops.map(knownStop))
    const known = stops.flatMap((stop) => stop ?? [])
    if (known.length === 0) return wayModel(trip.currency)
    return toCandidates(withoutRepeats(known), {
      currency: trip.currency,
      convert: (money) => convert(money) ?? 0,
      dates: datesOf(trip),
      residence: trip.origin?.country,
      people: trip.party.adults + trip.party.children,
      locale: 'en',
    })
  }

  /** A check makes no calls: hours of public sources count where they are kept. */
  const knownStop = async ({ id, place }: TripStop): Promise<GuidedStop | AreaStop | null> => {
    const guide = guides.covering(place)
    if (guide) return { stopId: id, guide }
    const area = await areas.known(place)
    return area && { stopId: id, area }
  }

  const cityOf = ({ place }: TripStop) =>
    guides.covering(place) ?? { center: { lat: place.lat, lng: place.lng }, country: place.country }

  const convertFor = async (trip: TripDetail, signal?: AbortSignal) => {
    const [rates] = (await exchangeRates.latest({ signal })).items
    return (money: Money) => toTripCurrency(rates, money, trip.currency)
  }
  const planOf = async (trip: TripDetail, signal?: AbortSignal): Promise<TripAsPlan | null> => {
    const convert = await convertFor(trip, signal)
    const locate = ({ place }: Pick<TripStop, 'place'>) => {
      const guide = guides.covering(place)
      return { position: guide?.center ?? { lat: place.lat, lng: place.lng }, altitude: guide?.altitude }
    }
    return tripAsPlan(trip, { known: await knownAround(trip, convert), locate, convert })
  }

  return {
    /** A trip in the words of the planning engine; null without dates. */
    planOf,

    /** Every rule that speaks about days arranged by hand, with the fixes that would put it right. */
    async check(actor: Actor, tripId: string, signal?: AbortSignal): Promise<ItineraryCheck> {
      const stored = await trips.get(actor, tripId)
      const trip = { ...stored, itinerary: stored.itinerary.filter(takesPlace) }
      const plan = await planOf(trip, signal)
      if (!plan) return { status: 'no_dates', findings: [], unchecked: [], exhausted: [] }
      const { violations, fixes } = await planner.suggestFixes(plan, { signal, account: actor.userId })
      const journeys = checkJourneys(trip, terminalWays(trip, plan.candidates, cityOf))
      const { brief } = await briefs.forPlanning(actor, stored)
      const own = [...checkProvisions(trip), ...journeys, ...checkWishes(trip, brief)]
      const findings = [...toFindings(trip, violations, fixes), ...own]
      return { status: 'checked', findings, unchecked: uncheckedItems(trip), exhausted: exhaustedDays(plan) }
    },
  }
}

/** Of what guides and sources know: what people add by hand tells nothing of what else there is. */
function exhaustedDays({ request, candidates, itinerary }: TripAsPlan): ItineraryCheck['exhausted'] {
  const places = candidates.places.filter(({ id }) => !id.startsWith(ownPrefix))
  return exhaustedStops(buildModel(request, { ...candidates, places }), itinerary).map(({ stopId, days }) => ({
    stopId,
    days: days.map((day) => day + 1),
  }))
}

/** Of a city without a guide that is visited twice, the first stop has the places. */
function withoutRepeats(stops: readonly (GuidedStop | AreaStop)[]): (GuidedStop | AreaStop)[] {
  const seen = new Set<string>()
  return stops.map((stop) => {
    if ('guide' in stop) return stop
    const places = stop.area.places.filter(({ id }) => !seen.has(id))
    for (const { id } of places) seen.add(id)
    return { ...stop, area: { ...stop.area, places } }
  })
}

function datesOf({ startDate, durationDays }: TripDetail): string[] {
  if (!startDate || !dayInputSchema.safeParse(startDate).success) return []
  return Array.from({ length: durationDays ?? 0 }, (_, day) => addDays(startDate, day))
}

function toTripCurrency(rates: RateTable | undefined, money: Money, currency: string): number | null {
  if (money.currency === currency) return money.amount
  const converted = rates && convertMoney(rates, money, currency)
  return converted ? converted.amount : null
}

/** Where no guide is shipped: ways by foot and taxi as they are in most cities, without a price because none is known. */
function wayModel(currency: string): Candidates {
  return candidatesSchema.parse({
    currency,
    places: [],
    restaurants: [],
    lodgings: [],
    legs: [],
    distance: {
      modes: [
        { mode: 'walk', kmh: 4.5, overheadMinutes: 0, detour: 1.3, maxKm: 2, fare: null },
        { mode: 'taxi', kmh: 25, overheadMinutes: 6, detour: 1.35, maxKm: 300, fare: null },
      ],
      unknownMinutes: 0,
    },
  })
}
