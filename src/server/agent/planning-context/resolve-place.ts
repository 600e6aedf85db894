import type { PlaceRef } from '#contract/place.ts'
import { greatCircleKm } from '#planning/distance.ts'
import type { Language } from '../prompts/language.ts'
import type { ToolContext } from '../tools/tool.ts'
import type { ToolDependencies } from '../tools/tool-dependencies.ts'

type Where = Pick<ToolContext, 'actor' | 'tripId' | 'signal'> & { city?: string; language: Language }

/** The same city, however it is written. */
const sameCityKm = 30

/** The city that was named, if it is known and not the destination by another name; else the destination of the trip. */
export async function whereTo(
  { trips, geocoding }: Pick<ToolDependencies, 'trips' | 'geocoding'>,
  { actor, tripId, city, language, signal }: Where,
): Promise<PlaceRef> {
  const { destination } = await trips.get(actor, tripId)
  if (!city) return destination
  const [found] = (await geocoding.search(city, { limit: 1, signal })).items
  if (!found || greatCircleKm(found, destination) < sameCityKm) return destination
  const { lat, lng, zone, country } = found
  return { name: found.names[language], lat, lng, zone, country }
}
