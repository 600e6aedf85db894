// Passages that hold words of a query, among those that the caller may read.
import { type SQL, sql } from 'drizzle-orm'
import type { DbOrTx } from '../db/client.ts'
import type { LexicalMatch } from './rank-lexical.ts'

export interface ScopeFilter {
  collection: string
  /** Subquery of the scopes that the caller may read: part of every statement. */
  readable: SQL
  /** Only this one of them. */
  scopeId?: string
  tags?: readonly string[]
}

export interface ReadableScope {
  id: string
  revision: number
  chunkCount: number
}

/** The scopes that hold anything, as they stand now. */
export async function listScopes(db: DbOrTx, filter: ScopeFilter): Promise<ReadableScope[]> {
  const rows = await db.execute<{ id: string; revision: string; chunks: number }>(
    sql`select scope_id as id, revision, chunk_count as chunks from index_scopes
    where collection = ${filter.collection} and ${isReadable(filter)} and chunk_count > 0
    order by scope_id`,
  )
  return rows.map(({ id, revision, chunks }) => ({ id, revision: Number(revision), chunkCount: chunks }))
}

/** As many terms as fit into the bits of a number that floats hold exactly. */
export const mostTerms = 50
const mostMatches = 1000

/** Those that hold most of the terms first. */
export async function matchTerms(db: DbOrTx, filter: ScopeFilter, terms: readonly string[]): Promise<LexicalMatch[]> {
  if (terms.length === 0) return []
  const anyTerm = sql`${terms.map(quoteTerm).join(' | ')}::tsquery`
  const bits = sql.join(
    terms.map((term, at) => sql`case when c.terms @@ ${quoteTerm(term)}::tsquery then ${2 ** at}::float8 else 0 end`),
    sql` + `,
  )
  const rows = await db.execute<{ id: string; document: string; count: number; matched: number }>(
    sql`select c.id, c.document_id as document, c.term_count as count, ${bits} as matched
    from index_chunks as c
    where ${isReadable(filter)} and c.collection = ${filter.collection} and c.terms @@ ${anyTerm} and ${hasTags(filter)}
    order by ts_rank(c.terms, ${anyTerm}) desc, c.id limit ${mostMatches}`,
  )
  return rows.map(({ document, count, ...row }) => ({ ...row, documentId: document, termCount: count }))
}

/** Passages with a word that is spelled much like this one, the most alike first. */
export async function matchSpelling(
  db: DbOrTx,
  filter: ScopeFilter,
  word: string,
  limit: number,
): Promise<{ id: string; documentId: string; likeness: number }[]> {
  const rows = await db.execute<{ id: string; document: string; likeness: number }>(
    sql`select c.id, c.document_id as document, strict_word_similarity(${word}, c.spellings) as likeness
    from index_chunks as c
    where ${isReadable(filter)} and c.collection = ${filter.collection} and ${word} <<% c.spellings and ${hasTags(filter)}
    order by likeness desc, c.id limit ${limit}`,
  )
  return rows.map(({ document, ...row }) => ({ ...row, documentId: document }))
}

export interface PassageRow {
  id: string
  documentId: string
  text: string
}

/** The texts of passages, checked once more against what the caller may read. */
export async function readPassages(db: DbOrTx, filter: ScopeFilter, ids: readonly string[]): Promise<PassageRow[]> {
  if (ids.length === 0) return []
  const rows = await db.execute<{ id: string; document: string; text: string }>(
    sql`select c.id, c.document_id as document, c.text from index_chunks as c
    where c.id = any(${`{${ids.join(',')}}`}::uuid[]) and c.collection = ${filter.collection} and ${isReadable(filter)}`,
  )
  return rows.map(({ document, ...row }) => ({ ...row, documentId: document }))
}

function isReadable({ readable, scopeId }: ScopeFilter): SQL {
  const one = scopeId ? sql` and scope_id = ${scopeId}` : sql``
  return sql`scope_id = any(array(${readable}))${one}`
}

function hasTags({ tags = [] }: ScopeFilter): SQL {
  return tags.length > 0 ? sql`c.tags @> ${sql.param([...tags])}::text[]` : sql`true`
}

function quoteTerm(term: string): string {
  return `'${term.replace(/\\/g, '\\\\').replace(/'/g, "''")}'`
}
