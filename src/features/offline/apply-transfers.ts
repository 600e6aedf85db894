// Payments as they will be once the waiting changes are saved.
import type { PaidTransfer } from '#contract/budget.ts'
import { isDecided, type WaitingChange } from '#lib/offline/waiting-change.ts'

/** Latest first. */
export function applyToTransfers(paid: readonly PaidTransfer[], changes: readonly WaitingChange[]): PaidTransfer[] {
  let known = [...paid]
  for (const { call, entityId, tripId, madeAt } of changes.filter(isDecided)) {
    if (call.path === 'budget.transfers.remove') known = known.filter(({ id }) => id !== entityId)
    if (call.path !== 'budget.transfers.markPaid') continue
    const { from, to, amount } = call.input
    known.unshift({ id: entityId, tripId, from, to, amount, paidAt: new Date(madeAt).toISOString(), version: 0 })
  }
  return known
}
