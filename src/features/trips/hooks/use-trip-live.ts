'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { TripChange, TripDetail } from '#contract/trip.ts'
import { trpc } from '#lib/trpc.ts'

const gatherMs = 120
type Entity = TripChange['entity']
type Utils = ReturnType<typeof trpc.useUtils>
type Read = keyof typeof reads

/** What a trip page may show, and how it is read again. */
const reads = {
  trip: (utils: Utils, tripId: string) => utils.trips.get.invalidate({ tripId }),
  brief: (utils: Utils, tripId: string) => utils.agent.brief.get.invalidate({ tripId }),
  check: (utils: Utils, tripId: string) => utils.itinerary.check.invalidate({ tripId }),
  legs: (utils: Utils, tripId: string) => utils.itinerary.legs.invalidate({ tripId }),
  candidates: (utils: Utils, tripId: string) => utils.itinerary.candidates.list.invalidate({ tripId }),
  report: (utils: Utils, tripId: string) => utils.trips.report.invalidate({ tripId }),
  checklist: (utils: Utils, tripId: string) => utils.trips.stageChecklist.invalidate({ tripId }),
  packing: (utils: Utils, tripId: string) => utils.tasks.packing.list.invalidate({ tripId }),
  budget: (utils: Utils) => utils.budget.invalidate(),
  files: (utils: Utils) => utils.files.invalidate(),
  companions: (utils: Utils, tripId: string) => utils.companions.list.invalidate({ tripId }),
  shareLinks: (utils: Utils, tripId: string) => utils.companions.shareLinks.list.invalidate({ tripId }),
  conversations: (utils: Utils) => utils.agent.conversations.invalidate(),
  proposals: (utils: Utils) => utils.proposals.invalidate(),
  undo: (utils: Utils, tripId: string) => utils.undo.list.invalidate({ tripId }),
  history: (utils: Utils, tripId: string) => utils.trips.history.invalidate({ tripId }),
} as const

/** What each change makes old. */
const shownIn: Record<Entity, readonly Read[]> = {
  // What the trip says from now on, the brief no longer says.
  trip: ['trip', 'brief', 'check', 'legs', 'budget', 'report'],
  brief: ['brief'],
  stage: ['trip', 'checklist'],
  item: ['trip', 'check', 'legs', 'candidates', 'checklist', 'budget', 'report'],
  candidate: ['candidates'],
  task: ['trip', 'checklist'],
  packing: ['packing'],
  expense: ['budget', 'report'],
  file: ['files'],
  member: ['trip', 'companions', 'shareLinks', 'budget', 'packing'],
  proposal: ['trip', 'proposals'],
  // `alerts.live` brings the list itself.
  alert: [],
  conversation: ['conversations'],
  // As `alerts.live`.
  report: [],
}
const everything = Object.keys(shownIn) as Entity[]

/** Live updates: refetches what others, agents or another tab have changed. */
export function useTripLive({ id: tripId, revision }: Pick<TripDetail, 'id' | 'revision'>) {
  const utils = trpc.useUtils()
  const queryClient = useQueryClient()
  const due = useRef(new Set<Read>())
  const underWay = useRef(new Set<Read>())
  const hasStarted = useRef(false)
  // A page is read before it can follow: the stream begins where the page stands.
  const [revisionRead] = useState(revision)
  const timer = useRef<number | undefined>(undefined)

  function schedule() {
    // Not put off by what follows: while others edit without a pause, nothing would be read.
    timer.current ??= window.setTimeout(() => {
      timer.current = undefined
      // A pending mutation refetches the trip by itself; an earlier read would show old data.
      if (queryClient.isMutating() > 0) schedule()
      else for (const read of due.current) if (!underWay.current.has(read)) void readAgain(read)
    }, gatherMs)
  }

  /** One at a time of each: a further one would end the one under way, over and over where it takes longer than changes come. */
  async function readAgain(read: Read) {
    due.current.delete(read)
    underWay.current.add(read)
    await reads[read](utils, tripId).finally(() => underWay.current.delete(read))
    if (due.current.has(read)) schedule()
  }

  function gather(entities: readonly Entity[]) {
    for (const read of ['undo', 'history', ...entities.flatMap((entity) => shownIn[entity])] as const)
      due.current.add(read)
    schedule()
  }

  trpc.trips.changes.useSubscription(
    { tripId, revision: revisionRead },
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
  useEffect(
    () => () => {
      window.clearTimeout(timer.current)
      timer.current = undefined
    },
    [],
  )
}
