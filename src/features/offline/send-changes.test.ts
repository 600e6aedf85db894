// A device that was offline, and a server of the test that compares versions as the real one does.
import { describe, expect, it } from 'vitest'
import type { ItineraryItem } from '#contract/itinerary.ts'
import type { TripDetail } from '#contract/trip.ts'
import type { Entity, WaitingCall, WaitingChange } from '#lib/offline/waiting-change.ts'
import { storedItem } from '../../testing/itinerary-item.ts'
import { createMemoryStore } from '../../testing/offline-store.ts'
import { applyChanges } from './apply-changes.ts'
import { resolveChange } from './resolve-change.ts'
import { sendChanges } from './send-changes.ts'

const userId = 'ada'
const tripId = 'trip'

const itemOf = (id: string, fields: Partial<ItineraryItem> = {}): ItineraryItem =>
  storedItem({ id, title: id, position: `a${id}`, ...fields })

const refusal = (code: string) =>
  Object.assign(new Error(code), { data: { app: { code, details: {}, requestId: '' } } })

function createServer(...items: ItineraryItem[]) {
  const rows = new Map(items.map((item) => [item.id, item]))
  const keys: string[] = []
  const change = (id: string, fields: Partial<ItineraryItem>) => {
    const row = rows.get(id)
    if (!row) throw refusal('NOT_FOUND')
    const next = { ...row, ...fields, version: row.version + 1 }
    rows.set(id, next)
    return next
  }
  const server = {
    rows,
    keys,
    isAway: false,
    change,
    send: async ({ path, input }: WaitingCall, key: string): Promise<Entity> => {
      if (server.isAway) throw new TypeError('no network')
      keys.push(key)
      if (path === 'itinerary.add') {
        const added = itemOf(`server-${rows.size + 1}`, { title: input.title, day: input.day ?? null })
        rows.set(added.id, added)
        return added
      }
      if (path === 'itinerary.update') {
        const { itemId, version, ...patch } = input
        if (rows.get(itemId)?.version !== version) throw refusal('VERSION_CONFLICT')
        return change(itemId, patch as Partial<ItineraryItem>)
      }
      if (path === 'itinerary.move') return change(input.itemId, { day: input.day })
      if (path === 'itinerary.mark') return change(input.itemId, { outcome: input.outcome })
      if (path === 'itinerary.remove') {
        const row = rows.get(input.itemId)
        rows.delete(input.itemId)
        if (row) return row
      }
      throw refusal('NOT_FOUND')
    },
    readEntity: async ({ entityId }: WaitingChange) => {
      if (server.isAway) throw new TypeError('no network')
      return rows.get(entityId) ?? null
    },
  }
  return server
}

let keys = 0
function change(call: WaitingCall, base: Entity | null, entityId = base?.id ?? 'local'): WaitingChange {
  keys += 1
  return { call, key: `key-${keys}`, userId, tripId, entityId, base, conflict: null, madeAt: 0 }
}

const update = (base: ItineraryItem, patch: Partial<ItineraryItem>) =>
  change({ path: 'itinerary.update', input: { itemId: base.id, version: base.version, ...patch } as never }, base)

async function start(items: ItineraryItem[], changes: WaitingChange[]) {
  const store = createMemoryStore()
  for (const one of changes) await store.putChange(one)
  const server = createServer(...items)
  const sync = () => sendChanges(userId, store, server)
  const conflicts = async () => (await store.changes(userId)).filter(({ conflict }) => conflict !== null)
  return { store, server, sync, conflicts }
}

