'use client'
import { useTranslations } from 'next-intl'
import { ErrorState } from '#components/ui/error-state.tsx'
import { Skeleton } from '#components/ui/skeleton.tsx'
import type { Proposal } from '#contract/proposal.ts'
import { ProposalCard } from '#features/proposals/components/proposal-card.tsx'
import { useAppError } from '#lib/app-error.ts'
import { trpc } from '#lib/trpc.ts'

export interface TurnProposalProps {
  id: string
  /** Present while streaming; a stored turn has the id only. */
  arrived?: Proposal
  tripId: string
  /** It answers what was asked on this page, also where the run ended before it could be followed. */
  isNew: boolean
  onPlanAgain?: () => void
}

/** A proposal of a turn in its current state. */
export function TurnProposal({ id, arrived, tripId, isNew, onPlanAgain }: TurnProposalProps) {
  const t = useTranslations('chat')
  const explain = useAppError()
  const stored = trpc.proposals.get.useQuery({ proposalId: id }, { enabled: arrived === undefined })
  const proposal = stored.data ?? arrived
  if (proposal)
    return (
      <ProposalCard
        proposal={proposal}
        tripId={tripId}
        arriving={isNew || arrived !== undefined}
        onPlanAgain={onPlanAgain}
      />
    )
  if (!stored.error) return <Skeleton className="h-40 w-full" />
  return (
    <ErrorState title={t('proposalFailed')} onRetry={() => void stored.refetch()}>
      {explain(stored.error)}
    </ErrorState>
  )
}
