import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '../db/client.ts'
import { calendarFeeds } from '../db/schema/index.ts'
import type { Actor } from '../kernel/actor.ts'
import { recordChange } from '../kernel/record-change.ts'
import { storedRow } from '../kernel/stored-row.ts'
import { type FeedRow, toFeed } from './calendar-feed.repository.ts'

interface FeedOwner {
  tripId: string
  userId: string
}

export async function insertFeed(
  tx: Tx,
  actor: Actor,
  fields: FeedOwner & { tokenHash: string; createdAt: Date },
): Promise<FeedRow> {
  const row = storedRow(await tx.insert(calendarFeeds).values(fields).returning())
  recordChange(tx, actor, {
    action: 'calendar-feed.created',
    entityId: row.id,
    tripId: row.tripId,
    before: null,
    after: toFeed(row),
  })
  return row
}

/** Nothing where there is none. */
export async function revokeFeed(tx: Tx, actor: Actor, { tripId, userId }: FeedOwner, revokedAt: Date): Promise<void> {
  const revoked = await tx
    .update(calendarFeeds)
    .set({ revokedAt })
    .where(and(eq(calendarFeeds.tripId, tripId), eq(calendarFeeds.userId, userId), isNull(calendarFeeds.revokedAt)))
    .returning()
  for (const row of revoked) {
    recordChange(tx, actor, {
      action: 'calendar-feed.revoked',
      entityId: row.id,
      tripId,
      before: toFeed(row),
      after: null,
    })
  }
}
