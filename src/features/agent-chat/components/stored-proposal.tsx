'use client'
import { Skeleton } from '#components/ui/skeleton.tsx'
import { ProposalCard } from '#features/proposals/components/proposal-card.tsx'
import { trpc } from '#lib/trpc.ts'

/** A proposal named by a message, as it stands now. */
export function StoredProposal({ proposalId, tripId }: { proposalId: string; tripId: string }) {
  const proposal = trpc.proposals.get.useQuery({ proposalId })
  if (!proposal.data) return <Skeleton className="h-40 w-full" />
  return <ProposalCard proposal={proposal.data} tripId={tripId} />
}
