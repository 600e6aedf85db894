import type { PlaceRef } from '#contract/place.ts'
import type { Actor } from '../../actor.ts'
import type { ToolPowers } from './tool-powers.ts'

interface Where {
  actor: Actor
  tripId: string
  city?: string
  signal: AbortSignal
}

/** The city that was named, if it is known; else the destination of the trip. */
export async function whereTo(
  { trips, geocoding }: Pick<ToolPowers, 'trips' | 'geocoding'>,
  { actor, tripId, city, signal }: Where,
): Promise<PlaceRef> {
  if (city) {
    const [found] = (await geocoding.search(city, { limit: 1, signal })).items
    if (found) return { name: found.name, lat: found.lat, lng: found.lng, zone: found.zone, country: found.country }
  }
  return (await trips.get(actor, tripId)).destination
}
