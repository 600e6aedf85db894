'use client'
import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import type { StageName } from '#contract/stage.ts'
import { trpc } from '#lib/trpc.ts'

export const stageNames = ['pre', 'on', 'post'] as const satisfies readonly StageName[]

/** Moves the trip one stage forward or back, or to its end, and refetches it. */
export function useStageActions(tripId: string, onDone: () => void) {
  const utils = trpc.useUtils()
  const router = useRouter()
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
  /** Of a trip that is over: through the stages that were left out to the board where it is looked back on. */
  const finish = useMutation({
    async mutationFn() {
      for (const to of ['on', 'post'] as const) await utils.client.trips.advanceStage.mutate({ tripId, to })
    },
    async onSuccess() {
      await settle.onSuccess()
      router.push(`/trips/${tripId}/post`)
    },
  })
  return { advance, rewind, finish }
}
