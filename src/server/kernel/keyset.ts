// Opaque keyset cursors: over (instant, id), or over an id alone, which is a UUIDv7 and so tells the order by itself.
import { type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { z } from 'zod'
import { instantInputSchema } from '#contract/paging.ts'
import { invalidInput } from './app-error.ts'

const cursorSchema = z.tuple([instantInputSchema, z.uuid()])

export interface Keyset {
  at: Date
  id: string
}

export function encodeCursor(last: Keyset): string {
  return Buffer.from(JSON.stringify([last.at.toISOString(), last.id])).toString('base64url')
}

/** @throws AppError INVALID_INPUT for a cursor that we did not make. */
export function decodeCursor(cursor: string | null | undefined): Keyset | null {
  if (!cursor) return null
  try {
    const [at, id] = cursorSchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')))
    return { at: new Date(at), id }
  } catch {
    throw unknownCursor()
  }
}

/** @throws AppError INVALID_INPUT for an invalid id. */
export function decodeIdCursor(cursor: string | null | undefined): string | null {
  if (!cursor) return null
  if (!z.uuid().safeParse(cursor).success) throw unknownCursor()
  return cursor
}

/** A page of a list that was read with one row more than `limit`; the extra row only tells that there is more. */
export function keysetPage<Row>(
  rows: readonly Row[],
  limit: number,
  cursorOf: (last: Row) => string,
): { items: Row[]; nextCursor: string | null } {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, nextCursor: rows.length > limit && last !== undefined ? cursorOf(last) : null }
}

/** Rows after `cursor` in a list that runs from the newest. Compared as a row: an index can begin there, which it cannot with ands and ors. */
export function afterCursor(at: PgColumn, id: PgColumn, cursor: Keyset | null): SQL | undefined {
  return cursor ? sql`(${at}, ${id}) < (${cursor.at.toISOString()}::timestamptz, ${cursor.id}::uuid)` : undefined
}

function unknownCursor() {
  return invalidInput('cursor', 'unknown_cursor', 'not a cursor of this list')
}
