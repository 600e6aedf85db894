'use client'
import { useMemo, useRef } from 'react'
import { uuidv7 } from 'uuidv7'
import type { ItineraryItem } from '#contract/itinerary.ts'
import { sendUntilAnswered } from '#lib/saving.ts'
import { trpc } from '#lib/trpc.ts'
import { applyOp, type PlanOp } from '../plan-op.ts'

export interface ItemStore {
  /**
   * Shows the step at once and saves it after those before it; false where it concerns no item any more.
   * `patient`: held while the server cannot be reached. Else that is a failure, for a form that shows it.
   */
  perform: (op: PlanOp, options: { patient: boolean }) => Promise<boolean>
  /** Runs `work` once all steps so far are saved. */
  afterSaving: (work: () => Promise<void>) => Promise<void>
}

/** Items in the cache and on the server: steps apply to the cache at once and are saved in order. */
export function useItemStore(tripId: string): ItemStore {
  const utils = trpc.useUtils()
  const { mutateAsync: add } = trpc.itinerary.add.useMutation()
  const { mutateAsync: update } = trpc.itinerary.update.useMutation()
  const { mutateAsync: move } = trpc.itinerary.move.useMutation()
  const { mutateAsync: remove } = trpc.itinerary.remove.useMutation()
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  const waiting = useRef(0)
  /** Ids of added items by the temporary ids that later steps may still name. */
  const stored = useRef(new Map<string, string>())

  return useMemo(() => {
    const key = { tripId }
    const items = () => utils.trips.get.getData(key)?.itinerary ?? []
    const change = (edit: (items: ItineraryItem[]) => ItineraryItem[]) =>
      utils.trips.get.setData(key, (trip) => trip && { ...trip, itinerary: edit(trip.itinerary) })
    const current = (id: string) => stored.current.get(id) ?? id
    const withCurrentIds = (op: PlanOp): PlanOp => {
      const before = 'before' in op && op.before ? { before: current(op.before) } : {}
      return op.type === 'add' ? { ...op, ...before } : { ...op, ...before, id: current(op.id) }
    }
    const placeBefore = (before: string | null, day: number | null) =>
      items().find((item) => item.id === before)?.day === day ? before : null

    /** Sends the step. Repeated, it is the same request to the letter, as its idempotency key demands. */
    const senderOf = (given: PlanOp): (() => Promise<ItineraryItem | null>) => {
      const op = withCurrentIds(given)
      const idempotencyKey = uuidv7()
      switch (op.type) {
        case 'add': {
          const { id, tripId: _trip, version: _version, position: _position, ...fields } = op.item
          const before = placeBefore(op.before, op.item.day) ?? undefined
          return async () => {
            const added = await add({ tripId, before, ...fields, idempotencyKey })
            stored.current.set(id, added.id)
            change((all) => all.map((item) => (item.id === id ? added : item)))
            return null
          }
        }
        case 'update': {
          const { patch } = op
          const { day } = patch
          const place = op.before === undefined || day === undefined ? {} : { before: placeBefore(op.before, day) }
          const version = op.version ?? items().find(({ id }) => id === op.id)?.version ?? 1
          return () => update({ itemId: op.id, version, ...patch, ...place, idempotencyKey })
        }
        case 'move': {
          const before = placeBefore(op.before, op.day)
          return () => move({ itemId: op.id, day: op.day, before, idempotencyKey })
        }
        case 'remove':
          return async () => {
            await remove({ itemId: op.id, idempotencyKey })
            return null
          }
      }
    }

    return {
      async perform(given, { patient }) {
        const op = withCurrentIds(given)
        if (op.type !== 'add' && !items().some(({ id }) => id === op.id)) return false
        waiting.current += 1
        await utils.trips.get.cancel(key)
        change((all) => applyOp(all, op))
        const sending = queue.current.then(() => {
          const send = senderOf(op)
          return patient ? sendUntilAnswered(send) : send()
        })
        queue.current = sending.catch(() => undefined)
        try {
          const saved = await sending
          // A later step may have changed more already; then only the version is taken over.
          const isLast = waiting.current === 1
          if (saved) {
            change((all) =>
              all.map((item) => (item.id !== saved.id ? item : isLast ? saved : { ...item, version: saved.version })),
            )
          }
          return true
        } finally {
          waiting.current -= 1
          if (waiting.current === 0) void utils.trips.get.invalidate(key)
        }
      },
      afterSaving(work) {
        const working = queue.current.then(work)
        queue.current = working.catch(() => undefined)
        return working
      },
    }
  }, [tripId, utils, add, update, move, remove])
}
