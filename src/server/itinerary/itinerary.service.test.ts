import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { addMember, type Caller, createCallerAs, createTrip, createUser, newItem } from '../../testing/factories.ts'
import { failureOf } from '../../testing/failure.ts'
import { useTestContainer } from '../../testing/test-container.ts'
import { auditEntries } from '../db/schema/index.ts'
import type { Actor } from '../kernel/actor.ts'

const opened = useTestContainer()
let owner: Actor
let caller: Caller
let tripId: string

beforeEach(async () => {
  owner = await createUser(opened.container)
  caller = createCallerAs(opened.container, owner)
  tripId = (await createTrip(opened.container, owner, { durationDays: 3 })).id
})

const add = (title: string, day: number | null = 1) => caller.itinerary.add({ tripId, ...newItem({ title, day }) })
const titles = async (day?: number) => (await caller.itinerary.list({ tripId, day })).map(({ title }) => title)

describe('order', () => {
  test('new items come last, or before the one named; days first, the pool last', async () => {
    const second = await add('second')
    await add('pool', null)
    await add('tomorrow', 2)
    await caller.itinerary.add({ tripId, before: second.id, ...newItem({ title: 'first' }) })
    expect(await titles()).toEqual(['first', 'second', 'tomorrow', 'pool'])
    expect(await titles(2)).toEqual(['tomorrow'])
  })

  test('moving within a day, to another day and out of the plan', async () => {
    const [a, b, c] = [await add('a'), await add('b'), await add('c')]
    await caller.itinerary.move({ itemId: c.id, day: 1, before: a.id })
    expect(await titles(1)).toEqual(['c', 'a', 'b'])
    await caller.itinerary.move({ itemId: a.id, day: 2 })
    await caller.itinerary.move({ itemId: b.id, day: null })
    expect(await titles()).toEqual(['c', 'a', 'b'])
    expect((await caller.itinerary.list({ tripId })).map(({ day, version }) => [day, version])).toEqual([
      [1, 2],
      [2, 2],
      [null, 2],
    ])
  })

  test('a change of day and time says where on the day', async () => {
    const [a, b, c] = [await add('a'), await add('b', 2), await add('c', 2)]
    const at = { day: 2, start: '10:00' }
    await caller.itinerary.update({ itemId: a.id, version: a.version, ...at, before: c.id })
    expect(await titles(2)).toEqual(['b', 'a', 'c'])
    await caller.itinerary.update({ itemId: b.id, version: b.version, day: 2, before: null })
    expect(await titles(2)).toEqual(['a', 'c', 'b'])
    await caller.undo.last({ tripId })
    await caller.undo.last({ tripId })
    expect(await titles()).toEqual(['a', 'b', 'c'])
  })

  test('many added at once keep places of their own', async () => {
    await Promise.all(Array.from({ length: 8 }, (_, index) => add(`item ${index}`)))
    const positions = (await caller.itinerary.list({ tripId })).map(({ position }) => position)
    expect(new Set(positions).size).toBe(8)
  })

  test('an item of another day or trip is no place to go before', async () => {
    const item = await add('a')
    const elsewhere = await add('b', 2)
    const refused = await failureOf(caller.itinerary.move({ itemId: item.id, day: 1, before: elsewhere.id }))
    expect(refused).toMatchObject({ code: 'INVALID_INPUT', details: { issues: [{ path: 'before' }] } })
  })
})

