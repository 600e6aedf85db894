import type { Locale } from '#contract/locale.ts'
import { createServerTranslator } from './server-translator.ts'

const mostNames = 3

/** Where a trip goes, in a few words: the names of its stops, of a long journey the first two and the last. */
export function routeName({ stops }: { stops: readonly { place: { name: string } }[] }, locale: Locale): string {
  const names = stops.map(({ place }) => place.name)
  const shown = names.length > mostNames ? [...names.slice(0, 2), '…', ...names.slice(-1)] : names
  return shown.join(createServerTranslator(locale)('trips.defaultTitle.between'))
}
