import { date, index, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { Alert, AlertKind, AlertSeverity, AlertValues } from '#contract/alert.ts'
import type { OpeningWindow } from '#contract/opening-hours.ts'
import { users } from './accounts.ts'
import { createdAt, id, instant } from './columns.ts'
import { trips } from './trips.ts'

export const alerts = pgTable(
  'alerts',
  {
    id: id(),
    tripId: uuid()
      .notNull()
      .references(() => trips.id, { onDelete: 'cascade' }),
    kind: text().$type<AlertKind>().notNull(),
    severity: text().$type<AlertSeverity>().notNull(),
    /** The same for the same cause, so that a second look makes no second alert. */
    cause: text().notNull(),
    values: jsonb().$type<AlertValues>().notNull(),
    validFrom: date({ mode: 'string' }),
    validTo: date({ mode: 'string' }),
    /** Not foreign keys: an item or a task that comes back by undo has its alerts again. */
    itemId: uuid(),
    taskId: uuid(),
    source: jsonb().$type<NonNullable<Alert['source']>>(),
    reportedBy: uuid().references(() => users.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
    acknowledgedAt: instant(),
    acknowledgedBy: uuid().references(() => users.id, { onDelete: 'set null' }),
  },
  (table) => [
    uniqueIndex('alerts_cause').on(table.tripId, table.cause),
    index('alerts_reported_by').on(table.reportedBy),
    index('alerts_acknowledged_by').on(table.acknowledgedBy),
  ],
)

/** The opening hours of a trip's places as they were at the last look. */
export const seenHours = pgTable(
  'seen_hours',
  {
    tripId: uuid()
      .notNull()
      .references(() => trips.id, { onDelete: 'cascade' }),
    /** Of a guide or of a public source. */
    placeId: text().notNull(),
    /** Hours of another source are no change. */
    source: text().notNull(),
    /** By day (`YYYY-MM-DD`); empty = closed. Days whose hours are not known are left out. */
    byDay: jsonb().$type<Record<string, OpeningWindow[]>>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.tripId, table.placeId] })],
)