describe('changing', () => {
  test('moves and removes against a version, where one is given', async () => {
    const { id: itemId } = await add('Panda base')
    await caller.itinerary.update({ itemId, version: 1, title: 'Pandas' })
    const moved = await failureOf(caller.itinerary.move({ itemId, version: 1, day: 2 }))
    const removed = await failureOf(caller.itinerary.remove({ itemId, version: 1 }))
    for (const stale of [moved, removed])
      expect(stale).toMatchObject({ code: 'VERSION_CONFLICT', details: { current: { title: 'Pandas', day: 1 } } })
    expect(await caller.itinerary.remove({ itemId, version: 2 })).toMatchObject({ title: 'Pandas' })
  })

  test('needs the version that is stored', async () => {
    const { id: itemId } = await add('Panda base')
    const cost = { amount: 5500, currency: 'CNY' }
    const changed = await caller.itinerary.update({ itemId, version: 1, cost, start: '09:00', end: '11:30' })
    expect(changed).toMatchObject({ version: 2, cost, title: 'Panda base' })
    const stale = await failureOf(caller.itinerary.update({ itemId, version: 1, title: 'Late' }))
    expect(stale).toMatchObject({ code: 'VERSION_CONFLICT', details: { current: { version: 2, cost } } })
    expect(await caller.itinerary.update({ itemId, version: 2, cost: null })).toMatchObject({
      cost: null,
      start: '09:00',
    })
  })

  test('fields and day together are one step, which one undo takes back', async () => {
    await add('other', 2)
    const before = await add('a')
    const { itemId, version } = { itemId: before.id, version: before.version }
    const after = await caller.itinerary.update({ itemId, version, title: 'b', day: 2 })
    expect(after).toMatchObject({ title: 'b', day: 2, version: version + 1 })
    expect(await titles(2)).toEqual(['other', 'b'])
    const entries = await opened.container.database.db
      .select()
      .from(auditEntries)
      .where(eq(auditEntries.entityId, itemId))
    expect(entries.map(({ action }) => action).sort()).toEqual(['item.added', 'item.updated'])
    await caller.undo.last({ tripId })
    const [undone] = await caller.itinerary.list({ tripId, day: 1 })
    expect(undone).toMatchObject({ id: itemId, title: 'a', day: 1 })
  })

  test('refuses days and times that cannot be', async () => {
    const { id: itemId } = await add('a')
    const ruleOf = async (call: Promise<unknown>) => (await failureOf(call))?.details.issues?.[0]?.rule
    expect(await ruleOf(add('late', 4))).toBe('beyond_trip')
    expect(await ruleOf(caller.itinerary.move({ itemId, day: 4 }))).toBe('beyond_trip')
    const backwards = { itemId, version: 1, start: '10:00', end: '09:00' }
    expect(await ruleOf(caller.itinerary.update(backwards))).toBe('before_start')
    expect(await ruleOf(caller.itinerary.update({ ...backwards, endsNextDay: true }))).toBeUndefined()
  })

  test('removing answers with what was there, once', async () => {
    const item = await add('a')
    expect(await caller.itinerary.remove({ itemId: item.id })).toEqual(item)
    expect((await failureOf(caller.itinerary.remove({ itemId: item.id })))?.code).toBe('NOT_FOUND')
    expect(await titles()).toEqual([])
  })

  test('one key, one effect', async () => {
    const { id: itemId } = await add('a')
    await add('b')
    const move = { itemId, day: 2, idempotencyKey: 'move-item-once' }
    const [first, second] = await Promise.all([caller.itinerary.move(move), caller.itinerary.move(move)])
    expect(second).toEqual(first)
    expect(first.version).toBe(2)
  })

  test('each write leaves one trace with before and after; a refused one leaves none', async () => {
    const { id: itemId } = await add('a')
    await caller.itinerary.update({ itemId, version: 1, title: 'b' })
    await failureOf(caller.itinerary.update({ itemId, version: 1, title: 'c' }))
    await caller.itinerary.move({ itemId, day: 2 })
    await caller.itinerary.remove({ itemId })
    const trail = await opened.container.database.db
      .select()
      .from(auditEntries)
      .where(eq(auditEntries.entityId, itemId))
      .orderBy(auditEntries.id)
    expect(trail.map(({ action, before, after }) => [action, before?.title, after?.title, after?.day])).toEqual([
      ['item.added', undefined, 'a', 1],
      ['item.updated', 'a', 'b', 1],
      ['item.moved', 'b', 'b', 2],
      ['item.removed', 'b', undefined, undefined],
    ])
    expect(trail.every(({ actorId }) => actorId === owner.userId)).toBe(true)
  })
})

