// Carries accepted changes out through the same writes as people's edits, and keeps what is needed to take them back.
import type { ItineraryItem } from '#contract/itinerary.ts'
import type { ProposedChange } from '#contract/proposal.ts'
import type { Task } from '#contract/task.ts'
import type { Tx } from '../db/client.ts'
import type { UndoStep } from '../db/schema/agent.ts'
import { addItem, moveItem, removeItem, updateItem } from '../itinerary/item.writes.ts'
import { findItem, listDay } from '../itinerary/itinerary.repository.ts'
import type { LockedTrip } from '../kernel/access.ts'
import type { Actor } from '../kernel/actor.ts'
import { AppError, isAppError, notFound } from '../kernel/app-error.ts'
import { findTask } from '../tasks/task.repository.ts'
import { addTask, updateTask } from '../tasks/task.writes.ts'
import { changeTrip } from '../trips/trip.writes.ts'
import { assertFresh, stale } from './load-targets.ts'

/** @throws AppError PROPOSAL_STALE; INVALID_INPUT whose paths begin with `changes.{id}`. The transaction must then be given up. */
export async function applyChanges(
  tx: Tx,
  actor: Actor,
  trip: LockedTrip,
  changes: ProposedChange[],
): Promise<UndoStep[]> {
  await assertFresh(tx, trip, changes)
  const steps = new Map<string, UndoStep>()
  let current = trip
  for (const change of changes) {
    try {
      const step = await applyChange(tx, actor, current, change)
      const earlier = steps.get(step.id)
      steps.set(step.id, earlier ? { ...step, before: earlier.before } : step)
      if (change.type === 'trip.setBudget') current = { ...current, version: current.version + 1 }
    } catch (error) {
      throw namingChange(error, change.id)
    }
  }
  return [...steps.values()]
}

async function applyChange(tx: Tx, actor: Actor, trip: LockedTrip, change: ProposedChange): Promise<UndoStep> {
  switch (change.type) {
    case 'item.add': {
      const { item } = change
      return itemStep(null, await addItem(tx, actor, trip, item, await nextInTime(tx, trip.id, item.day, item.start)))
    }
    case 'item.update': {
      const before = await requireItem(tx, change.itemId)
      const { day = before.day, ...patch } = change.patch
      const updated = await updateItem(tx, actor, trip, before.id, before.version, patch)
      return itemStep(before, day === before.day ? updated : await moveInTime(tx, actor, trip, updated, day))
    }
    case 'item.move': {
      const before = await requireItem(tx, change.itemId)
      return itemStep(before, await moveInTime(tx, actor, trip, before, change.day))
    }
    case 'item.remove':
      return itemStep(await removeItem(tx, actor, trip, change.itemId), null)
    case 'task.add':
      return taskStep(null, await addTask(tx, actor, trip.id, change.task))
    case 'task.update': {
      const before = await findTask(tx, change.taskId)
      if (!before) throw notFound('task')
      return taskStep(before, await updateTask(tx, actor, trip.id, change.taskId, change.patch))
    }
    case 'trip.setBudget': {
      const { amount: budgetAmount, currency } = change.budget
      const { version } = await changeTrip(tx, actor, trip, 'trip.updated', { budgetAmount, currency })
      const before = { budgetAmount: trip.budgetAmount, currency: trip.currency }
      return { entity: 'trip', id: trip.id, before, versionAfter: version }
    }
  }
}

async function moveInTime(tx: Tx, actor: Actor, trip: LockedTrip, item: ItineraryItem, day: number | null) {
  return moveItem(tx, actor, trip, item.id, day, await nextInTime(tx, trip.id, day, item.start, item.id))
}

/** A new stop goes where its time belongs: before the first that starts later; without a time, last. */
async function nextInTime(tx: Tx, tripId: string, day: number | null, start: string | null, moving?: string) {
  if (start === null) return null
  const siblings = await listDay(tx, tripId, day)
  return siblings.find((item) => item.id !== moving && item.start !== null && item.start > start)?.id ?? null
}

async function requireItem(tx: Tx, itemId: string): Promise<ItineraryItem> {
  const item = await findItem(tx, itemId)
  if (!item) throw notFound('item')
  return item
}

function itemStep(before: ItineraryItem | null, after: ItineraryItem | null): UndoStep {
  return { entity: 'item', ...stepOf(before, after) }
}

function taskStep(before: Task | null, after: Task): UndoStep {
  return { entity: 'task', ...stepOf(before, after) }
}

function stepOf(before: ItineraryItem | Task | null, after: ItineraryItem | Task | null) {
  const id = (after ?? before)?.id
  if (!id) throw new AppError('INTERNAL')
  return { id, before, versionAfter: after?.version ?? null }
}

function namingChange(error: unknown, changeId: string): unknown {
  if (isAppError(error) && error.code === 'NOT_FOUND') return stale(changeId)
  if (!isAppError(error) || error.code !== 'INVALID_INPUT') return error
  const issues = error.details.issues?.map((issue) => ({ ...issue, path: `changes.${changeId}.${issue.path}` }))
  return new AppError('INVALID_INPUT', { details: { ...error.details, issues }, cause: error })
}
