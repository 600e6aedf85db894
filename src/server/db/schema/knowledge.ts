import { sql } from 'drizzle-orm'
import { bigint, customType, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { IndexStatus } from '#contract/knowledge.ts'
import { users } from './accounts.ts'
import { createdAt, id, instant } from './columns.ts'
import { trips } from './trips.ts'

const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' })
const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' })

export const kbEntries = pgTable(
  'kb_entries',
  {
    id: id(),
    ownerId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    /** null = personal. */
    tripId: uuid().references(() => trips.id, { onDelete: 'cascade' }),
    /** Who may read it: the trip, or the owner of a personal entry. */
    scopeId: uuid().notNull(),
    title: text().notNull(),
    content: text().notNull(),
    tags: text().array().notNull(),
    source: text(),
    language: text().$type<'zh' | 'en' | 'other'>().notNull(),
    version: integer().notNull().default(1),
    createdAt: createdAt(),
    updatedAt: createdAt(),
  },
  (table) => [
    index('kb_entries_scope').on(table.scopeId, table.id),
    index('kb_entries_owner').on(table.ownerId),
    index('kb_entries_trip').on(table.tripId),
  ],
)

// The index of texts, for every collection that is searched. A scope is a trip or a person: whoever may read the scope may
// find what is in it.

/** What is to be indexed, written in the transaction of the document itself. */
export const indexDocuments = pgTable(
  'index_documents',
  {
    collection: text().notNull(),
    documentId: uuid().notNull(),
    scopeId: uuid().notNull(),
    /** Of the text as it is now, and as it was when it was indexed. */
    wantedHash: text().notNull(),
    indexedHash: text(),
    status: text().$type<IndexStatus>().notNull(),
    attempts: integer().notNull().default(0),
    error: text(),
    updatedAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.collection, table.documentId] }),
    index('index_documents_scope').on(table.collection, table.scopeId, table.status),
    index('index_documents_unfinished').on(table.collection, table.updatedAt).where(sql`${table.status} <> 'indexed'`),
  ],
)

/** The passages of a document, as words find them. */
export const indexChunks = pgTable(
  'index_chunks',
  {
    id: uuid().primaryKey(),
    collection: text().notNull(),
    documentId: uuid().notNull(),
    scopeId: uuid().notNull(),
    position: integer().notNull(),
    text: text().notNull(),
    tags: text().array().notNull(),
    /** Stems, Chinese words and pairs of characters. */
    terms: tsvector().notNull(),
    termCount: integer().notNull(),
    /** The words in other scripts than Chinese, for typos. */
    spellings: text().notNull(),
  },
  (table) => [
    index('index_chunks_document').on(table.collection, table.documentId),
    index('index_chunks_terms').using('gin', table.scopeId, table.terms),
    index('index_chunks_spellings').using('gin', table.scopeId, sql`${table.spellings} gin_trgm_ops`),
  ],
)

/** Counts what changes in a scope: what was read of it before is then known to be old. */
export const indexScopes = pgTable(
  'index_scopes',
  {
    collection: text().notNull(),
    scopeId: uuid().notNull(),
    revision: bigint({ mode: 'number' }).notNull(),
    chunkCount: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.collection, table.scopeId] })],
)

/** Vectors of one model for one collection; while another model takes over there are two. */
export const indexTargets = pgTable(
  'index_targets',
  {
    name: text().primaryKey(),
    collection: text().notNull(),
    /** Which index holds it. */
    index: text().notNull(),
    model: text().notNull(),
    dimension: integer().notNull(),
    state: text().$type<'building' | 'active'>().notNull(),
    createdAt: createdAt(),
    activatedAt: instant(),
  },
  (table) => [uniqueIndex('index_targets_model').on(table.collection, table.index, table.model)],
)

/** The vectors of the built-in index. */
export const indexVectors = pgTable(
  'index_vectors',
  {
    target: text().notNull(),
    chunkId: uuid().notNull(),
    documentId: uuid().notNull(),
    scopeId: uuid().notNull(),
    hash: text().notNull(),
    tags: text().array().notNull(),
    /** 32-bit floats, little-endian. */
    vector: bytea().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.target, table.chunkId] }),
    index('index_vectors_document').on(table.target, table.documentId),
    index('index_vectors_scope').on(table.target, table.scopeId),
  ],
)
