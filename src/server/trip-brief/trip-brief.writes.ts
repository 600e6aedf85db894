// What happens to the brief inside a transaction.
import { isDeepStrictEqual } from 'node:util'
import { and, eq, sql } from 'drizzle-orm'
import type { Trip } from '#contract/trip.ts'
import type { BriefFieldName, BriefPatch, TripBrief } from '#contract/trip-brief.ts'
import type { Tx } from '../db/client.ts'
import { tripBriefs } from '../db/schema/index.ts'
import type { LockedTrip } from '../kernel/access.ts'
import type { Actor } from '../kernel/actor.ts'
import { recordChange } from '../kernel/record-change.ts'
import { applyReading } from './apply-reading.ts'
import type { StoredBrief } from './trip-brief.repository.ts'

/** The trip is locked, so writers of its brief take turns. */
export async function saveBrief(
  tx: Tx,
  actor: Actor,
  trip: LockedTrip,
  before: StoredBrief,
  brief: TripBrief,
): Promise<StoredBrief> {
  const updatedAt = new Date()
  const version = before.version + 1
  await tx
    .insert(tripBriefs)
    .values({ tripId: trip.id, brief, version, updatedAt })
    .onConflictDoUpdate({ target: tripBriefs.tripId, set: { brief, version, updatedAt } })
  recordChange(tx, actor, {
    action: 'brief.updated',
    entityId: trip.id,
    tripId: trip.id,
    before: before.version === 0 ? null : before.brief,
    after: brief,
  })
  return { brief, version, updatedAt }
}

/** By hand. */
export function editBrief(tx: Tx, actor: Actor, trip: LockedTrip, before: StoredBrief, { set, forget }: BriefPatch) {
  const edited = Object.fromEntries(
    Object.entries(set).map(([name, value]) => [name, { value, origin: 'edited', words: null }]),
  )
  return saveBrief(tx, actor, trip, before, applyReading(before.brief, { set: edited, forget, unused: [] }))
}

/** Fields of the brief by the field of the trip that they speak of. */
const fieldsOfTrip: Partial<Record<keyof Trip, readonly BriefFieldName[]>> = {
  origin: ['home'],
  stops: ['stops'],
  startDate: ['dates'],
  durationDays: ['days'],
  budget: ['budget'],
  party: ['party'],
  pace: ['pace'],
  preferences: ['interests'],
  needs: ['diets', 'allergies', 'mobility'],
}

const namesOf = new Map<string, readonly BriefFieldName[]>(Object.entries(fieldsOfTrip))

/**
 * What the trip itself says from now on, however it was changed, the brief no longer says. A part of the statement that changes
 * the trip, so that it costs no round trip; null where the brief has nothing to yield.
 */
export function briefYieldingTo(tx: Tx, before: Trip, after: Trip) {
  const values = new Map<string, unknown>(Object.entries(after))
  const changed = Object.entries(before).filter(([field, value]) => !isDeepStrictEqual(value, values.get(field)))
  const names = changed.flatMap(([field]) => namesOf.get(field) ?? [])
  if (names.length === 0) return null
  const gone = sql`array[${sql.join(
    names.map((name) => sql`${name}`),
    sql`, `,
  )}]::text[]`
  return tx.$with('yielding_brief').as(
    tx
      .update(tripBriefs)
      .set({
        brief: sql`${tripBriefs.brief} - ${gone}`,
        version: sql`${tripBriefs.version} + 1`,
        updatedAt: new Date(),
      })
      .where(and(eq(tripBriefs.tripId, after.id), sql`${tripBriefs.brief} ?| ${gone}`))
      .returning({ tripId: tripBriefs.tripId }),
  )
}
