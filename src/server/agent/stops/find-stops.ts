// Stops by their names: those of the trip keep their ids, and so their items.
import { uuidv7 } from 'uuidv7'
import type { GeoPoint, PlaceRef } from '#contract/place.ts'
import type { TripDetail } from '#contract/trip.ts'
import { fitNights, type TripStop } from '#contract/trip-stops.ts'
import { greatCircleKm } from '#planning/distance.ts'
import type { GeocodedPlace, Geocoding } from '../../providers/geocoding/geocoding.ts'
import { searchRoute } from '../../providers/geocoding/search-route.ts'
import { foldText } from '../../providers/shipped-data/gazetteer/fold-text.ts'

/** Places closer than this are the same stop, whatever they are called. */
const sameStopKm = 20

export interface NamedStop {
  place: string
  nights?: number
}

export interface StopSearch {
  geocoding: Geocoding
  signal: AbortSignal
}

/** With the name that was given; null where no such place is known. */
export async function findPlace(search: StopSearch, name: string): Promise<PlaceRef | null> {
  const [found] = await placesNamed(search, name)
  return found ? toRef(name, found) : null
}

/** What a name may mean between the stops beside it, the likeliest first. */
export async function placesNamed(
  { geocoding, signal }: StopSearch,
  name: string,
  { before, after }: { before?: GeoPoint | undefined; after?: GeoPoint | undefined } = {},
): Promise<GeocodedPlace[]> {
  const route = [before, name, after].filter((stop) => stop !== undefined)
  return (await searchRoute(geocoding, route, signal))[route.indexOf(name)] ?? []
}

export function toRef(name: string, { lat, lng, zone, country }: PlaceRef): PlaceRef {
  return { name, lat, lng, zone, country }
}

/** The stop that a name in any language means; `places` = what the name may mean, the likeliest first. */
export function stopNamed(
  stops: readonly TripStop[],
  name: string,
  places: readonly GeoPoint[] = [],
): TripStop | undefined {
  const same = stops.find((stop) => foldText(stop.place.name) === foldText(name))
  if (same) return same
  return places.flatMap((place) => stops.find((stop) => greatCircleKm(stop.place, place) < sameStopKm) ?? []).at(0)
}

/** null where one of the places is not known. Nights that are not given are those of the stop, or shared out. */
export async function findStops(
  { geocoding, signal }: StopSearch,
  trip: Pick<TripDetail, 'stops'>,
  names: readonly NamedStop[],
  durationDays: number | null,
): Promise<TripStop[] | null> {
  const route = names.map(({ place: name }) => stopNamed(trip.stops, name)?.place ?? name)
  const found = await searchRoute(geocoding, route, signal)
  const asked = names.flatMap(({ place: name, nights }, index): TripStop[] => {
    const [meant] = found[index] ?? []
    const place = meant ? toRef(name, meant) : null
    const known = stopNamed(trip.stops, name, meant && [meant])
    if (known) return [{ ...known, nights: nights ?? known.nights }]
    return place ? [{ id: uuidv7(), place, nights: nights ?? null }] : []
  })
  if (asked.length < names.length) return null
  const isComplete = names.every(({ nights }) => nights !== undefined)
  return withoutRepeats(isComplete ? asked : fitNights(asked, durationDays))
}

/** A stop and its suburb in a row are one stay. */
function withoutRepeats(stops: readonly TripStop[]): TripStop[] {
  const kept: TripStop[] = []
  for (const stop of stops) {
    const last = kept.at(-1)
    if (last?.id !== stop.id) kept.push(stop)
    else if (stop.nights !== null) kept[kept.length - 1] = { ...last, nights: Math.max(last.nights ?? 0, stop.nights) }
  }
  return kept
}
