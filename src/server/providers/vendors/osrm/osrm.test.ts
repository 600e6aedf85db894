import { describe, expect, it } from 'vitest'
import { useFakeVendor, type VendorRequestSeen } from '../../../../testing/fake-vendor.ts'
import { patient, vendorDeps } from '../../../../testing/vendor-deps.ts'
import { itKeepsToAdapters } from '../../resilience/adapter.compliance.ts'
import { createVendor } from '../../resilience/vendor.ts'
import { createVendorHttp } from '../../resilience/vendor-http.ts'
import { createEstimatedRouting } from '../../routing/estimated-routing.ts'
import { createLiveRouting } from '../../routing/live-routing.ts'
import { itKeepsToRouting } from '../../routing/routing.compliance.ts'
import { createShippedGuides } from '../../shipped-data/guides/guides.ts'
import { createOsrmRouting } from './osrm.ts'

const fake = useFakeVendor()
const from = { lat: 30.6661, lng: 104.0512 }
const to = { lat: 30.6597, lng: 104.0529 }

function answerAsOsrm({ path }: VendorRequestSeen) {
  const [, profile] = /^\/route\/v1\/(\w+)\//.exec(path) ?? []
  const seconds = profile === 'foot' ? 900 : profile === 'bike' ? 300 : 240
  const geometry = {
    type: 'LineString',
    coordinates: [
      [104.0512, 30.6661],
      [104.052, 30.663],
      [104.0529, 30.6597],
    ],
  }
  return {
    body: {
      code: 'Ok',
      waypoints: [],
      routes: [{ distance: 1012.4, duration: seconds, weight: 1, geometry, legs: [] }],
    },
  }
}

function open(limits = patient) {
  const deps = vendorDeps()
  const vendor = createVendor('osrm', deps, limits)
  const live = createOsrmRouting(vendor, createVendorHttp('osrm', { baseUrl: fake.url }), deps.clock)
  return { live, routing: createLiveRouting([live], createEstimatedRouting(createShippedGuides(), deps.clock)) }
}

describe('OSRM', () => {
  itKeepsToRouting(() => {
    fake.answer(answerAsOsrm)
    return open().routing
  })
  itKeepsToAdapters(fake, (limits) => ({ live: open(limits).live, query: { from, to, modes: ['walk' as const] } }))

  it('gives routes of the vendor; fares and public transport are estimated', async () => {
    fake.answer(answerAsOsrm)
    const { items } = await open().routing.route({ from, to, modes: ['walk', 'transit', 'taxi'] })
    expect(items.find(({ mode }) => mode === 'walk')).toMatchObject({ km: 1.01, minutes: 15, kind: 'live' })
    expect(items.find(({ mode }) => mode === 'walk')?.path?.length).toBe(3)
    expect(items.find(({ mode }) => mode === 'transit')).toMatchObject({ kind: 'estimated', path: null })
    expect(items.find(({ mode }) => mode === 'taxi')).toMatchObject({
      kind: 'live',
      price: { amount: 900, currency: 'CNY' },
    })
  })

  it('treats "no route" as an answer', async () => {
    fake.answer(() => ({ status: 400, body: { code: 'NoRoute', message: 'Impossible route' } }))
    const { live } = open()
    expect((await live.ask({ from, to, modes: ['car'] })).items).toEqual([])
    expect(live.isPromising({ from: to, to: from, modes: ['car'] })).toBe(true)
  })
})