describe('sendChanges', () => {
  it('saves in order, and names an item that was added offline as the server does', async () => {
    const added = change({ path: 'itinerary.add', input: { tripId, kind: 'note', title: 'Tea', day: 1 } }, null)
    const base = itemOf('local', { version: 0 })
    const { server, store, sync } = await start([], [added, update(base, { title: 'Green tea' })])
    expect(await sync()).toBe(2)
    expect([...server.rows.values()].map(({ title }) => title)).toEqual(['Green tea'])
    expect(await store.changes(userId)).toEqual([])
  })

  it('merges with changes of others to other fields', async () => {
    const base = itemOf('a')
    const { server, sync, conflicts } = await start([base], [update(base, { title: 'Mine' })])
    server.change('a', { notes: 'theirs' })
    await sync()
    expect(server.rows.get('a')).toMatchObject({ title: 'Mine', notes: 'theirs' })
    expect(await conflicts()).toEqual([])
  })

  it('overwrites nothing: the same field is a conflict, and what comes after it waits', async () => {
    const base = itemOf('a')
    const { server, store, sync, conflicts } = await start(
      [base, itemOf('b')],
      [
        update(base, { title: 'Mine', notes: 'n' }),
        update(base, { booking: 'booked' }),
        update(itemOf('b'), { title: 'B' }),
      ],
    )
    server.change('a', { title: 'Theirs' })
    expect(await sync()).toBe(1)
    expect(server.rows.get('a')).toMatchObject({ title: 'Theirs', booking: 'none', notes: '' })
    expect(server.rows.get('b')?.title).toBe('B')
    const [clash] = await conflicts()
    expect(clash?.conflict).toMatchObject({ kind: 'fields', fields: ['title'], theirs: { title: 'Theirs' } })

    if (clash) await resolveChange(clash, { type: 'keep', theirs: new Set(['title']) }, store)
    expect(await sync()).toBe(2)
    expect(server.rows.get('a')).toMatchObject({ title: 'Theirs', notes: 'n', booking: 'booked' })
    expect(await store.changes(userId)).toEqual([])
  })

  it('takes my version where I choose it', async () => {
    const base = itemOf('a')
    const { server, store, sync, conflicts } = await start([base], [update(base, { title: 'Mine' })])
    server.change('a', { title: 'Theirs' })
    await sync()
    const [clash] = await conflicts()
    if (clash) await resolveChange(clash, { type: 'keep', theirs: new Set() }, store)
    await sync()
    expect(server.rows.get('a')?.title).toBe('Mine')
  })

  it.each([
    ['a mark', { path: 'itinerary.mark', input: { itemId: 'a', outcome: 'done' } }, { outcome: 'skipped' }, 'fields'],
    ['a move', { path: 'itinerary.move', input: { itemId: 'a', day: 2 } }, { day: 3 }, 'fields'],
    ['a removal', { path: 'itinerary.remove', input: { itemId: 'a' } }, { title: 'Changed' }, 'changed'],
  ] as const)('makes no silent end of what others did: %s', async (_, call, theirs, kind) => {
    const base = itemOf('a')
    const { server, sync, conflicts } = await start([base], [change(call, base)])
    const now = server.change('a', theirs)
    expect(await sync()).toBe(0)
    expect(server.rows.get('a')).toEqual(now)
    expect((await conflicts())[0]?.conflict?.kind).toBe(kind)
  })

  it('adds again what others removed, if that is the choice', async () => {
    const base = itemOf('a')
    const { server, store, sync, conflicts } = await start([], [update(base, { title: 'Mine' })])
    await sync()
    const [gone] = await conflicts()
    expect(gone?.conflict?.kind).toBe('gone')
    if (gone) await resolveChange(gone, { type: 'keep', theirs: new Set() }, store)
    await sync()
    expect([...server.rows.values()].map(({ title }) => title)).toEqual(['Mine'])
  })

  it('lets everything wait while there is no answer, and sends the same request again', async () => {
    const base = itemOf('a')
    const { server, store, sync } = await start([base], [update(base, { title: 'Mine' })])
    server.isAway = true
    await expect(sync()).rejects.toThrow('no network')
    const [waiting] = await store.changes(userId)
    server.isAway = false
    expect(await sync()).toBe(1)
    expect(server.keys).toEqual([waiting?.key])
  })

  it('keeps what the server refuses, with the reason', async () => {
    const { sync, conflicts, store } = await start([], [change({ path: 'tasks.remove', input: { taskId: 'x' } }, null)])
    await sync()
    const [refused] = await conflicts()
    expect(refused?.conflict).toMatchObject({ kind: 'refused', code: 'NOT_FOUND' })
    if (refused) await resolveChange(refused, { type: 'drop' }, store)
    expect(await store.changes(userId)).toEqual([])
  })
})

describe('applyChanges', () => {
  it('shows what waits, and the state of others where a change is undecided', () => {
    const base = itemOf('a')
    const trip = { id: tripId, itinerary: [base], tasks: [] as unknown } as TripDetail
    const waiting = update(base, { title: 'Mine' })
    expect(applyChanges(trip, [waiting]).itinerary[0]?.title).toBe('Mine')
    const undecided = { ...waiting, conflict: { kind: 'gone' as const, theirs: null, fields: [] } }
    expect(applyChanges(trip, [undecided]).itinerary[0]?.title).toBe('a')
  })
})
