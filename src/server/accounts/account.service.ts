import { setTimeout as pause } from 'node:timers/promises'
import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import type { credentialsSchema, registerSchema, SignedIn, User, updateProfileSchema } from '#contract/account.ts'
import type { Locale } from '#contract/locale.ts'
import type { Db, Tx } from '../db/client.ts'
import { users } from '../db/schema/index.ts'
import type { Actor, RequestScope } from '../kernel/actor.ts'
import { AppError, notFound } from '../kernel/app-error.ts'
import { storedRow } from '../kernel/stored-row.ts'
import { transact } from '../kernel/transact.ts'
import { write } from '../kernel/write.ts'
import type { Clock } from '../providers/clock/clock.ts'
import {
  findUser,
  findUserByEmail,
  hasAnotherAdmin,
  isEmailConflict,
  isFirstUser,
  isOnlyUser,
  lockUser,
  toUser,
  type UserRow,
} from './account.repository.ts'
import type { LinkMailRequest } from './link-mail-request.ts'
import { hashPassword, verifyPassword } from './password.ts'
import { recordUserChange } from './record-user-change.ts'
import { createSealedAnswers } from './sealed-answer.ts'
import type { SessionService } from './session.service.ts'
import { forgetAttempts, takeAttempt } from './sign-in-attempts.ts'

export interface AccountServiceDeps {
  db: Db
  clock: Clock
  sessions: SessionService
  authSecret: string
  /** Sees to it that the letter is sent when, and only when, the transaction commits. */
  post: (tx: Tx, letter: LinkMailRequest) => Promise<void>
  /** Part of the removal of an account: the trips it owns go with it, each with its own trace. */
  removeTripsOf: (tx: Tx, actor: Actor) => Promise<void>
}
export type AccountService = ReturnType<typeof createAccountService>

export function createAccountService({ db, clock, sessions, authSecret, post, removeTripsOf }: AccountServiceDeps) {
  const sealed = createSealedAnswers(authSecret)

  /** Counts attempts by the address of the account, known or not, and answers alike and as fast for both. */
  const authenticate = async (email: string, password: string, request: RequestScope): Promise<UserRow> => {
    const { pauseMs, warnsOwner } = await takeAttempt(db, email, request, clock.now())
    if (warnsOwner) await transact(db, (tx) => post(tx, { purpose: 'sign_in_warning', email, origin: null }))
    if (pauseMs > 0) await pause(pauseMs)
    const user = await findUserByEmail(db, email)
    if (!(await verifyPassword(user?.passwordHash ?? null, password)) || !user)
      throw new AppError('INVALID_CREDENTIALS')
    if (user.locked) throw new AppError('ACCOUNT_LOCKED')
    await forgetAttempts(db, email, request)
    return user
  }

  const registrationOf = (userId: string, key: string, { name, password }: z.infer<typeof registerSchema>) => ({
    userId,
    key,
    procedure: 'accounts.register' as const,
    secret: JSON.stringify([name, password]),
  })

  /** The answer to the same request, sent once before: its sender did not get it. */
  const findRegistered = async (tx: Tx, userId: string, input: z.infer<typeof registerSchema>) =>
    input.idempotencyKey ? sealed.find(tx, registrationOf(userId, input.idempotencyKey, input)) : null

  const signIn = async <Result>(
    { email, password }: { email: string; password: string },
    request: RequestScope,
    open: (tx: Tx, user: UserRow) => Promise<Result>,
  ) => {
    const known = await authenticate(email, password, request)
    return transact(db, async (tx) => {
      // The password may have been changed, or the account locked, while it was being checked.
      const user = await lockUser(tx, known.id)
      if (user?.passwordHash !== known.passwordHash) throw new AppError('INVALID_CREDENTIALS')
      if (user.locked) throw new AppError('ACCOUNT_LOCKED')
      const result = await open(tx, user)
      recordUserChange(tx, { kind: 'user', userId: user.id, request }, 'user.signed-in')
      return result
    })
  }

  return {
    async register(input: z.infer<typeof registerSchema>, locale: Locale, request: RequestScope): Promise<SignedIn> {
      const passwordHash = await hashPassword(input.password)
      const registered = transact(db, async (tx) => {
        const role = (await isFirstUser(tx)) ? ('admin' as const) : ('traveller' as const)
        const taken = await findUserByEmail(tx, input.email)
        const repeated = taken && (await findRegistered(tx, taken.id, input))
        if (repeated) return repeated
        if (taken) throw new AppError('EMAIL_TAKEN')
        const values = { name: input.name, email: input.email, passwordHash, role, locale: input.locale ?? locale }
        const user = storedRow(await tx.insert(users).values(values).returning())
        recordUserChange(tx, { kind: 'user', userId: user.id, request }, 'user.registered', null, toUser(user))
        const signedIn = await sessions.openProgram(tx, user, request)
        if (input.idempotencyKey) await sealed.keep(tx, registrationOf(user.id, input.idempotencyKey, input), signedIn)
        return signedIn
      })
      return registered.catch((error: unknown) => {
        throw isEmailConflict(error) ? new AppError('EMAIL_TAKEN', { cause: error }) : error
      })
    },

    signInProgram: (credentials: z.infer<typeof credentialsSchema>, request: RequestScope) =>
      signIn(credentials, request, (tx, user) => sessions.openProgram(tx, user, request)),

    signInBrowser: (credentials: { email: string; password: string }, request: RequestScope) =>
      signIn(credentials, request, async (tx, user) => ({
        user: toUser(user),
        sessionId: await sessions.openBrowser(tx, user, request),
      })),

    async me(actor: Actor): Promise<User> {
      const user = await findUser(db, actor.userId)
      if (!user) throw notFound('user')
      return toUser(user)
    },

    updateProfile: (actor: Actor, { idempotencyKey: _, ...fields }: z.infer<typeof updateProfileSchema>) =>
      sessions.ending(
        actor.userId,
        write(db, actor, async (tx) => {
          const before = await lockUser(tx, actor.userId)
          if (!before) throw notFound('user')
          if (Object.keys(fields).length === 0) return toUser(before)
          const [row] = await tx.update(users).set(fields).where(eq(users.id, actor.userId)).returning()
          if (!row) throw notFound('user')
          recordUserChange(tx, actor, 'user.updated', toUser(before), toUser(row))
          return toUser(row)
        }),
      ),

    /** Everything the person owns goes with the account; the audit log keeps the actions under an id without a name. */
    remove: (actor: Actor, currentPassword: string) => {
      // Idempotency keys belong to the account, so there is no place to keep the answer.
      const once = { ...actor, request: { ...actor.request, idempotency: undefined } }
      const removal = write(db, once, async (tx) => {
        // Asked before the row is locked, in the order of everybody who changes admins: else two could wait for each other.
        const hasOther = await hasAnotherAdmin(tx, actor.userId)
        const user = await lockUser(tx, actor.userId)
        if (!user) throw notFound('user')
        if (!(await verifyPassword(user.passwordHash, currentPassword))) throw new AppError('INVALID_CREDENTIALS')
        const isNeeded = user.role === 'admin' && !hasOther && !(await isOnlyUser(tx, user.id))
        if (isNeeded) throw new AppError('FORBIDDEN', { details: { reason: 'last_admin' } })
        await removeTripsOf(tx, actor)
        await sessions.revokeAll(tx, actor.userId)
        recordUserChange(tx, actor, 'user.removed', { role: user.role }, null)
        await tx.delete(users).where(eq(users.id, user.id))
        return { done: true as const }
      })
      return sessions.ending(actor.userId, removal)
    },
  }
}
