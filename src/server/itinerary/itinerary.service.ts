import type { z } from 'zod'
import type { AuditAction } from '#contract/audit-action.ts'
import type {
  addItemSchema,
  copyDaySchema,
  EditItems,
  ItineraryItem,
  listItemsSchema,
  markDaySchema,
  markItemSchema,
  moveItemSchema,
  NewItem,
  rateItemSchema,
  removeItemSchema,
  updateItemSchema,
} from '#contract/itinerary.ts'
import type { Db } from '../db/client.ts'
import { type LockedTrip, lockTripFor } from '../kernel/access.ts'
import type { Actor } from '../kernel/actor.ts'
import { AppError } from '../kernel/app-error.ts'
import { write } from '../kernel/write.ts'
import {
  addItem,
  describeExperience,
  type ItemDraft,
  moveItem,
  removeItem,
  requireItem,
  updateItem,
} from './edit-items.ts'
import { copyDay, editItems } from './edit-many-items.ts'
import { loadItemDraft, saveItemDraft, type WantedItems } from './item.writes.ts'
import { findTripOfItem, listItems } from './itinerary.repository.ts'

export type ItineraryService = ReturnType<typeof createItineraryService>

export function createItineraryService(db: Db) {
  /** One edit by hand: `tripOf` finds the trip, `wanted` says which rows the edit needs, `edit` changes them. */
  const editItem = (
    actor: Actor,
    tripOf: { tripId: string } | { itemId: string },
    wanted: WantedItems,
    edit: (draft: ItemDraft, trip: LockedTrip) => ItineraryItem,
    action?: AuditAction,
  ): Promise<ItineraryItem> =>
    write(db, actor, async (tx) => {
      const trip =
        'tripId' in tripOf
          ? await lockTripFor(tx, actor, tripOf.tripId, 'editor')
          : await lockTripFor(tx, actor, findTripOfItem(tx, tripOf.itemId), 'editor', 'item')
      const draft = await loadItemDraft(tx, trip.id, wanted)
      const edited = edit(draft, trip)
      const saved = await saveItemDraft(tx, actor, draft, action && (() => action))
      return saved.get(edited.id) ?? edited
    })

  return {
    list: (actor: Actor, { tripId, day }: z.infer<typeof listItemsSchema>) => listItems(db, actor.userId, tripId, day),

    add: (actor: Actor, { tripId, before, idempotencyKey: _, ...item }: z.infer<typeof addItemSchema>) =>
      editItem(actor, { tripId }, { days: [item.day] }, (draft, trip) => addItem(draft, trip, item, { before })),

    /** As one step, in the order given; each lands last on its day. */
    addAll: (actor: Actor, tripId: string, items: readonly NewItem[]): Promise<ItineraryItem[]> =>
      write(db, actor, async (tx) => {
        const trip = await lockTripFor(tx, actor, tripId, 'editor')
        const draft = await loadItemDraft(tx, trip.id, { days: [...new Set(items.map(({ day }) => day))] })
        const added = items.map((item) => addItem(draft, trip, item, { before: undefined }))
        const saved = await saveItemDraft(tx, actor, draft)
        return added.map((item) => saved.get(item.id) ?? item)
      }),

    /** As one step. @throws AppError NOT_FOUND where one of them is not of this trip: then none is changed. */
    editMany: (actor: Actor, { tripId, itemIds, edit }: EditItems): Promise<ItineraryItem[]> =>
      write(db, actor, async (tx) => {
        const trip = await lockTripFor(tx, actor, tripId, 'editor')
        const draft = await loadItemDraft(tx, trip.id, { ids: itemIds, days: edit.type === 'move' ? [edit.day] : [] })
        const edited = editItems(draft, trip, itemIds, edit)
        const saved = await saveItemDraft(tx, actor, draft, edit.type === 'mark' ? () => 'item.marked' : undefined)
        return edited.map((item) => saved.get(item.id) ?? item)
      }),

    /** As one step; the copies stand behind what the day holds. */
    copyDay: (actor: Actor, { tripId, from, to }: z.infer<typeof copyDaySchema>): Promise<ItineraryItem[]> =>
      write(db, actor, async (tx) => {
        const trip = await lockTripFor(tx, actor, tripId, 'editor')
        const draft = await loadItemDraft(tx, trip.id, { days: [from, to] })
        const copies = copyDay(draft, trip, from, to)
        const saved = await saveItemDraft(tx, actor, draft)
        return copies.map((item) => saved.get(item.id) ?? item)
      }),

    /** @throws AppError VERSION_CONFLICT with the current row when `version` is not the stored one. */
    update: (
      actor: Actor,
      { itemId, version, idempotencyKey: _, day, before, ...patch }: z.infer<typeof updateItemSchema>,
    ) =>
      editItem(actor, { itemId }, { ids: [itemId], days: day === undefined ? [] : [day] }, (draft, trip) => {
        const current = requireVersion(draft, itemId, version)
        const updated = updateItem(draft, trip, itemId, patch)
        const isPlaced = day !== undefined && (before !== undefined || day !== current.day)
        return isPlaced ? moveItem(draft, trip, itemId, day, { before: before ?? null }) : updated
      }),

    move: (actor: Actor, { itemId, version, day, before }: z.infer<typeof moveItemSchema>) =>
      editItem(
        actor,
        { itemId },
        { ids: [itemId], days: [day] },
        (draft, trip) => {
          requireVersion(draft, itemId, version)
          return moveItem(draft, trip, itemId, day, { before })
        },
        'item.moved',
      ),

    /** What came of it; the last tap wins. */
    mark: (actor: Actor, { itemId, outcome }: z.infer<typeof markItemSchema>) =>
      editItem(
        actor,
        { itemId },
        { ids: [itemId] },
        (draft) => describeExperience(draft, itemId, { outcome }),
        'item.marked',
      ),

    /** What is marked already stays so. */
    markDay: (actor: Actor, { tripId, day }: z.infer<typeof markDaySchema>) =>
      write(db, actor, async (tx) => {
        const trip = await lockTripFor(tx, actor, tripId, 'editor')
        const draft = await loadItemDraft(tx, trip.id, { days: [day] })
        const open = draft.rows().filter((item) => item.day === day && item.outcome === null)
        for (const { id } of open) describeExperience(draft, id, { outcome: 'done' })
        await saveItemDraft(tx, actor, draft, () => 'item.marked')
        return { marked: open.length }
      }),

    rate: (actor: Actor, { itemId, rating }: z.infer<typeof rateItemSchema>) =>
      editItem(
        actor,
        { itemId },
        { ids: [itemId] },
        (draft) => describeExperience(draft, itemId, { rating }),
        'item.rated',
      ),

    remove: (actor: Actor, { itemId, version }: z.infer<typeof removeItemSchema>) =>
      editItem(actor, { itemId }, { ids: [itemId] }, (draft) => {
        requireVersion(draft, itemId, version)
        return removeItem(draft, itemId)
      }),
  }
}

/** @throws AppError VERSION_CONFLICT with the current row when a `version` is given that is not the stored one. */
function requireVersion(draft: ItemDraft, itemId: string, version: number | undefined): ItineraryItem {
  const current = requireItem(draft, itemId)
  if (version !== undefined && current.version !== version)
    throw new AppError('VERSION_CONFLICT', { details: { current } })
  return current
}
