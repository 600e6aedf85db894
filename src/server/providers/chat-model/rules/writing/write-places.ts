import { type FoundPlaces, findPlacesSpec } from '#contract/agent-tools/find-places.ts'
import type { Locale } from '#contract/locale.ts'
import { formatMoney } from '#i18n/server/format-money.ts'
import { joinTexts } from '#i18n/server/join-texts.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { type Result, resultsOf, type Transcript } from '../transcript/transcript.ts'

type Place = FoundPlaces['places'][number]

export function writePlaces(transcript: Transcript): string {
  const { locale } = transcript.context
  const found = resultsOf(transcript, findPlacesSpec)
  if (found.length === 0) return createServerTranslator(locale)('replies.noAnswer')
  return found.map((result) => writeList(result, locale)).join('\n\n')
}

function writeList({ value, cite }: Result<FoundPlaces>, locale: Locale): string {
  const { near, places, covered } = value
  const t = createServerTranslator(locale)
  if (!covered) return t('replies.places.noSource', { near })
  if (places.length === 0) return t('replies.places.none', { near })
  const isFood = places.every(({ kind }) => kind === 'restaurant')
  const isAround = places.some(({ distanceKm }) => distanceKm !== null) ? 'yes' : 'no'
  const heading = t(`replies.places.${isFood ? 'food' : 'sights'}`, { near, isAround })
  return [joinTexts('sentences', [heading, cite], locale), ...places.map((place) => writePlace(place, locale))].join(
    '\n',
  )
}

function writePlace({ name, kind, rating, price, hours, tip, area }: Place, locale: Locale): string {
  const t = createServerTranslator(locale)
  const facts = joinTexts(
    'items',
    [
      area ?? '',
      rating === null ? '' : t('replies.places.rated', { rating }),
      price === null ? '' : writePrice(price, kind, locale),
      hours ?? '',
      tip ?? '',
    ],
    locale,
  )
  return facts ? t('replies.places.place', { name, facts }) : t('replies.places.bare', { name })
}

function writePrice(price: NonNullable<Place['price']>, kind: Place['kind'], locale: Locale): string {
  const t = createServerTranslator(locale)
  if (price.amount === 0) return t('replies.places.free')
  return t(`replies.places.${kind === 'lodging' ? 'perNight' : 'perPerson'}`, { price: formatMoney(price, locale) })
}
