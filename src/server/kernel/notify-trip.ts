import { sql } from 'drizzle-orm'
import type { TripChange } from '#contract/trip.ts'
import type { DbOrTx } from '../db/client.ts'
import { tripChangesChannel } from './record-change.ts'

/** Tells open pages of what happened without a person: the progress of a job. Changes of people are told by `recordChange`. */
export async function notifyTrip(db: DbOrTx, change: TripChange): Promise<void> {
  await db.execute(sql`select pg_notify(${tripChangesChannel}, ${JSON.stringify(change)}::text)`)
}
