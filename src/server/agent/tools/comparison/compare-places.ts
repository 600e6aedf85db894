import type { FoundPlace } from '#contract/travel/place-search.ts'
import { localized } from '#i18n/localized.ts'
import { formatDay } from '#i18n/server/format-day.ts'
import { formatDuration, formatKm } from '#i18n/server/format-duration.ts'
import { formatMoney } from '#i18n/server/format-money.ts'
import { joinTexts } from '#i18n/server/join-texts.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { tagName } from '#i18n/server/tag-name.ts'
import { windowsText } from '#i18n/server/windows-text.ts'
import { greatCircleKm } from '#planning/distance.ts'
import { hoursOnDate } from '../../../travel/hours-on-date.ts'
import type { PlaceScope } from '../../place-names/place-scope.ts'
import { resolveName } from '../../place-names/resolve-name.ts'
import { resolveRole } from '../../place-names/resolve-role.ts'
import { placeCardItem } from '../../tool-results/card-items.ts'
import { guideSource } from '../../tool-results/guide-source.ts'
import { hoursText } from '../../tool-results/hours-text.ts'
import type { TripMoney } from '../../tool-results/trip-money.ts'
import { type Compared, compareBy } from './comparison.ts'

/** Sights, restaurants or stays, on the first day of the trip. */
export async function comparePlaces(
  scope: PlaceScope,
  names: readonly string[],
  { money, date }: { money: TripMoney; date: string },
): Promise<Compared> {
  const { trip, guides, locale } = scope
  const t = createServerTranslator(locale)
  const results = await Promise.all(names.map((name) => resolveName(scope, name, { spotsOnly: true })))
  const found = results.flatMap(({ place }) => (place?.found ? { place: place.found, source: place.source } : []))
  const unknownNames = names.filter((_, index) => !results[index]?.place?.found)
  const places = found.map(({ place }) => place)
  const stay = resolveRole(scope, 'hotel')
  const center = resolveRole(scope, 'center') ?? scope.city
  const from = stay ?? center
  const priceOf = ({ price }: FoundPlace) => price && (money.convert(price) ?? price)
  const rows = compareBy(places, [
    { label: t('answers.compare.type'), text: ({ tags }) => tagTexts(tags.slice(0, 3)) },
    {
      label: t('answers.compare.price'),
      text: (place) => {
        const price = priceOf(place)
        return price && (price.amount === 0 ? t('answers.free') : formatMoney(price, locale))
      },
      rank: (place) => priceOf(place)?.amount ?? null,
    },
    {
      label: t('answers.compare.rating'),
      text: ({ rating }) => rating?.toFixed(1) ?? null,
      rank: ({ rating }) => (rating === null ? null : -rating),
    },
    { label: t('answers.compare.onDate', { date: formatDay(date, locale) }), text: onDate },
    { label: t('answers.compare.hours'), text: ({ hours }) => hoursText(hours, locale) },
    {
      label: t('answers.compare.visit'),
      text: ({ visitMinutes }) => (visitMinutes === null ? null : formatDuration(visitMinutes, locale)),
    },
    {
      label: t(stay ? 'answers.compare.fromStay' : 'answers.compare.fromCenter'),
      text: (place) => formatKm(greatCircleKm(place, from), locale),
      rank: (place) => greatCircleKm(place, from),
    },
    { label: t('answers.compare.area'), text: ({ area }) => area && localized(area, locale) },
    {
      label: t('answers.compare.stepFree'),
      text: ({ facts }) =>
        facts?.stepFree && facts.stepFree !== 'unknown' ? t(`answers.stepFree.${facts.stepFree}`) : null,
    },
    {
      label: t('answers.compare.bookAhead'),
      text: ({ facts }) =>
        facts?.bookAhead === undefined ? null : t(`answers.${facts.bookAhead ? 'yes' : 'compare.no'}`),
    },
  ])
  return {
    options: found.map(({ place, source }) => ({
      id: place.id,
      kind: place.kind,
      name: localized(place.name, locale),
      place: { name: localized(place.name, locale), lat: place.lat, lng: place.lng },
      plan: placeCardItem(place, guides, { trip, locale, source: source ?? sourceOf(place) }),
    })),
    rows,
    unknownNames,
    source: found[0] && (found[0].source ?? sourceOf(found[0].place)),
  }

  function sourceOf({ guideId }: FoundPlace) {
    return guideSource(guideId ? guides.byId(guideId) : null)
  }
  function tagTexts(tags: readonly string[]): string {
    return joinTexts(
      'enumeration',
      tags.map((tag) => tagName(tag, locale)),
      locale,
    )
  }
  function onDate(place: FoundPlace): string | null {
    const { windows } = hoursOnDate(place, guides, date)
    if (windows === null) return null
    return windows.length === 0 ? t('text.hours.closed') : windowsText(windows, locale)
  }
}
