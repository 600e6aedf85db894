// Opaque keyset cursors: over (instant, id), or over an id alone, which is a UUIDv7 and so tells the order by itself.
import { z } from 'zod'
import { invalidInput } from './app-error.ts'

const cursorSchema = z.tuple([z.iso.datetime(), z.uuid()])

interface Keyset {
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

/** @throws AppError INVALID_INPUT for what is no id. */
export function decodeIdCursor(cursor: string | null | undefined): string | null {
  if (!cursor) return null
  if (!z.uuid().safeParse(cursor).success) throw unknownCursor()
  return cursor
}

function unknownCursor() {
  return invalidInput('cursor', 'unknown_cursor', 'not a cursor of this list')
}
