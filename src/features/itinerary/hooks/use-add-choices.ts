'use client'
import { useState } from 'react'
import type { GeoPoint } from '#contract/place.ts'
import type { PlaceKind } from '#contract/travel/place-search.ts'
import { useUser } from '#features/session/components/user-provider.tsx'
import { trpc } from '#lib/trpc.ts'
import { useDebounced } from '#lib/use-debounced.ts'
import { type AddChoice, addChoices } from '../add-choices.ts'
import { readRecentPlaces } from '../recent-places.ts'
import { readTimedTitle } from '../timed-title.ts'

const mostPlaces = 7
const staleMs = 300_000
/** What one looks for without a name; stays are compared elsewhere. */
const idleKinds: PlaceKind[] = ['attraction', 'restaurant']

/** What can be added for a typed text: recent places and the guide's best until something is typed. */
export function useAddChoices(
  text: string,
  { lat, lng }: GeoPoint,
  { readsTimes }: { readsTimes: boolean },
): { choices: AddChoice[]; isSearching: boolean } {
  const userId = useUser().id
  const [recent] = useState(() => readRecentPlaces(userId))
  const name = (readsTimes && readTimedTitle(text)?.title) || text.trim()
  const wanted = useDebounced(name)
  const { data, isFetching } = trpc.travel.places.search.useQuery(
    { ...(wanted ? { text: wanted } : { kinds: idleKinds }), near: { lat, lng }, limit: mostPlaces },
    { staleTime: staleMs, placeholderData: (known) => known },
  )
  return {
    choices: addChoices(text, data?.items ?? [], recent, { readsTimes }),
    isSearching: isFetching || wanted !== name,
  }
}
