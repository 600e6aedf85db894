'use client'
// Edits of the plan: optimistic, saved in order, with undo and redo.
import { useTranslations } from 'next-intl'
import { useCallback, useMemo, useRef, useState } from 'react'
import { toast } from '#components/ui/toast.tsx'
import type { ItineraryItem } from '#contract/itinerary.ts'
import { useAppError } from '#lib/app-error.ts'
import { trpc } from '#lib/trpc.ts'
import { applyOp, invertOp, type PlanOp } from '../plan-op.ts'

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
  const complain = useCallback(
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
      settled.current = settled.current.then(go).catch(complain)
    },
    [perform, record, complain, t],
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
        complain(error)
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
    [tryRun, complain, travel, tCommon],
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

/** Items in the cache and on the server: steps apply to the cache at once and are saved in order. */
function useItemStore(tripId: string) {
  const utils = trpc.useUtils()
  const { mutateAsync: add } = trpc.itinerary.add.useMutation()
  const { mutateAsync: update } = trpc.itinerary.update.useMutation()
  const { mutateAsync: move } = trpc.itinerary.move.useMutation()
  const { mutateAsync: remove } = trpc.itinerary.remove.useMutation()
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  const waiting = useRef(0)
  /** Maps old ids to new ones: items that were removed and added again have new ids, older steps refer to the old ones. */
  const renamed = useRef(new Map<string, string>())

  return useMemo(() => {
    const key = { tripId }
    const items = () => utils.trips.get.getData(key)?.itinerary ?? []
    const change = (edit: (items: ItineraryItem[]) => ItineraryItem[]) =>
      utils.trips.get.setData(key, (trip) => trip && { ...trip, itinerary: edit(trip.itinerary) })
    const current = (id: string): string => {
      const next = renamed.current.get(id)
      return next === undefined ? id : current(next)
    }
    const known = (id: string | null) => (id === null ? null : current(id))

    const renewed = (op: PlanOp): PlanOp => {
      if (op.type === 'add') return { ...op, before: known(op.before) }
      return op.type === 'move'
        ? { ...op, id: current(op.id), before: known(op.before) }
        : { ...op, id: current(op.id) }
    }
    const placeBefore = (before: string | null, day: number | null) =>
      items().find((item) => item.id === before)?.day === day ? before : null

    const send = async (given: PlanOp): Promise<ItineraryItem | null> => {
      const op = renewed(given)
      switch (op.type) {
        case 'add': {
          const { id, tripId: _trip, version: _version, position: _position, ...fields } = op.item
          const before = placeBefore(op.before, op.item.day) ?? undefined
          const added = await add({ tripId, before, ...fields })
          renamed.current.set(id, added.id)
          change((all) => all.map((item) => (item.id === id ? added : item)))
          return null
        }
        case 'update': {
          const { day: _day, ...patch } = op.patch
          const version = op.version ?? items().find(({ id }) => id === op.id)?.version ?? 1
          return update({ itemId: op.id, version, ...patch })
        }
        case 'move':
          return move({ itemId: op.id, day: op.day, before: placeBefore(op.before, op.day) })
        case 'remove':
          await remove({ itemId: op.id })
          return null
      }
    }

    return {
      async perform(given: PlanOp): Promise<PlanOp | null> {
        const op = renewed(given)
        const back = invertOp(items(), op)
        if (!back) return null
        waiting.current += 1
        await utils.trips.get.cancel(key)
        change((all) => applyOp(all, op))
        const sending = queue.current.then(() => send(op))
        queue.current = sending.catch(() => undefined)
        try {
          const stored = await sending
          // A later step may have changed more already; then only the version is taken over.
          const isLast = waiting.current === 1
          if (stored) {
            change((all) =>
              all.map((item) =>
                item.id !== stored.id ? item : isLast ? stored : { ...item, version: stored.version },
              ),
            )
          }
          return back
        } finally {
          waiting.current -= 1
          if (waiting.current === 0) void utils.trips.get.invalidate(key)
        }
      },
    }
  }, [tripId, utils, add, update, move, remove])
}
