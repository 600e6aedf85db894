// Changes of one transaction: audit entries, notices to open pages, the undo entry and the revisions of trips are stored
// together at its end.
import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import type { AuditAction, AuditEntity } from '#contract/audit-action.ts'
import type { TripChange } from '#contract/trip.ts'
import type { Tx } from '../db/client.ts'
import { auditEntries } from '../db/schema/index.ts'
import type { Change, ChangeAuthor, RecordedChange } from './change.ts'
import { countTripChange } from './trip-revision.ts'
import { undoEntryExpressions } from './undo-entry.ts'

export const tripChangesChannel = 'trip_changes'

/** Which list of an open trip page has to be fetched anew. */
const liveEntities: Partial<Record<AuditEntity, TripChange['entity']>> = {
  trip: 'trip',
  brief: 'brief',
  stage: 'stage',
  item: 'item',
  candidate: 'candidate',
  alert: 'alert',
  task: 'task',
  'packing-item': 'packing',
  expense: 'expense',
  transfer: 'expense',
  file: 'file',
  proposal: 'proposal',
  conversation: 'conversation',
  member: 'member',
  invite: 'member',
  'share-link': 'member',
  run: 'conversation',
  report: 'report',
}

interface ChangeLog {
  changes: RecordedChange[]
  atEnd: SQLWrapper | null
}

const logs = new WeakMap<Tx, ChangeLog>()

/** Begins to collect the changes of `tx`; called once, by `transact`. */
export function openChangeLog(tx: Tx): void {
  logs.set(tx, { changes: [], atEnd: null })
}

/** @throws Error outside a transaction of `transact` or `write`. */
export function recordChange(tx: Tx, author: ChangeAuthor, change: Change): void {
  logOf(tx, change.action).changes.push({ ...change, author, entity: entityOf(change.action) })
}

/** `statement` runs in the round trip that stores the changes. @throws Error outside a transaction of `transact`. */
export function runAtEnd(tx: Tx, statement: SQLWrapper): void {
  logOf(tx, 'a last statement').atEnd = statement
}

function logOf(tx: Tx, what: string): ChangeLog {
  const log = logs.get(tx)
  if (!log) throw new Error(`${what} was recorded outside transact()`)
  return log
}

/** One statement, whatever the number of changes. */
export async function storeChanges(tx: Tx, { undo }: { undo: boolean }): Promise<void> {
  const { changes, atEnd } = logOf(tx, 'the end')
  if (changes.length === 0) {
    if (atEnd) await tx.execute(atEnd)
    return
  }
  const undoEntry = undo ? undoEntryExpressions(tx, changes) : null
  const entries = tx.insert(auditEntries).values(changes.map(toAuditEntry))
  const last = atEnd ? sql`, at_end as (${atEnd.getSQL()})` : sql``
  await tx.execute(sql`
    with audit as (${entries.getSQL()})${undoEntry ?? sql``}${revisionExpression(changes)}${last}
    select pg_notify(${tripChangesChannel}, notice)
    from jsonb_array_elements_text(${JSON.stringify(noticesOf(changes))}::text::jsonb) as notice`)
}

function revisionExpression(changes: RecordedChange[]): SQL {
  const tripIds = new Set(changes.flatMap(({ tripId }) => tripId ?? []))
  return tripIds.size > 0 ? sql`, revision as (${countTripChange([...tripIds])})` : sql``
}

function toAuditEntry({ author, action, entity, entityId, tripId, before, after }: RecordedChange) {
  return {
    actorId: author.userId,
    actorKind: author.kind,
    requestId: author.request.id,
    address: author.request.address,
    action,
    entity,
    entityId,
    tripId: tripId ?? null,
    before: before ? { ...before } : null,
    after: after ? { ...after } : null,
  }
}

/** One notice for each list that changed, not for each row. */
function noticesOf(changes: RecordedChange[]): string[] {
  const notices = changes.flatMap(({ author, entity, tripId }): string[] => {
    const live = liveEntities[entity]
    if (!live || !tripId) return []
    const notice: TripChange = { tripId, entity: live, actorId: author.userId }
    return [JSON.stringify(notice)]
  })
  return [...new Set(notices)]
}

function entityOf(action: AuditAction): AuditEntity {
  const [entity] = action.split('.')
  return entity as AuditEntity
}
