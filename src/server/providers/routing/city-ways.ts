// How one gets about in a city, from its transit data: as the planning engine's distance model and as single ways.
import type { Money } from '#contract/money.ts'
import { moneyOf } from '#contract/money-arithmetic.ts'
import type { DistanceModel, LocalMode, ModeModel } from '#contract/planning/distance-model.ts'
import { greatCircleKm } from '#planning/distance.ts'
import type { CityGuide } from '../shipped-data/guides/schema.ts'

/** Minor units of the plan's currency. */
export type Convert = (money: Money) => number
export type CityTransit = Pick<CityGuide, 'transit' | 'currency' | 'radiusKm'>

const detour = 1.3
/** Beyond this many kilometres roads are fast, and trains and coaches take the place of the metro. */
const cityRingKm = 22
const highwayKmh = 75
const regionalKmh = 55
const regionalFareShare = 0.2
const taxiSeats = 4

/** What is likely where no guide says better; US dollars. */
export const anyCity: CityTransit = {
  currency: 'USD',
  radiusKm: 100,
  transit: { taxi: { base: 3, baseKm: 2, perKm: 1.2 }, metroFare: 1.5, carKmh: 28, metroKmh: null },
}

export function cityModes({ transit, currency, radiusKm }: CityTransit, convert: Convert): ModeModel[] {
  const cost = (major: number) => convert(moneyOf(major, currency))
  const reach = Math.max(30, 2 * radiusKm)
  const { taxi, metroFare, metroKmh, carKmh } = transit
  const road: ModeModel = { mode: 'car', kmh: carKmh, overheadMinutes: 8, detour, maxKm: reach, fare: null }
  const ride: ModeModel = {
    ...road,
    mode: 'transit',
    kmh: metroKmh ?? Math.max(12, carKmh * 0.7),
    overheadMinutes: 9,
    fare: { per: 'person', base: cost(metroFare ?? 0), baseKm: 25, perKm: cost(taxi.perKm) * regionalFareShare },
  }
  const { base, baseKm, perKm } = taxi
  return [
    { mode: 'walk', kmh: 4.6, overheadMinutes: 0, detour: 1.25, maxKm: 3, fare: null },
    { mode: 'bike', kmh: 12, overheadMinutes: 4, detour: 1.25, maxKm: 8, fare: null },
    ...(metroFare === null ? [] : [ride]),
    {
      ...road,
      mode: 'taxi',
      overheadMinutes: 5,
      fare: { per: 'vehicle', base: cost(base), baseKm, perKm: cost(perKm), capacity: taxiSeats },
    },
    road,
  ]
}

/** A way out of town by road or rail, `km` along it; null for modes that do not go that far. The price is one person's or one taxi's. */
export function outOfTownWay(
  { transit, currency }: CityTransit,
  km: number,
  mode: LocalMode,
): { minutes: number; price: Money } | null {
  const { taxi, carKmh, metroFare } = transit
  const inTown = Math.min(km, cityRingKm / 2)
  const driving = Math.ceil((inTown / carKmh + (km - inTown) / highwayKmh) * 60)
  if (mode === 'car') return { minutes: driving + 8, price: moneyOf(0, currency) }
  if (mode === 'taxi') {
    const fare = taxi.base + Math.max(0, km - taxi.baseKm) * taxi.perKm
    return { minutes: driving + 5, price: moneyOf(fare, currency) }
  }
  if (mode !== 'transit') return null
  const fare = (metroFare ?? taxi.perKm) + km * taxi.perKm * regionalFareShare
  return { minutes: Math.ceil((km / regionalKmh) * 60) + 25, price: moneyOf(fare, currency) }
}

/** Kilometres on the ground where the way is long enough to leave town; null within it. */
export function outOfTownKm(straightKm: number): number | null {
  const km = Math.round(straightKm * detour * 100) / 100
  return km < cityRingKm ? null : km
}

interface Spot {
  id: string
  lat: number
  lng: number
}
type Connection = NonNullable<DistanceModel['connections']>[number]

/** Ways to and from what lies far out of a guide's town: city pace would make them take a day. For the whole party. */
export function outOfTownConnections(
  guide: CityGuide,
  spots: readonly Spot[],
  { people, convert }: { people: number; convert: Convert },
): Connection[] {
  const far = spots.filter((spot) => greatCircleKm(spot, guide.center) > cityRingKm)
  return far.flatMap((spot) =>
    spots.flatMap((other) => {
      const km = outOfTownKm(greatCircleKm(spot, other))
      if (km === null) return []
      return (['taxi', 'transit'] as const).flatMap((mode) => {
        const way = outOfTownWay(guide, km, mode)
        if (!way) return []
        const units = mode === 'taxi' ? Math.ceil(people / taxiSeats) : people
        const leg = { mode, km, minutes: way.minutes, amount: convert(way.price) * units }
        return [
          { from: spot.id, to: other.id, ...leg },
          { from: other.id, to: spot.id, ...leg },
        ]
      })
    }),
  )
}
