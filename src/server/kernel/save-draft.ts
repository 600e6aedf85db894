import type { AuditAction } from '#contract/audit-action.ts'
import type { Tx } from '../db/client.ts'
import type { Actor } from './actor.ts'
import { invalidInput } from './app-error.ts'
import { recordChange } from './record-change.ts'
import type { RowChange, RowDraft } from './row-draft.ts'

/** Of one kind in one trip: so many can still be read, checked and shown at once. */
const maxRows = 1000

interface TripRow {
  id: string
  tripId: string
}

interface DraftStorage<Row> {
  /** One statement that inserts the rows or puts them in place of those with their ids. `known`: how many the trip had before. */
  upsert(rows: Row[]): Promise<{ known: number }[]>
  remove(ids: string[]): Promise<unknown>
  actionOf(change: RowChange<Row>): AuditAction
}

/** Stores what differs from the rows as loaded, and records it. Gives each row as it stands now, or as it was. */
export async function saveDraft<Row extends TripRow>(
  tx: Tx,
  actor: Actor,
  draft: RowDraft<Row>,
  { upsert, remove, actionOf }: DraftStorage<Row>,
): Promise<Map<string, Row>> {
  const changes = draft.changes()
  const stored = changes.flatMap(({ after }) => after ?? [])
  const removed = changes.flatMap(({ before, after }) => (before && !after ? [before.id] : []))
  const added = changes.filter(({ before }) => before === null).length
  const [{ known } = { known: 0 }] = stored.length > 0 ? await upsert(stored) : []
  if (added > 0 && known + added > maxRows) throw invalidInput('', 'too_many', `a trip has at most ${maxRows}`)
  if (removed.length > 0) await remove(removed)
  const results = new Map<string, Row>()
  for (const change of changes) {
    const row = change.after ?? change.before
    if (!row) continue
    recordChange(tx, actor, { action: actionOf(change), entityId: row.id, tripId: row.tripId, ...change })
    results.set(row.id, row)
  }
  return results
}
