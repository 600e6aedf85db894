// What undo may do to files of a trip. Proposals do not touch them.
import { storedFileSchema } from '#contract/file.ts'
import { defineChangeHandler, staleProposal } from '../kernel/change-handler.ts'
import { type FileDraft, loadFileDraft, restoreActionOf, saveFileDraft } from './file.writes.ts'

export const fileChangeHandler = defineChangeHandler<never, FileDraft>({
  entity: 'file',
  types: [],
  load: (tx, trip, { restorations }) =>
    loadFileDraft(
      tx,
      trip.id,
      restorations.map(({ id }) => id),
    ),
  read(draft, id) {
    const file = draft.get(id)
    return file ? { version: file.version, values: { ...file } } : null
  },
  targets: () => [],
  apply: () => {},
  restore(draft, _trip, { id, values }) {
    if (!values) return draft.delete(id)
    const current = draft.get(id)
    // Without its row the bytes are gone as well.
    const known = current ?? draft.removed.get(id)
    if (!known) throw staleProposal(id)
    const file = storedFileSchema.parse({ ...known, ...values, isMissing: known.isMissing })
    draft.set(current ? file : { ...file, version: known.version + 1 })
  },
  async save(tx, actor, trip, draft, purpose) {
    await saveFileDraft(tx, actor, draft, purpose === 'restore' ? restoreActionOf : undefined)
    return trip
  },
  describe: () => '',
})
