import type { PlaceRef } from '#contract/place.ts'
import type { TripDetail } from '#contract/trip.ts'
import { greatCircleKm } from '#planning/distance.ts'
import type { Actor } from '../../kernel/actor.ts'
import type { Geocoding } from '../../providers/geocoding/geocoding.ts'
import type { Language } from '../prompts/language.ts'

interface PlaceDependencies {
  trips: { get(actor: Actor, tripId: string): Promise<TripDetail> }
  geocoding: Geocoding
}

interface Where {
  actor: Actor
  tripId: string
  city?: string
  language: Language
  signal: AbortSignal
}

/** The same city, however it is written. */
const sameCityKm = 30

/** The city that was named, if it is known and not the destination by another name; else the destination of the trip. */
export async function whereTo(
  { trips, geocoding }: PlaceDependencies,
  { actor, tripId, city, language, signal }: Where,
): Promise<PlaceRef> {
  const { destination } = await trips.get(actor, tripId)
  if (!city) return destination
  const [found] = (await geocoding.search(city, { limit: 1, signal })).items
  if (!found || greatCircleKm(found, destination) < sameCityKm) return destination
  const { lat, lng, zone, country } = found
  return { name: found.names[language], lat, lng, zone, country }
}
