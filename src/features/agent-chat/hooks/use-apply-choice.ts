'use client'
import { useState } from 'react'
import type { AgentCard } from '#contract/agent-card.ts'
import { useRefreshTrip } from '#features/undo/hooks/use-refresh-trip.ts'
import { trpc } from '#lib/trpc.ts'

type Option = Extract<AgentCard, { type: 'choices' }>['options'][number]

/** Applies one of the ways that a question back offers; it can be taken back. */
export function useApplyChoice(tripId: string) {
  const [chosen, setChosen] = useState<string | null>(null)
  const refresh = useRefreshTrip(tripId)
  const apply = trpc.itinerary.applyFix.useMutation({ onSettled: refresh })
  const undo = trpc.proposals.undo.useMutation({ onSettled: refresh, onSuccess: () => setChosen(null) })
  return {
    /** The label of the option that was applied. */
    chosen,
    choose: ({ label, changes }: Option) =>
      apply.mutate({ tripId, title: label, changes }, { onSuccess: () => setChosen(label) }),
    undo: () => apply.data && undo.mutate({ proposalId: apply.data.id }),
    isPending: apply.isPending || undo.isPending,
    error: apply.error ?? undo.error,
  }
}
