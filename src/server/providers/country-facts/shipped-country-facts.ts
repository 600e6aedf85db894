import { z } from 'zod'
import { bilingualSchema } from '#contract/place.ts'
import { type CountryFacts, countryFactsSchema } from '#contract/travel/entry.ts'
import consular from '../shipped-data/country-facts/consular.json' with { type: 'json' }
import countries from '../shipped-data/country-facts/countries.json' with { type: 'json' }
import customs from '../shipped-data/country-facts/customs.json' with { type: 'json' }
import phrases from '../shipped-data/country-facts/phrases.json' with { type: 'json' }
import { lazy } from '../shipped-data/gazetteer/lazy.ts'
import type { CountryFactsSource } from './country-facts.ts'

const fileSchema = z.object({
  source: z.string(),
  checkedOn: z.iso.date(),
  countries: z.record(
    z.string(),
    countryFactsSchema.omit({
      country: true,
      phrases: true,
      hotline: true,
      water: true,
      tipping: true,
      source: true,
      checkedOn: true,
    }),
  ),
})
const customsSchema = z.object({
  source: z.string(),
  checkedOn: z.iso.date(),
  countries: z.record(z.string(), countryFactsSchema.pick({ water: true, tipping: true })),
})
const consularSchema = z.object({
  checkedOn: z.iso.date(),
  hotlines: z.record(z.string(), countryFactsSchema.shape.hotline.unwrap()),
})
const phrasesSchema = z.object({
  meanings: z.record(z.string(), bilingualSchema),
  languages: z.record(
    z.string(),
    z.record(z.string(), z.tuple([z.string(), z.union([z.string(), bilingualSchema]).nullable()])),
  ),
})

const facts = lazy(() => {
  const { meanings, languages } = phrasesSchema.parse(phrases)
  const { countries: known, source, checkedOn } = fileSchema.parse(countries)
  const { countries: customsOf } = customsSchema.parse(customs)
  const { hotlines } = consularSchema.parse(consular)
  const all = Object.entries(known).map(([country, rest]): [string, CountryFacts] => {
    const words = languages[rest.language] ?? {}
    const spoken = Object.entries(meanings).flatMap(([id, meaning]) => {
      const word = words[id]
      if (!word) return []
      const [local, say] = word
      return { id, meaning, local, say: typeof say === 'string' ? { zh: say, en: say } : say }
    })
    return [
      country,
      { country, ...rest, ...customsOf[country], hotline: hotlines[country], phrases: spoken, source, checkedOn },
    ]
  })
  return new Map(all)
})

export function createShippedCountryFacts(): CountryFactsSource {
  return { of: (country) => facts().get(country) ?? null }
}
