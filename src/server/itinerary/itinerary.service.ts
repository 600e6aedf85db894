import type { z } from 'zod'
import type {
  addItemSchema,
  ItineraryItem,
  listItemsSchema,
  moveItemSchema,
  removeItemSchema,
  updateItemSchema,
} from '#contract/itinerary.ts'
import type { Db, Tx } from '../db/client.ts'
import { type LockedTrip, lockTripFor } from '../kernel/access.ts'
import type { Actor } from '../kernel/actor.ts'
import { notFound } from '../kernel/app-error.ts'
import { write } from '../kernel/write.ts'
import { addItem, moveItem, removeItem, updateItem } from './item.writes.ts'
import { findTripOfItem, listItems } from './itinerary.repository.ts'

export type ItineraryService = ReturnType<typeof createItineraryService>

export function createItineraryService(db: Db) {
  const writeItem = (actor: Actor, itemId: string, effect: (tx: Tx, trip: LockedTrip) => Promise<ItineraryItem>) =>
    write(db, actor, async (tx) => {
      const tripId = await findTripOfItem(tx, actor.userId, itemId)
      if (!tripId) throw notFound('item')
      return effect(tx, await lockTripFor(tx, actor, tripId, 'editor', 'item'))
    })

  return {
    list: (actor: Actor, { tripId, day }: z.infer<typeof listItemsSchema>) => listItems(db, actor.userId, tripId, day),

    add: (actor: Actor, { tripId, before, idempotencyKey: _, ...item }: z.infer<typeof addItemSchema>) =>
      write(db, actor, async (tx) => addItem(tx, actor, await lockTripFor(tx, actor, tripId, 'editor'), item, before)),

    update: (actor: Actor, { itemId, version, idempotencyKey: _, ...patch }: z.infer<typeof updateItemSchema>) =>
      writeItem(actor, itemId, (tx, trip) => updateItem(tx, actor, trip, itemId, version, patch)),

    move: (actor: Actor, { itemId, day, before }: z.infer<typeof moveItemSchema>) =>
      writeItem(actor, itemId, (tx, trip) => moveItem(tx, actor, trip, itemId, day, before)),

    remove: (actor: Actor, { itemId }: z.infer<typeof removeItemSchema>) =>
      writeItem(actor, itemId, (tx, trip) => removeItem(tx, actor, trip, itemId)),
  }
}
