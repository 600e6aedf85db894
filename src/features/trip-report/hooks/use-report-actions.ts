'use client'
import { useTranslations } from 'next-intl'
import { toast } from '#components/ui/toast.tsx'
import type { ItineraryItem } from '#contract/itinerary.ts'
import { useShownChange } from '#features/undo/hooks/use-shown-change.ts'
import { useTripUndo } from '#features/undo/hooks/use-trip-undo.ts'
import { useAppError } from '#lib/app-error.ts'
import { trpc } from '#lib/trpc.ts'

/** What people say about a trip that is over. Ratings show at once; each can be taken back. */
export function useReportActions(tripId: string) {
  const t = useTranslations('post')
  const explain = useAppError()
  const { refresh, offer } = useTripUndo(tripId)
  const shownChange = useShownChange(tripId)
  const onError = (error: unknown) => toast.problem(t('notSaved'), { description: explain(error) ?? undefined })
  const rating = trpc.itinerary.rate.useMutation({
    ...shownChange(
      (trip, { itemId, rating: given }) => ({
        ...trip,
        itinerary: trip.itinerary.map((item) => (item.id === itemId ? { ...item, rating: given } : item)),
      }),
      () => void refresh(),
    ),
    onError,
  })
  const marking = trpc.itinerary.markDay.useMutation({
    onSuccess: ({ marked }) => offer(t('dayMarked', { count: marked })),
    onError,
    onSettled: () => void refresh(),
  })
  const adding = trpc.itinerary.add.useMutation({ onError })
  const markAdded = trpc.itinerary.mark.useMutation({ onError, onSettled: () => void refresh() })
  return {
    rate: ({ id: itemId }: ItineraryItem, given: number | null) => rating.mutate({ itemId, rating: given }),
    markDay: (day: number | null) => marking.mutate({ tripId, day }),
    /** Something that was not in the plan. */
    add: async (title: string, day: number | null) => {
      const item = await adding.mutateAsync({ tripId, kind: 'activity', title, day })
      await markAdded.mutateAsync({ itemId: item.id, outcome: 'done' })
      toast.done(t('added', { title }))
    },
    isAdding: adding.isPending || markAdded.isPending,
  }
}
