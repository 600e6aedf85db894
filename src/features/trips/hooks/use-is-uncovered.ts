'use client'
import type { GeoPoint } from '#contract/place.ts'
import { trpc } from '#lib/trpc.ts'

const staysMs = 600_000

/** true when no guide and no live source knows the place. Asked only where it matters; false until it is known. */
export function useIsUncovered(place: GeoPoint | null, isWanted = true): boolean {
  const isAsked = isWanted && place !== null
  const { data } = trpc.travel.places.search.useQuery(
    { near: { lat: place?.lat ?? 0, lng: place?.lng ?? 0 }, limit: 1 },
    { enabled: isAsked, staleTime: staysMs, retry: false },
  )
  return isAsked && data?.covered === false
}
