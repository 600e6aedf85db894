'use client'
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { TripDetail } from '#contract/trip.ts'
import type { SetStops } from '#contract/trip-stop-changes.ts'
import { nightsOf } from '#contract/trip-stops.ts'
import { useTripUndo } from '#features/undo/hooks/use-trip-undo.ts'
import { useAppError } from '#lib/app-error.ts'
import { trpc } from '#lib/trpc.ts'
import { useDebounced } from '#lib/use-debounced.ts'
import type { StopDraft } from '../stop-drafts.ts'
import { placeInput } from '../trip-form.ts'
import { useStopOutline } from './use-stop-outline.ts'

/** The stops of a trip while they are edited, what the edit does to the items, and how it is saved. */
export function useStopsSheet(trip: TripDetail, onSaved: () => void) {
  const t = useTranslations('trips.stops')
  const explain = useAppError()
  const utils = trpc.useUtils()
  const queryClient = useQueryClient()
  const [stops, setStops] = useState<StopDraft[]>(() =>
    trip.stops.map(({ id, place, nights }) => ({ key: id, name: place.name, place, nights })),
  )
  const known = new Set(trip.stops.map(({ id }) => id))
  const input = {
    tripId: trip.id,
    version: trip.version,
    stops: stops.map(({ key, name, place, nights }) => ({
      ...(known.has(key) && { id: key }),
      place: placeInput(name, place),
      nights: stops.length === 1 ? (nights ?? trip.stops[0]?.nights ?? null) : nights,
    })),
  }
  const outline = useStopOutline({ stops, origin: trip.origin, days: null })
  const isComplete = stops.every(({ name }) => name.trim() !== '')
  const isChanged = JSON.stringify(input.stops) !== JSON.stringify(unchanged(trip))
  const wanted = useDebounced(JSON.stringify(input), 300)
  const { offer, refresh } = useTripUndo(trip.id)
  const set = trpc.trips.stops.set.useMutation({
    onSuccess: async () => {
      onSaved()
      await Promise.all([offer(t('saved')), refresh()])
    },
  })
  const { isPending: isSaving } = set
  const preview = useQuery({
    queryKey: ['stops-preview', wanted],
    queryFn: ({ signal }) =>
      utils.client.trips.stops.set.mutate({ ...JSON.parse(wanted), preview: true } satisfies SetStops, { signal }),
    enabled: isComplete && isChanged && !isSaving,
    placeholderData: keepPreviousData,
    retry: false,
  })
  return {
    stops,
    setStops,
    outline,
    /** null while nothing is changed. */
    shifts: isChanged && isComplete ? (preview.data?.shifts ?? []) : [],
    nights: nightsOf(stops.map((stop, index) => ({ nights: stop.nights ?? outline.stops[index]?.nights ?? null }))),
    message: explain(set.error ?? (isChanged && isComplete ? preview.error : null)),
    canSave: isComplete && isChanged && outline.problems.size === 0,
    save: () => {
      // A preview that comes after what is saved would be of an old version.
      void queryClient.cancelQueries({ queryKey: ['stops-preview'] })
      set.mutate(input)
    },
    isSaving,
  }
}

function unchanged({ stops }: TripDetail) {
  return stops.map(({ id, place, nights }) => ({ id, place, nights }))
}