describe('what came of it', () => {
  test('is marked and rated without a version: the last tap wins', async () => {
    const { id: itemId } = await add('a')
    await caller.itinerary.mark({ itemId, outcome: 'skipped' })
    expect(await caller.itinerary.mark({ itemId, outcome: 'done' })).toMatchObject({ outcome: 'done', version: 3 })
    expect(await caller.itinerary.rate({ itemId, rating: 4 })).toMatchObject({ outcome: 'done', rating: 4 })
    expect((await failureOf(caller.itinerary.rate({ itemId, rating: 6 })))?.code).toBe('INVALID_INPUT')
  })

  test('is audited, and taken back step by step', async () => {
    const { id: itemId } = await add('a')
    await caller.itinerary.mark({ itemId, outcome: 'done' })
    await caller.itinerary.rate({ itemId, rating: 5 })
    const { db } = opened.container.database
    const trail = await db.select().from(auditEntries).where(eq(auditEntries.entityId, itemId)).orderBy(auditEntries.id)
    expect(trail.map(({ action, after }) => [action, after?.outcome, after?.rating])).toEqual([
      ['item.added', null, null],
      ['item.marked', 'done', null],
      ['item.rated', 'done', 5],
    ])
    expect(await caller.undo.last({ tripId })).toMatchObject({ action: 'item.rated', subject: 'a' })
    expect(await caller.undo.last({ tripId })).toMatchObject({ action: 'item.marked' })
    expect(await caller.itinerary.list({ tripId })).toMatchObject([{ outcome: null, rating: null }])
  })

  test('is marked for all that is open on a day, as one step', async () => {
    const skipped = await add('skipped')
    await add('elsewhere', 2)
    await add('open')
    await caller.itinerary.mark({ itemId: skipped.id, outcome: 'skipped' })
    expect(await caller.itinerary.markDay({ tripId, day: 1 })).toEqual({ marked: 1 })
    const outcomes = async () =>
      Object.fromEntries((await caller.itinerary.list({ tripId })).map(({ title, outcome }) => [title, outcome]))
    expect(await outcomes()).toEqual({ skipped: 'skipped', open: 'done', elsewhere: null })
    await caller.undo.last({ tripId })
    expect(await outcomes()).toEqual({ skipped: 'skipped', open: null, elsewhere: null })
  })

  test('is not taken over by a copy of the trip', async () => {
    const { id: itemId } = await add('a')
    await caller.itinerary.mark({ itemId, outcome: 'done' })
    await caller.itinerary.rate({ itemId, rating: 2 })
    const copy = await caller.trips.duplicate({ tripId })
    expect(await caller.itinerary.list({ tripId: copy.id })).toMatchObject([{ outcome: null, rating: null }])
  })
})

describe('access', () => {
  test('a stranger finds nothing, whatever he tries', async () => {
    const { id: itemId } = await add('a')
    const stranger = createCallerAs(opened.container, await createUser(opened.container)).itinerary
    const item = { code: 'NOT_FOUND', details: { entity: 'item' } }
    expect(await failureOf(stranger.list({ tripId }))).toMatchObject({ code: 'NOT_FOUND' })
    expect(await failureOf(stranger.add({ tripId, ...newItem() }))).toMatchObject({ code: 'NOT_FOUND' })
    expect(await failureOf(stranger.update({ itemId, version: 1, title: 'x' }))).toEqual(item)
    expect(await failureOf(stranger.move({ itemId, day: 2 }))).toEqual(item)
    expect(await failureOf(stranger.mark({ itemId, outcome: 'done' }))).toEqual(item)
    expect(await failureOf(stranger.rate({ itemId, rating: 1 }))).toEqual(item)
    expect(await failureOf(stranger.remove({ itemId }))).toEqual(item)
    expect(await titles(1)).toEqual(['a'])
  })

  test('a viewer reads only', async () => {
    const { id: itemId } = await add('a')
    const member = await createUser(opened.container)
    await addMember(opened.container, tripId, member, 'viewer')
    const viewer = createCallerAs(opened.container, member).itinerary
    expect(await viewer.list({ tripId })).toHaveLength(1)
    for (const call of [
      () => viewer.add({ tripId, ...newItem() }),
      () => viewer.remove({ itemId }),
      () => viewer.move({ itemId, day: 2 }),
    ]) {
      expect((await failureOf(call()))?.code).toBe('FORBIDDEN')
    }
  })
})
