import { and, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { tripChangeSchema } from '#contract/trip.ts'
import { addMember, type Caller, createCallerAs, createTrip, createUser } from '../../testing/factories.ts'
import { failureOf } from '../../testing/failure.ts'
import { loseListeners } from '../../testing/lose-listeners.ts'
import { useTestContainer } from '../../testing/test-container.ts'
import { tripMembers } from '../db/schema/index.ts'
import type { Actor } from '../kernel/actor.ts'

const opened = useTestContainer()
let owner: Actor
let caller: Caller

beforeEach(async () => {
  owner = await createUser(opened.container)
  caller = createCallerAs(opened.container, owner)
})

const db = () => opened.container.database.db
async function memberOf(tripId: string, role: 'viewer' | 'editor' | 'owner') {
  const member = await createUser(opened.container)
  await addMember(opened.container, tripId, member, role)
  return { member, caller: createCallerAs(opened.container, member) }
}

describe('live changes', () => {
  const follow = async (as: Actor, tripId: string) => {
    const leaving = new AbortController()
    const stream = await opened.container.services.tripChanges.follow(as, tripId, leaving.signal)
    return { stream, next: async () => (await stream.next()).value, leave: () => leaving.abort() }
  }

  test('reach everyone who follows this trip, and nobody who follows another', async () => {
    const { id: tripId } = await createTrip(opened.container, owner)
    const other = await createTrip(opened.container, owner)
    const { member } = await memberOf(tripId, 'viewer')
    const mine = await follow(member, tripId)
    const next = mine.next()
    await caller.tasks.create({ tripId: other.id, stage: 'pre', title: 'Elsewhere' })
    await caller.tasks.create({ tripId, stage: 'pre', title: 'Passport' })
    expect(await next).toEqual({ tripId, entity: 'task', actorId: owner.userId })
    const end = mine.stream.next()
    mine.leave()
    expect(await end).toEqual({ done: true, value: undefined })
  })

  test('tell everybody to read again after a lost connection, and end for those who have left meanwhile', async () => {
    const { id: tripId } = await createTrip(opened.container, owner)
    const { member } = await memberOf(tripId, 'viewer')
    const [mine, theirs] = [await follow(owner, tripId), await follow(member, tripId)]
    const everything = tripChangeSchema.shape.entity.options.toSorted()
    const announced = new Set<string>()
    const reading = (async () => {
      while (announced.size < everything.length) announced.add((await mine.next())?.entity ?? 'the end')
    })()
    const end = failureOf(
      (async () => {
        for await (const change of theirs.stream) expect(change.tripId).toBe(tripId)
      })(),
    )
    await db()
      .delete(tripMembers)
      .where(and(eq(tripMembers.tripId, tripId), eq(tripMembers.userId, member.userId)))
    await loseListeners(db())
    await reading
    expect([...announced].sort()).toEqual(everything)
    expect((await end)?.code).toBe('NOT_FOUND')
    // Whoever may stay is told of what comes next.
    const next = mine.next()
    await caller.tasks.create({ tripId, stage: 'pre', title: 'Passport' })
    expect(await next).toEqual({ tripId, entity: 'task', actorId: owner.userId })
    mine.leave()
  })

  test('begin with what has changed since the trip was read', async () => {
    const { id: tripId } = await createTrip(opened.container, owner)
    const { revision } = await caller.trips.get({ tripId })
    await caller.tasks.create({ tripId, stage: 'pre', title: 'Passport' })
    const late = await caller.trips.changes({ tripId, revision })
    const announced = new Set<string>()
    for await (const change of late) if (announced.add(change.entity).has('report')) break
    expect([...announced].sort()).toEqual(tripChangeSchema.shape.entity.options.toSorted())

    const leaving = new AbortController()
    const now = (await caller.trips.get({ tripId })).revision
    expect(now).toBeGreaterThan(revision)
    const stream = await opened.container.services.tripChanges.follow(owner, tripId, leaving.signal, now)
    const next = stream.next()
    leaving.abort()
    expect(await next).toEqual({ done: true, value: undefined })
  })

  test('stop when the membership ends, without showing what came after', async () => {
    const { id: tripId } = await createTrip(opened.container, owner)
    const { member } = await memberOf(tripId, 'viewer')
    const stream = await createCallerAs(opened.container, member).trips.changes({ tripId })
    // Notices of what happened before the stream began may still arrive.
    const readToEnd = async () => {
      for await (const change of stream) expect(change.tripId).toBe(tripId)
    }
    const end = failureOf(readToEnd())
    await db()
      .delete(tripMembers)
      .where(and(eq(tripMembers.tripId, tripId), eq(tripMembers.userId, member.userId)))
    await caller.trips.update({ tripId, version: 1, title: 'Secret plans' })
    expect((await end)?.code).toBe('NOT_FOUND')
  })

  test('a stranger cannot begin', async () => {
    const { id: tripId } = await createTrip(opened.container, owner)
    const stranger = createCallerAs(opened.container, await createUser(opened.container))
    expect((await failureOf(stranger.trips.changes({ tripId })))?.code).toBe('NOT_FOUND')
  })
})
