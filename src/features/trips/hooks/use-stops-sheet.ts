'use client'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { toast } from '#components/ui/toast.tsx'
import type { SetStops, TripDetail } from '#contract/trip.ts'
import { nightsOf } from '#contract/trip-stops.ts'
import { useAppError } from '#lib/app-error.ts'
import { trpc } from '#lib/trpc.ts'
import { useDebounced } from '#lib/use-debounced.ts'
import type { StopDraft } from '../stop-drafts.ts'
import { placeInput } from '../trip-form.ts'
import { useStopOutline } from './use-stop-outline.ts'

/** The stops of a trip while they are edited, what the edit does to the items, and how it is saved. */
export function useStopsSheet(trip: TripDetail, onSaved: () => void) {
  const t = useTranslations('trips.stops')
  const tCommon = useTranslations('common')
  const explain = useAppError()
  const utils = trpc.useUtils()
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
  const preview = useQuery({
    queryKey: ['stops-preview', wanted],
    queryFn: () => utils.client.trips.stops.set.mutate({ ...JSON.parse(wanted), preview: true } satisfies SetStops),
    enabled: isComplete && isChanged,
    placeholderData: keepPreviousData,
    retry: false,
  })
  const refresh = () =>
    Promise.all([
      utils.trips.get.invalidate({ tripId: trip.id }),
      utils.trips.list.invalidate(),
      utils.undo.invalidate(),
    ])
  // Called from the toast, when the sheet is gone.
  const undo = () =>
    utils.client.undo.last
      .mutate({ tripId: trip.id })
      .then(refresh)
      .catch((error: unknown) => toast.problem(t('notUndone'), { description: explain(error) ?? undefined }))
  const set = trpc.trips.stops.set.useMutation({
    onSuccess: async () => {
      toast.done(t('saved'), { action: { label: tCommon('undo'), onAct: () => void undo() } })
      onSaved()
      await refresh()
    },
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
    save: () => set.mutate(input),
    isSaving: set.isPending,
  }
}

function unchanged({ stops }: TripDetail) {
  return stops.map(({ id, place, nights }) => ({ id, place, nights }))
}
