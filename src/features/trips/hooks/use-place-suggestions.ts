'use client'
import { keepPreviousData } from '@tanstack/react-query'
import { useLocale } from 'next-intl'
import type { PlaceRef } from '#contract/place.ts'
import { localized } from '#i18n/localized.ts'
import { trpc } from '#lib/trpc.ts'
import { useDebounced } from '#lib/use-debounced.ts'

const mostSuggestions = 6
const placesStayMs = 3_600_000

export interface PlaceSuggestion {
  key: string
  place: PlaceRef
  /** Province and country in the reader's language: they tell namesakes apart. */
  region: string
  hasGuide: boolean
}

/** Cities and airports that match the typed text. A failed search gives no suggestions. */
export function usePlaceSuggestions(text: string, isWanted: boolean): PlaceSuggestion[] {
  const locale = useLocale()
  const wanted = useDebounced(text.trim())
  const isAsking = isWanted && wanted !== ''
  const found = trpc.travel.geocode.useQuery(
    { text: wanted, limit: mostSuggestions, asYouType: true },
    { enabled: isAsking, staleTime: placesStayMs, placeholderData: keepPreviousData, retry: false },
  )
  if (!isAsking || !found.data) return []
  const countries = new Intl.DisplayNames([locale], { type: 'region' })
  return found.data.items.map(({ names, admin, lat, lng, zone, country, guideId }) => ({
    key: `${names.en} ${lat} ${lng}`,
    place: { name: localized(names, locale), lat, lng, zone, country },
    region: [admin && localized(admin, locale), countries.of(country) ?? country].filter(Boolean).join(' · '),
    hasGuide: guideId !== null,
  }))
}
