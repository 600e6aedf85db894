// What a person did to a trip in one transaction, kept so that it can be taken back and done again.
import { and, eq, type SQL, sql } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { type UndoAction, undoActions } from '#contract/undo.ts'
import type { Tx } from '../db/client.ts'
import { undoEntries } from '../db/schema/index.ts'
import type { UndoEntity, UndoStep } from '../db/schema/undo.ts'
import type { RecordedChange } from './change.ts'

interface NamedChange extends RecordedChange {
  action: UndoAction
}

function isNamed(change: RecordedChange): change is NamedChange {
  return undoActions.some((action) => action === change.action)
}

/**
 * The common table expressions that store the entry and end the chance to redo what this person had undone on the trip;
 * null where nothing can be undone.
 */
export function undoEntryExpressions(tx: Tx, changes: RecordedChange[]): SQL | null {
  const named = changes.filter(isNamed)
  // An accepted proposal is recorded beside what it changed.
  const undoable = named.filter(({ action, isUndoable = true }) => isUndoable && action !== 'proposal.applied')
  const [first] = undoable
  const userId = first?.author.userId
  if (!first?.tripId || !userId || first.author.kind === 'agent') return null
  const headline = named.find(({ action }) => action === 'proposal.applied') ?? first
  const entry = tx.insert(undoEntries).values({
    id: uuidv7(),
    tripId: first.tripId,
    userId,
    action: headline.action,
    subject: subjectOf(headline),
    proposalId: headline.action === 'proposal.applied' ? headline.entityId : null,
    steps: oncePerRow(undoable).map(toStep),
  })
  const redoable = and(eq(undoEntries.tripId, first.tripId), eq(undoEntries.userId, userId), undoEntries.isUndone)
  return sql`, undo_entry as (${entry.getSQL()}), redo_cleared as (${tx.delete(undoEntries).where(redoable).getSQL()})`
}

type RowChange = Pick<RecordedChange, 'entity' | 'entityId' | 'before' | 'after'>

/** New stops move an item that the same proposal edits: the row goes back to what it was before both. */
function oncePerRow(changes: readonly RowChange[]): RowChange[] {
  const byRow = new Map<string, RowChange>()
  for (const change of changes) {
    const name = `${change.entity} ${change.entityId}`
    byRow.set(name, { ...change, before: (byRow.get(name) ?? change).before })
  }
  return [...byRow.values()].filter(({ before, after }) => before || after)
}

function toStep({ entity, entityId, before, after }: RowChange): UndoStep {
  const rows = { before: { ...before }, after: { ...after } }
  // Where the row stays, only the values that changed count: others may be changed by others meanwhile.
  const changed = before && after ? changedKeys(rows.before, rows.after) : null
  const pick = (row: object | null | undefined, values: Record<string, unknown>) =>
    row ? (changed ? Object.fromEntries(changed.map((key) => [key, values[key]])) : values) : null
  return {
    entity: entity as UndoEntity,
    id: entityId,
    before: pick(before, rows.before),
    after: pick(after, rows.after),
  }
}

const bookkeeping = new Set(['version', 'createdAt', 'updatedAt'])

function changedKeys(before: Record<string, unknown>, after: Record<string, unknown>): string[] {
  return Object.keys({ ...before, ...after }).filter(
    (key) => !bookkeeping.has(key) && JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  )
}

/** The title of what changed: after the change, else before. */
function subjectOf({ before, after }: RecordedChange): string {
  for (const row of [after, before]) {
    if (row && 'title' in row && typeof row.title === 'string') return row.title
    if (row && 'name' in row && typeof row.name === 'string') return row.name
  }
  return ''
}
