// Wikidata: how well known a place is (in how many Wikipedias it has an article), its names, and what it is in a few words.
import { z } from 'zod'
import { type ItemFacts, itemFactsSchema } from '../../areas/area-parts.ts'
import type { LiveCall, Vendor } from '../../resilience/vendor.ts'
import type { VendorHttp } from '../../resilience/vendor-http.ts'
import { askWiki } from './media-wiki.ts'

const termsSchema = z.record(z.string(), z.object({ value: z.string() })).default({})
const answerSchema = z.object({
  entities: z.record(
    z.string(),
    z.object({
      id: z.string(),
      /** Present where there is no such item. */
      missing: z.unknown().optional(),
      labels: termsSchema,
      descriptions: termsSchema,
      sitelinks: z.record(z.string(), z.unknown()).default({}),
    }),
  ),
})

/** At most `itemsPerQuestion` ids; those that do not exist are left out. */
export function createWikidata(vendor: Vendor, http: VendorHttp): LiveCall<readonly string[], ItemFacts[]> {
  return vendor.live({
    name: 'facts',
    keyOf: (ids) => ids.join('|'),
    freshSeconds: 60 * 86_400,
    staleSeconds: 120 * 86_400,
    kept: z.array(itemFactsSchema),
    async call(ids, signal) {
      const params = {
        action: 'wbgetentities',
        ids: ids.join('|'),
        props: 'labels|descriptions|sitelinks',
        languages: 'en|zh|zh-hans|zh-cn',
      }
      const parts = await askWiki(http, 'wikidata', { params, schema: answerSchema, signal })
      return parts
        .flatMap(({ entities }) => Object.values(entities))
        .filter(({ missing }) => missing === undefined)
        .map(({ id, labels, descriptions, sitelinks }) => ({
          id,
          sitelinks: Object.keys(sitelinks).filter((site) => site.endsWith('wiki') && site !== 'commonswiki').length,
          label: textsOf(labels),
          description: textsOf(descriptions),
        }))
    },
  })
}

function textsOf(terms: Record<string, { value: string }>): ItemFacts['label'] {
  const zh = terms['zh-hans'] ?? terms['zh-cn'] ?? terms.zh
  return { ...(zh && { zh: zh.value }), ...(terms.en && { en: terms.en.value }) }
}
