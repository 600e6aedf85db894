import { desc, sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  date,
  doublePrecision,
  index,
  integer,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { DocumentType, FileKind, StoredFile } from '#contract/file.ts'
import { users } from './accounts.ts'
import { createdAt, id, instant } from './columns.ts'
import { trips } from './trips.ts'

export const files = pgTable(
  'files',
  {
    id: id(),
    ownerId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    /** null = of the account alone. */
    tripId: uuid().references(() => trips.id, { onDelete: 'cascade' }),
    /** Who may read it: the members of the trip, or its owner. */
    scopeId: uuid().notNull(),
    kind: text().$type<FileKind>().notNull(),
    name: text().notNull(),
    mediaType: text().notNull(),
    size: bigint({ mode: 'number' }).notNull(),
    sha256: text().notNull(),
    /** Random; what lies under it in the storage. */
    storageKey: text().notNull(),
    thumbnail: text().$type<StoredFile['thumbnail']>().notNull().default('none'),
    /** On the clock of the place; with the consent of the uploader alone, as the place. */
    takenAt: text(),
    takenLat: doublePrecision(),
    takenLng: doublePrecision(),
    documentType: text().$type<DocumentType>(),
    holder: text(),
    expiresOn: date({ mode: 'string' }),
    /** Without foreign keys: an item or expense that is removed and restored finds its files again. */
    itemIds: uuid().array().notNull().default([]),
    expenseIds: uuid().array().notNull().default([]),
    hasCameraData: boolean().notNull().default(false),
    version: integer().notNull().default(1),
    createdAt: createdAt(),
    updatedAt: createdAt(),
    /** It can be restored until its bytes are deleted, too. */
    removedAt: instant(),
    /** Since when the storage does not have its bytes: lost, or of an imported trip and still to be uploaded. */
    missingSince: instant(),
  },
  (table) => [
    // In the order in which storages list their keys.
    uniqueIndex('files_storage_key').on(sql`${table.storageKey} collate "C"`),
    index('files_scope').on(table.scopeId, desc(table.id)),
    index('files_trip').on(table.tripId, desc(table.id)),
    index('files_owner').on(table.ownerId),
    index('files_expiry').on(table.expiresOn).where(sql`${table.expiresOn} is not null`),
    index('files_removed').on(table.removedAt).where(sql`${table.removedAt} is not null`),
  ],
)
