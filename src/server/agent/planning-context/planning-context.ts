// Turns a trip and the traveler's preferences into the input of the planning engine: request, candidates and assumptions.
import type { Provenance } from '#contract/itinerary.ts'
import type { Locale } from '#contract/locale.ts'
import type { Money } from '#contract/money.ts'
import type { GeoPoint } from '#contract/place.ts'
import { type Candidates, candidatesSchema } from '#contract/planning/candidates.ts'
import { type PlanningRequest, planningRequestSchema } from '#contract/planning/request.ts'
import type { RateTable } from '#contract/travel/exchange-rate.ts'
import type { TripDetail, TripPatch } from '#contract/trip.ts'
import { leastDays } from '#contract/trip-stops.ts'
import { isHigh } from '#planning/altitude.ts'
import { addDays } from '../../kernel/calendar.ts'
import type { Areas } from '../../providers/areas/areas.ts'
import { convertMoney } from '../../providers/exchange-rates/convert-money.ts'
import type { ExchangeRates } from '../../providers/exchange-rates/exchange-rates.ts'
import type { Guides } from '../../providers/shipped-data/guides/guides.ts'
import type { CityGuide } from '../../providers/shipped-data/guides/schema.ts'
import type { AreaStop } from '../../travel/area-candidates.ts'
import { assumedLeadDays } from '../../travel/assumed-start.ts'
import { outlastedRestaurants } from '../../travel/outlasted-restaurants.ts'
import { type GuidedStop, toCandidates } from '../../travel/plan-candidates.ts'
import { stopOfItem } from '../../travel/stop-of-item.ts'
import { areaStops, hasTables, spotSources } from './area-stops.ts'
import { bedsOf, lodgingOf } from './beds.ts'
import { dealAmongVisits } from './deal-among-visits.ts'
import { existingItems } from './existing-items.ts'
import { firstDeparture, gentleFields, gentleVisits, isGentle, withNamedInReach } from './gentle-trip.ts'
import { journeyEnds } from './journey-ends.ts'
import { type JourneySources, journeysBetween } from './journeys-between.ts'
import { withAreas } from './lodging-areas.ts'
import { type PlannedStop, plannedStops } from './planned-stops.ts'
import { type PlanPreferences, preferencesToRequest } from './preferences-to-request.ts'
import { droppedItems, relaxRequest } from './relaxed-request.ts'
import { localModes, patchOfTrip, planCurrency, statedLodging, unmetLodging } from './stated-fields.ts'
import { thereAndBack } from './there-and-back.ts'
import { unguidedMeals } from './unguided-meals.ts'

export interface PlanningContext {
  trip: TripDetail
  request: PlanningRequest
  candidates: Candidates
  stops: readonly PlannedStop[]
  /** Where times and fares of the journeys come from, by id of the leg. */
  legSources: Readonly<Record<string, Provenance>>
  /** Items of the trip that the new plan replaces. */
  replaces: { id: string; title: string; version: number }[]
  /** What the message and the brief say of the trip itself, where it differs. */
  tripPatch: TripPatch
  /** The budget of the message or the brief, in the currency of the request; null = the trip's own counts. */
  statedBudget: Money | null
  /** Ids of candidates that have to be booked ahead. */
  bookAhead: string[]
  /** Minor units of the request's currency: what items that stay have taken of the budget. */
  keptCost: number
  /** The assumed first day of a trip without dates. */
  assumedStart: string | null
  /** Preferences that no candidate answers, as they were stated. */
  unknownPreferences: string[]
  /** Of places that no guide lists, by id of the candidate; all others are from `source`. */
  spotSources: Readonly<Record<string, Provenance>>
  source: Provenance
}

type Problem = 'no_guide' | 'no_days'

export interface PlanningSources extends JourneySources {
  guides: Guides
  areas: Areas
  exchangeRates: ExchangeRates
}

