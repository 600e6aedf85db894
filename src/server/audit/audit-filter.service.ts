// Filters of the audit log, each kept for the admin who saved it.
import { and, asc, count, eq } from 'drizzle-orm'
import type { z } from 'zod'
import type { removeAuditFilterSchema, SavedAuditFilter, saveAuditFilterSchema } from '#contract/audit-filter.ts'
import { mostAuditFilters } from '#contract/limits.ts'
import { lockUser } from '../accounts/account.repository.ts'
import type { Db } from '../db/client.ts'
import { auditFilters } from '../db/schema/index.ts'
import type { Actor } from '../kernel/actor.ts'
import { invalidInput, notFound } from '../kernel/app-error.ts'
import { recordChange } from '../kernel/record-change.ts'
import { storedRow } from '../kernel/stored-row.ts'
import { write } from '../kernel/write.ts'

export type AuditFilterService = ReturnType<typeof createAuditFilterService>

const saved = { id: auditFilters.id, name: auditFilters.name, filter: auditFilters.filter }

export function createAuditFilterService(db: Db) {
  return {
    list: (actor: Actor): Promise<SavedAuditFilter[]> =>
      db
        .select(saved)
        .from(auditFilters)
        .where(eq(auditFilters.userId, actor.userId))
        .orderBy(asc(auditFilters.name))
        .limit(mostAuditFilters),

    /** @throws AppError INVALID_INPUT beyond `mostAuditFilters`. */
    save: (actor: Actor, { name, filter }: z.infer<typeof saveAuditFilterSchema>): Promise<SavedAuditFilter> =>
      write(db, actor, async (tx) => {
        // Locked, so that filters saved at once cannot slip past the limit.
        if (!(await lockUser(tx, actor.userId))) throw notFound('user')
        const own = eq(auditFilters.userId, actor.userId)
        const [before] = await tx
          .select(saved)
          .from(auditFilters)
          .where(and(own, eq(auditFilters.name, name)))
        const [all] = await tx.select({ count: count() }).from(auditFilters).where(own)
        if (!before && (all?.count ?? 0) >= mostAuditFilters)
          throw invalidInput('name', 'too_many', `an admin has at most ${mostAuditFilters} filters`)
        const values = { userId: actor.userId, name, filter }
        const after = storedRow(
          await tx
            .insert(auditFilters)
            .values(values)
            .onConflictDoUpdate({ target: [auditFilters.userId, auditFilters.name], set: { filter } })
            .returning(saved),
        )
        recordChange(tx, actor, { action: 'audit-filter.saved', entityId: after.id, before: before ?? null, after })
        return after
      }),

    remove: (actor: Actor, { filterId }: z.infer<typeof removeAuditFilterSchema>) =>
      write(db, actor, async (tx) => {
        const mine = and(eq(auditFilters.id, filterId), eq(auditFilters.userId, actor.userId))
        const [before] = await tx.delete(auditFilters).where(mine).returning(saved)
        if (!before) throw notFound('audit-filter')
        recordChange(tx, actor, { action: 'audit-filter.removed', entityId: filterId, before, after: null })
        return { done: true as const }
      }),
  }
}
