import { type FoundPlaces, findPlacesSpec } from '#contract/agent-tools/find-places.ts'
import type { Provenance } from '#contract/itinerary.ts'
import type { Locale } from '#contract/locale.ts'
import type { FoundPlace } from '#contract/travel/place-search.ts'
import { localized } from '#i18n/localized.ts'
import { joinTexts } from '#i18n/server/join-texts.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { resolveName } from '../place-names/resolve-name.ts'
import { placeCardItem } from '../tool-results/card-items.ts'
import { citePlaces } from '../tool-results/cite-places.ts'
import { hoursText } from '../tool-results/hours-text.ts'
import { dateOfDay, firstDate } from '../tool-results/trip-days.ts'
import { openTripMoney } from '../tool-results/trip-money.ts'
import { openScope, type ScopeDependencies } from './open-scope.ts'
import { filterPlaces, filterTexts, type PlaceQuestion, sortPlaces } from './place-filter.ts'
import { defineTool } from './tool.ts'
import type { ToolDependencies } from './tool-dependencies.ts'

const mostFar = 5
const defaultRadiusKm = 3
/** Filters and sorting need all that fits, not the first few. */
const searched = 100

export const findPlaces = (deps: ScopeDependencies & Pick<ToolDependencies, 'exchangeRates'>) =>
  defineTool({
    spec: findPlacesSpec,
    description:
      'Sights, restaurants or lodgings of the destination (or `city`, or around a named place), best match first; can be filtered by price, opening, distance, indoors, diet, access.',
    timeoutMs: 8000,
    async run(question, context) {
      const { locale, today, signal } = context
      const t = createServerTranslator(locale)
      const scope = await openScope(deps, { city: question.city, day: question.day }, context)
      const around = question.around ? await resolveName(scope, question.around) : null
      const center = around?.place ?? scope.city
      const radiusKm = question.radiusKm ?? defaultRadiusKm
      const { kind, tags, text, limit } = question
      const search = (within: { radiusKm?: number }) =>
        deps.places.search({ near: center, limit: searched, text, tags, kinds: kind && [kind], ...within }, { signal })
      const close = await search(around?.place ? { radiusKm } : {})
      // Out of town the nearest may be farther than one would walk.
      const isFar = around?.place && question.radiusKm === undefined && close.items.length === 0
      const { items, source, checkedAt, covered } = isFar ? await search({}) : close
      const defaultDate = (question.day && dateOfDay(scope.trip, question.day)) || firstDate(scope.trip, today).date
      const money = await openTripMoney(deps.exchangeRates, question.maxPrice?.currency ?? scope.trip.currency, signal)
      const { convert } = money
      const { kept, unverified } = filterPlaces(items, question, { guides: deps.guides, defaultDate, convert })
      const others = kept.filter(({ id }) => id !== around?.place?.id)
      const found = sortPlaces(others, isFar ? 'distance' : question.sort).slice(
        0,
        isFar ? Math.min(limit, mostFar) : limit,
      )
      const provenance = { ...source, checkedAt }
      const sourceOf = (place: FoundPlace): Provenance => (place.source ? { ...place.source, checkedAt } : provenance)
      const near = around?.place?.name ?? scope.city.name
      const filters = filterTexts(
        question,
        { around: isFar ? null : (around?.place?.name ?? null), radiusKm, defaultDate },
        locale,
      )
      const summary = joinTexts(
        'items',
        [t('tools.find_places.found', { near, count: found.length }), ...filters],
        locale,
      )
      return {
        output: {
          near,
          covered,
          places: found.map((place) => toResult(place, question, locale)),
          filters,
          unverified,
          unknownNames: [scope.unknownCity, around && !around.place ? question.around : null].flatMap(
            (name) => name ?? [],
          ),
        },
        summary,
        card:
          found.length === 0
            ? undefined
            : {
                type: 'places',
                title: summary,
                places: found.map((place) => ({
                  ...toResult(place, question, locale),
                  lat: place.lat,
                  lng: place.lng,
                  plan: placeCardItem(place, deps.guides, { trip: scope.trip, locale, source: sourceOf(place) }),
                })),
                source: provenance,
              },
        source: provenance,
        citeAs: citePlaces(source, near, locale),
        memory: { places: Object.fromEntries(found.map((place) => [place.id, { place, source: sourceOf(place) }])) },
      }
    },
  })

function toResult(place: FoundPlace, question: PlaceQuestion, locale: Locale): FoundPlaces['places'][number] {
  const { id, kind, name, tags, rating, price, hours, tip, area, distanceKm } = place
  const isNear = question.around !== undefined || question.sort === 'distance'
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
    distanceKm: isNear && distanceKm !== null ? Math.round(distanceKm * 10) / 10 : null,
  }
}
