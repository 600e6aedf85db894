// The rows that a proposal's changes touch: are they still what the agent saw, and what were they before?
import type { ProposedChange } from '#contract/proposal.ts'
import type { Tx } from '../db/client.ts'
import type { UndoStep } from '../db/schema/agent.ts'
import { findItem } from '../itinerary/itinerary.repository.ts'
import type { LockedTrip } from '../kernel/access.ts'
import { AppError } from '../kernel/app-error.ts'
import { findTask } from '../tasks/task.repository.ts'

type Entity = UndoStep['entity']

export function stale(reason: string): AppError {
  return new AppError('PROPOSAL_STALE', { details: { reason } })
}

/** The row as it stands; null where there is none in this trip. */
export async function findTouched(tx: Tx, trip: LockedTrip, entity: Entity, id: string) {
  if (entity === 'trip') {
    const { version, budgetAmount, currency } = trip
    return { version, row: { budgetAmount, currency } }
  }
  const row = entity === 'item' ? await findItem(tx, id) : await findTask(tx, id)
  return row && row.tripId === trip.id ? { version: row.version, row: { ...row } } : null
}

/** @throws AppError PROPOSAL_STALE with the id of the first change whose row is not at its base version. */
export async function assertFresh(tx: Tx, trip: LockedTrip, changes: ProposedChange[]): Promise<void> {
  for (const change of changes) {
    const target = targetOf(trip, change)
    if (!target) continue
    const current = await findTouched(tx, trip, target.entity, target.id)
    if (current?.version !== target.baseVersion) throw stale(change.id)
  }
}

function targetOf(
  trip: LockedTrip,
  change: ProposedChange,
): { entity: Entity; id: string; baseVersion: number } | null {
  switch (change.type) {
    case 'item.add':
    case 'task.add':
      return null
    case 'item.update':
    case 'item.move':
    case 'item.remove':
      return { entity: 'item', id: change.itemId, baseVersion: change.baseVersion }
    case 'task.update':
      return { entity: 'task', id: change.taskId, baseVersion: change.baseVersion }
    case 'trip.setBudget':
      return { entity: 'trip', id: trip.id, baseVersion: change.baseVersion }
  }
}
