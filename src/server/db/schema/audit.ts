import { desc } from 'drizzle-orm'
import { index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { ActorKind } from '#contract/audit.ts'
import { createdAt, id } from './columns.ts'

/** Append-only: a trigger refuses update and delete. No foreign keys: an entry outlives the rows it names. */
export const auditEntries = pgTable(
  'audit_entries',
  {
    id: id(),
    at: createdAt(),
    actorId: uuid(),
    actorKind: text().$type<ActorKind>().notNull(),
    action: text().notNull(),
    entity: text().notNull(),
    entityId: text().notNull(),
    tripId: uuid(),
    before: jsonb().$type<Record<string, unknown>>(),
    after: jsonb().$type<Record<string, unknown>>(),
    requestId: text(),
    address: text(),
  },
  (table) => [
    index('audit_entries_at').on(desc(table.at), desc(table.id)),
    index('audit_entries_actor').on(table.actorId, desc(table.at), desc(table.id)),
    index('audit_entries_trip').on(table.tripId, desc(table.at), desc(table.id)),
    index('audit_entries_action').on(table.action, desc(table.at), desc(table.id)),
    index('audit_entries_entity').on(table.entity, desc(table.at), desc(table.id)),
  ],
)
