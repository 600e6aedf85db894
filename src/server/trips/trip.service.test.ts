import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { noTravelNeeds } from '#contract/trip.ts'
import {
  addMember,
  type Caller,
  createCallerAs,
  createTrip,
  createUser,
  newItem,
  paris,
} from '../../testing/factories.ts'
import { failureOf } from '../../testing/failure.ts'
import { useTestContainer } from '../../testing/test-container.ts'
import { auditEntries, idempotencyKeys, itineraryItems, tripStages, trips } from '../db/schema/index.ts'
import type { Actor } from '../kernel/actor.ts'

const opened = useTestContainer()
let owner: Actor
let caller: Caller

beforeEach(async () => {
  owner = await createUser(opened.container)
  caller = createCallerAs(opened.container, owner)
})

const db = () => opened.container.database.db
const actionsOf = async (tripId: string) => {
  const rows = await db().select().from(auditEntries).where(eq(auditEntries.tripId, tripId)).orderBy(auditEntries.id)
  return rows.map(({ action }) => action)
}
async function memberOf(tripId: string, role: 'viewer' | 'editor' | 'owner') {
  const member = await createUser(opened.container)
  await addMember(opened.container, tripId, member, role)
  return { member, caller: createCallerAs(opened.container, member) }
}

describe('creating', () => {
  test('makes the trip, its three stages, its owner and the audit entry', async () => {
    const created = await caller.trips.create({
      destination: paris,
      durationDays: 4,
      budget: { amount: 300_000, currency: 'EUR' },
    })
    expect(created).toMatchObject({ title: 'Paris, 4 days', currency: 'EUR', currentStage: 'pre', version: 1 })
    const trip = await caller.trips.get({ tripId: created.id })
    expect(trip.stages.map(({ stage, status }) => [stage, status]).sort()).toEqual([
      ['on', 'pending'],
      ['post', 'pending'],
      ['pre', 'in_progress'],
    ])
    expect(trip).toMatchObject({ role: 'owner', members: [{ userId: owner.userId, role: 'owner' }] })
    expect(await actionsOf(created.id)).toEqual(['trip.created'])
  })

  test('keeps the currency without a budget, and what the travelers need', async () => {
    const needs = { ...noTravelNeeds, diets: ['vegan' as const], stepFree: 'required' as const }
    const trip = await caller.trips.create({ destination: paris, currency: 'GBP', needs })
    expect(trip).toMatchObject({ currency: 'GBP', budget: null, needs })
    const budget = { amount: 300_000, currency: 'EUR' }
    expect(await caller.trips.create({ destination: paris, currency: 'GBP', budget })).toMatchObject({
      currency: 'EUR',
    })
    const unknown = await failureOf(caller.trips.create({ destination: paris, currency: 'XYZ' }))
    expect(unknown).toMatchObject({ code: 'INVALID_INPUT', details: { issues: [{ path: 'currency' }] } })
  })

  test('a place may be a name; an unknown one is refused at its field', async () => {
    const trip = await caller.trips.create({ origin: '北京', destination: '成都', durationDays: 3 })
    expect(trip).toMatchObject({
      destination: { name: 'Chengdu', zone: 'Asia/Shanghai', country: 'CN' },
      origin: { name: 'Beijing' },
    })
    const refused = await failureOf(caller.trips.create({ destination: 'Qwxyzzyplugh' }))
    expect(refused).toMatchObject({
      code: 'INVALID_INPUT',
      details: { issues: [{ path: 'destination', rule: 'unknown_place' }] },
    })
  })

  test('a name of several places is refused until it says which', async () => {
    const refused = await failureOf(caller.trips.create({ destination: 'Springfield' }))
    expect(refused).toMatchObject({
      code: 'INVALID_INPUT',
      details: { issues: [{ path: 'destination', rule: 'ambiguous_place' }] },
    })
    const trip = await caller.trips.create({ destination: 'Springfield, Illinois' })
    expect(trip.destination).toMatchObject({ country: 'US', zone: 'America/Chicago' })
  })

  test('one idempotency key makes one trip, also when sent twice at once; another request may not use it', async () => {
    const input = { destination: paris, idempotencyKey: 'create-paris-1' }
    const [first, second] = await Promise.all([caller.trips.create(input), caller.trips.create(input)])
    expect(second).toEqual(first)
    expect(await caller.trips.create(input)).toEqual(first)
    expect((await caller.trips.list({})).items).toHaveLength(1)
    const other = await failureOf(caller.trips.create({ ...input, title: 'Something else' }))
    expect(other).toMatchObject({ code: 'INVALID_INPUT', details: { issues: [{ rule: 'key_reused' }] } })
    const stranger = createCallerAs(opened.container, await createUser(opened.container))
    expect((await stranger.trips.create(input)).id).not.toBe(first.id)
  })

  test('removing is answered again under its key when there is no trip any more', async () => {
    const { id: tripId } = await createTrip(opened.container, owner)
    const { caller: editor } = await memberOf(tripId, 'editor')
    expect((await failureOf(editor.trips.remove({ tripId })))?.code).toBe('FORBIDDEN')
    const input = { tripId, idempotencyKey: 'remove-once-1' }
    expect(await caller.trips.remove(input)).toEqual({ done: true })
    expect(await caller.trips.remove(input)).toEqual({ done: true })
    expect((await failureOf(caller.trips.remove({ tripId })))?.code).toBe('NOT_FOUND')
    expect((await actionsOf(tripId)).filter((action) => action === 'trip.removed')).toHaveLength(1)
  })

  test('a refused request keeps its key free and leaves nothing behind', async () => {
    const trip = await createTrip(opened.container, owner)
    const input = { tripId: trip.id, version: 99, title: 'New', idempotencyKey: 'update-once-1' }
    expect((await failureOf(caller.trips.update(input)))?.code).toBe('VERSION_CONFLICT')
    const kept = await db().select().from(idempotencyKeys).where(eq(idempotencyKeys.userId, owner.userId))
    expect(kept).toEqual([])
    expect(await actionsOf(trip.id)).toEqual(['trip.created'])
  })
})

