import type { PlaceRef } from '#contract/place.ts'
import type { TripDetail } from '#contract/trip.ts'
import { type StopSpan, stopOfDay, stopSpans, type TripStop } from '#contract/trip-stops.ts'
import { localized } from '#i18n/localized.ts'
import { greatCircleKm } from '#planning/distance.ts'
import type { PlaceScope } from '../place-names/place-scope.ts'
import { dayOfDate } from '../tool-results/trip-days.ts'
import type { ToolContext } from './tool.ts'
import type { ToolDependencies } from './tool-dependencies.ts'

/** Places closer than this are the same city, whatever they are called. */
const sameCityKm = 30

export type ScopeDependencies = Pick<ToolDependencies, 'trips' | 'guides' | 'geocoding' | 'places'>

export interface ScopeQuestion {
  city?: string
  /** Of the plan: the stop of that day, where no city was named. */
  day?: number
  /** Instead of the day. */
  date?: string
}

export interface OpenScope extends PlaceScope {
  unknownCity: string | null
  /** The stop of the trip where the city lies. */
  stop: StopSpan<TripStop> | null
}

/**
 * The trip as it stands, and the city of the question: the one that was named, else the stop of the day that was asked about or,
 * under way, of today, else the destination.
 * @throws AppError NOT_FOUND where the actor cannot read the trip.
 */
export async function openScope(
  deps: ScopeDependencies,
  question: ScopeQuestion,
  { actor, tripId, locale, today, signal }: Pick<ToolContext, 'actor' | 'tripId' | 'locale' | 'today' | 'signal'>,
): Promise<OpenScope> {
  const trip = await deps.trips.get(actor, tripId)
  const { guides, geocoding, places } = deps
  const named = question.city ? await findCity(question.city) : undefined
  const city = named ?? inLocale(placeOfDay(trip, question, today))
  return {
    trip,
    city,
    unknownCity: named === null ? (question.city ?? null) : null,
    stop: stopSpans(trip.stops).find(({ stop }) => greatCircleKm(stop.place, city) < sameCityKm) ?? null,
    guides,
    geocoding,
    places,
    locale,
    signal,
  }

  /** The trip keeps the name that was typed; a guide knows it in both languages. */
  function inLocale(place: PlaceRef): PlaceRef {
    const guide = guides.covering(place)
    return guide ? { ...place, name: localized(guide.name, locale) } : place
  }

  async function findCity(name: string): Promise<PlaceRef | null> {
    const [found] = (await geocoding.search(name, { limit: 1, signal })).items
    if (!found) return null
    const own = [trip.destination, ...trip.stops.map(({ place }) => place)]
    const known = own.find((place) => greatCircleKm(found, place) < sameCityKm)
    if (known) return inLocale(known)
    const { lat, lng, zone, country } = found
    return { name: localized(found.names, locale), lat, lng, zone, country }
  }
}

/** Where the trip is on the day that was asked about, or today. */
export function placeOfDay(trip: TripDetail, { day, date }: ScopeQuestion, today: string): PlaceRef {
  const asked = day ?? dayOfDate(trip, date ?? today)
  return (asked && stopOfDay(trip.stops, asked)?.place) || trip.destination
}
