'use client'
import { useCallback, useMemo } from 'react'
import { parseOption, useQueryParams } from '#lib/use-query-params.ts'

export const tripViews = ['all', 'pre', 'on', 'post', 'archived'] as const
type TripView = (typeof tripViews)[number]

export interface TripFilter {
  view: TripView
  text: string
}

/** The filter of the trip list, kept in the URL. */
export function useTripFilter(): [TripFilter, (part: Partial<TripFilter>) => void] {
  const [params, setParams] = useQueryParams()
  const view = parseOption(tripViews, params.get('view'))
  const text = params.get('q') ?? ''
  const filter = useMemo(() => ({ view, text }), [view, text])
  const change = useCallback(
    (part: Partial<TripFilter>) => {
      const next = { ...filter, ...part }
      setParams({ view: next.view === 'all' ? null : next.view, q: next.text.trim() ? next.text : null })
    },
    [filter, setParams],
  )
  return [filter, change]
}
