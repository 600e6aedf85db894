'use client'
import { useTranslations } from 'next-intl'
import { toast } from '#components/ui/toast.tsx'
import type { ItineraryItem } from '#contract/itinerary.ts'
import { useTripUndo } from '#features/undo/hooks/use-trip-undo.ts'
import { useAppError } from '#lib/app-error.ts'
import { trpc } from '#lib/trpc.ts'
import type { DayLeg } from '../day-legs.ts'
import { fitTimes } from '../fit-times.ts'

/** Gives the items of a day times that follow each other, as one step that can be undone; null where all fit. */
export function useFitTimes(
  tripId: string,
  day: number | null,
  items: readonly ItineraryItem[],
  legs: ReadonlyMap<string, DayLeg>,
): { fit: () => void; isFitting: boolean } | null {
  const t = useTranslations('plan.fitTimes')
  const explain = useAppError()
  const { offer, refresh } = useTripUndo(tripId)
  const apply = trpc.itinerary.applyFix.useMutation({
    onSettled: refresh,
    onError: (error) => toast.problem(t('failed'), { description: explain(error) ?? undefined }),
    onSuccess: ({ title }) => offer(title),
  })
  if (day === null) return null
  const found = fitTimes(items, ({ id }) => legs.get(id)?.minutes ?? null)
  if (found.length === 0) return null
  return {
    isFitting: apply.isPending,
    fit: () =>
      apply.mutate({
        tripId,
        title: t('done', { day }),
        changes: found.map(({ item, times }) => ({
          id: item.id,
          type: 'item.update' as const,
          itemId: item.id,
          title: item.title,
          baseVersion: item.version,
          patch: times,
          reason: t('reason'),
        })),
      }),
  }
}
