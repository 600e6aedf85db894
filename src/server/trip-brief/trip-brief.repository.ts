import { and, eq } from 'drizzle-orm'
import type { TripBrief } from '#contract/trip-brief.ts'
import type { DbOrTx } from '../db/client.ts'
import { tripBriefs, tripMembers } from '../db/schema/index.ts'

export interface StoredBrief {
  brief: TripBrief
  version: number
  updatedAt: Date | null
}
const nothing: StoredBrief = { brief: { unused: [] }, version: 0, updatedAt: null }

/** Only for members; a stranger finds nothing. */
export async function findBrief(db: DbOrTx, userId: string, tripId: string): Promise<StoredBrief> {
  const [row] = await db
    .select({ brief: tripBriefs.brief, version: tripBriefs.version, updatedAt: tripBriefs.updatedAt })
    .from(tripBriefs)
    .innerJoin(tripMembers, eq(tripMembers.tripId, tripBriefs.tripId))
    .where(and(eq(tripMembers.userId, userId), eq(tripBriefs.tripId, tripId)))
  return row ?? nothing
}
