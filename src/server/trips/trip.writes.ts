// What happens to a trip's own row and its stages inside a transaction.
import { and, eq, max } from 'drizzle-orm'
import { type StageName, stageNames, type TripStage } from '#contract/stage.ts'
import type { Trip } from '#contract/trip.ts'
import { recordAudit } from '../audit/audit.repository.ts'
import type { Tx } from '../db/client.ts'
import { itineraryItems, tripMembers, tripStages, trips } from '../db/schema/index.ts'
import type { LockedTrip } from '../kernel/access.ts'
import type { Actor } from '../kernel/actor.ts'
import { AppError, invalidInput } from '../kernel/app-error.ts'
import { announce } from '../kernel/write.ts'
import { toTrip } from './trip.repository.ts'

/** The trip, its three stages, its owner's membership and the audit entry: one transaction or nothing. */
export async function insertTrip(
  tx: Tx,
  actor: Actor,
  fields: Omit<typeof trips.$inferInsert, 'ownerId'>,
): Promise<Trip> {
  const [row] = await tx
    .insert(trips)
    .values({ ...fields, ownerId: actor.userId })
    .returning()
  if (!row) throw new AppError('INTERNAL')
  await tx.insert(tripStages).values(
    stageNames.map((stage) => ({
      tripId: row.id,
      stage,
      status: stage === 'pre' ? ('in_progress' as const) : ('pending' as const),
    })),
  )
  await tx.insert(tripMembers).values({ tripId: row.id, userId: actor.userId, role: 'owner' })
  const trip = toTrip(row)
  await leaveTrace(tx, actor, 'trip.created', null, trip)
  return trip
}

export async function changeTrip(
  tx: Tx,
  actor: Actor,
  current: LockedTrip,
  action: string,
  fields: Partial<typeof trips.$inferInsert>,
): Promise<Trip> {
  if (fields.durationDays) await assertDaysFree(tx, current.id, fields.durationDays)
  const [row] = await tx
    .update(trips)
    .set({ ...fields, version: current.version + 1, updatedAt: new Date() })
    .where(eq(trips.id, current.id))
    .returning()
  if (!row) throw new AppError('INTERNAL')
  const after = toTrip(row)
  await leaveTrace(tx, actor, action, toTrip(current), after)
  return after
}

export async function removeTrip(tx: Tx, actor: Actor, current: LockedTrip): Promise<void> {
  await tx.delete(trips).where(eq(trips.id, current.id))
  await leaveTrace(tx, actor, 'trip.removed', toTrip(current), null)
}

interface StageEffect {
  stage: StageName
  status: TripStage['status']
  confirmedAt: Date | null
}

export async function changeStages(
  tx: Tx,
  actor: Actor,
  tripId: string,
  action: string,
  effects: StageEffect[],
): Promise<void> {
  for (const { stage, status, confirmedAt } of effects) {
    const mine = and(eq(tripStages.tripId, tripId), eq(tripStages.stage, stage))
    const [before] = await tx.select().from(tripStages).where(mine)
    const [after] = await tx.update(tripStages).set({ status, confirmedAt }).where(mine).returning()
    await recordAudit(tx, actor, {
      action,
      entity: 'stage',
      entityId: `${tripId}/${stage}`,
      tripId,
      before: before ?? null,
      after: after ?? null,
    })
  }
  await announce(tx, { tripId, entity: 'stage', actorId: actor.userId })
}

/** Shortening never hides an item: days that are in use stay until their items have been moved. */
async function assertDaysFree(tx: Tx, tripId: string, durationDays: number): Promise<void> {
  const [used] = await tx
    .select({ day: max(itineraryItems.day) })
    .from(itineraryItems)
    .where(eq(itineraryItems.tripId, tripId))
  if ((used?.day ?? 0) > durationDays) throw invalidInput('durationDays', 'days_in_use', 'later days still hold items')
}

async function leaveTrace(
  tx: Tx,
  actor: Actor,
  action: string,
  before: Trip | null,
  after: Trip | null,
): Promise<void> {
  const trip = after ?? before
  if (!trip) return
  await recordAudit(tx, actor, { action, entity: 'trip', entityId: trip.id, tripId: trip.id, before, after })
  await announce(tx, { tripId: trip.id, entity: 'trip', actorId: actor.userId })
}
