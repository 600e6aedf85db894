'use client'
import { useTranslations } from 'next-intl'
import { toast } from '#components/ui/toast.tsx'
import type { EditItems } from '#contract/itinerary.ts'
import { useTripUndo } from '#features/undo/hooks/use-trip-undo.ts'
import { useAppError } from '#lib/app-error.ts'
import { trpc } from '#lib/trpc.ts'

/** Changes of several items, and copies of days: one step each, which one undo takes back. */
export function useManyItems(tripId: string) {
  const t = useTranslations('plan')
  const explain = useAppError()
  const { offer, refresh } = useTripUndo(tripId)
  const settle = {
    onError: (error: unknown) => toast.problem(t('notSaved'), { description: explain(error) ?? undefined }),
    onSettled: refresh,
  }
  const many = trpc.itinerary.editMany.useMutation(settle)
  const copy = trpc.itinerary.copyDay.useMutation(settle)
  return {
    isBusy: many.isPending || copy.isPending,
    edit: (itemIds: string[], edit: EditItems['edit'], what: string, onDone: () => void) =>
      many.mutate(
        { tripId, itemIds, edit },
        {
          onSuccess: () => {
            onDone()
            void offer(what)
          },
        },
      ),
    copyDay: (from: number, to: number) =>
      copy.mutate({ tripId, from, to }, { onSuccess: () => void offer(t('many.copied', { from, to })) }),
  }
}
