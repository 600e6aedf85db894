import { describe, expect, it } from 'vitest'
import { useFakeVendor, type VendorRequestSeen } from '../../../../testing/fake-vendor.ts'
import { patient, vendorDeps } from '../../../../testing/vendor-deps.ts'
import { itKeepsToAdapters } from '../../resilience/adapter.compliance.ts'
import { createVendor } from '../../resilience/vendor.ts'
import { createVendorHttp } from '../../resilience/vendor-http.ts'
import { readListings } from './wikitext-listings.ts'
import { createWikivoyage } from './wikivoyage.ts'

const fake = useFakeVendor()
const paris = { lat: 48.86, lng: 2.35 }

function open(limits = patient) {
  const http = createVendorHttp('wikivoyage', { baseUrl: fake.url })
  return createWikivoyage(createVendor('wikivoyage', vendorDeps(), limits), http)
}

/** Both lists come in two parts, each with the parameters of the next one. */
function answerInParts({ query }: VendorRequestSeen) {
  const isFirst = !query.has('gsoffset') && !query.has('rvcontinue')
  if (query.get('list') === 'geosearch') {
    const geosearch = [{ title: isFirst ? 'Paris' : 'Paris/Le Marais' }]
    return { body: { query: { geosearch }, ...(isFirst && { continue: { gsoffset: 1, continue: '-||' } }) } }
  }
  const page = (title: string, content: string) => ({ title, revisions: [{ slots: { main: { content } } }] })
  const pages = isFirst
    ? [page('Paris', '{{see|name=Tower|lat=48.85|long=2.29}}'), { title: 'Paris/Le Marais' }]
    : [page('Paris/Le Marais', '{{eat|name=Falafel|content=Queues.}}')]
  return { body: { query: { pages }, ...(isFirst && { continue: { rvcontinue: '2|0', continue: '||' } }) } }
}

describe('Wikivoyage', () => {
  itKeepsToAdapters(fake, (limits) => ({ live: open(limits), query: paris }))

  it('follows an answer through all its parts and keeps the article of each listing', async () => {
    fake.answer(answerInParts)
    const listings = await open().ask(paris)
    expect(listings.map(({ name, url }) => `${name} ${url}`)).toEqual([
      'Tower https://en.wikivoyage.org/wiki/Paris',
      'Falafel https://en.wikivoyage.org/wiki/Paris/Le_Marais',
    ])
    expect(fake.seen.map(({ query }) => query.get('titles') ?? query.get('gscoord'))).toEqual([
      '48.86|2.35',
      '48.86|2.35',
      'Paris|Paris/Le Marais',
      'Paris|Paris/Le Marais',
    ])
  })

  it('finds nothing where nobody wrote about the place', async () => {
    fake.answer(() => ({ body: { batchcomplete: true, query: { geosearch: [] } } }))
    expect(await open().ask(paris)).toEqual([])
    expect(fake.seen).toHaveLength(1)
  })
})

describe('readListings', () => {
  it('reads templates with templates, links and markup inside', () => {
    const text = `{{pagebanner|x.jpg}} Text {{listing | type=see | name=[[Old Town|The ''Old'' Town]] | lat=1.5 | long=2,5
      | price={{EUR|12|alt=a{{b}}}} | wikidata=Q7 | content=One<br>two &amp; three [https://x.example four].<!-- five --> }}`
    expect(readListings(text)).toEqual([
      {
        kind: 'see',
        name: 'The Old Town',
        lat: 1.5,
        lng: null,
        wikidata: 'Q7',
        content: 'One two & three four.',
      },
    ])
  })

  it.each(['', '{{see|lat=1}}', '{{see|name=A', '{{go|name=Tram}}', 'a }} b {{'])('reads nothing of %j', (text) => {
    expect(readListings(text)).toEqual([])
  })
})
