import { desc, sql } from 'drizzle-orm'
import { bigint, date, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { PlaceRef } from '#contract/place.ts'
import type { StageName, StageStatus } from '#contract/stage.ts'
import { type MemberRole, noTravelNeeds, type Party, type TravelNeeds } from '#contract/trip.ts'
import type { TripBrief } from '#contract/trip-brief.ts'
import { users } from './accounts.ts'
import { createdAt, id, instant } from './columns.ts'
import { foldedText } from './folded-text.ts'

export const trips = pgTable(
  'trips',
  {
    id: id(),
    ownerId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    title: text().notNull(),
    origin: jsonb().$type<PlaceRef>(),
    /** The place of the first stop. */
    destination: jsonb().$type<PlaceRef>().notNull(),
    startDate: date({ mode: 'string' }),
    durationDays: integer(),
    budgetAmount: bigint({ mode: 'number' }),
    currency: text().notNull(),
    party: jsonb().$type<Party>().notNull(),
    pace: text().$type<'relaxed' | 'balanced' | 'packed'>().notNull(),
    preferences: jsonb().$type<string[]>().notNull(),
    needs: jsonb().$type<TravelNeeds>().notNull().default(noTravelNeeds),
    currentStage: text().$type<StageName>().notNull().default('pre'),
    status: text().$type<'active' | 'archived'>().notNull().default('active'),
    /** Counts changes of this row; children count their own. */
    version: integer().notNull().default(1),
    createdAt: createdAt(),
    updatedAt: createdAt(),
  },
  (table) => [
    index('trips_owner').on(table.ownerId),
    index('trips_title_search').using('gin', sql`${foldedText(table.title)} gin_trgm_ops`),
  ],
)

/** Counts the changes of a trip and of all that belongs to it; none while nothing has changed. */
export const tripRevisions = pgTable('trip_revisions', {
  tripId: uuid()
    .primaryKey()
    .references(() => trips.id, { onDelete: 'cascade' }),
  revision: bigint({ mode: 'number' }).notNull(),
})

/** Where a trip stays, in order: at least one row for each trip. */
export const tripStops = pgTable(
  'trip_stops',
  {
    id: id(),
    tripId: uuid()
      .notNull()
      .references(() => trips.id, { onDelete: 'cascade' }),
    /** 0 = first. */
    position: integer().notNull(),
    place: jsonb().$type<PlaceRef>().notNull(),
    /** null while the trip has no length. */
    nights: integer(),
  },
  (table) => [uniqueIndex('trip_stops_order').on(table.tripId, table.position)],
)

export const tripStages = pgTable(
  'trip_stages',
  {
    tripId: uuid()
      .notNull()
      .references(() => trips.id, { onDelete: 'cascade' }),
    stage: text().$type<StageName>().notNull(),
    status: text().$type<StageStatus>().notNull(),
    confirmedAt: instant(),
  },
  (table) => [primaryKey({ columns: [table.tripId, table.stage] })],
)

/** The owner is a member too: one rule for access. */
export const tripMembers = pgTable(
  'trip_members',
  {
    tripId: uuid()
      .notNull()
      .references(() => trips.id, { onDelete: 'cascade' }),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    role: text().$type<MemberRole>().notNull(),
    createdAt: createdAt(),
    /** When this member last opened the trip, to the minute; null = not yet. */
    lastSeenAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.tripId, table.userId] }),
    /** Trip ids are UUIDv7, so newest first needs no other column. */
    index('trip_members_user').on(table.userId, desc(table.tripId)),
  ],
)

/** One per trip, once something is known. */
export const tripBriefs = pgTable('trip_briefs', {
  tripId: uuid()
    .primaryKey()
    .references(() => trips.id, { onDelete: 'cascade' }),
  brief: jsonb().$type<TripBrief>().notNull(),
  version: integer().notNull().default(1),
  createdAt: createdAt(),
  updatedAt: createdAt(),
})
