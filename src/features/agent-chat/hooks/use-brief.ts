'use client'
import type { BriefFieldName, UpdateBrief } from '#contract/trip-brief.ts'
import { trpc } from '#lib/trpc.ts'

export type BriefEdit = Partial<UpdateBrief['patch']>

/** The brief of a trip: read, corrected by taps, and planned from. */
export function useBrief(tripId: string) {
  const utils = trpc.useUtils()
  const query = trpc.agent.brief.get.useQuery({ tripId })
  const update = trpc.agent.brief.update.useMutation({
    onSuccess: (view) => utils.agent.brief.get.setData({ tripId }, view),
    // Somebody, or the assistant, was faster: their values are shown.
    onError: () => utils.agent.brief.get.invalidate({ tripId }),
  })
  const view = query.data
  return {
    view,
    isSaving: update.isPending,
    error: update.error,
    edit({ set = {}, forget = [] }: BriefEdit) {
      if (view) update.mutate({ tripId, version: view.version, patch: { set, forget } })
    },
  }
}

/** In the order in which people think of a trip. */
export const briefOrder = [
  'stops',
  'home',
  'days',
  'dates',
  'party',
  'budget',
  'level',
  'pace',
  'interests',
  'cuisines',
  'mustSee',
  'avoid',
  'diets',
  'allergies',
  'mobility',
  'arrival',
  'departure',
  'dayWindow',
  'lodging',
  'transport',
  'notes',
  'relaxations',
] as const satisfies readonly BriefFieldName[]
