// Sign-in with an account of elsewhere (OpenID Connect). Who comes back from the provider is known by issuer and subject; the
// address decides only the first time, and only where both sides have confirmed it.
import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import type { User } from '#contract/account.ts'
import type { Locale } from '#contract/locale.ts'
import type { ProviderIdentity } from '#contract/server-api.ts'
import type { Db, Tx } from '../db/client.ts'
import { providerIdentities, users } from '../db/schema/index.ts'
import type { RequestScope } from '../kernel/actor.ts'
import { AppError } from '../kernel/app-error.ts'
import { storedRow } from '../kernel/stored-row.ts'
import { transact } from '../kernel/transact.ts'
import type { Clock } from '../providers/clock/clock.ts'
import { findUserByEmail, isFirstUser, lockUser, toUser, type UserRow } from './account.repository.ts'
import { hashPassword } from './password.ts'
import { recordUserChange } from './record-user-change.ts'
import type { SessionService } from './session.service.ts'

export interface ProviderSignInDeps {
  db: Db
  clock: Clock
  sessions: SessionService
}
export type ProviderSignInService = ReturnType<typeof createProviderSignInService>

export function createProviderSignInService({ db, clock, sessions }: ProviderSignInDeps) {
  const findLinked = async (tx: Tx, { issuer, subject }: ProviderIdentity): Promise<UserRow | null> => {
    const [row] = await tx
      .select({ userId: providerIdentities.userId })
      .from(providerIdentities)
      .where(and(eq(providerIdentities.issuer, issuer), eq(providerIdentities.subject, subject)))
    return row ? lockUser(tx, row.userId) : null
  }

  const link = async (tx: Tx, user: UserRow, { issuer, subject }: ProviderIdentity, request: RequestScope) => {
    await tx.insert(providerIdentities).values({ issuer, subject, userId: user.id })
    recordUserChange(tx, { kind: 'user', userId: user.id, request }, 'user.provider-linked', null, { issuer })
  }

  const open = async (
    tx: Tx,
    identity: ProviderIdentity,
    passwordHash: string,
    role: UserRow['role'],
    locale: Locale,
  ) => {
    const { email, name } = identity
    const values = { name, email, passwordHash, role, locale, emailConfirmedAt: clock.now() }
    return storedRow(await tx.insert(users).values(values).returning())
  }

  return {
    /**
     * @throws AppError FORBIDDEN where the provider has not confirmed the address; EMAIL_TAKEN where an account has it that never
     * confirmed it: whoever made that account may not be its owner, and would keep their password. ACCOUNT_LOCKED.
     */
    async signIn(
      identity: ProviderIdentity,
      locale: Locale,
      request: RequestScope,
    ): Promise<{ user: User; sessionId: string }> {
      // A password that was thrown away: a new one can be set by mail.
      const passwordHash = await hashPassword(randomUUID())
      return transact(db, async (tx) => {
        const linked = await findLinked(tx, identity)
        // From here on accounts are opened one after the other, so that two sign-ins at once open one.
        const isFirst = !linked && (await isFirstUser(tx))
        let user = linked ?? (await findLinked(tx, identity))
        if (!user) {
          if (!identity.emailVerified) throw new AppError('FORBIDDEN', { details: { reason: 'email_unverified' } })
          const holder = await findUserByEmail(tx, identity.email)
          if (holder?.locked) throw new AppError('ACCOUNT_LOCKED')
          if (holder && !holder.emailConfirmedAt) throw new AppError('EMAIL_TAKEN')
          user = holder ?? (await open(tx, identity, passwordHash, isFirst ? 'admin' : 'traveller', locale))
          const actor = { kind: 'user' as const, userId: user.id, request }
          if (!holder) recordUserChange(tx, actor, 'user.registered', null, toUser(user))
          await link(tx, user, identity, request)
        }
        if (user.locked) throw new AppError('ACCOUNT_LOCKED')
        const sessionId = await sessions.openBrowser(tx, user, request)
        const actor = { kind: 'user' as const, userId: user.id, request }
        recordUserChange(tx, actor, 'user.signed-in', null, { issuer: identity.issuer })
        return { user: toUser(user), sessionId }
      })
    },
  }
}
