import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { addMember, type Caller, createCallerAs, createTrip, createUser } from '../../testing/factories.ts'
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
  tripId = (await createTrip(opened.container, owner)).id
})

const create = (title: string, stage: 'pre' | 'on' | 'post' = 'pre') => caller.tasks.create({ tripId, stage, title })
const titles = async (filter: { stage?: 'pre' | 'on'; status?: 'todo' | 'done' } = {}) =>
  (await caller.tasks.list({ tripId, ...filter })).map(({ title }) => title)

describe('tasks', () => {
  test('are listed in order, by stage and by status', async () => {
    const passport = await create('Passport')
    await create('Insurance')
    await create('Postcards', 'on')
    await caller.tasks.update({ taskId: passport.id, status: 'done' })
    expect(await titles({ stage: 'pre' })).toEqual(['Passport', 'Insurance'])
    expect(await titles({ stage: 'pre', status: 'todo' })).toEqual(['Insurance'])
    expect(await titles({ stage: 'on' })).toEqual(['Postcards'])
  })

  test('can be put before another of the same stage, or last', async () => {
    const [a, b, c] = [await create('a'), await create('b'), await create('c')]
    await caller.tasks.reorder({ taskId: c.id, before: a.id })
    await caller.tasks.reorder({ taskId: a.id })
    expect(await titles()).toEqual(['c', 'b', 'a'])
    const elsewhere = await create('d', 'on')
    const refused = await failureOf(caller.tasks.reorder({ taskId: b.id, before: elsewhere.id }))
    expect(refused).toMatchObject({ code: 'INVALID_INPUT', details: { issues: [{ path: 'before' }] } })
  })

  test('the last tick wins; with a version the newer row is shown', async () => {
    const { id: taskId } = await create('Passport')
    expect((await caller.tasks.update({ taskId, status: 'done' })).version).toBe(2)
    expect((await caller.tasks.update({ taskId, status: 'todo' })).version).toBe(3)
    const stale = await failureOf(caller.tasks.update({ taskId, version: 1, title: 'x' }))
    expect(stale).toMatchObject({ code: 'VERSION_CONFLICT', details: { current: { version: 3, title: 'Passport' } } })
  })

  test('only members can be assigned', async () => {
    const friend = await createUser(opened.container)
    const { id: taskId } = await create('Passport')
    const assign = () => caller.tasks.update({ taskId, assigneeId: friend.userId })
    expect(await failureOf(assign())).toMatchObject({ details: { issues: [{ rule: 'not_a_member' }] } })
    await addMember(opened.container, tripId, friend, 'viewer')
    expect((await assign()).assigneeId).toBe(friend.userId)
  })

  test('one key, one task', async () => {
    const input = { tripId, stage: 'pre' as const, title: 'Passport', idempotencyKey: 'create-task-1' }
    const [first, second] = await Promise.all([caller.tasks.create(input), caller.tasks.create(input)])
    expect(second).toEqual(first)
    expect(await titles()).toEqual(['Passport'])
  })

  test('each write leaves its trace', async () => {
    const { id: taskId } = await create('a')
    await caller.tasks.update({ taskId, status: 'skipped' })
    await caller.tasks.reorder({ taskId })
    await caller.tasks.remove({ taskId })
    const { db } = opened.container.database
    const trail = await db.select().from(auditEntries).where(eq(auditEntries.entityId, taskId)).orderBy(auditEntries.id)
    expect(trail.map(({ action }) => action)).toEqual(['task.added', 'task.updated', 'task.moved', 'task.removed'])
  })

  test('a stranger finds nothing, a viewer changes nothing', async () => {
    const { id: taskId } = await create('Passport')
    const stranger = createCallerAs(opened.container, await createUser(opened.container)).tasks
    const viewing = await createUser(opened.container)
    await addMember(opened.container, tripId, viewing, 'viewer')
    const viewer = createCallerAs(opened.container, viewing).tasks
    expect(await viewer.list({ tripId })).toHaveLength(1)
    expect((await failureOf(stranger.list({ tripId })))?.code).toBe('NOT_FOUND')
    for (const [who, code] of [
      [stranger, 'NOT_FOUND'],
      [viewer, 'FORBIDDEN'],
    ] as const) {
      expect((await failureOf(who.create({ tripId, stage: 'pre', title: 'x' })))?.code).toBe(code)
      expect((await failureOf(who.update({ taskId, status: 'done' })))?.code).toBe(code)
      expect((await failureOf(who.reorder({ taskId })))?.code).toBe(code)
      expect((await failureOf(who.remove({ taskId })))?.code).toBe(code)
    }
    expect(await caller.tasks.list({ tripId })).toMatchObject([{ title: 'Passport', status: 'todo' }])
  })
})
