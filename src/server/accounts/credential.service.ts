// Changing what one signs in with: the password and the address.
import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import type { changeEmailSchema, changePasswordSchema } from '#contract/account.ts'
import type { Db, Tx } from '../db/client.ts'
import { users } from '../db/schema/index.ts'
import type { Actor, RequestScope } from '../kernel/actor.ts'
import { AppError, notFound } from '../kernel/app-error.ts'
import { transact } from '../kernel/transact.ts'
import { write } from '../kernel/write.ts'
import type { Clock } from '../providers/clock/clock.ts'
import { findUserByEmail, isEmailConflict, lockUser, type UserRow } from './account.repository.ts'
import type { ApiTokenService } from './api-token.service.ts'
import type { LinkService } from './link.service.ts'
import type { LinkMailRequest } from './link-mail-request.ts'
import { hashPassword, verifyPassword } from './password.ts'
import { recordUserChange } from './record-user-change.ts'
import type { SessionService } from './session.service.ts'
import { forgetAttempts } from './sign-in-attempts.ts'

export interface CredentialServiceDeps {
  db: Db
  clock: Clock
  sessions: SessionService
  links: LinkService
  apiTokens: Pick<ApiTokenService, 'revokeAll' | 'forget'>
  /** A mail tells the owner of a known address, and the caller nothing. */
  confirmsAddresses: boolean
  /** Sees to it that the letter is sent when, and only when, the transaction commits. */
  post: (tx: Tx, letter: LinkMailRequest) => Promise<void>
}
export type CredentialService = ReturnType<typeof createCredentialService>

export function createCredentialService(deps: CredentialServiceDeps) {
  const { db, clock, sessions, links, apiTokens, confirmsAddresses, post } = deps
  const requirePassword = async (tx: Tx, actor: Actor, password: string): Promise<UserRow> => {
    const user = await lockUser(tx, actor.userId)
    if (!user) throw notFound('user')
    if (!(await verifyPassword(user.passwordHash, password))) throw new AppError('INVALID_CREDENTIALS')
    return user
  }

  /** Only a mail that was sent proves who reads the address: without a server the admin hands links on. */
  const confirmedAt = () => (confirmsAddresses ? clock.now() : null)

  const setPassword = async (tx: Tx, userId: string, passwordHash: string, keepSession: string | null) => {
    await tx.update(users).set({ passwordHash }).where(eq(users.id, userId))
    await links.invalidateAll(tx, userId)
    await sessions.revokeAll(tx, userId, keepSession)
  }

  return {
    /** Ends all other sessions, which may belong to somebody who knew the old password. */
    async changePassword(actor: Actor, { currentPassword, password }: z.infer<typeof changePasswordSchema>) {
      const passwordHash = await hashPassword(password)
      const changed = write(db, actor, async (tx) => {
        await requirePassword(tx, actor, currentPassword)
        await setPassword(tx, actor.userId, passwordHash, actor.sessionId)
        recordUserChange(tx, actor, 'user.password-changed')
        return { done: true as const }
      })
      return sessions.ending(actor.userId, changed)
    },

    /** The new address counts once its owner has opened the link sent there. */
    changeEmail: (actor: Actor, { email, currentPassword }: z.infer<typeof changeEmailSchema>) =>
      write(db, actor, async (tx) => {
        await requirePassword(tx, actor, currentPassword)
        if (!confirmsAddresses && (await findUserByEmail(tx, email))) throw new AppError('EMAIL_TAKEN')
        await post(tx, { purpose: 'change_email', userId: actor.userId, email, origin: actor.request.origin })
        recordUserChange(tx, actor, 'user.email-change-requested', null, { email })
        return { done: true as const }
      }),

    async confirmEmail(token: string, request: RequestScope) {
      const confirmed = transact(db, async (tx) => {
        const { user, email } = await links.redeem(tx, token, 'change_email')
        if (!email) throw new AppError('TOKEN_EXPIRED')
        const holder = await findUserByEmail(tx, email)
        if (holder && holder.id !== user.id) throw new AppError('EMAIL_TAKEN')
        await tx.update(users).set({ email, emailConfirmedAt: confirmedAt() }).where(eq(users.id, user.id))
        await links.invalidateAll(tx, user.id)
        recordUserChange(
          tx,
          { kind: 'user', userId: user.id, request },
          'user.email-changed',
          { email: user.email },
          { email },
        )
        return user.id
      })
      const userId = await confirmed.catch((error: unknown) => {
        throw isEmailConflict(error) ? new AppError('EMAIL_TAKEN', { cause: error }) : error
      })
      sessions.forget(userId)
      return { done: true as const }
    },

    /** The same answer after the same work whether or not there is such an account. */
    async requestPasswordReset(email: string, origin: string | null) {
      await transact(db, (tx) => post(tx, { purpose: 'reset_password', email, origin }))
      return { done: true as const }
    },

    /** Ends every session and API token, so that an attacker loses access. */
    async resetPassword(token: string, password: string, request: RequestScope) {
      const passwordHash = await hashPassword(password)
      const { id, email } = await transact(db, async (tx) => {
        const { user } = await links.redeem(tx, token, 'reset_password')
        await setPassword(tx, user.id, passwordHash, null)
        const emailConfirmedAt = confirmedAt() ?? user.emailConfirmedAt
        await tx.update(users).set({ emailConfirmedAt }).where(eq(users.id, user.id))
        await apiTokens.revokeAll(tx, user.id)
        await forgetAttempts(tx, user.email.toLowerCase())
        recordUserChange(tx, { kind: 'user', userId: user.id, request }, 'user.password-reset')
        return { id: user.id, email: user.email }
      })
      sessions.forget(id)
      apiTokens.forget(id)
      return { done: true as const, email }
    },
  }
}
