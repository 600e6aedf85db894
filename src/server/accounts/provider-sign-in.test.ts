import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import type { ProviderIdentity } from '#contract/server-api.ts'
import { createUser, requestScope } from '../../testing/factories.ts'
import { failureOf } from '../../testing/failure.ts'
import { useTestContainer } from '../../testing/test-container.ts'
import { auditEntries, users } from '../db/schema/index.ts'
import { createServerApi } from '../http/server-api.ts'

const opened = useTestContainer()
let count = 0

function identity(overrides: Partial<ProviderIdentity> = {}): ProviderIdentity {
  count += 1
  const email = `person-${count}@example.com`
  return {
    issuer: 'https://id.example',
    subject: `subject-${count}`,
    email,
    emailVerified: true,
    name: 'Lin',
    ...overrides,
  }
}

const signIn = (of: ProviderIdentity) => opened.container.services.providerSignIn.signIn(of, 'en', requestScope())
const actionsOf = async (userId: string) => {
  const { db } = opened.container.database
  const entries = await db.select().from(auditEntries).where(eq(auditEntries.entityId, userId)).orderBy(auditEntries.id)
  return entries.map(({ action }) => action)
}

describe('signing in with a provider', () => {
  test('opens one account, also for two sign-ins at once, and knows it by its subject from then on', async () => {
    const person = identity()
    const [one, other] = await Promise.all([signIn(person), signIn(person)])
    expect(one.user.id).toBe(other.user.id)
    const later = await signIn({ ...person, email: 'changed@example.com', emailVerified: false })
    expect(later.user).toMatchObject({ id: one.user.id, email: person.email })
    expect((await opened.container.services.sessions.findUser(later.sessionId))?.id).toBe(one.user.id)
    const actions = await actionsOf(one.user.id)
    expect(actions.filter((action) => action === 'user.registered')).toHaveLength(1)
    expect(actions.filter((action) => action === 'user.provider-linked')).toHaveLength(1)
    expect(actions.filter((action) => action === 'user.signed-in')).toHaveLength(3)
    expect((await signIn(identity({ subject: person.subject, issuer: 'https://other.example' }))).user.id).not.toBe(
      one.user.id,
    )
  })

  test('takes an address that the provider has not confirmed for no account, new or old', async () => {
    const refusal = await failureOf(signIn(identity({ emailVerified: false })))
    expect(refusal).toMatchObject({ code: 'FORBIDDEN', details: { reason: 'email_unverified' } })
    const email = 'confirmed@example.com'
    await createUser(opened.container, { email, emailConfirmedAt: new Date() })
    expect((await failureOf(signIn(identity({ email, emailVerified: false }))))?.code).toBe('FORBIDDEN')
  })

  test('links an account that has confirmed its address, and never one that has not', async () => {
    const confirmed = await createUser(opened.container, { email: 'Known@example.com', emailConfirmedAt: new Date() })
    const { user } = await signIn(identity({ email: 'known@EXAMPLE.com' }))
    expect(user.id).toBe(confirmed.userId)
    // Somebody may have taken the address of another, to wait for them with a password of their own.
    const squatted = await createUser(opened.container)
    const { db } = opened.container.database
    const [row] = await db.select().from(users).where(eq(users.id, squatted.userId))
    expect((await failureOf(signIn(identity({ email: row?.email }))))?.code).toBe('EMAIL_TAKEN')
    expect(await actionsOf(squatted.userId)).toEqual([])
  })

  test('ends at a lock', async () => {
    const person = identity()
    const { user } = await signIn(person)
    await opened.container.database.db.update(users).set({ locked: true }).where(eq(users.id, user.id))
    expect((await failureOf(signIn(person)))?.code).toBe('ACCOUNT_LOCKED')
    expect((await failureOf(signIn(identity({ email: user.email }))))?.code).toBe('ACCOUNT_LOCKED')
  })

  test('reads what a provider says as what a form says', async () => {
    const api = createServerApi(opened.container)
    const from = { address: '192.0.2.7', userAgent: null, locale: 'en' as const }
    expect(api.signInProviders).toEqual([])
    const { user } = await api.signInWithProvider(identity({ name: '\u0000', email: 'mei@example.com' }), from)
    expect(user.name).toBe('mei')
    expect((await failureOf(api.signInWithProvider(identity({ email: 'none' }), from)))?.code).toBe(
      'INVALID_CREDENTIALS',
    )
    expect((await failureOf(api.signInWithProvider(identity({ subject: '' }), from)))?.code).toBe('INVALID_CREDENTIALS')
  })
})
