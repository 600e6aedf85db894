import { and, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import type { MemberRole } from '#contract/trip.ts'
import { addMember, type Caller, createCallerAs, createTrip, createUser } from '../../testing/factories.ts'
import { failureOf } from '../../testing/failure.ts'
import { useTestContainer } from '../../testing/test-container.ts'
import { auditEntries, trips } from '../db/schema/index.ts'
import type { Actor } from '../kernel/actor.ts'

const opened = useTestContainer()
let owner: Actor
let caller: Caller
let tripId: string

beforeEach(async () => {
  owner = await createUser(opened.container, { name: 'Olga' })
  caller = createCallerAs(opened.container, owner)
  tripId = (await createTrip(opened.container, owner)).id
})

const db = () => opened.container.database.db
async function join(role: MemberRole, name = 'Mei') {
  const actor = await createUser(opened.container, { name })
  await addMember(opened.container, tripId, actor, role)
  return { actor, userId: actor.userId, caller: createCallerAs(opened.container, actor) }
}
const rolesOf = async () =>
  Object.fromEntries((await caller.companions.list({ tripId })).members.map(({ userId, role }) => [userId, role]))
const ownerOf = async () => (await db().select().from(trips).where(eq(trips.id, tripId)))[0]?.ownerId
const actionsOf = async (entity: string) => {
  const ofTrip = and(eq(auditEntries.tripId, tripId), eq(auditEntries.entity, entity))
  return (await db().select().from(auditEntries).where(ofTrip)).map(({ action }) => action).sort()
}

describe('members', () => {
  test('are listed in the order in which they joined, without their addresses', async () => {
    await join('viewer')
    const { members } = await caller.companions.list({ tripId })
    expect(members.map(({ name, role, isMainOwner }) => [name, role, isMainOwner])).toEqual([
      ['Olga', 'owner', true],
      ['Mei', 'viewer', false],
    ])
    expect(JSON.stringify(members)).not.toContain('@')
  })

  test('get another role, and a change to the same one changes nothing', async () => {
    const { userId } = await join('viewer')
    expect(await caller.companions.setRole({ tripId, userId, role: 'editor' })).toMatchObject({ role: 'editor' })
    await caller.companions.setRole({ tripId, userId, role: 'editor' })
    expect(await actionsOf('member')).toEqual(['member.role-changed'])
  })

  test('who are removed lose the trip, its stream and their tasks', async () => {
    const mei = await join('editor')
    const task = await caller.tasks.create({ tripId, stage: 'pre', title: 'Visa', assigneeId: mei.userId })
    const stream = await mei.caller.trips.changes({ tripId })
    const end = failureOf(
      (async () => {
        for await (const change of stream) expect(change.tripId).toBe(tripId)
      })(),
    )
    const edit = mei.caller.tasks.update({ taskId: task.id, title: 'Visas' })
    await edit
    await caller.companions.remove({ tripId, userId: mei.userId })
    expect((await end)?.code).toBe('NOT_FOUND')
    expect((await failureOf(mei.caller.trips.get({ tripId })))?.code).toBe('NOT_FOUND')
    expect((await failureOf(mei.caller.tasks.update({ taskId: task.id, title: 'Mine' })))?.code).toBe('NOT_FOUND')
    const [kept] = await caller.tasks.list({ tripId })
    expect(kept).toMatchObject({ title: 'Visas', assigneeId: null, version: 3 })
    expect(await actionsOf('member')).toEqual(['member.removed'])
    expect(await actionsOf('task')).toEqual(['task.added', 'task.updated', 'task.updated'])
  })

  test('an edit made while the role is taken away lands before it or is refused', async () => {
    const mei = await join('editor')
    const [edited, changed] = await Promise.all([
      failureOf(mei.caller.tasks.create({ tripId, stage: 'pre', title: 'Late' })),
      failureOf(caller.companions.setRole({ tripId, userId: mei.userId, role: 'viewer' })),
    ])
    expect(changed).toBeNull()
    expect([undefined, 'FORBIDDEN']).toContain(edited?.code)
    expect(await caller.tasks.list({ tripId })).toHaveLength(edited ? 0 : 1)
  })

  test('leave by themselves', async () => {
    const mei = await join('viewer')
    expect(await mei.caller.companions.leave({ tripId })).toEqual({ done: true })
    expect(Object.keys(await rolesOf())).toEqual([owner.userId])
    expect(await actionsOf('member')).toEqual(['member.left'])
  })
})

describe('ownership', () => {
  test('the last owner cannot leave, and nobody can lower or remove the main owner', async () => {
    const co = await join('owner')
    const target = { tripId, userId: owner.userId }
    for (const attempt of [
      () => co.caller.companions.setRole({ ...target, role: 'editor' }),
      () => caller.companions.setRole({ ...target, role: 'editor' }),
      () => co.caller.companions.remove(target),
    ])
      expect(await failureOf(attempt())).toMatchObject({
        code: 'INVALID_TRANSITION',
        details: { reason: 'main_owner' },
      })
    await caller.companions.remove({ tripId, userId: co.userId })
    expect(await failureOf(caller.companions.leave({ tripId }))).toMatchObject({
      code: 'INVALID_TRANSITION',
      details: { reason: 'last_owner' },
    })
  })

  test('is handed to a member, and who hands it over stays as an editor', async () => {
    const mei = await join('viewer')
    const heir = await caller.companions.transferOwnership({ tripId, userId: mei.userId })
    expect(heir).toMatchObject({ userId: mei.userId, role: 'owner', isMainOwner: true })
    expect(await rolesOf()).toEqual({ [owner.userId]: 'editor', [mei.userId]: 'owner' })
    expect(await ownerOf()).toBe(mei.userId)
    expect(await actionsOf('member')).toEqual(['member.made-owner', 'member.role-changed'])
    expect((await failureOf(caller.trips.archive({ tripId })))?.code).toBe('FORBIDDEN')
    await mei.caller.trips.archive({ tripId })
  })

  test('is handed over by whom the trip belongs to only, and to members only', async () => {
    const co = await join('owner')
    const stranger = await createUser(opened.container)
    expect(await failureOf(co.caller.companions.transferOwnership({ tripId, userId: co.userId }))).toMatchObject({
      code: 'FORBIDDEN',
      details: { reason: 'main_owner' },
    })
    const toStranger = caller.companions.transferOwnership({ tripId, userId: stranger.userId })
    expect(await failureOf(toStranger)).toEqual({ code: 'NOT_FOUND', details: { entity: 'member' } })
  })

  test('passes to another owner when the main owner leaves, and one of two who leave at once stays', async () => {
    const co = await join('owner')
    const [mine, theirs] = await Promise.all([
      failureOf(caller.companions.leave({ tripId })),
      failureOf(co.caller.companions.leave({ tripId })),
    ])
    expect([mine, theirs].filter((failure) => failure === null)).toHaveLength(1)
    const left = mine ? owner.userId : co.userId
    expect(await ownerOf()).toBe(left)
    const remaining = await createCallerAs(opened.container, mine ? owner : co.actor).companions.list({ tripId })
    expect(remaining.members.map(({ userId, isMainOwner }) => [userId, isMainOwner])).toEqual([[left, true]])
  })
})

test('strangers, viewers and editors change nobody', async () => {
  const [viewer, editor, target] = [await join('viewer'), await join('editor'), await join('viewer')]
  const stranger = createCallerAs(opened.container, await createUser(opened.container))
  const { userId } = target
  for (const [who, code] of [
    [stranger, 'NOT_FOUND'],
    [viewer.caller, 'FORBIDDEN'],
    [editor.caller, 'FORBIDDEN'],
  ] as const) {
    for (const attempt of [
      () => who.companions.setRole({ tripId, userId, role: 'owner' }),
      () => who.companions.remove({ tripId, userId }),
      () => who.companions.transferOwnership({ tripId, userId }),
    ])
      expect((await failureOf(attempt()))?.code).toBe(code)
  }
  expect((await failureOf(stranger.companions.list({ tripId })))?.code).toBe('NOT_FOUND')
  expect((await failureOf(stranger.companions.leave({ tripId })))?.code).toBe('NOT_FOUND')
  expect(Object.values(await rolesOf()).sort()).toEqual(['editor', 'owner', 'viewer', 'viewer'])
  expect(await actionsOf('member')).toEqual([])
})
