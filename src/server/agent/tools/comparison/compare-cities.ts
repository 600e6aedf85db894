import type { PlaceRef } from '#contract/place.ts'
import { localized } from '#i18n/localized.ts'
import { formatMoney } from '#i18n/server/format-money.ts'
import { joinTexts } from '#i18n/server/join-texts.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import type { CityGuide } from '../../../providers/shipped-data/guides/schema.ts'
import { monthName, rateMonths } from '../../../travel/month-rating.ts'
import type { PlaceScope } from '../../place-names/place-scope.ts'
import { dailyCost } from '../../tool-results/daily-cost.ts'
import { guideSource } from '../../tool-results/guide-source.ts'
import type { TripMoney } from '../../tool-results/trip-money.ts'
import { type Compared, compareBy } from './comparison.ts'

interface City {
  place: PlaceRef
  guide: CityGuide
}

/** Destinations with a guide, in the month of the trip. */
export async function compareCities(
  scope: PlaceScope,
  names: readonly string[],
  { money, date }: { money: TripMoney; date: string },
): Promise<Compared> {
  const { locale, guides, geocoding, signal } = scope
  const t = createServerTranslator(locale)
  const month = Number(date.slice(5, 7))
  const found = await Promise.all(
    names.map(async (name): Promise<City | null> => {
      const [place] = (await geocoding.search(name, { limit: 1, signal })).items
      const guide = place ? guides.covering(place) : null
      return place && guide ? { place, guide } : null
    }),
  )
  const cities = found.flatMap((city) => city ?? [])
  const monthsOf = ({ guide }: City) => rateMonths(guide.climate, { guide, activities: [], locale })
  const costOf = ({ guide }: City) => money.show(dailyCost(guide, 'balanced', date))
  return {
    options: cities.map(({ guide }) => ({
      id: null,
      kind: 'city',
      name: localized(guide.name, locale),
      place: { name: localized(guide.name, locale), ...guide.center },
      plan: null,
    })),
    rows: compareBy(cities, [
      {
        label: t('answers.compare.climate', { month: monthName(month, locale) }),
        text: (city) => {
          const { highC, lowC, rainDays } = city.guide.climate[month - 1] ?? { highC: 0, lowC: 0, rainDays: 0 }
          return t('answers.months.climate', {
            high: Math.round(highC),
            low: Math.round(lowC),
            days: Math.round(rainDays),
          })
        },
        rank: (city) => ['best', 'good', 'fair', 'poor'].indexOf(monthsOf(city)[month - 1]?.rating ?? 'fair'),
      },
      {
        label: t('answers.compare.bestMonths'),
        text: (city) =>
          joinTexts(
            'enumeration',
            monthsOf(city)
              .filter(({ rating }) => rating === 'best')
              .map(({ month }) => monthName(month, locale)),
            locale,
          ),
      },
      {
        label: t('answers.compare.perDay'),
        text: (city) => formatMoney(costOf(city), locale),
        rank: (city) => costOf(city).amount,
      },
      {
        label: t('answers.compare.sights'),
        text: ({ guide }) => t('answers.compare.days', { count: guide.attractions.length }),
      },
    ]),
    unknownNames: names.filter((_, index) => !found[index]),
    source: cities[0] && guideSource(cities[0].guide),
  }
}
