// Where bookings are: airports by their codes, everything else as the sources of places know its address or name.
import type { GeoPoint } from '#contract/place.ts'
import type { LocatableReservation } from '#contract/reservation.ts'
import type { TripDetail } from '#contract/trip.ts'
import { greatCircleKm } from '#planning/distance.ts'
import { isAppError } from '../kernel/app-error.ts'
import type { Geocoding } from '../providers/geocoding/geocoding.ts'
import { airportByIata } from '../providers/shipped-data/gazetteer/airports.ts'
import { cityIn, countryOf } from './reservations/reading/places.ts'

/** Sources are asked about so many addresses of one import. */
const mostLookUps = 6
/** A namesake farther from all stops is another place. */
const aroundStopKm = 120

export type Located = { at: 'known'; position: ReservationPosition } | { at: 'far' | 'unknown'; position: null }
export type ReservationPosition = GeoPoint & { name: string; address?: string }

/** In the order of the reservations; unknown where too many were to be looked up, too. */
export async function locateReservations(
  geocoding: Geocoding,
  trip: Pick<TripDetail, 'stops'>,
  reservations: readonly LocatableReservation[],
  signal?: AbortSignal,
): Promise<Located[]> {
  let lookUps = 0
  const located: Located[] = []
  for (const reservation of reservations) {
    const { title, address, from } = reservation
    const airport = reservation.type === 'flight' && from ? airportByIata(from) : null
    const point =
      airport ?? (lookUps++ < mostLookUps ? await find(geocoding, trip, placeText(reservation), signal) : 'unknown')
    if (point === 'far' || point === 'unknown') {
      located.push({ at: point, position: null })
      continue
    }
    const name = (airport?.name ?? (address ? title : (from ?? title))).slice(0, 200)
    const position = { lat: point.lat, lng: point.lng, name, ...(!airport && address && { address }) }
    located.push({ at: 'known', position })
  }
  return located
}

async function find(
  geocoding: Geocoding,
  { stops }: Pick<TripDetail, 'stops'>,
  text: string,
  signal?: AbortSignal,
): Promise<GeoPoint | 'far' | 'unknown'> {
  try {
    const { items } = await geocoding.search(text.slice(0, 120), { limit: 3, signal })
    const near = items.find((item) => stops.some(({ place }) => greatCircleKm(place, item) <= aroundStopKm))
    return near ?? (items.length > 0 || isInFarCity(text, stops) ? 'far' : 'unknown')
  } catch (error) {
    // A failing source leaves the item without a position.
    if (isAppError(error)) return 'unknown'
    throw error
  }
}

/** No source knows the house, but its address names a city. */
function isInFarCity(text: string, stops: TripDetail['stops']): boolean {
  const country = countryOf(text)
  const city = (country ? cityIn(text, country) : null) ?? cityIn(text)
  return city !== null && stops.every(({ place }) => greatCircleKm(place, city) > aroundStopKm)
}

function placeText({ type, title, address, from }: LocatableReservation): string {
  if (type === 'lodging' || type === 'restaurant' || type === 'activity') return address ?? title
  return from ?? title
}
