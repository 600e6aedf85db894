// What an account may take along, each read with the rule of its own noun.
import { and, asc, eq, isNull, or, sql } from 'drizzle-orm'
import type { DbOrTx } from '../db/client.ts'
import {
  apiTokens,
  conversations,
  files,
  kbEntries,
  messages,
  providerIdentities,
  sessions,
  tripMembers,
  trips,
  users,
} from '../db/schema/index.ts'

/** Without anything that opens the account. */
export async function readArchivedAccount(db: DbOrTx, userId: string) {
  const [account] = await db
    .select({
      id: users.id,
      name: users.name,
      email: users.email,
      locale: users.locale,
      homeCurrency: users.homeCurrency,
      memoryEnabled: users.memoryEnabled,
      createdAt: users.createdAt,
    })
    .from(users)
    .where(eq(users.id, userId))
  const devices = await db
    .select({
      userAgent: sessions.userAgent,
      address: sessions.address,
      createdAt: sessions.createdAt,
      lastSeenAt: sessions.lastSeenAt,
    })
    .from(sessions)
    .where(eq(sessions.userId, userId))
    .orderBy(asc(sessions.id))
  const tokens = await db
    .select({ name: apiTokens.name, scopes: apiTokens.scopes, createdAt: apiTokens.createdAt })
    .from(apiTokens)
    .where(eq(apiTokens.userId, userId))
    .orderBy(asc(apiTokens.id))
  const signsInWith = await db
    .select({ issuer: providerIdentities.issuer, createdAt: providerIdentities.createdAt })
    .from(providerIdentities)
    .where(eq(providerIdentities.userId, userId))
    .orderBy(asc(providerIdentities.id))
  return { account: account ?? null, sessions: devices, apiTokens: tokens, signsInWith }
}

/** Personal ones; those of trips stand in the documents of the trips. */
export function listArchivedNotes(db: DbOrTx, userId: string) {
  return db
    .select({
      title: kbEntries.title,
      content: kbEntries.content,
      tags: kbEntries.tags,
      source: kbEntries.source,
      createdAt: kbEntries.createdAt,
    })
    .from(kbEntries)
    .where(eq(kbEntries.scopeId, userId))
    .orderBy(asc(kbEntries.id))
}

/** All that the person is a member of. */
export function listArchivedTrips(db: DbOrTx, userId: string) {
  return db
    .select({ id: trips.id, title: trips.title })
    .from(trips)
    .innerJoin(tripMembers, and(eq(tripMembers.tripId, trips.id), eq(tripMembers.userId, userId)))
    .orderBy(asc(trips.id))
}

/** What was said, in its order, all versions. */
export function listArchivedMessages(db: DbOrTx, userId: string, tripId: string) {
  return db
    .select({
      conversation: conversations.title,
      conversationId: conversations.id,
      stage: conversations.stage,
      role: messages.role,
      parts: messages.parts,
      createdAt: messages.createdAt,
    })
    .from(messages)
    .innerJoin(conversations, eq(conversations.id, messages.conversationId))
    .innerJoin(tripMembers, and(eq(tripMembers.tripId, conversations.tripId), eq(tripMembers.userId, userId)))
    .where(eq(conversations.tripId, tripId))
    .orderBy(asc(conversations.id), asc(messages.ordinal))
}

/** Uploaded by the person, or into a trip that they own; without earlier archives and what was removed. */
export function listArchivedFiles(db: DbOrTx, userId: string) {
  const owned = sql`${files.tripId} in (select id from trips where owner_id = ${userId})`
  const isTripFile = sql`${files.tripId} is not null`
  return db
    .select({ id: files.id, name: files.name, tripId: files.tripId })
    .from(files)
    .where(and(isNull(files.removedAt), isTripFile, or(eq(files.ownerId, userId), owned)))
    .orderBy(asc(files.id))
}
