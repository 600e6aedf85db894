'use client'
// Edits of the plan: shown at once, saved in order, taken back through the undo stack of the server.
import { useTranslations } from 'next-intl'
import { useCallback, useMemo } from 'react'
import { type ToastAction, toast } from '#components/ui/toast.tsx'
import { useTripUndo } from '#features/undo/hooks/use-trip-undo.ts'
import { useAppError } from '#lib/app-error.ts'
import type { PlanOp } from '../plan-op.ts'
import { useItemStore } from './use-item-store.ts'

interface RunOptions {
  offerUndo?: boolean
  /** Offered beside undo. */
  also?: ToastAction | null
}

export interface PlanCommands {
  /** What undo and redo would do; null on an empty stack. */
  undoStep: string | null
  redoStep: string | null
  /** Resolves when it is saved; false where the server refused it, which a toast tells. */
  run: (op: PlanOp, what: string, options?: RunOptions) => Promise<boolean>
  /** As `run`, but rejects; the caller shows the failure. */
  tryRun: (op: PlanOp) => Promise<void>
  undo: () => void
  redo: () => void
}

export function usePlanCommands(tripId: string): PlanCommands {
  const t = useTranslations('plan')
  const explain = useAppError()
  const store = useItemStore(tripId)
  const { undoStep, redoStep, undo, redo, offer, refresh } = useTripUndo(tripId)

  const run = useCallback<PlanCommands['run']>(
    async (op, what, { offerUndo = false, also } = {}) => {
      try {
        if ((await store.perform(op, { patient: true })) && offerUndo) await offer(what, also)
        return true
      } catch (error) {
        toast.problem(t('notSaved'), { description: explain(error) ?? undefined })
        return false
      } finally {
        void refresh()
      }
    },
    [store, offer, refresh, explain, t],
  )
  const tryRun = useCallback(
    async (op: PlanOp) => {
      await store.perform(op, { patient: false })
      void refresh()
    },
    [store, refresh],
  )
  return useMemo(
    () => ({
      undoStep,
      redoStep,
      run,
      tryRun,
      undo: () => void store.afterSaving(undo),
      redo: () => void store.afterSaving(redo),
    }),
    [undoStep, redoStep, run, tryRun, store, undo, redo],
  )
}
