// Registering where a mail server is set: the answer is the same for every address, the mail tells its owner.
import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { createCallerAs, createUser, requestScope } from '../../testing/factories.ts'
import { failureOf } from '../../testing/failure.ts'
import { movableClock } from '../../testing/movable-clock.ts'
import { useTestContainer } from '../../testing/test-container.ts'
import { pendingRegistrations, users } from '../db/schema/index.ts'
import { transact } from '../kernel/transact.ts'
import type { Mail } from '../providers/mail/mail.ts'
import { hashPassword } from './password.ts'
import { createRegistrationService } from './registration.service.ts'

const sent: Mail[] = []
const clock = movableClock()
const mail = { send: async (letter: Mail) => void sent.push(letter), verify: async () => true }
const opened = useTestContainer({ clock, mail })
const password = 'correct horse battery'
let count = 0
const freshEmail = () => `person${count++}@example.com`
const anonymous = () => createCallerAs(opened.container, null, 'en', requestScope({ address: `192.0.2.${count++}` }))
const register = (email: string, other: { password?: string } = {}) =>
  failureOf(anonymous().accounts.register({ name: 'Mei', email, password, ...other }))

beforeAll(async () => {
  await createUser(opened.container, { role: 'admin' })
  await opened.container.jobs.start()
})
beforeEach(() => {
  sent.length = 0
})

async function lettersTo(address: string, atLeast = 1): Promise<Mail[]> {
  return vi.waitFor(
    () => {
      const found = sent.filter(({ to }) => to === address)
      if (found.length < atLeast) throw new Error('the mail is not there yet')
      return found
    },
    { timeout: 60_000, interval: 20 },
  )
}
const tokenIn = (letter: Mail | undefined) =>
  new URL(/https?:\S+/.exec(letter?.text ?? '')?.[0] ?? '').searchParams.get('token') ?? ''
const confirm = (token: string, chosen = password) =>
  anonymous().accounts.confirmRegistration({ token, password: chosen })

test('answers alike for a new and a known address, and mails a link to the one, a word to the other', async () => {
  const known = await createUser(opened.container)
  const { email: knownEmail } = await createCallerAs(opened.container, known).accounts.me()
  const fresh = freshEmail()
  const answers = [await register(fresh), await register(knownEmail), await register(knownEmail.toUpperCase())]
  for (const answer of answers) expect(answer).toMatchObject({ code: 'CONFIRMATION_REQUIRED', details: {} })
  const [link] = await lettersTo(fresh)
  expect(link?.text).toMatch(/http:\/\/localhost:3000\/confirm-registration\?token=/)
  for (const { text } of await lettersTo(knownEmail, 2)) expect(text).not.toMatch(/https?:/)
  const [row] = await opened.container.database.db.select().from(users).where(eq(users.email, fresh))
  expect(row).toBeUndefined()
})

test('opens the account with the link and the password that was chosen, once', async () => {
  const email = freshEmail()
  await register(email)
  const token = tokenIn((await lettersTo(email))[0])
  expect((await failureOf(confirm(token, 'somebody else chose')))?.code).toBe('INVALID_CREDENTIALS')
  const { user, accessToken, refreshToken } = await confirm(token)
  expect(user).toMatchObject({ email, name: 'Mei', role: 'traveller' })
  expect(accessToken && refreshToken).toBeTruthy()
  expect((await anonymous().accounts.signIn({ email, password })).user.id).toBe(user.id)
  expect((await failureOf(confirm(token)))?.code).toBe('TOKEN_EXPIRED')
})

test('of several who register one address its owner gets in, and the others’ links end', async () => {
  const email = freshEmail()
  await register(email, { password: 'the password of another' })
  await register(email)
  const tokens = (await lettersTo(email, 2)).map(tokenIn)
  const outcomes = await Promise.all(tokens.map((token) => failureOf(confirm(token))))
  expect(outcomes.filter((failure) => failure === null)).toHaveLength(1)
  expect((await anonymous().accounts.signIn({ email, password })).user.email).toBe(email)
  for (const token of tokens)
    expect((await failureOf(confirm(token, 'the password of another')))?.code).toBe('TOKEN_EXPIRED')
})

test('forgets what was filled in after an hour', async () => {
  const email = freshEmail()
  await register(email)
  const token = tokenIn((await lettersTo(email))[0])
  clock.pass({ minutes: 61 })
  expect((await failureOf(confirm(token)))?.code).toBe('TOKEN_EXPIRED')
  await register(freshEmail())
  const left = await opened.container.database.db
    .select()
    .from(pendingRegistrations)
    .where(eq(pendingRegistrations.email, email))
  expect(left).toEqual([])
})

test('mails at most five links to one address', async () => {
  const { db } = opened.container.database
  const registrations = createRegistrationService({ db, clock, mail, publicAddress: 'https://trips.example.com' })
  const email = freshEmail()
  const passwordHash = await hashPassword(password)
  for (let turn = 0; turn < 7; turn++) {
    const account = { email, name: 'Mei', passwordHash, locale: 'en' as const }
    const registrationId = await transact(db, (tx) => registrations.keep(tx, account))
    await registrations.deliver({ purpose: 'register', registrationId, origin: null })
  }
  expect(sent.filter(({ to }) => to === email)).toHaveLength(5)
})

test('does not tell somebody who changes their address whether the new one is known', async () => {
  const actor = await createUser(opened.container)
  const email = freshEmail()
  await register(email)
  await confirm(tokenIn((await lettersTo(email))[0]))
  await opened.container.database.db
    .update(users)
    .set({ passwordHash: await hashOf(email) })
    .where(eq(users.id, actor.userId))
  const change = (next: string) =>
    createCallerAs(opened.container, actor).accounts.changeEmail({ email: next, currentPassword: password })
  expect(await change(email)).toEqual({ done: true })
  expect(await change(freshEmail())).toEqual({ done: true })
  const [, word] = await lettersTo(email, 2)
  expect(word?.text).not.toMatch(/https?:/)
})

async function hashOf(email: string): Promise<string> {
  const [row] = await opened.container.database.db.select().from(users).where(eq(users.email, email))
  return row?.passwordHash ?? ''
}

test('opens the first account of a fresh install at once: there is nothing to hide yet', async () => {
  await opened.container.database.db.delete(users)
  const { user } = await anonymous().accounts.register({ name: 'Mei', email: freshEmail(), password })
  expect(user.role).toBe('admin')
})
