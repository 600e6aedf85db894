'use client'
// Findings for the current plan; refetched when the plan has changed.
import { useTranslations } from 'next-intl'
import { toast } from '#components/ui/toast.tsx'
import type { ItineraryFinding, ItineraryFix, UncheckedItems } from '#contract/itinerary-check.ts'
import { useAppError } from '#lib/app-error.ts'
import { trpc } from '#lib/trpc.ts'

const none: ItineraryFinding[] = []
const allChecked: UncheckedItems[] = []

export function useItineraryCheck(tripId: string) {
  const { data, isPending } = trpc.itinerary.check.useQuery({ tripId }, { placeholderData: (known) => known })
  return {
    findings: data?.findings ?? none,
    unchecked: data?.unchecked ?? allChecked,
    status: data?.status ?? null,
    isPending,
  }
}

/** Applies a fix at once, with an undo toast. */
export function useApplyFix(tripId: string) {
  const t = useTranslations('feasibility')
  const tCommon = useTranslations('common')
  const explain = useAppError()
  const utils = trpc.useUtils()
  const refresh = () =>
    Promise.all([
      utils.trips.get.invalidate({ tripId }),
      utils.itinerary.check.invalidate({ tripId }),
      utils.proposals.list.invalidate({ tripId }),
    ])
  const onError = (error: unknown) => toast.problem(explain(error) ?? '')
  const undo = trpc.proposals.undo.useMutation({ onSettled: refresh, onError })
  const apply = trpc.itinerary.applyFix.useMutation({
    onSettled: refresh,
    onError,
    onSuccess: ({ id, title }) =>
      toast.done(t('fixed', { title }), {
        action: { label: tCommon('undo'), onAct: () => undo.mutate({ proposalId: id }) },
      }),
  })
  return {
    isApplying: apply.isPending,
    apply: (fix: ItineraryFix, title: string) => apply.mutate({ tripId, title, changes: fix.changes }),
  }
}
