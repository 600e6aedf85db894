import { and, eq, sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { addMember, createCallerAs, createTrip, createUser } from '../../testing/factories.ts'
import { failureOf } from '../../testing/failure.ts'
import { useTestContainer } from '../../testing/test-container.ts'
import { auditEntries, tripMembers } from '../db/schema/index.ts'

const opened = useTestContainer()

async function setUp() {
  const { container } = opened
  const [lin, ann, bo] = [
    await createUser(container),
    await createUser(container, { name: 'Ann' }),
    await createUser(container, { name: 'Bo' }),
  ]
  const { id: tripId } = await createTrip(container, lin)
  await addMember(container, tripId, ann, 'editor')
  await addMember(container, tripId, bo, 'editor')
  const addTask = (who: typeof lin, title: string) =>
    createCallerAs(container, who).tasks.create({ tripId, stage: 'pre', title })
  const visitsOfLin = and(eq(tripMembers.tripId, tripId), eq(tripMembers.userId, lin.userId))
  return { container, tripId, lin, ann, bo, addTask, caller: createCallerAs(container, lin), visitsOfLin }
}

describe('what is new since the last visit', () => {
  it('counts the steps of others by person, and none of the reader’s own', async () => {
    const { caller, tripId, lin, ann, bo, addTask } = await setUp()
    await caller.trips.visit({ tripId })
    await addTask(lin, 'My own')
    for (const title of ['Passport', 'Umbrella']) await addTask(ann, title)
    await addTask(bo, 'Charger')
    const found = await caller.trips.newSteps({ tripId })
    expect(found).toMatchObject({ count: 3, hasMore: false })
    expect(found.people).toEqual([
      { userId: bo.userId, name: 'Bo' },
      { userId: ann.userId, name: 'Ann' },
    ])
    expect(found.since).not.toBeNull()
  })

  it('has nothing to tell at the first visit, nor right after one', async () => {
    const { container, caller, tripId, ann, addTask, visitsOfLin } = await setUp()
    await addTask(ann, 'Passport')
    expect(await caller.trips.newSteps({ tripId })).toEqual({ since: null, count: 0, hasMore: false, people: [] })
    await caller.trips.visit({ tripId })
    expect(await caller.trips.newSteps({ tripId })).toMatchObject({ count: 0, people: [] })
    await container.database.db
      .update(tripMembers)
      .set({ lastSeenAt: sql`now() - interval '1 day'` })
      .where(visitsOfLin)
    expect(await caller.trips.newSteps({ tripId })).toMatchObject({ count: 1 })
    await caller.trips.visit({ tripId })
    expect(await caller.trips.newSteps({ tripId })).toMatchObject({ count: 0 })
  })

  it('stores a visit at most once a minute, and records no change of the trip', async () => {
    const { container, caller, tripId, visitsOfLin } = await setUp()
    const { db } = container.database
    const seen = async () => (await db.select({ at: tripMembers.lastSeenAt }).from(tripMembers).where(visitsOfLin))[0]
    const recorded = () => db.$count(auditEntries, eq(auditEntries.tripId, tripId))
    const before = await recorded()
    await caller.trips.visit({ tripId })
    const first = await seen()
    await caller.trips.visit({ tripId })
    expect(await seen()).toEqual(first)
    expect(await recorded()).toBe(before)
  })

  it('is unknown to a stranger', async () => {
    const { container, tripId } = await setUp()
    const stranger = createCallerAs(container, await createUser(container))
    expect(await failureOf(stranger.trips.newSteps({ tripId }))).toMatchObject({ code: 'NOT_FOUND' })
    expect(await failureOf(stranger.trips.visit({ tripId }))).toMatchObject({ code: 'NOT_FOUND' })
  })
})