describe('listing', () => {
  test('newest first, in pages, each trip once and only mine', async () => {
    const made: string[] = []
    for (let index = 0; index < 5; index++) made.unshift((await createTrip(opened.container, owner)).id)
    await createTrip(opened.container, await createUser(opened.container))
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const page: Awaited<ReturnType<Caller['trips']['list']>> = await caller.trips.list({ limit: 2, cursor })
      seen.push(...page.items.map(({ id }) => id))
      cursor = page.nextCursor
    } while (cursor)
    expect(seen).toEqual(made)
    expect((await failureOf(caller.trips.list({ cursor: 'nonsense' })))?.code).toBe('INVALID_INPUT')
  })

  test('by stage, status and text, in which wildcards are only letters', async () => {
    const chengdu = await createTrip(opened.container, owner, { title: '100% pandas' })
    const old = await createTrip(opened.container, owner, { title: 'Old', destination: paris })
    await caller.trips.archive({ tripId: old.id })
    const idsOf = async (filter: Parameters<Caller['trips']['list']>[0]) =>
      (await caller.trips.list(filter)).items.map(({ id }) => id)
    expect(await idsOf({})).toEqual([chengdu.id])
    expect(await idsOf({ status: 'archived' })).toEqual([old.id])
    expect(await idsOf({ stage: 'on' })).toEqual([])
    expect(await idsOf({ text: '0% P' })).toEqual([chengdu.id])
    expect(await idsOf({ text: '成都' })).toEqual([chengdu.id])
    expect(await idsOf({ text: '1_0' })).toEqual([])
    const cafes = await createTrip(opened.container, owner, { title: 'Café trip, Zürich'.normalize('NFC') })
    for (const text of ['café'.normalize('NFD'), 'CAFE', 'zurich', 'ＺＵＲＩＣＨ', 'é trip'])
      expect(await idsOf({ text })).toEqual([cafes.id])
  })
})

