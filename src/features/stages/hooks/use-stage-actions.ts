'use client'
import type { StageName } from '#contract/stage.ts'
import { trpc } from '#lib/trpc.ts'

export const stageNames = ['pre', 'on', 'post'] as const satisfies readonly StageName[]

/** Moves the trip one stage forward or back and refetches it. */
export function useStageActions(tripId: string, onDone: () => void) {
  const utils = trpc.useUtils()
  const settle = {
    onSuccess: async () => {
      onDone()
      await Promise.all([
        utils.trips.get.invalidate({ tripId }),
        utils.trips.list.invalidate(),
        utils.trips.stageChecklist.invalidate({ tripId }),
      ])
    },
  }
  const advance = trpc.trips.advanceStage.useMutation(settle)
  const rewind = trpc.trips.rewindStage.useMutation(settle)
  return { advance, rewind }
}
