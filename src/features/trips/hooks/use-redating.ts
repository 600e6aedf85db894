'use client'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type UseFormReturn, useWatch } from 'react-hook-form'
import type { Trip } from '#contract/trip.ts'
import type { RedatedItem, RedateMode, RedateTrip } from '#contract/trip-redating.ts'
import { findRefusedRule } from '#lib/app-error.ts'
import { trpc } from '#lib/trpc.ts'
import { useDebounced } from '#lib/use-debounced.ts'
import { readTripDates, type TripForm } from '../trip-form.ts'

export interface Redating {
  mode: RedateMode
  setMode: (mode: RedateMode) => void
  /** The modes differ only where the first day moves. */
  hasModes: boolean
  /** Items whose day or date changes; null while the dates are as stored, or no dates. */
  items: readonly RedatedItem[] | null
  /** The rule that the length breaks. */
  refusedLength: string | null
}

/** What the dates in the form would do to the items of the trip. */
export function useRedating(trip: Trip, form: UseFormReturn<TripForm>): Redating {
  const utils = trpc.useUtils()
  const [mode, setMode] = useState<RedateMode>('shift')
  const [startDate, days] = useWatch({ control: form.control, name: ['startDate', 'days'] })
  const dates = readTripDates({ startDate, days })
  const isChanged = dates !== null && (dates.startDate !== trip.startDate || dates.durationDays !== trip.durationDays)
  const wanted = useDebounced(JSON.stringify({ tripId: trip.id, ...dates, mode }), 300)
  const preview = useQuery({
    queryKey: ['redate-preview', wanted, trip.version],
    queryFn: ({ signal }) =>
      utils.client.trips.redate.mutate({ ...JSON.parse(wanted), preview: true } satisfies RedateTrip, { signal }),
    enabled: isChanged,
    placeholderData: keepPreviousData,
    retry: false,
  })
  return {
    mode,
    setMode,
    hasModes: isChanged && trip.startDate !== null && dates.startDate !== null && dates.startDate !== trip.startDate,
    items: isChanged ? (preview.data?.items ?? null) : null,
    refusedLength: isChanged ? findRefusedRule(preview.error, 'durationDays') : null,
  }
}
