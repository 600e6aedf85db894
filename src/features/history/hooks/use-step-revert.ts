'use client'
import { useTranslations } from 'next-intl'
import { toast } from '#components/ui/toast.tsx'
import type { StepRevert } from '#contract/trip-history.ts'
import { useRefreshTrip } from '#features/undo/hooks/use-refresh-trip.ts'
import { useAppError } from '#lib/app-error.ts'
import { trpc } from '#lib/trpc.ts'

/** Takes a step back, or does it again. Refused by the server where somebody has changed the same since. */
export function useStepRevert(tripId: string) {
  const t = useTranslations('trip.timeline')
  const explain = useAppError()
  const utils = trpc.useUtils()
  const refresh = useRefreshTrip(tripId)
  const settle = {
    onError: (error: unknown) => toast.problem(t('revertFailed'), { description: explain(error) ?? undefined }),
    onSettled: () => Promise.all([refresh(), utils.trips.history.invalidate({ tripId })]),
  }
  const undo = trpc.undo.last.useMutation(settle)
  const redo = trpc.undo.redo.useMutation(settle)
  const undoProposal = trpc.proposals.undo.useMutation(settle)
  return {
    isReverting: undo.isPending || redo.isPending || undoProposal.isPending,
    revert(step: StepRevert) {
      switch (step.kind) {
        case 'undo':
          return undo.mutate({ tripId, entryId: step.entryId })
        case 'redo':
          return redo.mutate({ tripId, entryId: step.entryId })
        case 'undo-proposal':
          return undoProposal.mutate({ proposalId: step.proposalId })
      }
    },
  }
}
