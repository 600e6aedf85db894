// Takes applied changes back, last first, provided that nobody has built upon them since.
import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { itineraryItemSchema } from '#contract/itinerary.ts'
import { type Task, taskSchema } from '#contract/task.ts'
import type { Tx } from '../db/client.ts'
import type { UndoStep } from '../db/schema/agent.ts'
import { tripMembers } from '../db/schema/index.ts'
import { removeItem, restoreItem } from '../itinerary/item.writes.ts'
import type { LockedTrip } from '../kernel/access.ts'
import type { Actor } from '../kernel/actor.ts'
import { removeTask, restoreTask } from '../tasks/task.writes.ts'
import { changeTrip } from '../trips/trip.writes.ts'
import { findTouched, stale } from './load-targets.ts'

const budgetSchema = z.object({ budgetAmount: z.number().int().nullable(), currency: z.string() })

/** @throws AppError PROPOSAL_STALE with the id of the row that has changed since. The transaction must then be given up. */
export async function undoChanges(tx: Tx, actor: Actor, trip: LockedTrip, steps: UndoStep[]): Promise<void> {
  for (const step of steps) {
    const current = await findTouched(tx, trip, step.entity, step.id)
    if ((current?.version ?? null) !== step.versionAfter) throw stale(step.id)
  }
  for (const step of steps.toReversed()) await undoStep(tx, actor, trip, step)
}

async function undoStep(tx: Tx, actor: Actor, trip: LockedTrip, { entity, id, before }: UndoStep): Promise<void> {
  switch (entity) {
    case 'item': {
      if (!before) return void (await removeItem(tx, actor, trip, id))
      const item = itineraryItemSchema.parse(before)
      if (item.day !== null && trip.durationDays !== null && item.day > trip.durationDays) throw stale(id)
      return void (await restoreItem(tx, actor, item))
    }
    case 'task': {
      if (!before) return void (await removeTask(tx, actor, trip.id, id))
      const task = taskSchema.parse(before)
      if (!(await isAssignable(tx, task))) throw stale(id)
      return void (await restoreTask(tx, actor, task))
    }
    case 'trip':
      await changeTrip(tx, actor, trip, 'trip.updated', budgetSchema.parse(before))
  }
}

async function isAssignable(tx: Tx, { tripId, assigneeId }: Task): Promise<boolean> {
  if (!assigneeId) return true
  const members = await tx
    .select({ userId: tripMembers.userId })
    .from(tripMembers)
    .where(and(eq(tripMembers.tripId, tripId), eq(tripMembers.userId, assigneeId)))
  return members.length > 0
}
