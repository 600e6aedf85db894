import { and, eq, isNull } from 'drizzle-orm'
import type { CalendarFeed } from '#contract/trip-export.ts'
import type { Db } from '../db/client.ts'
import { calendarFeeds, tripMembers, users } from '../db/schema/index.ts'

export type FeedRow = typeof calendarFeeds.$inferSelect

export function toFeed({ createdAt }: FeedRow): CalendarFeed {
  return { createdAt: createdAt.toISOString() }
}

/** The person's own feed of a trip that they are a member of. */
export async function findFeed(db: Db, userId: string, tripId: string): Promise<FeedRow | null> {
  const [row] = await db
    .select({ feed: calendarFeeds })
    .from(calendarFeeds)
    .innerJoin(
      tripMembers,
      and(eq(tripMembers.tripId, calendarFeeds.tripId), eq(tripMembers.userId, calendarFeeds.userId)),
    )
    .where(and(eq(calendarFeeds.tripId, tripId), eq(calendarFeeds.userId, userId), isNull(calendarFeeds.revokedAt)))
  return row?.feed ?? null
}

/** Whose feed it is, while it is not revoked, its owner is a member of the trip and the account is not locked. */
export async function findFeedReader(db: Db, tokenHash: string) {
  const [row] = await db
    .select({ tripId: calendarFeeds.tripId, userId: users.id, role: users.role, locale: users.locale })
    .from(calendarFeeds)
    .innerJoin(users, eq(users.id, calendarFeeds.userId))
    .innerJoin(tripMembers, and(eq(tripMembers.tripId, calendarFeeds.tripId), eq(tripMembers.userId, users.id)))
    .where(and(eq(calendarFeeds.tokenHash, tokenHash), isNull(calendarFeeds.revokedAt), eq(users.locked, false)))
  return row ?? null
}
