// The guides' real lodgings with modelled prices, labelled sample for any date.
import type { GeoPoint } from '#contract/place.ts'
import type { LodgingOffer, LodgingQuery } from '#contract/travel/lodging.ts'
import { greatCircleKm } from '#planning/distance.ts'
import type { Clock } from '../clock/clock.ts'
import type { Guides } from '../shipped-data/guides/guides.ts'
import type { CityGuide, GuideLodging } from '../shipped-data/guides/schema.ts'
import type { Lodging } from './lodging.ts'
import { nightlyPrice } from './nightly-price.ts'
import { nightsOf } from './nights.ts'

export function createSampleLodging(guides: Guides, clock: Clock): Lodging {
  return {
    async search(query, { signal } = {}) {
      signal?.throwIfAborted()
      const guide = guides.covering(query.near)
      const nights = nightsOf(query)
      const items = (guide?.lodgings ?? [])
        .filter(({ minNights = 1 }) => minNights <= nights.length)
        .filter((lodging) => query.radiusKm === undefined || greatCircleKm(lodging, query.near) <= query.radiusKm)
        .flatMap((lodging) => (guide ? [offerOf(guide, lodging, nights, query)] : []))
        .sort((a, b) => a.total.amount - b.total.amount)
        .slice(0, query.limit)
      const source = { name: 'JourneyOn sample prices', kind: 'sample' } as const
      return { items, source, checkedAt: clock.now().toISOString(), covered: guide !== null }
    },
  }
}

function offerOf(guide: CityGuide, lodging: GuideLodging, dates: string[], query: LodgingQuery): LodgingOffer {
  const nights = dates.map((date) => ({ date, price: nightlyPrice(guide, lodging, date) }))
  const rooms = Math.ceil(query.people / lodging.roomCapacity)
  const oneRoom = nights.reduce((sum, { price }) => sum + price.amount, 0)
  const { name, kind, band, rating, lat, lng, roomCapacity, rules = [], minNights = 1 } = lodging
  return {
    id: `${guide.id}/${lodging.id}`,
    guideId: guide.id,
    name,
    kind,
    band,
    rating,
    lat,
    lng,
    area: guide.districts.find(({ id }) => id === lodging.district)?.name ?? null,
    distanceKm: roundKm(lodging, query.near),
    roomCapacity,
    rooms,
    nights,
    total: { amount: oneRoom * rooms, currency: guide.currency },
    rules,
    minNights,
  }
}

function roundKm(a: GeoPoint, b: GeoPoint): number {
  return Math.round(greatCircleKm(a, b) * 100) / 100
}
