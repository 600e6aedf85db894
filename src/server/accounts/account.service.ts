import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import type {
  changeEmailSchema,
  changePasswordSchema,
  credentialsSchema,
  Locale,
  registerSchema,
  SignedIn,
  User,
  updateProfileSchema,
} from '#contract/account.ts'
import type { Actor, RequestScope } from '../actor.ts'
import { AppError, notFound } from '../app-error.ts'
import { recordAudit } from '../audit/audit.repository.ts'
import type { Db, Tx } from '../db/client.ts'
import { users } from '../db/schema/index.ts'
import { write } from '../db/write.ts'
import type { Clock } from '../providers/clock/clock.ts'
import {
  countFailure,
  findLockedUntil,
  findUser,
  findUserByEmail,
  forgetFailures,
  isFirstUser,
  toUser,
  type UserRow,
} from './account.repository.ts'
import type { LinkService } from './link.service.ts'
import { hashPassword, verifyPassword } from './password.ts'
import { hashToken } from './secret-token.ts'
import type { SessionService } from './session.service.ts'

const failuresBeforeLock = 8
const lockMinutes = 15

export interface AccountServiceDeps {
  db: Db
  clock: Clock
  sessions: SessionService
  links: LinkService
}
export type AccountService = ReturnType<typeof createAccountService>

