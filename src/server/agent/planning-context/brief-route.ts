// Where the brief says that the trip goes, where that is not what the trip says.
import type { TripDetail, TripPatch } from '#contract/trip.ts'
import type { TripBrief } from '#contract/trip-brief.ts'
import { nightsOf, type TripStop } from '#contract/trip-stops.ts'
import { findPlace, findStops, type StopSearch } from '../stops/find-stops.ts'

export interface BriefRoute {
  /** The trip along the stops of the brief. */
  trip: TripDetail
  /** null where the stops are those of the trip. */
  stops: TripStop[] | null
  /** What differs of the rest. */
  patch: Pick<TripPatch, 'origin'>
  /** The length that the nights of the brief come to, where all of them are stated. */
  days: number | undefined
  /** Names of places that are not known. */
  unknown: string[]
}

export async function briefRoute(search: StopSearch, trip: TripDetail, brief: TripBrief): Promise<BriefRoute> {
  const home = brief.home?.value
  const names = brief.stops?.value ?? []
  const origin = home && home !== trip.origin?.name ? await findPlace(search, home) : undefined
  const patch = origin ? { origin } : {}
  const unknown = origin === null && home ? [home] : []
  const own: BriefRoute = { trip, stops: null, patch, days: undefined, unknown }
  const [only] = names
  if (!only) return own
  const found = await findStops(search, trip, names, null)
  if (!found) return { ...own, unknown: [...unknown, ...names.map(({ place }) => place)] }
  const stops = found.map((stop, index) => ({ ...stop, nights: names[index]?.nights ?? null }))
  // "Plan my days in Lyon" names a stop of the trip, it does not drop the others.
  const isMention = names.length === 1 && only.nights === undefined && trip.stops.some(({ id }) => id === found[0]?.id)
  if (isMention || isSameRoute(stops, trip.stops)) return own
  const nights = nightsOf(stops)
  const destination = stops[0]?.place ?? trip.destination
  return { ...own, trip: { ...trip, stops, destination }, stops, days: nights === null ? undefined : nights + 1 }
}

/** The same places in the same order, with the nights of the trip wherever nights are stated. */
function isSameRoute(asked: readonly TripStop[], own: readonly TripStop[]): boolean {
  return (
    asked.length === own.length &&
    asked.every(({ id, nights }, index) => id === own[index]?.id && (nights === null || nights === own[index]?.nights))
  )
}
