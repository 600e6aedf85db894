import { describe, expect, it } from 'vitest'
import { useFakeVendor } from '../../../../testing/fake-vendor.ts'
import { patient, vendorDeps } from '../../../../testing/vendor-deps.ts'
import { itKeepsToAdapters } from '../../resilience/adapter.compliance.ts'
import { createVendor } from '../../resilience/vendor.ts'
import { createVendorHttp } from '../../resilience/vendor-http.ts'
import { createWikidata } from './wikidata.ts'

const fake = useFakeVendor()

function open(limits = patient) {
  const http = createVendorHttp('wikidata', { baseUrl: fake.url, contact: 'https://trips.example' })
  return createWikidata(createVendor('wikidata', vendorDeps(), limits), http)
}

const castle = {
  id: 'Q1',
  labels: { en: { language: 'en', value: 'Castle' }, zh: { language: 'zh', value: '城堡' } },
  descriptions: { 'zh-hans': { language: 'zh-hans', value: '山上的城堡' } },
  sitelinks: { enwiki: {}, dewiki: {}, commonswiki: {}, enwikivoyage: {} },
}

describe('Wikidata', () => {
  itKeepsToAdapters(fake, (limits) => ({ live: open(limits), query: ['Q1'] }))

  it('counts the Wikipedias and reads names and descriptions; what is missing is left out', async () => {
    fake.answer(() => ({ body: { entities: { Q1: castle, Q2: { id: 'Q2', missing: '' } }, success: 1 } }))
    expect(await open().ask(['Q1', 'Q2'])).toEqual([
      { id: 'Q1', sitelinks: 2, label: { en: 'Castle', zh: '城堡' }, description: { zh: '山上的城堡' } },
    ])
    const [asked] = fake.seen
    expect(asked?.path).toBe('/w/api.php')
    expect(Object.fromEntries(asked?.query ?? [])).toMatchObject({
      action: 'wbgetentities',
      ids: 'Q1|Q2',
      format: 'json',
      maxlag: '5',
    })
    expect(asked?.headers['user-agent']).toBe('JourneyOn/0.1 (https://trips.example)')
  })

  it('waits as long as the header says when the databases lag', async () => {
    const error = { code: 'maxlag', info: 'Waiting for db1: 9 seconds lagged', lag: 9 }
    fake.answer(() => ({ headers: { 'retry-after': '11', 'x-database-lag': '9' }, body: { error } }))
    const live = open()
    const limited = { code: 'PROVIDER_RATE_LIMITED', details: { retryAfter: 11 } }
    await expect(live.ask(['Q1'])).rejects.toMatchObject(limited)
    await expect(live.ask(['Q2'])).rejects.toMatchObject(limited)
    expect(fake.seen).toHaveLength(1)
  })

  it('is unavailable when the API reports another error', async () => {
    fake.answer(() => ({ body: { error: { code: 'toomanyvalues', info: 'Too many values' } } }))
    await expect(open().ask(['Q1'])).rejects.toMatchObject({ code: 'PROVIDER_UNAVAILABLE' })
  })
})
