'use client'
import type { Proposal } from '#contract/proposal.ts'
import { useRefreshTrip } from '#features/undo/hooks/use-refresh-trip.ts'
import { trpc } from '#lib/trpc.ts'

/** The current state of a proposal (a message holds its first state), and the decisions on it. */
export function useProposal(given: Proposal) {
  const utils = trpc.useUtils()
  const refresh = useRefreshTrip(given.tripId)
  const { data: proposal } = trpc.proposals.get.useQuery(
    { proposalId: given.id },
    { initialData: given, initialDataUpdatedAt: 0 },
  )
  const settle = {
    onSuccess: (decided: Proposal) => utils.proposals.get.setData({ proposalId: given.id }, decided),
    onSettled: refresh,
  }
  const decide = trpc.proposals.decide.useMutation(settle)
  const undo = trpc.proposals.undo.useMutation(settle)
  return { proposal, decide, undo }
}
