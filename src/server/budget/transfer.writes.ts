// Transfers that were marked as paid, loaded for an edit and stored after it.
import { and, eq, inArray } from 'drizzle-orm'
import type { AuditAction } from '#contract/audit-action.ts'
import type { PaidTransfer } from '#contract/budget.ts'
import type { Tx } from '../db/client.ts'
import { paidTransfers } from '../db/schema/budget.ts'
import type { Actor } from '../kernel/actor.ts'
import { createRowDraft, type RowChange, type RowDraft } from '../kernel/row-draft.ts'
import { saveDraft } from '../kernel/save-draft.ts'
import { countBefore, excludedColumns } from '../kernel/upsert.ts'
import { toPaidTransfer } from './transfer.repository.ts'

export type TransferDraft = RowDraft<PaidTransfer>

export async function loadTransferDraft(tx: Tx, tripId: string, ids: readonly string[]): Promise<TransferDraft> {
  const rows = await tx
    .select()
    .from(paidTransfers)
    .where(and(eq(paidTransfers.tripId, tripId), inArray(paidTransfers.id, [...ids])))
  return createRowDraft(rows.map(toPaidTransfer))
}

export function saveTransferDraft(tx: Tx, actor: Actor, draft: TransferDraft, actionOf = editActionOf) {
  return saveDraft(tx, actor, draft, {
    upsert: (rows) =>
      tx
        .insert(paidTransfers)
        .values(
          rows.map(({ from, to, amount, paidAt, ...row }) => ({
            ...row,
            ...amount,
            fromId: from,
            toId: to,
            paidAt: new Date(paidAt),
          })),
        )
        .onConflictDoUpdate({ target: paidTransfers.id, set: excludedColumns(paidTransfers, ['id', 'createdAt']) })
        .returning({ known: countBefore(paidTransfers, paidTransfers.tripId, rows[0]?.tripId) }),
    remove: (ids) => tx.delete(paidTransfers).where(inArray(paidTransfers.id, ids)),
    actionOf,
  })
}

export function restoreActionOf({ after }: RowChange<PaidTransfer>): AuditAction {
  return after ? 'transfer.restored' : 'transfer.removed'
}

function editActionOf({ after }: RowChange<PaidTransfer>): AuditAction {
  return after ? 'transfer.paid' : 'transfer.removed'
}
