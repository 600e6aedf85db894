'use client'
// Edits of the plan: optimistic, saved in order, with undo and redo.
import { useTranslations } from 'next-intl'
import { useCallback, useMemo, useRef, useState } from 'react'
import { toast } from '#components/ui/toast.tsx'
import { useAppError } from '#lib/app-error.ts'
import type { PlanOp } from '../plan-op.ts'
import { useItemStore } from './use-item-store.ts'

export type SaveState = 'idle' | 'saving' | 'saved' | 'failed'

interface Step {
  /** Undoes or redoes the step. */
  op: PlanOp
  /** Description of the step. */
  what: string
}
interface History {
  past: readonly Step[]
  future: readonly Step[]
}

export interface PlanCommands {
  saveState: SaveState
  canUndo: boolean
  canRedo: boolean
  /** Resolves when it is saved; false after a failure, which is shown in a toast and refetches the plan. */
  run: (op: PlanOp, what: string, options?: { offerUndo?: boolean }) => Promise<boolean>
  /** As `run`, but rejects; the caller shows the failure. */
  tryRun: (op: PlanOp, what: string) => Promise<void>
  undo: () => void
  redo: () => void
}

export function usePlanCommands(tripId: string): PlanCommands {
  const t = useTranslations('plan')
  const tCommon = useTranslations('common')
  const explain = useAppError()
  const store = useItemStore(tripId)
  const [history, setHistory] = useState<History>({ past: [], future: [] })
  const [saveState, setSaveState] = useState<SaveState>('idle')
  const latest = useRef(history)
  /** Settles when all steps so far are saved and in the history. */
  const settled = useRef<Promise<unknown>>(Promise.resolve())
  const record = useCallback((edit: (now: History) => History) => {
    latest.current = edit(latest.current)
    setHistory(latest.current)
  }, [])

  /** Applies the step, saves it, and returns its inverse. */
  const perform = useCallback(
    async (op: PlanOp): Promise<PlanOp | null> => {
      setSaveState('saving')
      try {
        const back = await store.perform(op)
        setSaveState('saved')
        return back
      } catch (error) {
        setSaveState('failed')
        throw error
      }
    },
    [store],
  )
  const showFailure = useCallback(
    (error: unknown) => toast.problem(t('notSaved'), { description: explain(error) ?? undefined }),
    [t, explain],
  )

  /**
   * Pops a step of one stack and pushes its inverse on the other. Waits for steps that are still being saved, since
   * only then are they in the history.
   */
  const travel = useCallback(
    (from: 'past' | 'future', choose: (steps: readonly Step[]) => Step | undefined) => {
      const go = async () => {
        const step = choose(latest.current[from])
        if (!step) return
        const to = from === 'past' ? 'future' : 'past'
        record((now) => ({ ...now, [from]: now[from].filter((other) => other !== step) }))
        const op = await perform(step.op)
        if (op) record((now) => ({ ...now, [to]: [...now[to], { op, what: step.what }] }))
        toast.done(t(from === 'past' ? 'undone' : 'redone', { what: step.what }), { id: 'plan-history' })
      }
      settled.current = settled.current.then(go).catch(showFailure)
    },
    [perform, record, showFailure, t],
  )

  const tryRun = useCallback(
    (op: PlanOp, what: string) => {
      const running = perform(op).then((back) => {
        if (back) record(({ past }) => ({ past: [...past, { op: back, what }], future: [] }))
      })
      settled.current = Promise.allSettled([settled.current, running])
      return running
    },
    [perform, record],
  )
  const run = useCallback<PlanCommands['run']>(
    async (op, what, { offerUndo = false } = {}) => {
      try {
        await tryRun(op, what)
      } catch (error) {
        showFailure(error)
        return false
      }
      if (offerUndo) {
        toast.done(what, {
          id: 'plan-history',
          action: {
            label: tCommon('undo'),
            onAct: () => travel('past', (steps) => steps.findLast((step) => step.what === what)),
          },
        })
      }
      return true
    },
    [tryRun, showFailure, travel, tCommon],
  )
  const undo = useCallback(() => travel('past', (steps) => steps.at(-1)), [travel])
  const redo = useCallback(() => travel('future', (steps) => steps.at(-1)), [travel])
  const canUndo = history.past.length > 0
  const canRedo = history.future.length > 0
  return useMemo(
    () => ({ saveState, canUndo, canRedo, run, tryRun, undo, redo }),
    [saveState, canUndo, canRedo, run, tryRun, undo, redo],
  )
}