export async function openPlanningContext(
  sources: PlanningSources,
  asked: TripDetail,
  preferences: PlanPreferences,
  { locale, today, signal }: { locale: Locale; today: string; signal: AbortSignal },
): Promise<{ ok: true; context: PlanningContext } | { ok: false; problem: Problem }> {
  const statedDays = preferences.days ?? asked.durationDays
  const [first, ...others] = plannedStops(asked, statedDays ?? leastDays(asked.stops.length), sources.guides) ?? []
  const known = first ? [first, ...others] : []
  const guided = known.flatMap(({ id, guide }) => (guide ? { stopId: id, guide } : []))
  const live = await areaStops(sources.areas, known, signal)
  if (first && guided.length + live.length === 0 && !preferences.framesUnguided)
    return { ok: false, problem: 'no_guide' }
  if (!statedDays || !first) return { ok: false, problem: 'no_days' }
  const droppedIds = droppedItems(preferences.relaxations)
  // What is given up bounds nothing any more; it is taken out with the items that the plan replaces.
  const trip = { ...asked, itinerary: asked.itinerary.filter(({ id }) => !droppedIds.has(id)) }
  const startDate = preferences.startDate ?? trip.startDate ?? addDays(today, assumedLeadDays)
  const isStartKnown = preferences.chosenStart === undefined && (preferences.startDate ?? trip.startDate) != null
  const party = preferences.party ?? trip.party
  const people = party.adults + party.children
  const [table] = (await sources.exchangeRates.latest({ signal })).items
  const currency = planCurrency(trip, preferences.budget)
  const convert = (money: Money) => inCurrency(table, money, currency)
  const toAmount = (money: Money) => convert(money).amount
  const ends = journeyEnds(trip, preferences, [first, ...others], { startDate, days: statedDays })
  const { arrival, departure, stops, days } = ends
  const dates = Array.from({ length: days }, (_, day) => addDays(startDate, day))
  const isGentleTrip = isGentle(trip, preferences)
  const ways = {
    startDate,
    people,
    modes: preferences.between ?? [],
    notBefore: firstDeparture(trip, preferences),
    sleepsInBed: isGentleTrip || preferences.byDay === true,
    convert: toAmount,
    signal,
  }
  const journeys = await journeysBetween(sources, stops, { ...ways, items: trip.itinerary })
  const budget = preferences.budget ?? trip.budget
  const isOpen = preferences.plansJourney === true && !arrival && !departure
  const journey =
    isOpen && trip.origin
      ? await thereAndBack(sources, { origin: trip.origin, stops, days, budget: budget && convert(budget) }, ways)
      : null
  const legs = [...journeys.legs, ...(journey?.legs ?? [])]
  const supply = toCandidates([...guided, ...live], {
    currency,
    dates,
    people,
    residence: trip.origin?.country,
    legs,
    terminals: [arrival?.terminal ?? [], departure?.terminal ?? []].flat(),
    locale,
    convert: toAmount,
  })
  const dealt = dealAmongVisits(supply, guided)
  const existing = existingItems(asked, {
    stopIdOf: (item) => stopOfItem(stops, item)?.id ?? first.id,
    startDate,
    days,
    convert,
    replace: preferences.replaceExisting,
    spots: [
      ...guided.flatMap(({ guide }) =>
        [...guide.attractions, ...guide.restaurants].map((spot) => ({ ...spot, id: `${guide.id}/${spot.id}` })),
      ),
      ...live.flatMap(({ area }) => area.places),
    ],
    isInScope: preferences.isInScope,
    droppedIds,
    anchorIds: new Set([...ends.itemIds, ...journeys.itemIds]),
  })
  const beds = bedsOf(stops, trip, { startDate, hasLodging: existing.hasLodging })
  const hasBed = new Set(beds.candidates.map(({ stopId }) => stopId))
  const isTabled = ({ id, nights }: PlannedStop) =>
    live.some(({ stopId, area }) => stopId === id && hasTables(area, nights))
  const candidates = candidatesSchema.parse({
    ...dealt,
    ...(isGentleTrip && { places: gentleVisits(dealt.places) }),
    restaurants: [...dealt.restaurants, ...unguidedMeals(stops.filter((stop) => !isTabled(stop)))],
    lodgings: [...dealt.lodgings.filter(({ stopId }) => !hasBed.has(stopId)), ...beds.candidates],
  })
  const preferred = preferencesToRequest(trip, preferences, {
    guides: guided.map(({ guide }) => guide),
    areas: live.map(({ area }) => area),
    country: first.place.country,
    candidates,
    taken: existing.takenIds,
  })
  const lodging = withAreas(
    preferences.lodging,
    guided.map(({ guide }) => guide),
  )
  const lodgesAnew = days > 1 && !beds.isLeftOut && beds.candidates.length === 0
  const wanted = planningRequestSchema.parse({
    ...preferred.request,
    ...(isGentleTrip && gentleFields(trip, preferences)),
    origin: journey && trip.origin ? { zone: trip.origin.zone, position: positionOf(trip.origin) } : null,
    stops: stops.map(({ id, nights, place, guide }) => ({
      id,
      nights,
      zone: place.zone,
      position: guide?.center ?? { lat: place.lat, lng: place.lng },
      altitude: guide?.altitude,
    })),
    acclimatized: trip.origin !== null && isHigh(sources.guides.covering(trip.origin) ?? {}),
    startDate,
    party,
    currency,
    budget: budget ? Math.max(0, convert(budget).amount - existing.cost) : null,
    appointments: existing.appointments,
    arrival,
    departure,
    lodging: lodgingOf(beds, () => statedLodging(lodging, candidates, convert)),
    transport: {
      between: [...new Set(legs.map(({ mode }) => mode))],
      local: localModes(preferences.localTransport),
      notBefore: ways.notBefore,
    },
    repeatable: stops.flatMap((stop) => outlastedRestaurants(dealt, stop)),
    soft: ['must-see', 'cuisines', ...(existing.appointments.length > 0 ? ['meals'] : [])],
  })
  return {
    ok: true,
    context: {
      trip,
      request: relaxRequest(wanted, preferences.relaxations),
      keptCost: existing.cost,
      candidates: withNamedInReach(trip, preferences, candidates, wanted.mustSee),
      stops,
      legSources: { ...journeys.sources, ...journey?.sources },
      replaces: existing.replaced,
      statedBudget: preferences.budget ? convert(preferences.budget) : null,
      tripPatch: patchOfTrip(
        trip,
        { ...preferences, startDate: isStartKnown ? startDate : undefined },
        existing.lastDay,
      ),
      bookAhead: guided.flatMap(({ guide }) => bookAheadIn(guide)),
      assumedStart: isStartKnown ? null : startDate,
      unknownPreferences: [...preferred.unknown, ...(lodgesAnew ? unmetLodging(lodging, candidates, locale) : [])],
      spotSources: spotSources(live),
      source: sourceOf(guided, live),
    },
  }
}

function positionOf({ lat, lng }: GeoPoint): GeoPoint {
  return { lat, lng }
}

/** As old as the oldest of the guides; without any, of the public sources. */
function sourceOf(guided: readonly GuidedStop[], [live]: readonly AreaStop[]): Provenance {
  const [checked] = guided.map(({ guide }) => guide.checkedAt).sort()
  if (checked === undefined && live) return { ...live.area.source, checkedAt: live.area.checkedAt }
  return { name: 'JourneyOn guides', kind: 'estimated', ...(checked && { checkedAt: `${checked}-01` }) }
}

/** Amounts without a known rate stay unconverted, so that they are seen rather than lost. */
function inCurrency(table: RateTable | undefined, money: Money, currency: string): Money {
  if (money.currency === currency) return money
  return (table && convertMoney(table, money, currency)) ?? { amount: money.amount, currency }
}

function bookAheadIn({ id, attractions }: CityGuide): string[] {
  return attractions.filter(({ bookAhead }) => bookAhead).map((spot) => `${id}/${spot.id}`)
}
