import type { z } from 'zod'
import { chooseRoute } from '#contract/choose-route.ts'
import type { ItineraryLeg, itineraryLegsSchema } from '#contract/itinerary-legs.ts'
import { takesPlace } from '#contract/takes-place.ts'
import type { TripDetail } from '#contract/trip.ts'
import type { Actor } from '../../kernel/actor.ts'
import type { Routing } from '../../providers/routing/routing.ts'
import { type LegPair, legPairs } from './leg-pairs.ts'

export interface ItineraryLegsDeps {
  trips: { get(actor: Actor, tripId: string): Promise<TripDetail> }
  routing: Routing
}

export type ItineraryLegsService = ReturnType<typeof createItineraryLegsService>

/** Questions to the router at a time: each may be a call to a vendor. */
const atOnce = 6

export function createItineraryLegsService({ trips, routing }: ItineraryLegsDeps) {
  const legOf = async ({ day, from, to, within }: LegPair, signal?: AbortSignal): Promise<ItineraryLeg | null> => {
    const answer = await routing.route(
      { from: point(from.at), to: point(to.at), modes: ['walk', 'transit', 'taxi'] },
      { signal },
    )
    const route = chooseRoute(answer.items, within)
    if (!route) return null
    const { mode, minutes, km, path, kind } = route
    return { day, fromId: from.id, toId: to.id, mode, minutes, km, path, kind }
  }
  return {
    /** The ways between the items of each day, in order. */
    async list(actor: Actor, tripId: string, signal?: AbortSignal): Promise<z.infer<typeof itineraryLegsSchema>> {
      const pairs = legPairs((await trips.get(actor, tripId)).itinerary.filter(takesPlace))
      const items: ItineraryLeg[] = []
      for (let start = 0; start < pairs.length; start += atOnce) {
        const legs = await Promise.all(pairs.slice(start, start + atOnce).map((pair) => legOf(pair, signal)))
        items.push(...legs.filter((leg) => leg !== null))
      }
      return { items }
    },
  }
}

function point({ lat, lng }: { lat: number; lng: number }) {
  return { lat, lng }
}
