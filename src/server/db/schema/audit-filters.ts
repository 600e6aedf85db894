import { jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { AuditFilter } from '#contract/audit-filter.ts'
import { users } from './accounts.ts'
import { createdAt, id } from './columns.ts'

/** Filters of the audit log that an admin has saved. */
export const auditFilters = pgTable(
  'audit_filters',
  {
    id: id(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    filter: jsonb().$type<AuditFilter>().notNull(),
    createdAt: createdAt(),
  },
  (table) => [uniqueIndex('audit_filters_name').on(table.userId, table.name)],
)
