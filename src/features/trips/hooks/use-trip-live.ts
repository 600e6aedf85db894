'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { TripChange } from '#contract/trip.ts'
import { trpc } from '#lib/trpc.ts'

const gatherMs = 120
const everything: TripChange['entity'][] = [
  'trip',
  'brief',
  'stage',
  'item',
  'candidate',
  'task',
  'expense',
  'member',
  'proposal',
  'conversation',
]

/** The trip itself stays as it was. */
const apart = new Set<TripChange['entity']>(['alert', 'brief', 'conversation', 'expense'])

/** Live updates: refetches what others, agents or another tab have changed. */
export function useTripLive(tripId: string) {
  const utils = trpc.useUtils()
  const queryClient = useQueryClient()
  const named = useRef(new Set<TripChange['entity']>())
  const hasStarted = useRef(false)
  const timer = useRef<number | undefined>(undefined)

  function readAgain() {
    // A pending mutation refetches the trip by itself; an earlier read would show old data.
    if (queryClient.isMutating() > 0) {
      timer.current = window.setTimeout(readAgain, gatherMs)
      return
    }
    const entities = named.current
    named.current = new Set()
    if ([...entities].some((entity) => !apart.has(entity))) void utils.trips.get.invalidate({ tripId })
    // What the trip says from now on, the brief no longer says.
    if (entities.has('brief') || entities.has('trip')) void utils.agent.brief.get.invalidate({ tripId })
    if (entities.has('item') || entities.has('trip')) {
      void utils.itinerary.check.invalidate({ tripId })
      void utils.itinerary.legs.invalidate({ tripId })
    }
    if (entities.has('member')) {
      void utils.companions.list.invalidate({ tripId })
      void utils.companions.shareLinks.list.invalidate({ tripId })
    }
    if (entities.has('expense') || entities.has('item') || entities.has('trip') || entities.has('member'))
      void utils.budget.invalidate()
    if (entities.has('candidate') || entities.has('item')) void utils.itinerary.candidates.list.invalidate({ tripId })
    if (entities.has('proposal')) void utils.proposals.invalidate()
    if (entities.has('stage') || entities.has('task') || entities.has('item'))
      void utils.trips.stageChecklist.invalidate({ tripId })
    void utils.undo.list.invalidate({ tripId })
    void utils.trips.history.invalidate({ tripId })
  }

  function gather(entities: readonly TripChange['entity'][]) {
    for (const entity of entities) named.current.add(entity)
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(readAgain, gatherMs)
  }

  trpc.trips.changes.useSubscription(
    { tripId },
    {
      onStarted: () => {
        // Begun once more after a lost connection: what happened meanwhile was not announced.
        if (hasStarted.current) gather(everything)
        hasStarted.current = true
      },
      onData: ({ entity }) => gather([entity]),
      // The membership may have ended: then the trip can no longer be read, and says so.
      onError: () => void utils.trips.get.invalidate({ tripId }),
    },
  )
  useEffect(() => () => window.clearTimeout(timer.current), [])
}
