// What undo may do to the packing list.
import { packingItemSchema } from '#contract/packing.ts'
import { defineChangeHandler, staleProposal } from '../kernel/change-handler.ts'
import { isMember, type PackingDraft } from './edit-packing.ts'
import { loadPackingDraft, restoreActionOf, savePackingDraft } from './packing.writes.ts'

export const packingChangeHandler = defineChangeHandler<never, PackingDraft>({
  entity: 'packing-item',
  types: [],
  load: (tx, trip, { restorations }) =>
    loadPackingDraft(
      tx,
      trip.id,
      restorations.map(({ id }) => id),
    ),
  read(draft, id) {
    const item = draft.get(id)
    return item ? { version: item.version, values: { ...item } } : null
  },
  targets: () => [],
  apply: () => undefined,
  restore(draft, trip, { id, values }) {
    if (!values) return draft.delete(id)
    const current = draft.get(id)
    const item = packingItemSchema.parse({ ...current, ...values })
    if (!isMember(trip, item.personId)) throw staleProposal(id)
    draft.set(current ? item : { ...item, version: item.version + 1 })
  },
  async save(tx, actor, trip, draft) {
    await savePackingDraft(tx, actor, draft, restoreActionOf)
    return trip
  },
  describe: () => '',
})
