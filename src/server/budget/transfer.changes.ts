// What undo may do to transfers that were marked as paid.
import { paidTransferSchema } from '#contract/budget.ts'
import { defineChangeHandler } from '../kernel/change-handler.ts'
import { loadTransferDraft, restoreActionOf, saveTransferDraft, type TransferDraft } from './transfer.writes.ts'

export const transferChangeHandler = defineChangeHandler<never, TransferDraft>({
  entity: 'transfer',
  types: [],
  load: (tx, trip, { restorations }) =>
    loadTransferDraft(
      tx,
      trip.id,
      restorations.map(({ id }) => id),
    ),
  read(draft, id) {
    const transfer = draft.get(id)
    return transfer ? { version: transfer.version, values: { ...transfer } } : null
  },
  targets: () => [],
  apply: () => undefined,
  restore(draft, _trip, { id, values }) {
    if (!values) return draft.delete(id)
    const transfer = paidTransferSchema.parse({ ...draft.get(id), ...values })
    draft.set({ ...transfer, version: transfer.version + 1 })
  },
  async save(tx, actor, trip, draft) {
    await saveTransferDraft(tx, actor, draft, restoreActionOf)
    return trip
  },
  describe: () => '',
})
