import { index, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

/** What public sources answered, shared by all processes: a second visit needs no network. */
export const vendorAnswers = pgTable(
  'vendor_answers',
  {
    vendor: text().notNull(),
    /** The question, a digest where it is long. */
    key: text().notNull(),
    answer: jsonb().notNull(),
    checkedAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.vendor, table.key] }), index('vendor_answers_checked').on(table.checkedAt)],
)

/** When a vendor may be asked next by any of the processes. */
export const vendorTurns = pgTable('vendor_turns', { vendor: text().primaryKey(), nextAt: instant().notNull() })
