import type { z } from 'zod'
import type {
  addPackingItemsSchema,
  PackingItem,
  removePackingItemSchema,
  setPackedSchema,
  updatePackingItemSchema,
} from '#contract/packing.ts'
import type { Db, Tx } from '../db/client.ts'
import { lockTripFor } from '../kernel/access.ts'
import type { Actor } from '../kernel/actor.ts'
import { AppError } from '../kernel/app-error.ts'
import { write } from '../kernel/write.ts'
import { addPackingItem, requirePackingItem, updatePackingItem } from './edit-packing.ts'
import { findTripOfPackingItem, listPackingItems } from './packing.repository.ts'
import { loadPackingDraft, savePackingDraft } from './packing.writes.ts'

export type PackingService = ReturnType<typeof createPackingService>

export function createPackingService(db: Db) {
  const lockTripOf = (tx: Tx, actor: Actor, packingItemId: string) =>
    lockTripFor(tx, actor, findTripOfPackingItem(tx, packingItemId), 'editor', 'packing-item')

  return {
    list: (actor: Actor, tripId: string) => listPackingItems(db, actor.userId, tripId),

    add: (actor: Actor, { tripId, items }: z.infer<typeof addPackingItemsSchema>): Promise<PackingItem[]> =>
      write(db, actor, async (tx) => {
        const trip = await lockTripFor(tx, actor, tripId, 'editor')
        const draft = await loadPackingDraft(tx, trip.id, [])
        const added = items.map((item) => addPackingItem(draft, trip, item))
        await savePackingDraft(tx, actor, draft)
        return added
      }),

    /** Without `version` the last write wins. @throws AppError VERSION_CONFLICT with the current row. */
    update: (
      actor: Actor,
      { packingItemId, version, idempotencyKey: _, ...patch }: z.infer<typeof updatePackingItemSchema>,
    ): Promise<PackingItem> =>
      write(db, actor, async (tx) => {
        const trip = await lockTripOf(tx, actor, packingItemId)
        const draft = await loadPackingDraft(tx, trip.id, [packingItemId])
        const current = requirePackingItem(draft, packingItemId)
        if (version !== undefined && current.version !== version)
          throw new AppError('VERSION_CONFLICT', { details: { current } })
        const updated = updatePackingItem(draft, trip, packingItemId, patch)
        return (await savePackingDraft(tx, actor, draft)).get(packingItemId) ?? updated
      }),

    /** Answers with those that are there, also where nothing changed. */
    setPacked: (actor: Actor, { tripId, packingItemIds, isPacked }: z.infer<typeof setPackedSchema>) =>
      write(db, actor, async (tx): Promise<PackingItem[]> => {
        const trip = await lockTripFor(tx, actor, tripId, 'editor')
        const draft = await loadPackingDraft(tx, trip.id, packingItemIds)
        for (const item of draft.rows()) if (item.isPacked !== isPacked) draft.set({ ...item, isPacked })
        const saved = await savePackingDraft(tx, actor, draft)
        return draft.rows().map((item) => saved.get(item.id) ?? item)
      }),

    /** Answers with the item as it was. */
    remove: (actor: Actor, { packingItemId }: z.infer<typeof removePackingItemSchema>): Promise<PackingItem> =>
      write(db, actor, async (tx) => {
        const trip = await lockTripOf(tx, actor, packingItemId)
        const draft = await loadPackingDraft(tx, trip.id, [packingItemId])
        const removed = requirePackingItem(draft, packingItemId)
        draft.delete(packingItemId)
        await savePackingDraft(tx, actor, draft)
        return removed
      }),
  }
}
