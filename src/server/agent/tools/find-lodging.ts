import { findLodgingSpec } from '#contract/agent-tools/find-lodging.ts'
import type { Locale } from '#contract/locale.ts'
import { localized } from '#i18n/localized.ts'
import { joinTexts } from '#i18n/server/join-texts.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { bothNames } from '../place-names/both-names.ts'
import { resolveName } from '../place-names/resolve-name.ts'
import { stayCardItem } from '../tool-results/card-items.ts'
import { openTripMoney } from '../tool-results/trip-money.ts'
import { openScope, type ScopeDependencies } from './open-scope.ts'
import { stayDates } from './stay-dates.ts'
import { fitsQuestion, type PricedStay, priceStay, sortStays, stayFilterTexts } from './stay-filter.ts'
import { defineTool, type ResultOf } from './tool.ts'
import type { ToolDependencies } from './tool-dependencies.ts'

const defaultRadiusKm = 3

export const findLodging = (deps: ScopeDependencies & Pick<ToolDependencies, 'lodging' | 'exchangeRates'>) =>
  defineTool({
    spec: findLodgingSpec,
    description:
      'Stays with prices for the dates and the party of the trip (or others), cheapest first; by price per night, area, distance, type, band.',
    timeoutMs: 8000,
    async run(question, context): Promise<ResultOf<typeof findLodgingSpec>> {
      const { locale, today, signal } = context
      const t = createServerTranslator(locale)
      const scope = await openScope(deps, { city: question.city, date: question.checkIn }, context)
      const { trip } = scope
      const place = question.around ?? question.area
      const around = place ? await resolveName(scope, place) : null
      const { checkIn, checkOut, nights, isAssumed } = stayDates(trip, question, today, scope.stop)
      const people = question.people ?? Math.min(30, trip.party.adults + trip.party.children)
      const center = around?.place ?? scope.city
      const radius = around?.place ? { radiusKm: question.radiusKm ?? defaultRadiusKm } : {}
      const answer = await deps.lodging.search(
        { near: center, ...radius, checkIn, checkOut, people, limit: 100 },
        { signal },
      )
      const money = await openTripMoney(deps.exchangeRates, trip.currency, signal)
      const all = sortStays(
        answer.items.map((offer) => priceStay(offer, money)),
        'price',
      )
      const fitting = sortStays(
        all.filter((stay) => fitsQuestion(stay, question, money)),
        question.sort,
      ).slice(0, question.limit)
      const [cheapest] = all
      const source = { ...answer.source, checkedAt: answer.checkedAt }
      const near = around?.place?.name ?? scope.city.name
      const filters = stayFilterTexts(question, locale)
      const title = joinTexts('items', [t('answers.stay.found', { near, count: fitting.length }), ...filters], locale)
      const city = await bothNames(scope, scope.city)
      return {
        output: {
          near,
          covered: answer.covered,
          checkIn,
          checkOut,
          nights,
          assumedDates: isAssumed,
          people,
          offers: fitting.map((stay) => toResult(stay, locale)),
          total: all.length,
          filters,
          cheapest: fitting.length === 0 && cheapest ? toResult(cheapest, locale) : null,
          unknownNames: [scope.unknownCity, around && !around.place ? place : null].flatMap((name) => name ?? []),
        },
        summary: title,
        card:
          fitting.length === 0
            ? undefined
            : {
                type: 'lodging',
                title,
                checkIn,
                checkOut,
                nights,
                people,
                offers: fitting.map((stay) => {
                  const { id, name, rating, perNight, total, distanceKm } = toResult(stay, locale)
                  const { lat, lng } = stay.offer
                  const plan = stayCardItem(stay.offer, {
                    trip,
                    locale,
                    source,
                    place: scope.city,
                    city,
                    checkIn,
                    checkOut,
                  })
                  const about = aboutStay(stay, locale)
                  return {
                    id,
                    name,
                    about,
                    rating,
                    perNight,
                    total,
                    distanceKm,
                    lat,
                    lng,
                    isCheapest: stay === cheapest,
                    plan,
                  }
                }),
                source,
              },
        source,
        citeAs: t('answers.stay.prices', { near: scope.city.name }),
      }
    },
  })

function toResult({ offer, perNight, total }: PricedStay, locale: Locale) {
  const { id, name, kind, band, area, rating, rooms, distanceKm } = offer
  return {
    id,
    name: localized(name, locale),
    kind,
    band,
    area: area && localized(area, locale),
    rating,
    perNight,
    total,
    rooms,
    distanceKm,
  }
}

const kinds = ['hotel', 'hostel', 'guesthouse', 'apartment', 'resort', 'ryokan'] as const

/** Type, band and area. Types of live sources that have no name here are left out. */
function aboutStay({ offer }: PricedStay, locale: Locale): string[] {
  const t = createServerTranslator(locale)
  const kind = kinds.find((each) => each === offer.kind)
  return [
    kind ? t(`answers.stay.kind.${kind}`) : '',
    offer.band ? t(`answers.band.${offer.band}`) : '',
    offer.area ? localized(offer.area, locale) : '',
    offer.rooms > 1 ? t('answers.stay.rooms', { count: offer.rooms }) : '',
  ].filter(Boolean)
}
