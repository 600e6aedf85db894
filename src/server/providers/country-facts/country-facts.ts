import type { CountryFacts } from '#contract/travel/entry.ts'

export interface CountryFactsSource {
  /** Plugs, emergency numbers and phrases of a country (ISO 3166-1 alpha-2); null where nothing is shipped. */
  of(country: string): CountryFacts | null
}
