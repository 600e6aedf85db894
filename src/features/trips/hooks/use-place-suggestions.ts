'use client'
import { keepPreviousData } from '@tanstack/react-query'
import { useLocale } from 'next-intl'
import type { PlaceRef } from '#contract/place.ts'
import { localized } from '#i18n/localized.ts'
import { factSeparator } from '#lib/fact-separator.ts'
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
  /** Another place of the name is as likely meant. */
  isTied: boolean
}

interface PlaceSuggestions {
  items: PlaceSuggestion[]
  /** The text as it stands was looked up, and nothing has this name. */
  isUnknown: boolean
}

/**
 * Cities and airports that match the text. While it is being typed, only what answers at once is asked;
 * a finished name is looked for everywhere. A failed search gives no suggestions.
 */
export function usePlaceSuggestions(
  text: string,
  { isWanted, isTyping }: { isWanted: boolean; isTyping: boolean },
): PlaceSuggestions {
  const locale = useLocale()
  const typed = text.trim()
  const wanted = useDebounced(typed)
  const isAsking = isWanted && wanted !== ''
  const found = trpc.travel.geocode.useQuery(
    { text: wanted, limit: mostSuggestions, asYouType: isTyping },
    { enabled: isAsking, staleTime: placesStayMs, placeholderData: keepPreviousData, retry: false },
  )
  if (!isAsking || !found.data) return { items: [], isUnknown: false }
  const countries = new Intl.DisplayNames([locale], { type: 'region' })
  const items = found.data.items.map(({ names, admin, lat, lng, zone, country, guideId, isTied }) => ({
    key: `${names.en} ${lat} ${lng}`,
    place: { name: localized(names, locale), lat, lng, zone, country },
    region: [admin && localized(admin, locale), countries.of(country) ?? country].filter(Boolean).join(factSeparator),
    hasGuide: guideId !== null,
    isTied,
  }))
  return { items, isUnknown: items.length === 0 && typed === wanted && !found.isPlaceholderData }
}
