import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Trial } from '#contract/trial.ts'
import { createCallerAs, createTokenActor, createUser, requestScope } from '../../testing/factories.ts'
import { failureOf } from '../../testing/failure.ts'
import { movableClock } from '../../testing/movable-clock.ts'
import { quickPlanner } from '../../testing/quick-planner.ts'
import { useTestContainer } from '../../testing/test-container.ts'
import { auditEntries } from '../db/schema/index.ts'
import { trials } from '../db/schema/trials.ts'

const clock = movableClock()
const opened = useTestContainer({ clock, planner: quickPlanner })
let count = 0
/** A stranger, each from an address of its own. */
const stranger = (address = `192.0.2.${count++}`) =>
  createCallerAs(opened.container, null, 'en', requestScope({ address }))

async function tryOut(destination = 'Chengdu', durationDays = 2): Promise<Trial> {
  const result = await stranger().trials.plan({ destination, durationDays })
  if (result.status !== 'planned') throw new Error(`nothing was planned in ${destination}`)
  return result.trial
}

test('plans days in a city of the guide for somebody without an account', async () => {
  const { plan, token } = await tryOut('Chengdu', 2)
  expect(plan).toMatchObject({ title: 'Chengdu, 2 days', durationDays: 2, source: { kind: 'estimated' } })
  expect(new Set(plan.items.map(({ day }) => day))).toEqual(new Set([1, 2]))
  expect(plan.items.some(({ kind }) => kind === 'attraction')).toBe(true)
  expect(plan.items.some(({ kind }) => kind === 'restaurant')).toBe(true)
  expect(plan.total.amount).toBeGreaterThan(0)
  expect((await stranger().trials.get({ token })).plan).toEqual(plan)
})

test('is planned for dozens of people in a currency of many digits', async () => {
  const party = { adults: 28, children: 20, childAges: [] }
  const result = await stranger().trials.plan({ destination: 'JP', durationDays: 5, party, currency: 'IDR' })
  expect(result.status).toBe('planned')
})

test('moves into the account as a trip with its items', async () => {
  const { plan, token } = await tryOut()
  const actor = await createUser(opened.container)
  const caller = createCallerAs(opened.container, actor)
  const { tripId } = await caller.trials.claim({ token })
  const trip = await caller.trips.get({ tripId })
  expect(trip).toMatchObject({
    ownerId: actor.userId,
    title: plan.title,
    durationDays: 2,
    currency: 'CNY',
    role: 'owner',
  })
  expect(trip.itinerary.map(({ title }) => title).sort()).toEqual(plan.items.map(({ title }) => title).sort())
  const entries = await opened.container.database.db.select().from(auditEntries).where(eq(auditEntries.tripId, tripId))
  expect(entries.map(({ action }) => action)).toEqual(expect.arrayContaining(['trip.created', 'item.added']))
})

test('is claimed once, also by two at the same moment, and seen by nobody after that', async () => {
  const { token } = await tryOut()
  const callers = [await createUser(opened.container), await createUser(opened.container)].map((actor) =>
    createCallerAs(opened.container, actor),
  )
  const outcomes = await Promise.all(callers.map((caller) => failureOf(caller.trials.claim({ token }))))
  expect(outcomes.map((failure) => failure?.code).sort()).toEqual(['NOT_FOUND', undefined])
  expect((await failureOf(stranger().trials.get({ token })))?.code).toBe('NOT_FOUND')
})

test('answers a repeated claim under its key with the same trip', async () => {
  const { token } = await tryOut()
  const caller = createCallerAs(opened.container, await createUser(opened.container))
  const claim = () => caller.trials.claim({ token, idempotencyKey: 'claim-once' })
  expect(await claim()).toEqual(await claim())
})

test('is found by its token alone, and claimed by nobody without an account or the scope', async () => {
  const { token } = await tryOut()
  const made = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`
  expect((await failureOf(stranger().trials.get({ token: made })))?.code).toBe('NOT_FOUND')
  expect((await failureOf(stranger().trials.claim({ token })))?.code).toBe('UNAUTHENTICATED')
  const reader = await createTokenActor(opened.container, await createUser(opened.container), ['trips:read'])
  expect((await failureOf(createCallerAs(opened.container, reader).trials.claim({ token })))?.code).toBe('FORBIDDEN')
  expect((await stranger().trials.get({ token })).token).toBe(token)
})

test('ends after a week', async () => {
  const { token } = await tryOut()
  clock.pass({ days: 8 })
  expect((await failureOf(stranger().trials.get({ token })))?.code).toBe('NOT_FOUND')
  await tryOut()
  const rows = await opened.container.database.db.select().from(trials)
  expect(rows.every(({ expiresAt }) => expiresAt > clock.now())).toBe(true)
})

test('says where nothing is known to plan from, and refuses what is no place', async () => {
  expect(await stranger().trials.plan({ destination: 'Ulaanbaatar', durationDays: 2 })).toMatchObject({
    status: 'unplanned',
    destination: { name: 'Ulaanbaatar' },
  })
  expect(await failureOf(stranger().trials.plan({ destination: 'Qwertzuiop', durationDays: 2 }))).toMatchObject({
    code: 'INVALID_INPUT',
    details: { issues: [{ path: 'destination', rule: 'unknown_place' }] },
  })
})

test('plans five times a day for one address', async () => {
  const one = stranger('198.51.100.7')
  for (let turn = 0; turn < 5; turn++) await one.trials.plan({ destination: 'Ulaanbaatar', durationDays: 1 })
  const refused = await failureOf(one.trials.plan({ destination: 'Chengdu', durationDays: 1 }))
  expect(refused?.code).toBe('RATE_LIMITED')
})
