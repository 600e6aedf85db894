import { and, desc, or, sql } from 'drizzle-orm'
import type { z } from 'zod'
import type { adminUserSchema, listUsersSchema } from '#contract/admin.ts'
import type { UserRow } from '../accounts/account.repository.ts'
import type { DbOrTx } from '../db/client.ts'
import { users } from '../db/schema/index.ts'
import { containsText } from '../kernel/contains-text.ts'
import { decodeCursor, encodeCursor } from '../kernel/keyset.ts'

type AdminUser = z.infer<typeof adminUserSchema>

export function toAdminUser({ id, name, email, role, locked, createdAt }: UserRow): AdminUser {
  return { id, name, email, role, locked, createdAt: createdAt.toISOString() }
}

/** Newest first; `text` is looked for in names and addresses. */
export async function listUsers(
  db: DbOrTx,
  { text, limit, cursor }: z.infer<typeof listUsersSchema>,
): Promise<{ items: AdminUser[]; nextCursor: string | null }> {
  const after = decodeCursor(cursor)
  const rows = await db
    .select()
    .from(users)
    .where(
      and(
        text ? or(containsText(users.name, text), containsText(users.email, text)) : undefined,
        after
          ? sql`(${users.createdAt}, ${users.id}) < (${after.at.toISOString()}::timestamptz, ${after.id}::uuid)`
          : undefined,
      ),
    )
    .orderBy(desc(users.createdAt), desc(users.id))
    .limit(limit + 1)
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    items: page.map(toAdminUser),
    nextCursor: rows.length > limit && last ? encodeCursor({ at: last.createdAt, id: last.id }) : null,
  }
}
