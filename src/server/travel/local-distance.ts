// How one gets about in a guide's city: its transit data as the planning engine's distance model.
import type { Money } from '#contract/money.ts'
import { moneyOf } from '#contract/money.ts'
import type { DistanceModel, ModeModel } from '#contract/planning/distance-model.ts'
import { greatCircleKm } from '#planning/distance.ts'
import type { CityGuide } from '../providers/guide-data/schema.ts'

/** Minor units of the plan's currency. */
export type Convert = (money: Money) => number

const detour = 1.3
/** Beyond this ring from the centre roads are fast and trains and coaches take the place of the metro. */
const cityRingKm = 22
const highwayKmh = 75
const regionalKmh = 55
const regionalFareShare = 0.2
const taxiSeats = 4

export function cityModes({ transit, currency, radiusKm }: CityGuide, convert: Convert): ModeModel[] {
  const cost = (major: number) => convert(moneyOf(major, currency))
  const reach = Math.max(30, 2 * radiusKm)
  const { taxi, metroFare, metroKmh, carKmh } = transit
  const road = { mode: 'car' as const, kmh: carKmh, overheadMinutes: 8, detour, maxKm: reach, fare: null }
  return [
    { mode: 'walk', kmh: 4.6, overheadMinutes: 0, detour: 1.25, maxKm: 3, fare: null },
    { mode: 'bike', kmh: 12, overheadMinutes: 4, detour: 1.25, maxKm: 8, fare: null },
    ...(metroFare === null
      ? []
      : [
          {
            mode: 'transit' as const,
            kmh: metroKmh ?? Math.max(12, carKmh * 0.7),
            overheadMinutes: 9,
            detour,
            maxKm: reach,
            fare: {
              per: 'person' as const,
              base: cost(metroFare),
              baseKm: 25,
              perKm: cost(taxi.perKm) * regionalFareShare,
            },
          },
        ]),
    {
      ...road,
      mode: 'taxi',
      overheadMinutes: 5,
      fare: {
        per: 'vehicle',
        base: cost(taxi.base),
        baseKm: taxi.baseKm,
        perKm: cost(taxi.perKm),
        capacity: taxiSeats,
      },
    },
    road,
  ]
}

interface Spot {
  id: string
  lat: number
  lng: number
}
type Connection = NonNullable<DistanceModel['connections']>[number]

/** Ways to and from what lies far out of town: city pace would make them take a day. */
export function outOfTownConnections(
  guide: CityGuide,
  spots: readonly Spot[],
  { people, convert }: { people: number; convert: Convert },
): Connection[] {
  const far = spots.filter((spot) => greatCircleKm(spot, guide.center) > cityRingKm)
  const pairs = far.flatMap((spot) =>
    spots.filter((other) => other.id !== spot.id).map((other) => [spot, other] as const),
  )
  return pairs.flatMap(([spot, other]) => {
    const km = Math.round(greatCircleKm(spot, other) * detour * 100) / 100
    if (km < cityRingKm) return []
    const ways = [byTaxi(guide, km, people, convert), byRegion(guide, km, people, convert)]
    return ways.flatMap((way) => [
      { from: spot.id, to: other.id, km, ...way },
      { from: other.id, to: spot.id, km, ...way },
    ])
  })
}

function byTaxi({ transit, currency }: CityGuide, km: number, people: number, convert: Convert) {
  const { taxi, carKmh } = transit
  const inTown = Math.min(km, cityRingKm / 2)
  const minutes = Math.ceil((inTown / carKmh + (km - inTown) / highwayKmh) * 60) + 5
  const fare = taxi.base + Math.max(0, km - taxi.baseKm) * taxi.perKm
  return { mode: 'taxi' as const, minutes, amount: convert(moneyOf(fare, currency)) * Math.ceil(people / taxiSeats) }
}

function byRegion({ transit, currency }: CityGuide, km: number, people: number, convert: Convert) {
  const fare = (transit.metroFare ?? transit.taxi.perKm) + km * transit.taxi.perKm * regionalFareShare
  return {
    mode: 'transit' as const,
    minutes: Math.ceil((km / regionalKmh) * 60) + 25,
    amount: convert(moneyOf(fare, currency)) * people,
  }
}
