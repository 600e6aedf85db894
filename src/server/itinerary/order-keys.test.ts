// Two rows never share an order key; where they once did, edits work all the same.
import { readdir, readFile } from 'node:fs/promises'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { createCallerAs, createTrip, createUser, newItem } from '../../testing/factories.ts'
import { useTestContainer } from '../../testing/test-container.ts'
import { itineraryItems, tasks } from '../db/schema/index.ts'

const opened = useTestContainer()

async function tripWith(titles: string[]) {
  const owner = await createUser(opened.container)
  const { id: tripId } = await createTrip(opened.container, owner)
  const caller = createCallerAs(opened.container, owner)
  const ids: Record<string, string> = {}
  for (const title of titles) ids[title] = (await caller.itinerary.add({ tripId, ...newItem({ title }) })).id
  const shown = async (day: number | null = 1) => await caller.itinerary.list({ tripId, day })
  const order = async (day: number | null = 1) => (await shown(day)).map(({ title }) => title).join('')
  const share = (position: string) =>
    opened.container.database.db.update(itineraryItems).set({ position }).where(eq(itineraryItems.tripId, tripId))
  return { tripId, caller, ids, shown, order, share }
}

const distinct = (rows: { position: string }[]) => new Set(rows.map(({ position }) => position)).size === rows.length

describe('items that share a key', () => {
  test('can be moved between, before and behind, and are apart afterwards', async () => {
    const { caller, ids, shown, order, share } = await tripWith(['A', 'B', 'C', 'Z'])
    await share('a1')
    await caller.itinerary.move({ itemId: ids.Z ?? '', day: 1, before: ids.B })
    expect(await order()).toBe('AZBC')
    expect(distinct(await shown())).toBe(true)
    await share('a1')
    await caller.itinerary.move({ itemId: ids.A ?? '', day: 1 })
    expect(distinct((await shown()).slice(-2))).toBe(true)
  })

  test('take another one', async () => {
    const { tripId, caller, ids, order, share } = await tripWith(['A', 'B'])
    await share('a1')
    await caller.itinerary.add({ tripId, ...newItem({ title: 'Z' }), before: ids.B })
    expect(await order()).toBe('AZB')
  })
})

test('undo gives an item its place back beside one that has taken its key', async () => {
  const { tripId, caller, ids, shown, order } = await tripWith(['A', 'B'])
  await caller.itinerary.move({ itemId: ids.B ?? '', day: 2 })
  await caller.itinerary.add({ tripId, ...newItem({ title: 'D' }) })
  await caller.undo.last({ tripId })
  await caller.undo.last({ tripId })
  await caller.itinerary.add({ tripId, ...newItem({ title: 'E' }) })
  await caller.itinerary.add({ tripId, ...newItem({ title: 'Z' }) })
  expect(await order()).toBe('ABEZ')
  expect(distinct(await shown())).toBe(true)
  await caller.itinerary.move({ itemId: ids.A ?? '', day: 1, before: ids.B })
})

test('a task whose key was taken comes back apart from its holder', async () => {
  const { tripId, caller } = await tripWith([])
  const add = (title: string) => caller.tasks.create({ tripId, stage: 'pre', title })
  const [, second] = [await add('A'), await add('B')]
  await caller.tasks.remove({ taskId: second.id })
  await opened.container.database.db
    .insert(tasks)
    .values({ tripId, stage: 'pre', title: 'D', position: second.position })
  await caller.undo.last({ tripId })
  const list = await caller.tasks.list({ tripId })
  expect(list.map(({ title }) => title).sort()).toEqual(['A', 'B', 'D'])
  expect(distinct(list)).toBe(true)
})

test('the migration gives shared keys anew, keeps the order, and leaves the others alone', async () => {
  const { db, sql } = opened.container.database
  const shared = await tripWith(['A', 'B', 'C'])
  await shared.share('a1')
  const kept = await tripWith(['A', 'B'])
  const [before, orderBefore] = [await kept.shown(), await shared.order()]
  const pool = { tripId: shared.tripId, day: null, kind: 'note' as const, position: 'a0' }
  await db.insert(itineraryItems).values(Array.from({ length: 70 }, (_, n) => ({ ...pool, title: String(n) })))
  await db
    .insert(tasks)
    .values(['x', 'y'].map((title) => ({ tripId: shared.tripId, stage: 'on' as const, title, position: '' })))
  const folder = new URL('../../../drizzle/', import.meta.url)
  const file = (await readdir(folder)).find((name) => name.endsWith('_repair-order-keys.sql')) ?? ''
  await sql.unsafe(await readFile(new URL(file, folder), 'utf8'))
  expect(await kept.shown()).toEqual(before)
  expect(await shared.order()).toBe(orderBefore)
  expect(distinct(await shared.shown())).toBe(true)
  expect(distinct(await shared.caller.itinerary.list({ tripId: shared.tripId, day: null }))).toBe(true)
  expect(distinct(await shared.caller.tasks.list({ tripId: shared.tripId }))).toBe(true)
  await shared.caller.itinerary.move({ itemId: shared.ids.C ?? '', day: 1, before: shared.ids.A })
  expect(await shared.order()).toBe('CAB')
})

test('a trip has at most a thousand items', async () => {
  const { tripId, caller } = await tripWith(['A'])
  const { db } = opened.container.database
  const many = Array.from({ length: 998 }, (_, n) => ({ tripId, kind: 'note' as const, title: 'n', position: `b${n}` }))
  await db.insert(itineraryItems).values(many)
  await caller.itinerary.add({ tripId, ...newItem() })
  await expect(caller.itinerary.add({ tripId, ...newItem() })).rejects.toThrow('INVALID_INPUT')
  expect((await caller.trips.get({ tripId })).itinerary).toHaveLength(1000)
})
