'use client'
import type { GeoPoint } from '#contract/place.ts'
import type { FoundPlace } from '#contract/travel/place-search.ts'
import { trpc } from '#lib/trpc.ts'
import { useDebounced } from '#lib/use-debounced.ts'

const mostPlaces = 5
const shortestText = 2
const staleMs = 300_000
const none: FoundPlace[] = []

/** Places near a position whose name is being typed; empty while nothing is wanted or known. */
export function useNearbyPlaces(typed: string, { lat, lng }: GeoPoint, isWanted: boolean): FoundPlace[] {
  const text = useDebounced(typed.trim())
  const isAsking = isWanted && text.length >= shortestText
  const { data } = trpc.travel.places.search.useQuery(
    { text, near: { lat, lng }, limit: mostPlaces, asYouType: true },
    { enabled: isAsking, staleTime: staleMs },
  )
  return isAsking ? (data?.items ?? none) : none
}
