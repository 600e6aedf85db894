// What a trip's page reads comes from the cache while nothing changes; who may read it is asked each time.
import { and, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { countStatements } from '../../testing/count-statements.ts'
import { addMember, createCallerAs, createTrip, createUser } from '../../testing/factories.ts'
import { failureOf } from '../../testing/failure.ts'
import { useTestContainer } from '../../testing/test-container.ts'
import { tripMembers } from '../db/schema/index.ts'

const opened = useTestContainer()

test('a trip that has not changed costs one statement, of whoever asks', async () => {
  const { container } = opened
  const [owner, viewer] = [await createUser(container), await createUser(container)]
  const { id: tripId } = await createTrip(container, owner)
  await addMember(container, tripId, viewer, 'viewer')
  await createCallerAs(container, owner).trips.get({ tripId })
  const count = countStatements(container.database.sql)
  const trip = await container.services.trips.get(viewer, tripId)
  expect(count.end()).toBe(1)
  expect(trip).toMatchObject({ role: 'viewer', title: expect.any(String) })
  expect(await createCallerAs(container, owner).trips.get({ tripId })).toMatchObject({ role: 'owner' })
})

test('who is no longer a member reads nothing, though others still read the cache', async () => {
  const { container } = opened
  const [owner, leaving] = [await createUser(container), await createUser(container)]
  const { id: tripId } = await createTrip(container, owner)
  await addMember(container, tripId, leaving, 'viewer')
  const mine = createCallerAs(container, leaving)
  await mine.trips.get({ tripId })
  await mine.tasks.list({ tripId })
  const { db } = container.database
  await db.delete(tripMembers).where(and(eq(tripMembers.tripId, tripId), eq(tripMembers.userId, leaving.userId)))
  expect((await failureOf(mine.trips.get({ tripId })))?.code).toBe('NOT_FOUND')
  expect((await failureOf(mine.tasks.list({ tripId })))?.code).toBe('NOT_FOUND')
})

test('shows the new name of a member, and leaves out one whose account is gone', async () => {
  const { container } = opened
  const [owner, friend] = [await createUser(container), await createUser(container)]
  const { id: tripId } = await createTrip(container, owner)
  await addMember(container, tripId, friend, 'editor')
  const namesOf = async () =>
    (await createCallerAs(container, owner).trips.get({ tripId })).members.map(({ name }) => name)
  expect(await namesOf()).toEqual(['Lin', 'Lin'])
  await createCallerAs(container, friend).accounts.updateProfile({ name: 'Mei' })
  expect(await namesOf()).toEqual(['Lin', 'Mei'])
})