export function createAccountService({ db, clock, sessions, links }: AccountServiceDeps) {
  /** Counts failures by address, known or not, and answers alike for both. */
  const authenticate = async (email: string, password: string): Promise<UserRow> => {
    const emailHash = hashToken(email)
    const lockedUntil = await findLockedUntil(db, emailHash)
    const wait = lockedUntil ? lockedUntil.getTime() - clock.now().getTime() : 0
    if (wait > 0) throw new AppError('ACCOUNT_LOCKED', { details: { retryAfter: Math.ceil(wait / 1000) } })
    const user = await findUserByEmail(db, email)
    if (!(await verifyPassword(user?.passwordHash ?? null, password)) || !user) {
      await countFailure(db, emailHash, failuresBeforeLock, new Date(clock.now().getTime() + lockMinutes * 60_000))
      throw new AppError('INVALID_CREDENTIALS')
    }
    if (user.locked) throw new AppError('ACCOUNT_LOCKED')
    await forgetFailures(db, emailHash)
    return user
  }

  const requirePassword = async (actor: Actor, password: string): Promise<UserRow> => {
    const user = await findUser(db, actor.userId)
    if (!user) throw notFound('user')
    if (!(await verifyPassword(user.passwordHash, password))) throw new AppError('INVALID_CREDENTIALS')
    return user
  }

  const signIn = async <Result>(
    email: string,
    password: string,
    request: RequestScope,
    open: (tx: Tx, user: UserRow) => Promise<Result>,
  ) => {
    const user = await authenticate(email, password)
    return db.transaction(async (tx) => {
      const result = await open(tx, user)
      await audit(tx, { kind: 'user', userId: user.id, request }, 'user.signed-in', user.id)
      return result
    })
  }

  return {
    async register(input: z.infer<typeof registerSchema>, locale: Locale, request: RequestScope): Promise<SignedIn> {
      const passwordHash = await hashPassword(input.password)
      return db.transaction(async (tx) => {
        const role = (await isFirstUser(tx)) ? ('admin' as const) : ('traveller' as const)
        if (await findUserByEmail(tx, input.email)) throw new AppError('EMAIL_TAKEN')
        const values = { name: input.name, email: input.email, passwordHash, role, locale: input.locale ?? locale }
        const [user] = await tx.insert(users).values(values).returning()
        if (!user) throw new AppError('INTERNAL')
        await audit(tx, { kind: 'user', userId: user.id, request }, 'user.registered', user.id, null, toUser(user))
        return sessions.openProgram(tx, user, request)
      })
    },

    signInProgram: ({ email, password }: z.infer<typeof credentialsSchema>, request: RequestScope) =>
      signIn(email, password, request, (tx, user) => sessions.openProgram(tx, user, request)),

    signInBrowser: (email: string, password: string, request: RequestScope) =>
      signIn(email, password, request, async (tx, user) => ({
        user: toUser(user),
        sessionId: await sessions.openBrowser(tx, user, request),
      })),

    async me(actor: Actor): Promise<User> {
      const user = await findUser(db, actor.userId)
      if (!user) throw notFound('user')
      return toUser(user)
    },

    updateProfile: (actor: Actor, { idempotencyKey: _, ...fields }: z.infer<typeof updateProfileSchema>) =>
      write(db, actor, async (tx) => {
        const before = await findUser(tx, actor.userId)
        if (!before) throw notFound('user')
        if (Object.keys(fields).length === 0) return toUser(before)
        const [row] = await tx.update(users).set(fields).where(eq(users.id, actor.userId)).returning()
        if (!row) throw notFound('user')
        sessions.forgetUser(actor.userId)
        await audit(tx, actor, 'user.updated', actor.userId, toUser(before), toUser(row))
        return toUser(row)
      }),

    /** Ends all other sessions: whoever had the old password is out. */
    async changePassword(actor: Actor, { currentPassword, password }: z.infer<typeof changePasswordSchema>) {
      await requirePassword(actor, currentPassword)
      const passwordHash = await hashPassword(password)
      return write(db, actor, async (tx) => {
        await tx.update(users).set({ passwordHash }).where(eq(users.id, actor.userId))
        await sessions.revokeAll(tx, actor.userId, actor.sessionId)
        await audit(tx, actor, 'user.password-changed', actor.userId)
        return { done: true as const }
      })
    },

    /** The new address counts once its owner has opened the link sent there. */
    async changeEmail(
      actor: Actor,
      { email, currentPassword }: z.infer<typeof changeEmailSchema>,
      origin: string | null,
    ) {
      const user = await requirePassword(actor, currentPassword)
      if (await findUserByEmail(db, email)) throw new AppError('EMAIL_TAKEN')
      await links.send(user, 'change_email', origin, email)
      return { done: true as const }
    },

    async confirmEmail(token: string, request: RequestScope) {
      return db.transaction(async (tx) => {
        const { user, email } = await links.redeem(tx, token, 'change_email')
        if (!email) throw new AppError('TOKEN_EXPIRED')
        const holder = await findUserByEmail(tx, email)
        if (holder && holder.id !== user.id) throw new AppError('EMAIL_TAKEN')
        await tx.update(users).set({ email }).where(eq(users.id, user.id))
        sessions.forgetUser(user.id)
        await audit(
          tx,
          { kind: 'user', userId: user.id, request },
          'user.email-changed',
          user.id,
          { email: user.email },
          { email },
        )
        return { done: true as const }
      })
    },

    /** The same answer whether or not there is such an account. */
    async requestPasswordReset(email: string, origin: string | null) {
      const user = await findUserByEmail(db, email)
      if (user && !user.locked) await links.send(user, 'reset_password', origin)
      return { done: true as const }
    },

    async resetPassword(token: string, password: string, request: RequestScope) {
      const passwordHash = await hashPassword(password)
      return db.transaction(async (tx) => {
        const { user } = await links.redeem(tx, token, 'reset_password')
        await tx.update(users).set({ passwordHash }).where(eq(users.id, user.id))
        await forgetFailures(tx, hashToken(user.email))
        await sessions.revokeAll(tx, user.id)
        await audit(tx, { kind: 'user', userId: user.id, request }, 'user.password-reset', user.id)
        return { done: true as const }
      })
    },

    /** Everything the person owns goes with the account; the audit trail keeps who did what, without a name. */
    async remove(actor: Actor, currentPassword: string) {
      const user = await requirePassword(actor, currentPassword)
      return write(db, { ...actor, request: { ...actor.request, idempotency: undefined } }, async (tx) => {
        await sessions.revokeAll(tx, user.id)
        await audit(tx, actor, 'user.removed', user.id, { role: user.role }, null)
        await tx.delete(users).where(eq(users.id, user.id))
        return { done: true as const }
      })
    },
  }
}

function audit(
  tx: Tx,
  actor: { kind: Actor['kind']; userId: string; request: RequestScope },
  action: string,
  userId: string,
  before: Record<string, unknown> | null = null,
  after: Record<string, unknown> | null = null,
) {
  return recordAudit(tx, actor, { action, entity: 'user', entityId: userId, before, after })
}
