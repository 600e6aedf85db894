// The latest time to set out for an item.
import type { z } from 'zod'
import type { departureSchema } from '#contract/agent-tools/today.ts'
import { chooseRoute } from '#contract/choose-route.ts'
import type { ItineraryItem } from '#contract/itinerary.ts'
import { clockOfMinute, minuteOfClock, minutesAhead, type TravelDay } from '#contract/travel-day.ts'
import type { TripDetail } from '#contract/trip.ts'
import { greatCircleKm } from '#planning/distance.ts'
import type { Routing } from '../../../providers/routing/routing.ts'
import type { Whereabouts } from '../../place-names/where-one-is.ts'

export type Departure = z.input<typeof departureSchema>

/** Farther than this one does not go by local transport. */
const farKm = 150

/** null where the item has no time or no place, or lies too far for a local way. */
export async function departureFor(
  routing: Routing,
  { item, day, trip, from }: { item: ItineraryItem; day: TravelDay; trip: TripDetail; from: Whereabouts },
  signal: AbortSignal,
): Promise<Departure | null> {
  const { start, place, title } = item
  if (!start || !place || greatCircleKm(from.at, place) > farKm) return null
  const ends = { from: { lat: from.at.lat, lng: from.at.lng }, to: { lat: place.lat, lng: place.lng } }
  const { items } = await routing.route({ ...ends, modes: ['walk', 'transit', 'taxi'] }, { signal })
  const route = chooseRoute(items)
  if (!route) return null
  const ahead = minutesAhead(item, trip)
  const leave = minuteOfClock(start) - route.minutes - ahead
  return {
    title,
    start,
    from: from.name,
    mode: route.mode,
    minutes: route.minutes,
    ahead,
    leaveAt: clockOfMinute(leave),
    left: leave - minuteOfClock(day.clock),
    kind: route.kind,
  }
}
