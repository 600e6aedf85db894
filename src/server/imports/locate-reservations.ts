// Where bookings are: airports by their codes, everything else as the sources of places know its address or name.
import type { GeoPoint } from '#contract/place.ts'
import type { LocatableReservation } from '#contract/reservation.ts'
import type { TripDetail } from '#contract/trip.ts'
import { greatCircleKm } from '#planning/distance.ts'
import { isAppError } from '../kernel/app-error.ts'
import type { Geocoding } from '../providers/geocoding/geocoding.ts'
import { airportByIata } from '../providers/shipped-data/gazetteer/airports.ts'

/** Sources are asked about so many addresses of one import. */
const mostLookUps = 6
/** A namesake farther from all stops is another place. */
const aroundStopKm = 120

export type ReservationPosition = GeoPoint & { name: string; address?: string }

/** In the order of the reservations; null where no source knows it, or too many were to be looked up. */
export async function locateReservations(
  geocoding: Geocoding,
  trip: Pick<TripDetail, 'stops'>,
  reservations: readonly LocatableReservation[],
  signal?: AbortSignal,
): Promise<(ReservationPosition | null)[]> {
  let lookUps = 0
  const positions: (ReservationPosition | null)[] = []
  for (const reservation of reservations) {
    const { title, address, from } = reservation
    const airport = reservation.type === 'flight' && from ? airportByIata(from) : null
    const point =
      airport ?? (lookUps++ < mostLookUps ? await find(geocoding, trip, placeText(reservation), signal) : null)
    const name = airport?.name ?? (address ? title : (from ?? title))
    positions.push(
      point && { lat: point.lat, lng: point.lng, name: name.slice(0, 200), ...(!airport && address && { address }) },
    )
  }
  return positions
}

async function find(
  geocoding: Geocoding,
  { stops }: Pick<TripDetail, 'stops'>,
  text: string,
  signal?: AbortSignal,
): Promise<GeoPoint | null> {
  try {
    const { items } = await geocoding.search(text.slice(0, 120), { limit: 3, signal })
    return items.find((item) => stops.some(({ place }) => greatCircleKm(place, item) <= aroundStopKm)) ?? null
  } catch (error) {
    // A failing source leaves the item without a position.
    if (isAppError(error)) return null
    throw error
  }
}

function placeText({ type, title, address, from }: LocatableReservation): string {
  if (type === 'lodging' || type === 'restaurant' || type === 'activity') return address ?? title
  return from ?? title
}
