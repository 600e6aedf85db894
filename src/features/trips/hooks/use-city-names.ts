'use client'
import { useLocale } from 'next-intl'
import { languageOf } from '#contract/locale.ts'
import type { PlaceRef } from '#contract/place.ts'
import { trpc } from '#lib/trpc.ts'
import { cityName, isForeignName } from '../city-name.ts'

/** The names of places as the reader calls them; asked for only where one is written in the other language. */
export function useCityNames(places: readonly PlaceRef[]): string[] {
  const locale = useLocale()
  const answers = trpc.useQueries((t) =>
    places.map(({ name }) =>
      t.travel.geocode(
        { text: name, limit: 1 },
        { enabled: isForeignName(name, languageOf(locale)), staleTime: Number.POSITIVE_INFINITY },
      ),
    ),
  )
  return places.map((place, index) => cityName(place, answers[index]?.data?.items[0], languageOf(locale)))
}
