// The admin's view of accounts: who is here, who may administer, who may not come in.
import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import type {
  adminUserSchema,
  endUserSessionsSchema,
  listUsersSchema,
  setUserLockedSchema,
  setUserRoleSchema,
} from '#contract/admin.ts'
import type { AuditAction } from '#contract/audit-action.ts'
import { hasAnotherAdmin, lockUser, type UserRow } from '../accounts/account.repository.ts'
import type { LinkService } from '../accounts/link.service.ts'
import type { SessionService } from '../accounts/session.service.ts'
import type { Db, Tx } from '../db/client.ts'
import { users } from '../db/schema/index.ts'
import type { Actor } from '../kernel/actor.ts'
import { AppError, notFound } from '../kernel/app-error.ts'
import { recordChange } from '../kernel/record-change.ts'
import { write } from '../kernel/write.ts'
import { listUsers, toAdminUser } from './user-admin.repository.ts'

export type UserAdminService = ReturnType<typeof createUserAdminService>

interface UserAdminDeps {
  db: Db
  sessions: SessionService
  links: Pick<LinkService, 'replaceResetLink'>
  /** A mail server is set. */
  confirmsAddresses: boolean
}

export function createUserAdminService({ db, sessions, links, confirmsAddresses }: UserAdminDeps) {
  const change = (
    actor: Actor,
    userId: string,
    action: AuditAction,
    fields: Partial<Pick<UserRow, 'role' | 'locked'>>,
  ): Promise<z.infer<typeof adminUserSchema>> => {
    const changed = write(db, actor, async (tx) => {
      const keepsAdmin = fields.role !== 'traveller' && fields.locked !== true
      const isSafe = keepsAdmin || (await hasAnotherAdmin(tx, userId))
      const before = await lockUser(tx, userId)
      if (!before) throw notFound('user')
      if (!isSafe && before.role === 'admin') throw new AppError('FORBIDDEN', { details: { reason: 'last_admin' } })
      return store(tx, actor, before, action, fields)
    })
    return sessions.ending(userId, changed)
  }

  const store = async (tx: Tx, actor: Actor, before: UserRow, action: AuditAction, fields: Partial<UserRow>) => {
    const [after] = await tx.update(users).set(fields).where(eq(users.id, before.id)).returning()
    if (!after) throw notFound('user')
    if (after.locked) await sessions.revokeAll(tx, after.id)
    const entry = { before: toAdminUser(before), after: toAdminUser(after) }
    recordChange(tx, actor, { action, entityId: after.id, ...entry })
    return toAdminUser(after)
  }

  return {
    list: (filter: z.infer<typeof listUsersSchema>) => listUsers(db, filter),

    setRole: (actor: Actor, { userId, role }: z.infer<typeof setUserRoleSchema>) =>
      change(actor, userId, 'user.role-changed', { role }),

    /** Locking ends every session of the account at once. */
    setLocked: (actor: Actor, { userId, locked }: z.infer<typeof setUserLockedSchema>) =>
      change(actor, userId, locked ? 'user.locked' : 'user.unlocked', { locked }),

    listSessions: (actor: Actor, userId: string) => sessions.list(actor, userId),

    endSessions: (actor: Actor, { userId, sessionId }: z.infer<typeof endUserSessionsSchema>) =>
      sessions.ending(
        userId,
        write(db, actor, async (tx) => {
          if (!(await lockUser(tx, userId))) throw notFound('user')
          if (sessionId === undefined) {
            await sessions.revokeAll(tx, userId)
            recordChange(tx, actor, { action: 'user.sessions-ended', entityId: userId })
          } else {
            if (!(await sessions.revokeOne(tx, userId, sessionId))) throw notFound('session')
            recordChange(tx, actor, { action: 'session.revoked', entityId: sessionId, after: { userId } })
          }
          return { done: true as const }
        }),
      ),

    /** With a mail server the owner asks for the link: an admin who could read it could also take the account over. */
    createResetLink(actor: Actor, userId: string) {
      if (confirmsAddresses) throw new AppError('FORBIDDEN', { details: { reason: 'mail_server' } })
      // The answer holds the secret, so it is not kept under an idempotency key.
      const once = { ...actor, request: { ...actor.request, idempotency: undefined } }
      return write(db, once, async (tx) => {
        const user = await lockUser(tx, userId)
        if (!user) throw notFound('user')
        if (user.locked) throw new AppError('ACCOUNT_LOCKED')
        const link = await links.replaceResetLink(tx, user, actor.request.origin)
        recordChange(tx, actor, {
          action: 'user.reset-link-created',
          entityId: userId,
          after: { expiresAt: link.expiresAt },
        })
        return link
      })
    },
  }
}
