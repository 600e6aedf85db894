'use client'
import { useEffect } from 'react'
import type { NewSteps } from '#contract/trip-history.ts'
import { trpc } from '#lib/trpc.ts'

/** What others did since the last visit. The visit is stored once that is known, and again when the page is left. */
export function useNewSteps(tripId: string): { news: NewSteps | null; dismiss: () => void } {
  const utils = trpc.useUtils()
  // Read once for a visit: from then on this page itself shows what happens.
  const { data } = trpc.trips.newSteps.useQuery({ tripId }, { staleTime: Number.POSITIVE_INFINITY })
  const { client } = utils
  const isRead = data !== undefined
  useEffect(() => {
    if (!isRead) return
    // Not a mutation of the cache: it is nothing that the page shows as being saved. One that fails counts a little more next time.
    const visit = () => void client.trips.visit.mutate({ tripId }).catch(() => undefined)
    visit()
    const leave = () => {
      if (document.visibilityState === 'hidden') visit()
    }
    document.addEventListener('visibilitychange', leave)
    return () => document.removeEventListener('visibilitychange', leave)
  }, [isRead, tripId, client])
  return {
    news: data && data.count > 0 ? data : null,
    dismiss: () => utils.trips.newSteps.setData({ tripId }, { since: null, count: 0, hasMore: false, people: [] }),
  }
}
