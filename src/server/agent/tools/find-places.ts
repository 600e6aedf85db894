import { z } from 'zod'
import { moneySchema } from '#contract/money.ts'
import type { FoundPlace } from '#contract/travel/place-search.ts'
import { placeKindSchema } from '#contract/travel/place-search.ts'
import { whereTo } from '../planning-context/resolve-place.ts'
import { hoursText } from '../prompts/hours-text.ts'
import type { Language } from '../prompts/language.ts'
import { words } from '../prompts/words.ts'
import { defineTool } from './tool.ts'
import type { ToolDependencies } from './tool-dependencies.ts'

export const foundPlacesSchema = z.object({
  near: z.string(),
  /** false = no source knows this area. */
  covered: z.boolean(),
  places: z.array(
    z.object({
      id: z.string(),
      kind: placeKindSchema,
      name: z.string(),
      tags: z.array(z.string()),
      rating: z.number().nullable(),
      price: moneySchema.nullable(),
      hours: z.string().nullable(),
      tip: z.string().nullable(),
      area: z.string().nullable(),
    }),
  ),
})
export type FoundPlaces = z.infer<typeof foundPlacesSchema>

export const findPlaces = (powers: Pick<ToolDependencies, 'trips' | 'places' | 'geocoding'>) =>
  defineTool({
    name: 'find_places',
    description: 'Attractions, restaurants or lodgings of the destination (or of `city`), best match first.',
    label: { zh: '查找地点', en: 'Looking up places' },
    input: z.object({
      kind: placeKindSchema.optional(),
      tags: z.array(z.string().max(60)).max(10).optional().describe('any of these, such as museum, panda, hotpot'),
      text: z.string().max(100).optional().describe('a name or a dish'),
      city: z.string().max(80).optional(),
      limit: z.number().int().min(1).max(12).default(6),
    }),
    output: foundPlacesSchema,
    timeoutMs: 8000,
    async run({ kind, tags, text, city, limit }, { actor, tripId, language, signal }) {
      const near = await whereTo(powers, { actor, tripId, city, language, signal })
      const { items, source, checkedAt, covered } = await powers.places.search(
        { near, limit, text, tags, kinds: kind && [kind] },
        { signal },
      )
      const provenance = { ...source, checkedAt }
      const said = words[language]
      return {
        output: { near: near.name, covered, places: items.map((place) => toResult(place, language)) },
        summary: said.placesFound(near.name, items.length),
        card: {
          type: 'places',
          title: said.placesFound(near.name, items.length),
          places: items.map((place) => ({ ...toResult(place, language), lat: place.lat, lng: place.lng })),
          source: provenance,
        },
        source: provenance,
        citeAs: said.guideTo(near.name),
        findings: { places: Object.fromEntries(items.map((place) => [place.id, { place, source: provenance }])) },
      }
    },
  })

function toResult({ id, kind, name, tags, rating, price, hours, tip, area }: FoundPlace, language: Language) {
  return {
    id,
    kind,
    name: name[language],
    tags,
    rating,
    price,
    hours: hoursText(hours, language),
    tip: tip?.[language] ?? null,
    area: area?.[language] ?? null,
  }
}
