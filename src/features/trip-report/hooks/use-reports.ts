'use client'
import { trpc } from '#lib/trpc.ts'

/** The reports of a trip, followed while they are made: all of them, or only one that is shown. */
export function useReports(tripId: string, shownId?: string) {
  const utils = trpc.useUtils()
  // A report that is shown may be newer than the list that is kept: without it, it is gone only if a list from now lacks it.
  const {
    data: reports = [],
    isSuccess,
    isFetchedAfterMount,
  } = trpc.reports.list.useQuery({ tripId }, { refetchOnMount: shownId === undefined ? true : 'always' })
  const isLoaded = shownId === undefined ? isSuccess : isFetchedAfterMount
  const isFollowed = shownId === undefined || reports.some(({ id, status }) => id === shownId && status === 'building')
  trpc.reports.live.useSubscription(
    { tripId },
    { enabled: isFollowed, onData: (list) => utils.reports.list.setData({ tripId }, list) },
  )
  return { reports, isLoaded }
}
