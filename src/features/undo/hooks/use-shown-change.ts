'use client'
import { getQueryKey } from '@trpc/react-query'
import { useCallback } from 'react'
import type { TripDetail } from '#contract/trip.ts'
import { useShownAtOnce } from '#lib/shown-at-once.ts'
import { trpc } from '#lib/trpc.ts'

/** Handlers of a mutation whose change of the trip is shown at once. */
export function useShownChange(tripId: string) {
  const { get } = trpc.useUtils().trips
  const shownAtOnce = useShownAtOnce()
  return useCallback(
    <Input>(edit: (trip: TripDetail, input: Input) => TripDetail, settle: () => unknown) =>
      shownAtOnce(
        { queryKey: getQueryKey(trpc.trips.get, { tripId }, 'query') },
        (input: Input) => get.setData({ tripId }, (trip) => trip && edit(trip, input)),
        settle,
      ),
    [tripId, get, shownAtOnce],
  )
}
