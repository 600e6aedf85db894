import type { GeoPoint, PlaceRef } from '#contract/place.ts'

/** What trains on a network are like. Speeds are averages over the rails, stops included. */
interface RailNetwork {
  id: string
  /** The longest way worth a day or a night, as the crow flies. */
  reachKm: number
  kmh: number
  /** Rails are longer than the straight line. */
  detour: number
  /** US dollars. */
  perKm: number
}

const networks: (RailNetwork & { countries: string; covers?: (point: GeoPoint) => boolean })[] = [
  // The line up to Tibet is an old-speed one; its trains reach the whole country.
  {
    id: 'tibet',
    countries: 'CN',
    reachKm: 3000,
    kmh: 85,
    detour: 1.5,
    perKm: 0.03,
    covers: ({ lat, lng }) => lng < 95 && lat < 36,
  },
  {
    id: 'hainan',
    countries: 'CN',
    reachKm: 400,
    kmh: 150,
    detour: 1.3,
    perKm: 0.06,
    covers: ({ lat, lng }) => lat < 20.2 && lng > 108,
  },
  { id: 'china', countries: 'CN HK', reachKm: 2500, kmh: 235, detour: 1.25, perKm: 0.065 },
  { id: 'okinawa', countries: 'JP', reachKm: 0, kmh: 60, detour: 1.3, perKm: 0.2, covers: ({ lat }) => lat < 30 },
  { id: 'japan', countries: 'JP', reachKm: 1500, kmh: 200, detour: 1.3, perKm: 0.18 },
  { id: 'jeju', countries: 'KR', reachKm: 0, kmh: 60, detour: 1.3, perKm: 0.1, covers: ({ lat }) => lat < 33.9 },
  { id: 'korea', countries: 'KR', reachKm: 500, kmh: 155, detour: 1.3, perKm: 0.1 },
  {
    id: 'europe',
    countries: 'AT BE BG CH CZ DE DK ES FR GB HR HU IT LU NL PL PT RO RS SE SI SK',
    reachKm: 1500,
    kmh: 135,
    detour: 1.25,
    perKm: 0.15,
  },
  {
    id: 'java',
    countries: 'ID',
    reachKm: 800,
    kmh: 75,
    detour: 1.3,
    perKm: 0.04,
    covers: ({ lng }) => lng > 105 && lng < 114.5,
  },
  { id: 'outer-islands', countries: 'ID', reachKm: 0, kmh: 50, detour: 1.3, perKm: 0.04 },
  { id: 'taiwan', countries: 'TW', reachKm: 400, kmh: 190, detour: 1.2, perKm: 0.11 },
  { id: 'turkey', countries: 'TR', reachKm: 900, kmh: 110, detour: 1.4, perKm: 0.05 },
  { id: 'thailand', countries: 'TH', reachKm: 900, kmh: 60, detour: 1.25, perKm: 0.03 },
  { id: 'malaysia', countries: 'MY', reachKm: 500, kmh: 95, detour: 1.3, perKm: 0.06 },
  { id: 'vietnam', countries: 'VN', reachKm: 1200, kmh: 52, detour: 1.35, perKm: 0.035 },
  { id: 'india', countries: 'IN', reachKm: 1500, kmh: 65, detour: 1.25, perKm: 0.02 },
  { id: 'egypt', countries: 'EG', reachKm: 900, kmh: 75, detour: 1.3, perKm: 0.04 },
  { id: 'morocco', countries: 'MA', reachKm: 700, kmh: 110, detour: 1.3, perKm: 0.06 },
  { id: 'north-america', countries: 'US CA', reachKm: 1200, kmh: 85, detour: 1.25, perKm: 0.14 },
  { id: 'australia', countries: 'AU', reachKm: 1000, kmh: 80, detour: 1.25, perKm: 0.09 },
  { id: 'russia', countries: 'RU', reachKm: 2500, kmh: 85, detour: 1.25, perKm: 0.04 },
]

function networkAt(place: PlaceRef) {
  return networks.find(
    ({ countries, covers }) => countries.split(' ').includes(place.country) && (covers?.(place) ?? true),
  )
}

/** The network that joins two places; null where there is no railway, or the sea lies between. */
export function railwayBetween(from: PlaceRef, to: PlaceRef): RailNetwork | null {
  const a = networkAt(from)
  const b = networkAt(to)
  if (!a || !b) return null
  if (a === b) return a
  const ids = new Set([a.id, b.id])
  return ids.has('tibet') && ids.has('china') ? (a.id === 'tibet' ? a : b) : null
}
