// A device without a network: what is asked and changed there, on what was kept before.
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { KnowledgeEntry } from '#contract/knowledge.ts'
import { offlineMarks } from '#lib/offline/offline-marks.ts'
import type { WaitingChange } from '#lib/offline/waiting-change.ts'
import { storedItem } from '../../testing/itinerary-item.ts'
import { createMemoryStorage } from '../../testing/memory-storage.ts'
import { createMemoryStore } from '../../testing/offline-store.ts'
import { socks, tripId, userId } from './kept-trip.fixture.ts'
import { createOfflineBackend } from './offline-backend.ts'
import { resolveChange } from './resolve-change.ts'
import { sendChanges } from './send-changes.ts'

const kept = createMemoryStorage()
vi.stubGlobal('localStorage', kept)
afterAll(() => vi.unstubAllGlobals())

const visa: KnowledgeEntry = {
  id: 'visa',
  ownerId: userId,
  ownerName: 'Ada',
  tripId,
  tripTitle: 'Sichuan',
  title: 'Visa',
  tags: [],
  source: null,
  language: 'en',
  canEdit: true,
  indexStatus: 'indexed',
  version: 1,
  createdAt: '2027-01-01T00:00:00Z',
  updatedAt: '2027-01-01T00:00:00Z',
  content: 'Two photos.',
}
const { content, ...listed } = visa
const trip = {
  id: tripId,
  role: 'owner',
  itinerary: [
    storedItem({ id: 'a', title: 'a', position: 'a0', booking: 'booked', confirmationCode: 'X' }),
    storedItem({ id: 'b', title: 'b', position: 'a1' }),
    storedItem({ id: 'c', title: 'c', position: 'a0', day: 2 }),
  ],
  tasks: [],
}
const noteList = { limit: 30, tripId }

let store: ReturnType<typeof createMemoryStore>
let device: ReturnType<typeof createOfflineBackend>

beforeEach(async () => {
  kept.clear()
  store = createMemoryStore()
  device = createOfflineBackend(userId, store)
  offlineMarks.setTrip(tripId, { id: tripId, title: 'Sichuan', bytes: 0, savedAt: 1, build: 'b' })
  await device.keep('trips.get', { tripId }, trip)
  await device.keep('tasks.packing.list', { tripId }, [socks])
  await device.keep('knowledge.get', { entryId: 'visa' }, visa)
  await device.keep('knowledge.list', noteList, { items: [{ ...listed, excerpt: content }], nextCursor: null })
})

async function plan() {
  const { itinerary } = (await device.answer('trips.get', { tripId })) as typeof trip
  return itinerary.map(({ day, title, outcome }) => [day, title, outcome].filter(Boolean).join(' ')).sort()
}

