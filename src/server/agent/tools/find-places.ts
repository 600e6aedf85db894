import { findPlacesSpec } from '#contract/agent-tools/find-places.ts'
import type { Locale } from '#contract/locale.ts'
import type { FoundPlace } from '#contract/travel/place-search.ts'
import { localized } from '#i18n/localized.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { resolvePlace } from '../planning-context/resolve-place.ts'
import { hoursText } from '../tool-results/hours-text.ts'
import { defineTool } from './tool.ts'
import type { ToolDependencies } from './tool-dependencies.ts'

export const findPlaces = ({ trips, places, geocoding }: Pick<ToolDependencies, 'trips' | 'places' | 'geocoding'>) =>
  defineTool({
    spec: findPlacesSpec,
    description: 'Attractions, restaurants or lodgings of the destination (or of `city`), best match first.',
    timeoutMs: 8000,
    async run({ kind, tags, text, city, limit }, { actor, tripId, locale, signal }) {
      const t = createServerTranslator(locale)
      const near = await resolvePlace(geocoding, await trips.get(actor, tripId), { city, locale, signal })
      const { items, source, checkedAt, covered } = await places.search(
        { near, limit, text, tags, kinds: kind && [kind] },
        { signal },
      )
      const provenance = { ...source, checkedAt }
      const summary = t('agent.summary.placesFound', { near: near.name, count: items.length })
      return {
        output: { near: near.name, covered, places: items.map((place) => toResult(place, locale)) },
        summary,
        card: {
          type: 'places',
          title: summary,
          places: items.map((place) => ({ ...toResult(place, locale), lat: place.lat, lng: place.lng })),
          source: provenance,
        },
        source: provenance,
        citeAs: t('agent.summary.guideTo', { place: near.name }),
        memory: { places: Object.fromEntries(items.map((place) => [place.id, { place, source: provenance }])) },
      }
    },
  })

function toResult({ id, kind, name, tags, rating, price, hours, tip, area }: FoundPlace, locale: Locale) {
  return {
    id,
    kind,
    name: localized(name, locale),
    tags,
    rating,
    price,
    hours: hoursText(hours, locale),
    tip: tip && localized(tip, locale),
    area: area && localized(area, locale),
  }
}
