// The packing list of a trip, loaded for an edit and stored after it.
import { and, eq, inArray } from 'drizzle-orm'
import type { AuditAction } from '#contract/audit-action.ts'
import type { PackingItem } from '#contract/packing.ts'
import type { Tx } from '../db/client.ts'
import { packingItems } from '../db/schema/index.ts'
import type { Actor } from '../kernel/actor.ts'
import { createRowDraft, type RowChange } from '../kernel/row-draft.ts'
import { saveDraft } from '../kernel/save-draft.ts'
import { countBefore, excludedColumns } from '../kernel/upsert.ts'
import type { PackingDraft } from './edit-packing.ts'
import { toPackingItem } from './packing.repository.ts'

export async function loadPackingDraft(tx: Tx, tripId: string, ids: readonly string[]): Promise<PackingDraft> {
  if (ids.length === 0) return createRowDraft<PackingItem>([])
  const rows = await tx
    .select()
    .from(packingItems)
    .where(and(eq(packingItems.tripId, tripId), inArray(packingItems.id, [...ids])))
  return createRowDraft(rows.map(toPackingItem))
}

export function savePackingDraft(tx: Tx, actor: Actor, draft: PackingDraft, actionOf = editActionOf) {
  return saveDraft(tx, actor, draft, {
    upsert: (rows) =>
      tx
        .insert(packingItems)
        .values(rows)
        .onConflictDoUpdate({ target: packingItems.id, set: excludedColumns(packingItems, ['id', 'createdAt']) })
        .returning({ known: countBefore(packingItems, packingItems.tripId, rows[0]?.tripId) }),
    remove: (ids) => tx.delete(packingItems).where(inArray(packingItems.id, ids)),
    actionOf,
  })
}

export function restoreActionOf({ after }: RowChange<PackingItem>): AuditAction {
  return after ? 'packing-item.restored' : 'packing-item.removed'
}

function editActionOf({ before, after }: RowChange<PackingItem>): AuditAction {
  if (!before) return 'packing-item.added'
  if (!after) return 'packing-item.removed'
  if (before.isPacked !== after.isPacked) return after.isPacked ? 'packing-item.packed' : 'packing-item.unpacked'
  return 'packing-item.updated'
}
