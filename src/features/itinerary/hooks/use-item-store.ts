'use client'
import { useMemo, useRef } from 'react'
import type { ItineraryItem } from '#contract/itinerary.ts'
import { trpc } from '#lib/trpc.ts'
import { applyOp, invertOp, type PlanOp } from '../plan-op.ts'

/** Items in the cache and on the server: steps apply to the cache at once and are saved in order. */
export function useItemStore(tripId: string) {
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
