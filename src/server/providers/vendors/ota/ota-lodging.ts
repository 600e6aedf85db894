import type { LodgingAnswer, LodgingOffer, LodgingQuery } from '#contract/travel/lodging.ts'
import { greatCircleKm } from '#planning/distance.ts'
import type { Clock } from '../../clock/clock.ts'
import { nightsOf } from '../../lodging/nights.ts'
import type { LiveCall, Vendor } from '../../resilience/vendor.ts'
import type { VendorHttp } from '../../resilience/vendor-http.ts'
import { type OtaLodging, otaItems, otaLodgingSchema } from './ota.ts'

const defaultRadiusKm = 15

export function createOtaLodging(
  vendor: Vendor,
  http: VendorHttp,
  clock: Clock,
): LiveCall<LodgingQuery, LodgingAnswer> {
  return vendor.live({
    name: 'lodging',
    keyOf: (query) => JSON.stringify(query),
    freshSeconds: 900,
    staleSeconds: 3600,
    async call(query, signal) {
      const { near, radiusKm = defaultRadiusKm, checkIn, checkOut, people, limit } = query
      const asked = { lat: near.lat, lng: near.lng, radiusKm, checkIn, checkOut, guests: people }
      const found = await otaItems(http, { path: 'lodgings', query: asked, item: otaLodgingSchema, limit, signal })
      return {
        items: found
          .flatMap((lodging) => offerOf(lodging, query) ?? [])
          .sort((a, b) => a.total.amount - b.total.amount),
        source: { name: 'Booking service', kind: 'live' },
        checkedAt: clock.now().toISOString(),
        covered: true,
      }
    },
  })
}

/** An offer counts when each night has its price, all in one currency, and the stay is long enough. */
function offerOf(lodging: OtaLodging, query: LodgingQuery): LodgingOffer | null {
  const dates = nightsOf(query)
  const priced = new Map(lodging.nights.map(({ date, price }) => [date, price]))
  const nights = dates.flatMap((date) => {
    const price = priced.get(date)
    return price ? [{ date, price }] : []
  })
  const [first] = nights
  const isWhole =
    nights.length === dates.length && nights.every(({ price }) => price.currency === first?.price.currency)
  if (!first || !isWhole || lodging.minNights > dates.length) return null
  const rooms = Math.ceil(query.people / lodging.roomCapacity)
  const { id, name, localName, nights: _, ...rest } = lodging
  return {
    ...rest,
    id: `ota:${id}`,
    guideId: null,
    name: { zh: localName ?? name, en: name },
    band: null,
    area: null,
    distanceKm: Math.round(greatCircleKm(lodging, query.near) * 100) / 100,
    rooms,
    nights,
    total: { amount: nights.reduce((sum, { price }) => sum + price.amount, 0) * rooms, currency: first.price.currency },
  }
}
