import { describe, expect, it } from 'vitest'
import { useFakeVendor } from '../../../../testing/fake-vendor.ts'
import { patient, vendorDeps } from '../../../../testing/vendor-deps.ts'
import { rateBetween } from '../../exchange-rates/convert-money.ts'
import { itKeepsToExchangeRates } from '../../exchange-rates/exchange-rates.compliance.ts'
import { createShippedExchangeRates } from '../../exchange-rates/shipped-exchange-rates.ts'
import { itKeepsToAdapters } from '../../resilience/adapter.compliance.ts'
import { createVendor } from '../../resilience/vendor.ts'
import { createVendorHttp } from '../../resilience/vendor-http.ts'
import { createFrankfurter, createLiveRates } from './frankfurter.ts'

const fake = useFakeVendor()
const answerAsFrankfurter = () => ({
  body: { amount: 1, base: 'EUR', date: '2026-12-30', rates: { USD: 1.25, CNY: 8.5, JPY: 180, GBP: 0.88, HKD: 9.7 } },
})

function open(limits = patient) {
  const deps = vendorDeps()
  const vendor = createVendor('frankfurter', deps, limits)
  const live = createFrankfurter(vendor, createVendorHttp('frankfurter', { baseUrl: fake.url }), deps.clock)
  return { live, rates: createLiveRates(live, createShippedExchangeRates()) }
}

describe('Frankfurter', () => {
  itKeepsToExchangeRates(() => {
    fake.answer(answerAsFrankfurter)
    return open().rates
  })
  itKeepsToAdapters(fake, (limits) => ({ live: open(limits).live, query: undefined }))

  it('adds missing currencies through the dollar and marks them as estimated', async () => {
    fake.answer(answerAsFrankfurter)
    const { items, source } = await open().rates.latest()
    const [table] = items
    if (!table) throw new Error('no table')
    expect(source.kind).toBe('live')
    expect(rateBetween(table, 'EUR', 'CNY')).toBe(8.5)
    expect(rateBetween(table, 'USD', 'AED')).toBeCloseTo(3.6725, 6)
    expect(table.estimated).toContain('AED')
    expect(table.estimated).not.toContain('CNY')
  })

  it('falls back to the shipped table when it is unavailable', async () => {
    fake.answer(() => 'cut')
    expect((await open().rates.latest()).source.kind).toBe('estimated')
  })
})
