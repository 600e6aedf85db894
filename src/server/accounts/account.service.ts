import { setTimeout as pause } from 'node:timers/promises'
import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import type {
  credentialsSchema,
  registerSchema,
  SignedIn,
  User,
  UserRole,
  updateProfileSchema,
} from '#contract/account.ts'
import type { Locale } from '#contract/locale.ts'
import type { Db, Tx } from '../db/client.ts'
import { users } from '../db/schema/index.ts'
import type { Actor, RequestScope } from '../kernel/actor.ts'
import { AppError, notFound } from '../kernel/app-error.ts'
import { storedRow } from '../kernel/stored-row.ts'
import { transact } from '../kernel/transact.ts'
import { countChangesOfMember } from '../kernel/trip-revision.ts'
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
import type { NewAccount, RegistrationService } from './registration.service.ts'
import { createSealedAnswers } from './sealed-answer.ts'
import type { SessionService } from './session.service.ts'
import { forgetAttempts, takeAttempt } from './sign-in-attempts.ts'

export interface AccountServiceDeps {
  db: Db
  clock: Clock
  sessions: SessionService
  registrations: RegistrationService
  /** A mail server is set: an account begins with the link that was mailed to its address. */
  confirmsAddresses: boolean
  authSecret: string
  /** Sees to it that the letter is sent when, and only when, the transaction commits. */
  post: (tx: Tx, letter: LinkMailRequest) => Promise<void>
  /** Part of the removal of an account: the trips it owns go with it, each with its own trace. */
  removeTripsOf: (tx: Tx, actor: Actor) => Promise<void>
}
export type AccountService = ReturnType<typeof createAccountService>

export function createAccountService(deps: AccountServiceDeps) {
  const { db, clock, sessions, registrations, confirmsAddresses, authSecret, post, removeTripsOf } = deps
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

  /** @throws AppError EMAIL_TAKEN */
  const openAccount = async (
    tx: Tx,
    account: NewAccount & { emailConfirmedAt?: Date },
    role: UserRole,
    request: RequestScope,
  ) => {
    if (await findUserByEmail(tx, account.email)) throw new AppError('EMAIL_TAKEN')
    const user = storedRow(
      await tx
        .insert(users)
        .values({ ...account, role })
        .returning(),
    )
    recordUserChange(tx, { kind: 'user', userId: user.id, request }, 'user.registered', null, toUser(user))
    return sessions.openProgram(tx, user, request)
  }

  /** Of two who take one address at the same moment the second hears that it is taken. */
  const oneOwner = <Result>(effect: (tx: Tx) => Promise<Result>): Promise<Result> =>
    transact(db, effect).catch((error: unknown) => {
      throw isEmailConflict(error) ? new AppError('EMAIL_TAKEN', { cause: error }) : error
    })

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
    /** @throws AppError CONFIRMATION_REQUIRED where a mail has to be answered first, alike for new and known addresses. */
    async register(input: z.infer<typeof registerSchema>, locale: Locale, request: RequestScope): Promise<SignedIn> {
      const { idempotencyKey } = input
      const passwordHash = await hashPassword(input.password)
      const account = { name: input.name, email: input.email, passwordHash, locale: input.locale ?? locale }
      const registered = await oneOwner(async (tx) => {
        const isFirst = await isFirstUser(tx)
        if (confirmsAddresses && !isFirst) {
          const registrationId = await registrations.keep(tx, account)
          await post(tx, { purpose: 'register', registrationId, origin: request.origin })
          return null
        }
        const taken = await findUserByEmail(tx, input.email)
        const repeated = taken && (await findRegistered(tx, taken.id, input))
        if (repeated) return repeated
        const signedIn = await openAccount(tx, account, isFirst ? 'admin' : 'traveller', request)
        if (idempotencyKey) await sealed.keep(tx, registrationOf(signedIn.user.id, idempotencyKey, input), signedIn)
        return signedIn
      })
      if (!registered) throw new AppError('CONFIRMATION_REQUIRED')
      return registered
    },

    /** @throws AppError TOKEN_EXPIRED, INVALID_CREDENTIALS as `redeem`; EMAIL_TAKEN. */
    confirmRegistration: (token: string, password: string, request: RequestScope): Promise<SignedIn> =>
      oneOwner(async (tx) => {
        const account = { ...(await registrations.redeem(tx, token, password)), emailConfirmedAt: clock.now() }
        return openAccount(tx, account, 'traveller', request)
      }),

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
          if (row.name !== before.name) await countChangesOfMember(tx, actor.userId)
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
        await countChangesOfMember(tx, user.id)
        await tx.delete(users).where(eq(users.id, user.id))
        return { done: true as const }
      })
      return sessions.ending(actor.userId, removal)
    },
  }
}