describe('changing', () => {
  test('counts versions; a stale one is answered with the row as it is', async () => {
    const trip = await createTrip(opened.container, owner)
    const changed = await caller.trips.update({
      tripId: trip.id,
      version: 1,
      title: 'Pandas',
      budget: { amount: 1, currency: 'JPY' },
    })
    expect(changed).toMatchObject({
      version: 2,
      title: 'Pandas',
      budget: { amount: 1, currency: 'JPY' },
      pace: 'balanced',
    })
    const stale = await failureOf(caller.trips.update({ tripId: trip.id, version: 1, title: 'Late' }))
    expect(stale).toMatchObject({ code: 'VERSION_CONFLICT', details: { current: { version: 2, title: 'Pandas' } } })
    expect(await actionsOf(trip.id)).toEqual(['trip.created', 'trip.updated'])
  })

  test('of two at once one wins', async () => {
    const trip = await createTrip(opened.container, owner)
    const attempts = ['A', 'B'].map((title) => failureOf(caller.trips.update({ tripId: trip.id, version: 1, title })))
    const codes = (await Promise.all(attempts)).map((failure) => failure?.code)
    expect(codes.sort()).toEqual(['VERSION_CONFLICT', undefined])
  })

  test('days that hold items cannot be cut off', async () => {
    const trip = await createTrip(opened.container, owner)
    await caller.itinerary.add({ tripId: trip.id, ...newItem({ day: 3 }) })
    const shorter = (durationDays: number) =>
      failureOf(caller.trips.update({ tripId: trip.id, version: 1, durationDays }))
    expect(await shorter(2)).toMatchObject({ code: 'INVALID_INPUT', details: { issues: [{ rule: 'days_in_use' }] } })
    expect(await shorter(3)).toBeNull()
  })

  test('archiving and restoring happens once and is announced once', async () => {
    const { id: tripId } = await createTrip(opened.container, owner)
    for (let round = 0; round < 2; round++) expect((await caller.trips.archive({ tripId })).status).toBe('archived')
    for (let round = 0; round < 2; round++) expect((await caller.trips.restore({ tripId })).status).toBe('active')
    expect(await actionsOf(tripId)).toEqual(['trip.created', 'trip.archived', 'trip.restored'])
  })

  test('removing takes everything but the trail', async () => {
    const { id: tripId } = await createTrip(opened.container, owner)
    await caller.itinerary.add({ tripId, ...newItem() })
    await caller.tasks.create({ tripId, stage: 'pre', title: 'Passport' })
    expect(await caller.trips.remove({ tripId })).toEqual({ done: true })
    expect((await failureOf(caller.trips.get({ tripId })))?.code).toBe('NOT_FOUND')
    expect(await db().select().from(itineraryItems).where(eq(itineraryItems.tripId, tripId))).toEqual([])
    expect(await db().select().from(tripStages).where(eq(tripStages.tripId, tripId))).toEqual([])
    expect((await actionsOf(tripId)).at(-1)).toBe('trip.removed')
  })
})

describe('access', () => {
  test('an editor edits, a viewer reads, neither restages, archives or removes', async () => {
    const { id: tripId } = await createTrip(opened.container, owner)
    for (const role of ['viewer', 'editor'] as const) {
      const { caller: member } = await memberOf(tripId, role)
      expect((await member.trips.get({ tripId })).role).toBe(role)
      for (const call of [
        () => member.trips.archive({ tripId }),
        () => member.trips.remove({ tripId }),
        () => member.trips.rewindStage({ tripId }),
        () => member.trips.advanceStage({ tripId, to: 'on' }),
      ]) {
        expect((await failureOf(call()))?.code).toBe('FORBIDDEN')
      }
    }
  })

  test('the history shows who did what, without addresses, to members only', async () => {
    const { id: tripId } = await createTrip(opened.container, owner)
    const { caller: viewer } = await memberOf(tripId, 'viewer')
    const { items } = await viewer.trips.history({ tripId })
    expect(items).toMatchObject([{ action: 'trip.created', actorName: 'Lin', address: null, requestId: null }])
    const stranger = createCallerAs(opened.container, await createUser(opened.container))
    expect(await failureOf(stranger.trips.history({ tripId }))).toEqual({
      code: 'NOT_FOUND',
      details: { entity: 'trip' },
    })
  })
})

test('the trip of a removed row is gone for its members too', async () => {
  const { id: tripId } = await createTrip(opened.container, owner)
  const { caller: editor } = await memberOf(tripId, 'editor')
  await caller.trips.remove({ tripId })
  expect((await failureOf(editor.trips.update({ tripId, version: 1, title: 'Ghost' })))?.code).toBe('NOT_FOUND')
  expect(await db().select().from(trips).where(eq(trips.id, tripId))).toEqual([])
})
