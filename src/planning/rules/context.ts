// Reads an itinerary once for all rules: positions, times, and the calendar of the request.
import type { PlannedItem } from '#contract/planning/itinerary.ts'
import { originId } from '#contract/planning/request.ts'
import { isDayTrip } from '#planning/day-trip.ts'
import type { Spot } from '#planning/distance.ts'
import { arrivalDate, arrivalSpot, departureSpot, nightOf } from '#planning/journey.ts'
import type { ExpectedMove, RuleContext, Step, VerifyInput } from './rule.ts'
import { addDays, instantOf } from './wall-clock.ts'

export function readContext(input: VerifyInput): RuleContext {
  const { request, itinerary, candidates } = input
  const lookups = {
    ...lookupsOf(candidates),
    appointments: byId(request.appointments),
    stays: byId(itinerary.stays),
  }
  const { nightStops, expectedMoves } = readCalendar(input)
  const dates = Array.from({ length: nightStops.length + 1 }, (_, day) => addDays(request.startDate, day))
  const stops = byId(request.stops)
  const zoneOf = (stopId: string) => stops.get(stopId)?.zone ?? request.origin?.zone ?? 'UTC'

  const bedOf = (night: number): Spot | null => {
    const date = dates[night]
    const stay = itinerary.stays.find((each) => date !== undefined && each.checkIn <= date && date < each.checkOut)
    const lodging = stay && lookups.lodgings.get(stay.lodgingId)
    return lodging ?? null
  }
  const reader = { ...input, ...lookups, zoneOf, bedOf }
  const { steps, lastSpots } = walk(reader)
  return {
    ...reader,
    stops,
    people: request.party.adults + request.party.children,
    steps,
    dates,
    nightStops,
    expectedMoves,
    nightsInTransit: readNightsInTransit(input, dates),
    endOf: (day) => bedOf(day) ?? departureSpot(request, itinerary, day),
    lastSpotOf: (day) => lastSpots[day] ?? null,
    dayTripOf: (item) => {
      const place = item.kind === 'visit' ? lookups.places.get(item.placeId) : undefined
      return place && isDayTrip(place, stops.get(place.stopId) ?? {}) ? place : null
    },
  }
}

type CandidateLookups = Pick<RuleContext, 'places' | 'restaurants' | 'lodgings' | 'legs'>
const knownLookups = new WeakMap<VerifyInput['candidates'], CandidateLookups>()

/** Made once for all checks with the same candidates. */
function lookupsOf(candidates: VerifyInput['candidates']): CandidateLookups {
  const known = knownLookups.get(candidates)
  if (known) return known
  const lookups = {
    places: byId(candidates.places),
    restaurants: byId(candidates.restaurants),
    lodgings: byId(candidates.lodgings),
    legs: byId(candidates.legs),
  }
  knownLookups.set(candidates, lookups)
  return lookups
}

function byId<T extends { id: string }>(all: readonly T[]): Map<string, T> {
  return new Map(all.map((each) => [each.id, each]))
}

function readCalendar({ request, itinerary }: VerifyInput): { nightStops: string[]; expectedMoves: ExpectedMove[] } {
  const nights = new Map(request.stops.map((stop) => [stop.id, stop.nights]))
  const sameStops =
    new Set(itinerary.stopOrder).size === nights.size && itinerary.stopOrder.every((id) => nights.has(id))
  const order = sameStops ? itinerary.stopOrder : request.stops.map((stop) => stop.id)
  const nightStops: string[] = []
  const expectedMoves: ExpectedMove[] = []
  let before = request.origin ? originId : undefined
  for (const stopId of order) {
    if (before !== undefined) expectedMoves.push({ from: before, to: stopId, day: nightStops.length })
    for (let night = nights.get(stopId) ?? 0; night > 0; night--) nightStops.push(stopId)
    before = stopId
  }
  if (request.origin && request.returnToOrigin && before !== undefined) {
    expectedMoves.push({ from: before, to: originId, day: nightStops.length })
  }
  return { nightStops, expectedMoves }
}

type Reader = VerifyInput &
  Pick<RuleContext, 'places' | 'restaurants' | 'lodgings' | 'legs' | 'appointments' | 'stays' | 'zoneOf' | 'bedOf'>

function walk(reader: Reader): { steps: Step[]; lastSpots: (Spot | null)[] } {
  const steps: Step[] = []
  const lastSpots: (Spot | null)[] = []
  for (const [day, { items }] of reader.itinerary.days.entries()) {
    let spot =
      reader.bedOf(day - 1) ?? arrivalSpot(reader.request, reader.itinerary, day) ?? firstSpot(reader, day, lastSpots)
    for (const item of items) {
      const { enter, leave } = spotsOf(reader, item)
      const endZone = reader.zoneOf(item.kind === 'move' ? item.toStopId : item.stopId)
      steps.push({
        item,
        day,
        start: instantOf(item.start, reader.zoneOf(item.stopId)),
        end: instantOf(item.end, endZone),
        from: spot,
        at: enter,
      })
      spot = leave
    }
    lastSpots.push(spot)
  }
  return { steps, lastSpots }
}

/** Without a bed the night before: the terminal of a night service, or on the first day the first bed. */
function firstSpot(reader: Reader, day: number, lastSpots: readonly (Spot | null)[]): Spot | null {
  const before = reader.itinerary.days[day - 1]?.items.at(-1)
  const today = reader.itinerary.days[day]
  if (before?.kind === 'move' && today && before.end.slice(0, 10) >= today.date) return lastSpots[day - 1] ?? null
  const moves = today?.items.some((item) => item.kind === 'move')
  return moves ? null : reader.bedOf(day)
}

function spotsOf(reader: Reader, item: PlannedItem): { enter: Spot | null; leave: Spot | null } {
  if (item.kind === 'move') {
    const leg = reader.legs.get(item.legId)
    return {
      enter: leg?.fromTerminal ? { ...leg.fromTerminal, stopId: leg.from } : null,
      leave: leg?.toTerminal ? { ...leg.toTerminal, stopId: leg.to } : null,
    }
  }
  const spot = standingSpot(reader, item)
  return { enter: spot, leave: spot }
}

function standingSpot(reader: Reader, item: Exclude<PlannedItem, { kind: 'move' }>): Spot | null {
  switch (item.kind) {
    case 'visit':
      return reader.places.get(item.placeId) ?? null
    case 'meal':
      return reader.restaurants.get(item.restaurantId) ?? null
    case 'appointment':
      return reader.appointments.get(item.appointmentId) ?? null
    case 'lodging':
      return reader.lodgings.get(reader.stays.get(item.stayId)?.lodgingId ?? '') ?? null
  }
}

function readNightsInTransit({ itinerary, request }: VerifyInput, dates: readonly string[]): Set<number> {
  const { arrival } = request
  const nights = new Set(
    dates.flatMap((date, night) => (arrival && date < arrivalDate(arrival, request) ? [night] : [])),
  )
  for (const { items } of itinerary.days) {
    for (const item of items) {
      if (item.kind !== 'move') continue
      for (const [night, date] of dates.entries()) {
        if (item.start.slice(0, 10) <= date && date < nightOf(item.end)) nights.add(night)
      }
    }
  }
  return nights
}
