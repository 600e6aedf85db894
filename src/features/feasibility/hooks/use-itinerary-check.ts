'use client'
// Findings for the current plan; refetched when the plan has changed.
import { useTranslations } from 'next-intl'
import { toast } from '#components/ui/toast.tsx'
import type { ItineraryCheck, ItineraryFinding, ItineraryFix, UncheckedItems } from '#contract/itinerary-check.ts'
import { useTripUndo } from '#features/undo/hooks/use-trip-undo.ts'
import { useAppError } from '#lib/app-error.ts'
import { trpc } from '#lib/trpc.ts'

const none: ItineraryFinding[] = []
const allChecked: UncheckedItems[] = []
const noneExhausted: ItineraryCheck['exhausted'] = []

export function useItineraryCheck(tripId: string) {
  const { data, isPending } = trpc.itinerary.check.useQuery({ tripId }, { placeholderData: (known) => known })
  return {
    findings: data?.findings ?? none,
    unchecked: data?.unchecked ?? allChecked,
    exhausted: data?.exhausted ?? noneExhausted,
    /** `undefined` while it is made, and where it failed. */
    check: data,
    isPending,
  }
}

/** Applies a fix at once, with an undo toast. */
export function useApplyFix(tripId: string) {
  const t = useTranslations('feasibility')
  const explain = useAppError()
  const { offer, refresh } = useTripUndo(tripId)
  const apply = trpc.itinerary.applyFix.useMutation({
    onSettled: refresh,
    onError: (error) => toast.problem(explain(error) ?? ''),
    onSuccess: ({ title }) => offer(t('fixed', { title })),
  })
  return {
    isApplying: apply.isPending,
    apply: (fix: ItineraryFix, title: string) => apply.mutate({ tripId, title, changes: fix.changes }),
  }
}
