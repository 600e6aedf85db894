import { nearbyPlacesSpec } from '#contract/agent-tools/nearby-places.ts'
import { readTravelDay } from '#contract/travel-day.ts'
import { localized } from '#i18n/localized.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { greatCircleKm } from '#planning/distance.ts'
import { isOpenAt } from '../../../travel/hours-on-date.ts'
import { whereOneIs } from '../../place-names/where-one-is.ts'
import { placeCardItem } from '../../tool-results/card-items.ts'
import { citePlaces } from '../../tool-results/cite-places.ts'
import { hoursText } from '../../tool-results/hours-text.ts'
import { defineTool, type ResultOf } from '../tool.ts'
import type { ToolDependencies } from '../tool-dependencies.ts'

type Dependencies = Pick<ToolDependencies, 'trips' | 'guides' | 'places'>

/** Filters need all that lies around, not the first few. */
const searched = 100
/** Streets are longer than the straight line. */
const walkDetour = 1.3
const walkKmh = 4.5

export const nearbyPlaces = ({ trips, guides, places }: Dependencies) =>
  defineTool({
    spec: nearbyPlacesSpec,
    description:
      'What is around the travelers now: by their position if they gave it, else by the current item or the stay. Nearest first; what is closed now is left out.',
    timeoutMs: 8000,
    async run(
      { kind, tags, amenity, radiusKm, openNow, limit },
      { actor, tripId, locale, now, position, signal },
    ): Promise<ResultOf<typeof nearbyPlacesSpec>> {
      const t = createServerTranslator(locale)
      const trip = await trips.get(actor, tripId)
      const day = readTravelDay(trip, now)
      const from = whereOneIs(day, guides, { position, locale })
      if (amenity)
        return {
          output: { near: from.name, from: from.kind, places: [], radiusKm, unlisted: amenity },
          summary: t('tools.nearby_places.unlisted'),
        }
      const query = { near: { lat: from.at.lat, lng: from.at.lng }, radiusKm, limit: searched, tags }
      const { items, source, checkedAt } = await places.search({ ...query, kinds: kind && [kind] }, { signal })
      const provenance = { ...source, checkedAt }
      const found = items
        .map((place) => ({
          place,
          km: greatCircleKm(from.at, place),
          isOpen: isOpenAt(place, guides, day.date, day.clock),
        }))
        .filter(({ km, isOpen }) => km <= radiusKm && !(openNow && isOpen === false))
        .sort((a, b) => a.km - b.km)
        .slice(0, limit)
      const results = found.map(({ place, km, isOpen }) => ({
        id: place.id,
        kind: place.kind,
        name: localized(place.name, locale),
        tags: place.tags,
        rating: place.rating,
        price: place.price,
        hours: hoursText(place.hours, locale),
        isOpen,
        distanceKm: Math.round(km * 100) / 100,
        walkMinutes: Math.max(1, Math.round(((km * walkDetour) / walkKmh) * 60)),
      }))
      const summary = t('tools.nearby_places.found', { near: from.name, count: results.length })
      return {
        output: { near: from.name, from: from.kind, places: results, radiusKm, unlisted: null },
        summary,
        card:
          results.length === 0
            ? undefined
            : {
                type: 'places',
                title: summary,
                places: found.map(({ place }, index) => ({
                  ...results[index],
                  ...place,
                  name: localized(place.name, locale),
                  hours: hoursText(place.hours, locale),
                  area: place.area && localized(place.area, locale),
                  distanceKm: results[index]?.distanceKm,
                  plan: placeCardItem(place, guides, { trip, locale, source: place.source ?? provenance }),
                })),
                source: provenance,
              },
        source: provenance,
        citeAs: citePlaces(source, from.name, locale),
        memory: {
          places: Object.fromEntries(
            found.map(({ place }) => [place.id, { place, source: place.source ?? provenance }]),
          ),
        },
      }
    },
  })
