'use client'
// Archive, restore and delete a trip: optimistic, with undo where possible.
import { type InfiniteData, useQueryClient } from '@tanstack/react-query'
import { getQueryKey } from '@trpc/react-query'
import { useTranslations } from 'next-intl'
import { toast } from '#components/ui/toast.tsx'
import type { Trip, TripCard } from '#contract/trip.ts'
import { useAppError } from '#lib/app-error.ts'
import { useShownAtOnce } from '#lib/shown-at-once.ts'
import { trpc } from '#lib/trpc.ts'

type CardPages = InfiniteData<{ items: TripCard[]; nextCursor: string | null }>

function withoutTrip(pages: CardPages | undefined, tripId: string): CardPages | undefined {
  return (
    pages && {
      ...pages,
      pages: pages.pages.map((page) => ({ ...page, items: page.items.filter(({ id }) => id !== tripId) })),
    }
  )
}

export function useTripActions() {
  const t = useTranslations('trips')
  const tCommon = useTranslations('common')
  const explain = useAppError()
  const queryClient = useQueryClient()
  const utils = trpc.useUtils()
  const listed = { queryKey: getQueryKey(trpc.trips.list) }
  const shownAtOnce = useShownAtOnce()

  /** Removes it from the list before the server answers; the list is refetched afterwards. */
  const leavingList = (settle: (tripId: string) => unknown) => ({
    onError: (error: unknown) => toast.problem(t('notChanged'), { description: explain(error) ?? undefined }),
    ...shownAtOnce(
      listed,
      ({ tripId }: { tripId: string }) =>
        queryClient.setQueriesData<CardPages>(listed, (pages) => withoutTrip(pages, tripId)),
      ({ tripId }) => settle(tripId),
    ),
  })
  const moving = leavingList((tripId) =>
    Promise.all([utils.trips.list.invalidate(), utils.trips.get.invalidate({ tripId }, { refetchType: 'active' })]),
  )
  const archive = trpc.trips.archive.useMutation(moving)
  const restore = trpc.trips.restore.useMutation(moving)
  const remove = trpc.trips.remove.useMutation(leavingList(() => utils.trips.list.invalidate()))

  // Promises instead of callbacks of `mutate`, which are dropped when the card unmounts.
  const setArchived = async ({ id, title }: Pick<Trip, 'id' | 'title'>, archived: boolean) => {
    const [act, back] = archived ? [archive, restore] : [restore, archive]
    if (!(await hasSucceeded(act.mutateAsync({ tripId: id })))) return
    toast.done(t(archived ? 'archivedToast' : 'restoredToast', { title }), {
      action: { label: tCommon('undo'), onAct: () => back.mutate({ tripId: id }) },
    })
  }
  const removeTrip = async ({ id, title }: Pick<Trip, 'id' | 'title'>): Promise<boolean> => {
    const isRemoved = await hasSucceeded(remove.mutateAsync({ tripId: id }))
    if (isRemoved) toast.done(t('deletedToast', { title }))
    return isRemoved
  }
  return { setArchived, removeTrip, isRemoving: remove.isPending }
}

/** The mutation shows the failure. */
function hasSucceeded(call: Promise<unknown>): Promise<boolean> {
  return call.then(
    () => true,
    () => false,
  )
}
