import { beforeEach, describe, expect, test } from 'vitest'
import type { NewPackingItem } from '#contract/packing.ts'
import { addMember, type Caller, createCallerAs, createTrip, createUser, paris } from '../../testing/factories.ts'
import { failureOf } from '../../testing/failure.ts'
import { useTestContainer } from '../../testing/test-container.ts'
import type { Actor } from '../kernel/actor.ts'

const opened = useTestContainer()
let owner: Actor
let friend: Actor
let caller: Caller
let tripId: string

beforeEach(async () => {
  const { container } = opened
  owner = await createUser(container)
  friend = await createUser(container)
  caller = createCallerAs(container, owner)
  const dates = { startDate: '2027-01-10', durationDays: 5 }
  tripId = (await createTrip(container, owner, { ...dates, origin: paris, preferences: ['hiking'] })).id
  await addMember(container, tripId, friend, 'editor')
})

const add = (...items: (Partial<NewPackingItem> & { title: string })[]) => caller.tasks.packing.add({ tripId, items })
const list = () => caller.tasks.packing.list({ tripId })
const titles = async () => (await list()).map(({ title }) => title)

describe('the packing list', () => {
  test('is kept by person and bag, in the order in which things were added', async () => {
    await add({ title: 'Socks', count: 5, personId: friend.userId, bag: 'Backpack' }, { title: 'First-aid kit' })
    await add({ title: 'Umbrella' })
    expect(await list()).toMatchObject([
      { title: 'Socks', count: 5, personId: friend.userId, bag: 'Backpack', isPacked: false, version: 1 },
      { title: 'First-aid kit', count: 1, personId: null, bag: null },
      { title: 'Umbrella' },
    ])
    const stranger = await createUser(opened.container)
    expect(await failureOf(add({ title: 'Hat', personId: stranger.userId }))).toMatchObject({
      details: { issues: [{ path: 'personId', rule: 'not_a_member' }] },
    })
  })

  test('ticks many at once, whoever edits them meanwhile, and undoes it as one step', async () => {
    const [socks, hat, map] = await add({ title: 'Socks' }, { title: 'Hat' }, { title: 'Map' })
    const packingItemIds = [socks, hat].map((item) => item?.id ?? '')
    await caller.tasks.packing.update({ packingItemId: packingItemIds[0] ?? '', title: 'Warm socks' })
    const packed = await caller.tasks.packing.setPacked({ tripId, packingItemIds, isPacked: true })
    expect(packed).toMatchObject([
      { title: 'Warm socks', isPacked: true, version: 3 },
      { title: 'Hat', isPacked: true },
    ])
    await caller.undo.last({ tripId })
    expect((await list()).filter(({ isPacked }) => isPacked)).toEqual([])
    const other = (await createTrip(opened.container, owner)).id
    const elsewhere = { tripId: other, packingItemIds: [map?.id ?? ''], isPacked: true }
    expect(await caller.tasks.packing.setPacked(elsewhere)).toEqual([])
    expect((await list()).filter(({ isPacked }) => isPacked)).toEqual([])
  })

  test('shows the newer row to an edit of an older one, and takes a removal back', async () => {
    const [item] = await add({ title: 'Socks' })
    const packingItemId = item?.id ?? ''
    await caller.tasks.packing.update({ packingItemId, count: 7 })
    const stale = await failureOf(caller.tasks.packing.update({ packingItemId, version: 1, title: 'x' }))
    expect(stale).toMatchObject({ code: 'VERSION_CONFLICT', details: { current: { version: 2, count: 7 } } })
    await caller.tasks.packing.remove({ packingItemId })
    expect(await list()).toEqual([])
    await caller.undo.last({ tripId })
    expect(await list()).toMatchObject([{ id: packingItemId, title: 'Socks', count: 7 }])
    const { items } = await caller.trips.history({ tripId })
    expect(items.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['packing-item.added', 'packing-item.updated', 'packing-item.removed']),
    )
  })

  test('goes to everybody when somebody leaves, and is to be packed anew for a copy of the trip', async () => {
    const [socks] = await add({ title: 'Socks', personId: friend.userId, bag: 'Backpack' })
    await caller.tasks.packing.setPacked({ tripId, packingItemIds: [socks?.id ?? ''], isPacked: true })
    const copy = await caller.trips.duplicate({ tripId })
    expect(await caller.tasks.packing.list({ tripId: copy.id })).toMatchObject([
      { title: 'Socks', personId: null, bag: 'Backpack', isPacked: false },
    ])
    await createCallerAs(opened.container, friend).companions.leave({ tripId })
    expect(await list()).toMatchObject([{ title: 'Socks', personId: null, isPacked: true }])
  })

  test('one key, one addition', async () => {
    const input = { tripId, items: [{ title: 'Socks' }], idempotencyKey: 'add-packing-1' }
    const [first, second] = await Promise.all([caller.tasks.packing.add(input), caller.tasks.packing.add(input)])
    expect(second).toEqual(first)
    expect(await titles()).toEqual(['Socks'])
  })
})