describe('without a network', () => {
  it('moves, marks and removes several items, each as a change of its own', async () => {
    const itemIds = ['b', 'a']
    expect(await device.queue('itinerary.editMany', { tripId, itemIds, edit: { type: 'move', day: 3 } })).toHaveLength(
      2,
    )
    expect(await plan()).toEqual(['2 c', '3 a', '3 b'])
    await device.queue('itinerary.editMany', { tripId, itemIds: ['a'], edit: { type: 'mark', outcome: 'done' } })
    await device.queue('itinerary.editMany', { tripId, itemIds: ['b'], edit: { type: 'remove' } })
    expect(await plan()).toEqual(['2 c', '3 a done'])
    expect(offlineMarks.read().waiting).toBe(4)
    expect((await store.changes(userId)).map(({ entityId }) => entityId)).toEqual(['a', 'b', 'a', 'b'])
  })

  it('copies a day; bookings are to be made anew', async () => {
    const copies = await device.queue('itinerary.copyDay', { tripId, from: 1, to: 2 })
    expect(copies).toMatchObject([
      { title: 'a', day: 2, booking: 'needed', confirmationCode: null },
      { title: 'b', day: 2 },
    ])
    expect(await plan()).toEqual(['1 a', '1 b', '2 a', '2 b', '2 c'])
  })

  it('ticks what is packed', async () => {
    const ticked = await device.queue('tasks.packing.setPacked', { tripId, packingItemIds: ['socks'], isPacked: true })
    expect(ticked).toMatchObject([{ id: 'socks', isPacked: true }])
    expect(await device.answer('tasks.packing.list', { tripId })).toMatchObject([{ isPacked: true }])
  })

  it('writes, changes and removes notes of the trip', async () => {
    const draft = { tripId, title: 'Tea', content: 'Ask for Mr. Li', tags: [], source: null }
    const written = await device.queue('knowledge.create', draft)
    const { id } = written as KnowledgeEntry
    await device.queue('knowledge.update', { entryId: id, version: 0, content: 'Ask for Mrs. Li' })
    expect(await device.answer('knowledge.get', { entryId: id })).toMatchObject({ content: 'Ask for Mrs. Li' })
    await device.queue('knowledge.update', { entryId: 'visa', version: 1, title: 'Visas' })
    const page = () => device.answer('knowledge.list', noteList)
    expect(await page()).toMatchObject({ items: [{ title: 'Tea', excerpt: 'Ask for Mrs. Li' }, { title: 'Visas' }] })
    await device.queue('knowledge.remove', { entryId: 'visa' })
    expect(await page()).toMatchObject({ items: [{ title: 'Tea' }] })
  })

  it('changes nothing of a trip that is not kept, or that may only be viewed', async () => {
    const elsewhere = { tripId: 'other', packingItemIds: ['socks'], isPacked: true }
    expect(await device.queue('tasks.packing.setPacked', elsewhere)).toBeUndefined()
    await device.keep('trips.get', { tripId }, { ...trip, role: 'viewer' })
    expect(await device.queue('itinerary.copyDay', { tripId, from: 1, to: 2 })).toBeUndefined()
    expect(await store.changes(userId)).toEqual([])
  })

  it('tells the size of what is kept', async () => {
    const bytesOf = async () => (await store.answersOfTrip(tripId)).reduce((sum, { bytes }) => sum + bytes, 0)
    const mark = () => offlineMarks.read().trips[0]?.bytes
    expect(mark()).toBe(await bytesOf())
    await device.keep('knowledge.get', { entryId: 'visa' }, { ...visa, content: 'Four photos, and a copy of each.' })
    await device.keep('tasks.packing.list', { tripId }, [])
    expect(mark()).toBe(await bytesOf())
  })
})

describe('back again', () => {
  async function send(theirs: KnowledgeEntry | null) {
    const sent: WaitingChange['call'][] = []
    await sendChanges(userId, store, {
      readEntity: async ({ call }) => (call.path.startsWith('knowledge.') ? theirs : null),
      send: async (call) => {
        sent.push(call)
        return theirs
      },
    })
    return sent
  }

  it('shows both versions of a note that others have rewritten, and adds it again where they removed it', async () => {
    await device.queue('knowledge.update', { entryId: 'visa', version: 1, content: 'Mine', title: 'Visas' })
    expect(await send({ ...visa, version: 2, content: 'Theirs' })).toEqual([])
    const [clash] = await store.changes(userId)
    expect(clash?.conflict).toMatchObject({ kind: 'fields', fields: ['content'], theirs: { content: 'Theirs' } })
    if (clash) await resolveChange(clash, { type: 'keep', theirs: new Set(['content']) }, store)
    expect(await send({ ...visa, version: 2, content: 'Theirs' })).toEqual([
      { path: 'knowledge.update', input: { entryId: 'visa', version: 2, title: 'Visas' } },
    ])
    await device.queue('knowledge.update', { entryId: 'visa', version: 2, content: 'Mine again' })
    await send(null)
    const [gone] = await store.changes(userId)
    expect(gone?.conflict?.kind).toBe('gone')
    if (gone) await resolveChange(gone, { type: 'keep', theirs: new Set() }, store)
    expect(await send(visa)).toMatchObject([{ path: 'knowledge.create', input: { tripId, content: 'Mine again' } }])
  })

  it('leaves a tick of what others have taken off the list', async () => {
    await device.queue('tasks.packing.setPacked', { tripId, packingItemIds: ['socks'], isPacked: true })
    expect(await send(null)).toEqual([])
    expect(await store.changes(userId)).toEqual([])
  })
})
