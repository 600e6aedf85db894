import { and, asc, count, desc, eq, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import type { ItineraryItem } from '#contract/itinerary.ts'
import type { ShareLink } from '#contract/share-link.ts'
import type { DbOrTx, Tx } from '../db/client.ts'
import { itineraryItems, tripMembers, tripStops, trips, users } from '../db/schema/index.ts'
import { shareLinks } from '../db/schema/share-links.ts'
import { byDayAndPosition, toItem } from '../itinerary/itinerary.repository.ts'

type ShareLinkRow = typeof shareLinks.$inferSelect

export function toShareLink(row: ShareLinkRow, createdBy: string): ShareLink {
  return {
    id: row.id,
    sections: row.sections,
    hasPassword: row.passwordHash !== null,
    views: row.views,
    lastViewedAt: row.lastViewedAt?.toISOString() ?? null,
    createdBy,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt?.toISOString() ?? null,
  }
}

/** Newest first, for owners only; expired ones too, until they are revoked. */
export async function listShareLinks(db: DbOrTx, userId: string, tripId: string): Promise<ShareLink[]> {
  const rows = await db
    .select({ link: shareLinks, createdBy: users.name })
    .from(shareLinks)
    .innerJoin(users, eq(users.id, shareLinks.createdBy))
    .innerJoin(tripMembers, and(eq(tripMembers.tripId, shareLinks.tripId), eq(tripMembers.userId, userId)))
    .where(and(eq(shareLinks.tripId, tripId), eq(tripMembers.role, 'owner'), isNull(shareLinks.revokedAt)))
    .orderBy(desc(shareLinks.id))
  return rows.map(({ link, createdBy }) => toShareLink(link, createdBy))
}

export async function countShareLinks(tx: Tx, tripId: string): Promise<number> {
  const [row] = await tx
    .select({ count: count() })
    .from(shareLinks)
    .where(and(eq(shareLinks.tripId, tripId), isNull(shareLinks.revokedAt)))
  return row?.count ?? 0
}

/** The trip of a link, as a subquery: the caller checks access. */
export function findTripOfShareLink(db: DbOrTx, shareLinkId: string): SQL {
  return sql`(${db.select({ tripId: shareLinks.tripId }).from(shareLinks).where(eq(shareLinks.id, shareLinkId))})`
}

/** Of somebody who holds the token; null where it was revoked, or never made. */
export async function findShareLink(db: DbOrTx, tokenHash: string): Promise<ShareLinkRow | null> {
  const [row] = await db
    .select()
    .from(shareLinks)
    .where(and(eq(shareLinks.tokenHash, tokenHash), isNull(shareLinks.revokedAt)))
  return row ?? null
}

export async function countView(db: DbOrTx, shareLinkId: string, now: Date): Promise<void> {
  await db
    .update(shareLinks)
    .set({ views: sql`${shareLinks.views} + 1`, lastViewedAt: now })
    .where(eq(shareLinks.id, shareLinkId))
}

/** The trip behind a link whose token has been checked. */
export async function findTripOfLink(db: DbOrTx, tripId: string) {
  const [[trip], stops] = await Promise.all([
    db.select().from(trips).where(eq(trips.id, tripId)),
    db.select().from(tripStops).where(eq(tripStops.tripId, tripId)).orderBy(asc(tripStops.position)),
  ])
  return trip ? { trip, stops } : null
}

/** On a day; what is unscheduled is not part of the plan that others see. */
export async function listDayItems(db: DbOrTx, tripId: string): Promise<ItineraryItem[]> {
  const rows = await db
    .select()
    .from(itineraryItems)
    .where(and(eq(itineraryItems.tripId, tripId), isNotNull(itineraryItems.day)))
  return rows.map(toItem).sort(byDayAndPosition)
}

export async function listMemberNames(db: DbOrTx, tripId: string): Promise<string[]> {
  const rows = await db
    .select({ name: users.name })
    .from(tripMembers)
    .innerJoin(users, eq(users.id, tripMembers.userId))
    .where(eq(tripMembers.tripId, tripId))
    .orderBy(asc(tripMembers.createdAt), asc(tripMembers.userId))
  return rows.map(({ name }) => name)
}
