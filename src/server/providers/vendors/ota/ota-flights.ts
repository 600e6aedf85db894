import type { TransportAnswer, TransportOffer, TransportQuery } from '#contract/travel/transport.ts'
import type { Clock } from '../../clock/clock.ts'
import type { LiveCall, Vendor } from '../../resilience/vendor.ts'
import { VendorError } from '../../resilience/vendor-error.ts'
import type { VendorHttp } from '../../resilience/vendor-http.ts'
import { airportByIata } from '../../shipped-data/gazetteer/airports.ts'
import type { Guides } from '../../shipped-data/guides/guides.ts'
import { airportServing } from '../../shipped-data/transport/air-network.ts'
import { type OtaFlight, otaFlightSchema, otaItems } from './ota.ts'

export function createOtaFlights(
  vendor: Vendor,
  http: VendorHttp,
  guides: Guides,
  clock: Clock,
): LiveCall<TransportQuery, TransportAnswer> {
  return vendor.live({
    name: 'flights',
    keyOf: (query) => JSON.stringify(query),
    freshSeconds: 900,
    staleSeconds: 3600,
    async call({ from, to, date, people, limit }, signal) {
      const start = airportServing(guides, from)
      const end = airportServing(guides, to)
      if (!start || !end) throw new VendorError('ota', 'rejected', { cause: new Error('no airport around') })
      const query = { from: start.iata, to: end.iata, date, adults: people }
      const found = await otaItems(http, { path: 'flights', query, item: otaFlightSchema, limit, signal })
      return {
        items: found.flatMap((flight) => offerOf(flight) ?? []).sort((a, b) => (a.departs < b.departs ? -1 : 1)),
        source: { name: 'Booking service', kind: 'live' },
        checkedAt: clock.now().toISOString(),
      }
    },
  })
}

/** Flights of unknown airports are dropped: a plan needs their position and zone. */
function offerOf({ id, from, to, ...flight }: OtaFlight): TransportOffer | null {
  const start = airportByIata(from)
  const end = airportByIata(to)
  if (!start || !end) return null
  const terminal = ({ iata, name, zone, lat, lng }: typeof start) => ({ code: iata, name, zone, lat, lng })
  return { ...flight, id: `ota:${id}`, mode: 'flight', from: terminal(start), to: terminal(end) }
}
