import { beforeEach, describe, expect, test } from 'vitest'
import { addMember, type Caller, createCallerAs, createTrip, createUser, newItem } from '../../testing/factories.ts'
import { failureOf } from '../../testing/failure.ts'
import { useTestContainer } from '../../testing/test-container.ts'

const opened = useTestContainer()
let caller: Caller
let tripId: string

beforeEach(async () => {
  const owner = await createUser(opened.container)
  caller = createCallerAs(opened.container, owner)
  tripId = (await createTrip(opened.container, owner)).id
})

const add = async (title: string, day: number | null = 1, more = {}) =>
  (await caller.itinerary.add({ tripId, ...newItem({ title, day, ...more }) })).id
const plan = async () => (await caller.itinerary.list({ tripId })).map(({ title, day }) => [title, day])

describe('several items', () => {
  test('are moved, marked and removed as one step each, which one undo takes back', async () => {
    const [a, b, c] = [await add('a'), await add('b', 2), await add('c', 3)]
    const before = await plan()
    await caller.itinerary.editMany({ tripId, itemIds: [b, a], edit: { type: 'move', day: 3 } })
    expect(await plan()).toEqual([
      ['c', 3],
      ['a', 3],
      ['b', 3],
    ])
    await caller.undo.last({ tripId })
    expect(await plan()).toEqual(before)

    const marked = await caller.itinerary.editMany({ tripId, itemIds: [a, c], edit: { type: 'mark', outcome: 'done' } })
    expect(marked.map(({ outcome }) => outcome)).toEqual(['done', 'done'])
    await caller.itinerary.editMany({ tripId, itemIds: [a, b, c], edit: { type: 'remove' } })
    expect(await plan()).toEqual([])
    await caller.undo.last({ tripId })
    expect(await plan()).toEqual(before)
  })

  test('of another trip are not found, and then none is changed', async () => {
    const other = (await caller.trips.create({ destination: 'Chengdu', durationDays: 2 })).id
    const elsewhere = await caller.itinerary.add({ tripId: other, ...newItem() })
    const itemIds = [await add('a'), elsewhere.id]
    const refused = await failureOf(caller.itinerary.editMany({ tripId, itemIds, edit: { type: 'remove' } }))
    expect(refused?.code).toBe('NOT_FOUND')
    expect(await plan()).toEqual([['a', 1]])
    expect(await caller.itinerary.list({ tripId: other })).toHaveLength(1)
  })

  test('are changed by editors alone', async () => {
    const edit = { tripId, itemIds: [await add('a')], edit: { type: 'remove' as const } }
    const [stranger, viewer] = [await createUser(opened.container), await createUser(opened.container)]
    await addMember(opened.container, tripId, viewer, 'viewer')
    for (const [actor, code] of [
      [stranger, 'NOT_FOUND'],
      [viewer, 'FORBIDDEN'],
    ] as const) {
      const other = createCallerAs(opened.container, actor)
      expect((await failureOf(other.itinerary.editMany(edit)))?.code).toBe(code)
      expect((await failureOf(other.itinerary.copyDay({ tripId, from: 1, to: 2 })))?.code).toBe(code)
    }
    expect(await plan()).toEqual([['a', 1]])
  })
})

describe('a copied day', () => {
  test('stands behind the other one, without what belongs to a booking or to that day', async () => {
    await add('a', 1, {
      booking: 'booked',
      confirmationCode: 'SECRET',
      freeCancelUntil: '2027-05-01',
      start: '09:00',
      cost: { amount: 100, currency: 'CNY' },
    })
    await add('b')
    await add('z', 2)
    const copies = await caller.itinerary.copyDay({ tripId, from: 1, to: 2 })
    expect(copies[0]).toMatchObject({
      booking: 'needed',
      confirmationCode: null,
      freeCancelUntil: null,
      start: '09:00',
      cost: { amount: 100 },
    })
    expect(await plan()).toEqual([
      ['a', 1],
      ['b', 1],
      ['z', 2],
      ['a', 2],
      ['b', 2],
    ])
    await caller.undo.last({ tripId })
    expect(await plan()).toHaveLength(3)
  })

  test.each([
    [{ from: 1, to: 1 }, 'to'],
    [{ from: 2, to: 1 }, 'from'],
    [{ from: 1, to: 9 }, 'day'],
  ])('is refused where it makes no sense: %o', async (days, path) => {
    await add('a')
    expect(await failureOf(caller.itinerary.copyDay({ tripId, ...days }))).toMatchObject({
      code: 'INVALID_INPUT',
      details: { issues: [{ path }] },
    })
  })
})

test('an item keeps several links, of the web only and not too many, and gives them back by undo', async () => {
  const links = [
    { title: 'Tickets', url: 'https://example.com/tickets' },
    { title: '', url: 'http://example.org/' },
  ]
  const item = await caller.itinerary.add({ tripId, ...newItem(), links })
  expect(item.links).toEqual(links)
  const change = (given: { title: string; url: string }[]) =>
    caller.itinerary.update({ itemId: item.id, version: item.version, links: given })
  for (const url of [
    'javascript:alert(1)',
    'ftp://example.com',
    'not an address',
    `https://a.example/${'x'.repeat(1000)}`,
  ])
    expect((await failureOf(change([{ title: '', url }])))?.code).toBe('INVALID_INPUT')
  const many = Array.from({ length: 11 }, () => ({ title: '', url: 'https://example.com/' }))
  expect((await failureOf(change(many)))?.code).toBe('INVALID_INPUT')
  expect((await change([])).links).toEqual([])
  await caller.undo.last({ tripId })
  expect((await caller.itinerary.list({ tripId }))[0]?.links).toEqual(links)
})
