import { describe, expect, it } from 'vitest'
import { useFakeVendor, type VendorRequestSeen } from '../../../../testing/fake-vendor.ts'
import { patient, vendorDeps } from '../../../../testing/vendor-deps.ts'
import { itKeepsToLodging } from '../../lodging/lodging.compliance.ts'
import { nightsOf } from '../../lodging/nights.ts'
import { createSampleLodging } from '../../lodging/sample-lodging.ts'
import { itKeepsToAdapters } from '../../resilience/adapter.compliance.ts'
import { createVendor } from '../../resilience/vendor.ts'
import { createVendorHttp } from '../../resilience/vendor-http.ts'
import { withBuiltIn } from '../../resilience/with-built-in.ts'
import { createShippedGuides } from '../../shipped-data/guides/guides.ts'
import { createSampleFlights } from '../../transport/sample-flights.ts'
import { itKeepsToTimetables } from '../../transport/timetable.compliance.ts'
import { createOtaFlights } from './ota-flights.ts'
import { createOtaLodging } from './ota-lodging.ts'

const fake = useFakeVendor()
const guides = createShippedGuides()
const stay = {
  near: { lat: 30.6598, lng: 104.0632 },
  checkIn: '2027-03-08',
  checkOut: '2027-03-10',
  people: 2,
  limit: 10,
}
const beijing = { name: 'Beijing', lat: 39.9042, lng: 116.4074, zone: 'Asia/Shanghai', country: 'CN' }
const shanghai = { name: 'Shanghai', lat: 31.2304, lng: 121.4737, zone: 'Asia/Shanghai', country: 'CN' }
const flight = { from: beijing, to: shanghai, date: '2027-03-10', people: 1, limit: 10 }

/** Two pages of three, the second reached by its cursor. */
function answerAsOta({ path, query, headers }: VendorRequestSeen) {
  if (headers.authorization !== 'Bearer the-key') return { status: 401 }
  const page = query.get('cursor') === 'more' ? 1 : 0
  const items = [0, 1, 2].map((index) =>
    path === '/v2/lodgings' ? lodging(query, 3 * page + index) : flightItem(query, 3 * page + index),
  )
  return { body: { items, nextCursor: page === 0 ? 'more' : null } }
}

function lodging(query: URLSearchParams, index: number) {
  const dates = nightsOf({ checkIn: query.get('checkIn') ?? '', checkOut: query.get('checkOut') ?? '' })
  // One is sold out on the last night, one wants a longer stay than anybody asks for.
  const nights = dates
    .slice(0, index === 1 ? -1 : undefined)
    .map((date) => ({ date, price: { amount: `${500 - 10 * index}.50`, currency: 'CNY' } }))
  const fields = {
    id: `h${index}`,
    name: `Hotel ${index}`,
    lat: 30.66,
    lng: 104.06,
    rating: 4.5,
    roomCapacity: 2,
    nights,
  }
  return index === 2 ? { ...fields, minNights: 30 } : fields
}

function flightItem(query: URLSearchParams, index: number) {
  const date = query.get('date')
  const fields = { from: query.get('from'), to: index === 5 ? 'QQQ' : query.get('to'), minutes: 135, via: [] }
  const at = { departs: `${date}T${10 + index}:00`, arrives: `${date}T${12 + index}:15` }
  return {
    id: `f${index}`,
    carrier: 'CA',
    number: `CA 15${index}`,
    ...fields,
    ...at,
    price: { amount: '880', currency: 'CNY' },
  }
}

function open({ key = 'the-key', limits = patient } = {}) {
  const deps = vendorDeps()
  const vendor = createVendor('ota', deps, limits)
  const http = createVendorHttp('ota', { baseUrl: `${fake.url}/v2`, headers: { authorization: `Bearer ${key}` } })
  return {
    ...deps,
    lodging: createOtaLodging(vendor, http, deps.clock),
    flights: createOtaFlights(vendor, http, guides, deps.clock),
  }
}

describe('booked lodgings', () => {
  itKeepsToLodging(() => {
    fake.answer(answerAsOta)
    const { lodging: live, clock } = open()
    return { search: withBuiltIn([live], createSampleLodging(guides, clock).search) }
  })
  itKeepsToAdapters(fake, (limits) => ({ live: open({ limits }).lodging, query: stay }))

  it('reads all pages and keeps what can be booked for the whole stay', async () => {
    fake.answer(answerAsOta)
    const { items, source } = await open().lodging.ask(stay)
    expect(items.map(({ id }) => id)).toEqual(['ota:h5', 'ota:h4', 'ota:h3', 'ota:h0'])
    expect(items[0]?.total).toEqual({ amount: 2 * 45_050, currency: 'CNY' })
    expect(source.kind).toBe('live')
    expect(fake.seen.length).toBe(2)
  })

  it('falls back to labelled samples when its key is refused', async () => {
    fake.answer(answerAsOta)
    const { lodging: live, clock } = open({ key: 'stolen' })
    const answer = await withBuiltIn([live], createSampleLodging(guides, clock).search)(stay)
    expect(answer.source.kind).toBe('sample')
    expect(answer.items.length).toBeGreaterThan(0)
  })
})

describe('booked flights', () => {
  itKeepsToTimetables(() => {
    fake.answer(answerAsOta)
    const { flights: live, clock } = open()
    return { search: withBuiltIn([live], createSampleFlights(guides, clock).search) }
  })
  itKeepsToAdapters(fake, (limits) => ({ live: open({ limits }).flights, query: flight }))

  it('asks between airports and drops flights to unknown airports', async () => {
    fake.answer(answerAsOta)
    const { items } = await open().flights.ask(flight)
    expect(fake.seen[0]?.query.get('from')).toBe('PEK')
    expect(fake.seen[0]?.query.get('to')).toBe('PVG')
    expect(items.length).toBe(5)
  })
})
