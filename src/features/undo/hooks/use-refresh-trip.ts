'use client'
import { useCallback } from 'react'
import { trpc } from '#lib/trpc.ts'

/** Reads anew what a change of the trip may have changed. */
export function useRefreshTrip(tripId: string): () => Promise<unknown> {
  const utils = trpc.useUtils()
  return useCallback(
    () =>
      Promise.all([
        utils.trips.get.invalidate({ tripId }),
        utils.trips.list.invalidate(),
        utils.trips.report.invalidate({ tripId }),
        utils.tags.suggest.invalidate({ tripId }),
        utils.trips.stageChecklist.invalidate({ tripId }),
        utils.itinerary.check.invalidate({ tripId }),
        utils.itinerary.legs.invalidate({ tripId }),
        utils.tasks.packing.list.invalidate({ tripId }),
        utils.budget.invalidate(),
        utils.proposals.invalidate(),
        utils.undo.list.invalidate({ tripId }),
      ]),
    [utils, tripId],
  )
}
