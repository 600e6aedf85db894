'use client'
import { trpc } from '#lib/trpc.ts'

/** The reports of a trip, followed while they are made: all of them, or only one that is shown. */
export function useReports(tripId: string, shownId?: string) {
  const utils = trpc.useUtils()
  const { data: reports = [], isSuccess: isLoaded } = trpc.reports.list.useQuery({ tripId })
  const isFollowed = shownId === undefined || reports.some(({ id, status }) => id === shownId && status === 'building')
  trpc.reports.live.useSubscription(
    { tripId },
    { enabled: isFollowed, onData: (list) => utils.reports.list.setData({ tripId }, list) },
  )
  return { reports, isLoaded }
}
