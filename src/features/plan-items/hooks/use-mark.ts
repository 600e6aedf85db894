'use client'
import { useTranslations } from 'next-intl'
import { toast } from '#components/ui/toast.tsx'
import type { ItineraryItem } from '#contract/itinerary.ts'
import { useRefreshTrip } from '#features/undo/hooks/use-refresh-trip.ts'
import { useShownChange } from '#features/undo/hooks/use-shown-change.ts'
import { useAppError } from '#lib/app-error.ts'
import { trpc } from '#lib/trpc.ts'

type Outcome = ItineraryItem['outcome']

/** Marks an item as done or skipped, at once on this page; a second tap takes the mark off. */
export function useMark(tripId: string) {
  const t = useTranslations('today')
  const explain = useAppError()
  const refresh = useRefreshTrip(tripId)
  const shownChange = useShownChange(tripId)
  const { mutate } = trpc.itinerary.mark.useMutation({
    ...shownChange(
      (trip, { itemId, outcome }) => ({
        ...trip,
        itinerary: trip.itinerary.map((item) => (item.id === itemId ? { ...item, outcome } : item)),
      }),
      () => void refresh(),
    ),
    onError: (error) => toast.problem(t('failed'), { description: explain(error) ?? undefined }),
  })
  const name = (title: string, outcome: Outcome) =>
    t(outcome === 'done' ? 'markedDone' : outcome === 'skipped' ? 'markedSkipped' : 'cleared', { title })
  return ({ id: itemId, title, outcome: before }: ItineraryItem, tapped: NonNullable<Outcome>) => {
    const outcome = before === tapped ? null : tapped
    mutate(
      { itemId, outcome },
      {
        onSuccess: () =>
          toast.done(name(title, outcome), {
            action: { label: t('undo'), onAct: () => mutate({ itemId, outcome: before }) },
          }),
      },
    )
  }
}
