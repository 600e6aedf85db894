import { desc, sql } from 'drizzle-orm'
import { index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { Locale } from '#contract/locale.ts'
import type { Report, ReportFormat } from '#contract/report.ts'
import type { TripReport } from '#contract/trip-report.ts'
import { users } from './accounts.ts'
import { createdAt, id } from './columns.ts'
import { files } from './files.ts'
import { trips } from './trips.ts'

/** What is built in the background for somebody. */
export const reports = pgTable(
  'reports',
  {
    id: id(),
    /** Who asked for it. */
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    /** null for the archive of the account. */
    tripId: uuid().references(() => trips.id, { onDelete: 'cascade' }),
    format: text().$type<ReportFormat | 'archive'>().notNull(),
    locale: text().$type<Locale>().notNull(),
    status: text().$type<Report['status']>().notNull().default('building'),
    /** Percent. */
    progress: integer().notNull().default(0),
    content: jsonb().$type<TripReport>(),
    fileId: uuid().references(() => files.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
  },
  (table) => [
    index('reports_trip').on(table.tripId, desc(table.id)).where(sql`${table.tripId} is not null`),
    index('reports_archives').on(table.userId, desc(table.id)).where(sql`${table.tripId} is null`),
    index('reports_user').on(table.userId),
    index('reports_file').on(table.fileId),
  ],
)
