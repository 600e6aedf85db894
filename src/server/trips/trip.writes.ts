// What happens to a trip's own row and its stages inside a transaction.
import { and, eq, max } from 'drizzle-orm'
import type { AuditAction } from '#contract/audit-action.ts'
import type { PlaceRef } from '#contract/place.ts'
import { type StageName, stageNames, type TripStage } from '#contract/stage.ts'
import type { MemberRole, Trip } from '#contract/trip.ts'
import { fitNights, leastDays, nightsOf, type TripStop } from '#contract/trip-stops.ts'
import type { Tx } from '../db/client.ts'
import { itineraryItems, tripMembers, tripStages, trips } from '../db/schema/index.ts'
import type { LockedTrip } from '../kernel/access.ts'
import type { Actor } from '../kernel/actor.ts'
import { invalidInput } from '../kernel/app-error.ts'
import type { Change } from '../kernel/change.ts'
import { recordChange } from '../kernel/record-change.ts'
import { storedRow } from '../kernel/stored-row.ts'
import { followTitle } from '../reader-language/trip-title.ts'
import { briefYieldingTo } from '../trip-brief/trip-brief.writes.ts'
import { insertStops, replaceStops } from './stops/stop-rows.writes.ts'
import { toTrip } from './trip.repository.ts'

/** The trip, its stops, its three stages, its owner's membership and the audit entry: one transaction or nothing. */
export async function insertTrip(
  tx: Tx,
  actor: Actor,
  {
    stops: planned,
    stages = firstStages,
    ...fields
  }: Omit<typeof trips.$inferInsert, 'ownerId' | 'destination'> & { stops: TripStop[]; stages?: StageEffect[] },
  action: Extract<AuditAction, 'trip.created' | 'trip.duplicated' | 'trip.imported'> = 'trip.created',
): Promise<Trip> {
  const row = storedRow(
    await tx
      .insert(trips)
      .values({ ...fields, destination: firstPlace(planned), ownerId: actor.userId })
      .returning(),
  )
  const stops = await insertStops(tx, row.id, planned)
  await tx.insert(tripStages).values(stages.map((stage) => ({ ...stage, tripId: row.id })))
  await tx.insert(tripMembers).values({ tripId: row.id, userId: actor.userId, role: 'owner' })
  const trip = toTrip({ ...row, stops })
  recordChange(tx, actor, { action, entityId: trip.id, tripId: trip.id, after: trip })
  return trip
}

const firstStages: StageEffect[] = stageNames.map((stage) => ({
  stage,
  status: stage === 'pre' ? 'in_progress' : 'pending',
  confirmedAt: null,
}))

export type TripFields = Partial<Omit<typeof trips.$inferInsert, 'destination'>> & { stops?: TripStop[] }

/**
 * The locked trip with `fields` changed; nights and length are kept in agreement. Shortening a trip onto days that hold items
 * is refused by `assertDaysFree`.
 */
export async function changeTrip<Role extends MemberRole>(
  tx: Tx,
  actor: Actor,
  current: LockedTrip<Role>,
  action: AuditAction,
  { stops: wanted, ...fields }: TripFields,
  options: Pick<Change, 'isUndoable'> = {},
): Promise<LockedTrip<Role>> {
  const { durationDays = current.durationDays } = fields
  const agreed = stopsForLength(wanted ?? current.stops, durationDays)
  const stops = agreed === current.stops ? agreed : await replaceStops(tx, current.id, agreed)
  const title = fields.title ?? followTitle(current.title, current, { stops, durationDays })
  const set = { ...fields, title, destination: firstPlace(stops), version: current.version + 1, updatedAt: new Date() }
  const before = toTrip(current)
  const brief = briefYieldingTo(tx, before, toTrip({ ...current, ...set, stops }))
  const update = brief ? tx.with(brief).update(trips) : tx.update(trips)
  const row = storedRow(await update.set(set).where(eq(trips.id, current.id)).returning())
  const changed = { ...current, ...row, stops }
  const rows = { before, after: toTrip(changed) }
  recordChange(tx, actor, { action, entityId: current.id, tripId: current.id, ...rows, ...options })
  return changed
}

/** Stops with nights that make up the length. @throws AppError INVALID_INPUT where the days are fewer than the stops need. */
export function stopsForLength(stops: TripStop[], durationDays: number | null): TripStop[] {
  const nights = nightsOf(stops)
  if (nights === (durationDays === null ? null : durationDays - 1)) return stops
  const fitted = fitNights(stops, durationDays)
  if (durationDays !== null && nightsOf(fitted) !== durationDays - 1)
    throw invalidInput('durationDays', 'too_short_for_stops', `at least ${leastDays(stops.length)} days`)
  return fitted
}

function firstPlace([first]: readonly TripStop[]): PlaceRef {
  if (!first) throw invalidInput('stops', 'too_small', 'a trip has a stop')
  return first.place
}

export async function removeTrip(
  tx: Tx,
  actor: Actor,
  trip: typeof trips.$inferSelect & { stops: TripStop[] },
): Promise<void> {
  await tx.delete(trips).where(eq(trips.id, trip.id))
  recordChange(tx, actor, { action: 'trip.removed', entityId: trip.id, tripId: trip.id, before: toTrip(trip) })
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
  action: AuditAction,
  effects: StageEffect[],
  options: Pick<Change, 'isUndoable'> = { isUndoable: false },
): Promise<void> {
  for (const { stage, status, confirmedAt } of effects) {
    const mine = and(eq(tripStages.tripId, tripId), eq(tripStages.stage, stage))
    const [before] = await tx.select().from(tripStages).where(mine)
    const [after] = await tx.update(tripStages).set({ status, confirmedAt }).where(mine).returning()
    recordChange(tx, actor, { action, entityId: `${tripId}/${stage}`, tripId, before, after, ...options })
  }
}

/** Shortening never hides an item: days that are in use stay until their items have been moved. */
export async function assertDaysFree(tx: Tx, tripId: string, durationDays: number): Promise<void> {
  const [used] = await tx
    .select({ day: max(itineraryItems.day) })
    .from(itineraryItems)
    .where(eq(itineraryItems.tripId, tripId))
  if ((used?.day ?? 0) > durationDays) throw invalidInput('durationDays', 'days_in_use', 'later days still hold items')
}
