'use client'
import { keepPreviousData } from '@tanstack/react-query'
import type { IndexStatus } from '#contract/knowledge.ts'
import { trpc } from '#lib/trpc.ts'
import { useDebounced } from '#lib/use-debounced.ts'

export interface NoteFilter {
  tripId?: string
  personal?: boolean
  tag: string
  status: IndexStatus | null
  /** What is searched for; empty = all, newest first. */
  text: string
}

const typingPauseMs = 250
/** While anything waits to be indexed. */
const refreshMs = 2000

/** The notes of a trip, or all that the reader may read: the newest, or those that fit a search. */
export function useNotes({ tripId, personal, tag, status, text }: NoteFilter) {
  const sought = useDebounced(text.trim(), typingPauseMs)
  const scope = { ...(tripId && { tripId }), ...(personal && { personal }) }
  const tags = tag === '' ? {} : { tags: [tag] }
  const counts = trpc.knowledge.status.useQuery(scope, {
    refetchInterval: ({ state }) => ((state.data?.pending ?? 0) > 0 ? refreshMs : false),
  })
  const isWaiting = (counts.data?.pending ?? 0) > 0
  const list = trpc.knowledge.list.useInfiniteQuery(
    { limit: 30, ...scope, ...tags, ...(status && { status }) },
    {
      getNextPageParam: (page) => page.nextCursor,
      placeholderData: keepPreviousData,
      enabled: sought === '',
      // The list may be older than the counts.
      refetchInterval: ({ state }) =>
        isWaiting || state.data?.pages.some(({ items }) => items.some(({ indexStatus }) => indexStatus === 'pending'))
          ? refreshMs
          : false,
    },
  )
  const search = trpc.knowledge.search.useQuery(
    { query: sought, topK: 20, ...scope, ...tags },
    { placeholderData: keepPreviousData, enabled: sought !== '' },
  )
  const used = trpc.knowledge.tags.useQuery(scope)
  return { sought, counts: counts.data, list, search, tags: used.data ?? [] }
}
