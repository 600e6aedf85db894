import type { Provenance } from '#contract/itinerary.ts'
import type { Locale } from '#contract/locale.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'

/** Public sources are called by their names, a guide by its city. */
export function citePlaces(source: Pick<Provenance, 'name' | 'kind'>, place: string, locale: Locale): string {
  return source.kind === 'live' ? source.name : createServerTranslator(locale)('agent.summary.guideTo', { place })
}