describe('suggestions of what to pack', () => {
  test('follow season, border and activities, for one person or for all, and leave out what is listed', async () => {
    const all = await caller.tasks.packing.suggestions({ tripId })
    const names = all.groups.flatMap(({ items }) => items.map(({ title }) => title))
    expect(names).toEqual(expect.arrayContaining(['Passport', 'Warm jacket', 'Hiking shoes', 'Plug adapter']))
    expect(all.known).toBe(0)
    await add({ title: 'Passport' }, { title: '护照', personId: friend.userId })
    expect((await caller.tasks.packing.suggestions({ tripId })).known).toBe(1)
    // The same thing by its Chinese name.
    expect((await caller.tasks.packing.suggestions({ tripId, personId: friend.userId })).known).toBe(1)
    const mine = await caller.tasks.packing.suggestions({ tripId, personId: owner.userId })
    expect(mine.known).toBe(0)
    expect(mine.groups[0]?.items[0]).toMatchObject({ title: 'Passport', count: 1 })
  })

  test('count what is worn by people and days, up to a wash', async () => {
    const party = { adults: 2, children: 1 }
    const { id } = await createTrip(opened.container, owner, { durationDays: 10, party })
    const socksFor = async (personId?: string) => {
      const { groups } = await caller.tasks.packing.suggestions({ tripId: id, personId })
      return groups.flatMap(({ items }) => items).find(({ title }) => title === 'Socks')
    }
    const reason = 'one a day for each of 3 people, with a wash on the way'
    expect(await socksFor()).toEqual({ title: 'Socks', count: 21, reason })
    expect(await socksFor(owner.userId)).toMatchObject({ count: 7, reason: 'one for each day, with a wash on the way' })
  })
})

test('a stranger finds nothing, a viewer packs nothing', async () => {
  const [socks] = await add({ title: 'Socks' })
  const packingItemId = socks?.id ?? ''
  const stranger = createCallerAs(opened.container, await createUser(opened.container)).tasks.packing
  const viewing = await createUser(opened.container)
  await addMember(opened.container, tripId, viewing, 'viewer')
  const viewer = createCallerAs(opened.container, viewing).tasks.packing
  expect(await viewer.list({ tripId })).toHaveLength(1)
  expect((await failureOf(stranger.list({ tripId })))?.code).toBe('NOT_FOUND')
  expect((await failureOf(stranger.suggestions({ tripId })))?.code).toBe('NOT_FOUND')
  for (const [who, code] of [
    [stranger, 'NOT_FOUND'],
    [viewer, 'FORBIDDEN'],
  ] as const) {
    const writes = [
      who.add({ tripId, items: [{ title: 'x' }] }),
      who.update({ packingItemId, title: 'x' }),
      who.setPacked({ tripId, packingItemIds: [packingItemId], isPacked: true }),
      who.remove({ packingItemId }),
    ]
    expect((await Promise.all(writes.map(failureOf))).map((failure) => failure?.code)).toEqual(writes.map(() => code))
  }
  expect(await list()).toMatchObject([{ title: 'Socks', isPacked: false }])
})
