// Items of a trip, loaded for an edit and stored after it: one statement for all rows that come or change, one for all that go.
import { and, eq, inArray, isNull, or, sql } from 'drizzle-orm'
import type { AuditAction } from '#contract/audit-action.ts'
import type { ItineraryItem } from '#contract/itinerary.ts'
import type { Tx } from '../db/client.ts'
import { itineraryItems } from '../db/schema/index.ts'
import type { Actor } from '../kernel/actor.ts'
import { createRowDraft, type RowChange } from '../kernel/row-draft.ts'
import { saveDraft } from '../kernel/save-draft.ts'
import { countBefore, excludedColumns } from '../kernel/upsert.ts'
import type { ItemDraft } from './edit-items.ts'
import { toItem } from './itinerary.repository.ts'

export interface WantedItems {
  ids?: readonly string[]
  /** All items of these days, which stand beside an item that comes or moves there; null = unscheduled. */
  days?: readonly (number | null)[]
  /** All items of the days on which these items stand. */
  besides?: readonly string[]
}

export async function loadItemDraft(
  tx: Tx,
  tripId: string,
  { ids = [], days = [], besides = [] }: WantedItems,
): Promise<ItemDraft> {
  const daysBesides = tx
    .select({ day: sql`coalesce(${itineraryItems.day}, 0)` })
    .from(itineraryItems)
    .where(inArray(itineraryItems.id, [...besides]))
  const scheduled = days.filter((day) => day !== null)
  const wanted = or(
    ids.length > 0 ? inArray(itineraryItems.id, [...ids]) : undefined,
    scheduled.length > 0 ? inArray(itineraryItems.day, scheduled) : undefined,
    days.includes(null) ? isNull(itineraryItems.day) : undefined,
    besides.length > 0 ? inArray(sql`coalesce(${itineraryItems.day}, 0)`, daysBesides) : undefined,
  )
  if (!wanted) return createRowDraft<ItineraryItem>([])
  const rows = await tx
    .select()
    .from(itineraryItems)
    .where(and(eq(itineraryItems.tripId, tripId), wanted))
  return createRowDraft(rows.map(toItem))
}

export function saveItemDraft(tx: Tx, actor: Actor, draft: ItemDraft, actionOf = editActionOf) {
  return saveDraft(tx, actor, draft, {
    upsert: (rows) =>
      tx
        .insert(itineraryItems)
        .values(rows.map(toRow))
        .onConflictDoUpdate({ target: itineraryItems.id, set: excludedColumns(itineraryItems, ['id', 'createdAt']) })
        .returning({ known: countBefore(itineraryItems, itineraryItems.tripId, rows[0]?.tripId) }),
    remove: (ids) => tx.delete(itineraryItems).where(inArray(itineraryItems.id, ids)),
    actionOf,
  })
}

/** Undo: whatever comes back is restored, under a fresh version so that it is not taken for the row as it was known. */
export function restoreActionOf({ after }: RowChange<ItineraryItem>): AuditAction {
  return after ? 'item.restored' : 'item.removed'
}

function editActionOf({ before, after }: RowChange<ItineraryItem>): AuditAction {
  if (!before) return 'item.added'
  if (!after) return 'item.removed'
  const { day, position, version: _, ...fields } = before
  const stays = Object.entries(fields).every(([key, value]) => after[key as keyof typeof fields] === value)
  return stays && (day !== after.day || position !== after.position) ? 'item.moved' : 'item.updated'
}

function toRow({ cost, ...item }: ItineraryItem): typeof itineraryItems.$inferInsert {
  return { ...item, costAmount: cost?.amount ?? null, costCurrency: cost?.currency ?? null, updatedAt: new Date() }
}
