'use client'
// The filter lives in the address: it survives reloads, the way back, and being sent to someone.
import { useSearchParams } from 'next/navigation'
import { useCallback, useMemo } from 'react'

export const tripViews = ['all', 'pre', 'on', 'post', 'archived'] as const
type TripView = (typeof tripViews)[number]

export interface TripFilter {
  view: TripView
  text: string
}

export function useTripFilter(): [TripFilter, (part: Partial<TripFilter>) => void] {
  const params = useSearchParams()
  const view = tripViews.find((known) => known === params.get('view')) ?? 'all'
  const text = params.get('q') ?? ''
  const filter = useMemo(() => ({ view, text }), [view, text])
  const change = useCallback(
    (part: Partial<TripFilter>) => {
      const next = { ...filter, ...part }
      const query = new URLSearchParams()
      if (next.view !== 'all') query.set('view', next.view)
      if (next.text.trim()) query.set('q', next.text)
      const address = query.size > 0 ? `?${query}` : window.location.pathname
      window.history.replaceState(null, '', address)
    },
    [filter],
  )
  return [filter, change]
}
