import { beforeAll, expect, it } from 'vitest'
import { addMember, type Caller, createCallerAs, createTrip, createUser, newItem } from '../../testing/factories.ts'
import { failureOf } from '../../testing/failure.ts'
import { createMemoryFileStorage } from '../../testing/memory-file-storage.ts'
import { useTestContainer } from '../../testing/test-container.ts'
import type { Actor } from '../kernel/actor.ts'

const opened = useTestContainer({ fileStorage: createMemoryFileStorage() })
const ticket = Buffer.from('%PDF-1.7 the ticket')

let owner: Actor
let caller: Caller
let tripId: string
let itemId: string
let expenseId: string

beforeAll(async () => {
  owner = await createUser(opened.container)
  caller = createCallerAs(opened.container, owner)
  tripId = (await createTrip(opened.container, owner)).id
  itemId = (await caller.itinerary.add({ tripId, ...newItem() })).id
  expenseId = (
    await caller.budget.expenses.create({ tripId, title: 'Panda base', amount: { amount: 5500, currency: 'CNY' } })
  ).id
})

async function* once(bytes: Uint8Array) {
  yield bytes
}

const upload = (trip: string, target: { itemId?: string; expenseId?: string } = {}, actor = owner) =>
  opened.container.services.fileBytes.upload(actor, { tripId: trip, name: 'Ticket.pdf', ...target }, once(ticket))
const linksOf = async (fileId: string) => {
  const { itemIds, expenseIds } = await caller.files.get({ fileId })
  return { itemIds, expenseIds }
}

it('belongs to items and expenses: attached, found by them, detached, undone', async () => {
  const { id: fileId } = await upload(tripId, { itemId })
  await caller.files.attach({ fileId, expenseId })
  await caller.files.attach({ fileId, expenseId })
  const both = { itemIds: [itemId], expenseIds: [expenseId] }
  expect(await linksOf(fileId)).toEqual(both)
  const idsBy = async (filter: object) => (await caller.files.list({ tripId, ...filter })).items.map(({ id }) => id)
  expect(await idsBy({ itemIds: [itemId] })).toEqual([fileId])
  expect(await idsBy({ expenseIds: [expenseId] })).toEqual([fileId])
  expect(await idsBy({ itemIds: [expenseId] })).toEqual([])
  await caller.files.detach({ fileId, itemId })
  expect(await linksOf(fileId)).toEqual({ itemIds: [], expenseIds: [expenseId] })
  await caller.undo.last({ tripId })
  expect(await linksOf(fileId)).toEqual(both)
  await caller.undo.last({ tripId })
  expect(await linksOf(fileId)).toEqual({ itemIds: [itemId], expenseIds: [] })
  const [latest] = (await caller.trips.history({ tripId })).items
  expect(latest?.action).toBe('file.restored')
  await caller.files.remove({ fileId })
  await caller.undo.last({ tripId })
  expect(await idsBy({ itemIds: [itemId] })).toEqual([fileId])
  await caller.files.remove({ fileId })
})

it('loses what is removed, and has it again when that is restored', async () => {
  const item = await caller.itinerary.add({ tripId, ...newItem() })
  const { id: fileId } = await upload(tripId, { itemId: item.id })
  await caller.itinerary.remove({ itemId: item.id })
  expect((await linksOf(fileId)).itemIds).toEqual([])
  expect((await failureOf(caller.files.attach({ fileId, itemId: item.id })))?.code).toBe('NOT_FOUND')
  await caller.undo.last({ tripId })
  expect((await linksOf(fileId)).itemIds).toEqual([item.id])
  await caller.files.remove({ fileId })
})

it('is attached by editors alone, and to nothing of another trip', async () => {
  const { container } = opened
  const [viewer, stranger] = [await createUser(container), await createUser(container)]
  await addMember(container, tripId, viewer, 'viewer')
  const { id: fileId } = await upload(tripId)
  const as = (actor: Actor) => createCallerAs(container, actor)
  for (const change of ['attach', 'detach'] as const) {
    expect((await failureOf(as(viewer).files[change]({ fileId, itemId })))?.code).toBe('FORBIDDEN')
    expect((await failureOf(as(stranger).files[change]({ fileId, itemId })))?.code).toBe('NOT_FOUND')
  }
  const { id: ownTrip } = await createTrip(container, stranger)
  const own = await as(stranger).itinerary.add({ tripId: ownTrip, ...newItem() })
  expect((await failureOf(caller.files.attach({ fileId, itemId: own.id })))?.code).toBe('NOT_FOUND')
  expect((await failureOf(upload(tripId, { itemId: own.id })))?.code).toBe('NOT_FOUND')
  expect((await failureOf(upload(ownTrip, { itemId }, stranger)))?.code).toBe('NOT_FOUND')
  expect(await linksOf(fileId)).toEqual({ itemIds: [], expenseIds: [] })
  await caller.files.remove({ fileId })
})

it('never stands on a share link', async () => {
  const { id: fileId } = await upload(tripId, { itemId })
  const { url } = await caller.companions.shareLinks.create({ tripId, sections: ['plan', 'budget', 'report'] })
  const token = url.split('/').at(-1) ?? ''
  const shared = JSON.stringify(await createCallerAs(opened.container, null).companions.shared.open({ token }))
  expect(shared).toContain('plan')
  expect(shared).not.toContain(fileId)
  expect(shared).not.toContain('Ticket.pdf')
  await caller.files.remove({ fileId })
})

it('comes with an exported trip, without its bytes until they are uploaded again', async () => {
  const { id: fileId, sha256 } = await upload(tripId, { itemId, expenseId })
  const { text: json } = await caller.exports.file({ tripId, format: 'json' })
  expect(json).not.toContain(fileId)
  const copy = await caller.imports.trip({ json })
  const [awaited] = (await caller.files.list({ tripId: copy.id })).items
  const [copiedItem] = (await caller.trips.get({ tripId: copy.id })).itinerary
  expect(awaited).toMatchObject({ name: 'Ticket.pdf', sha256, isMissing: true, itemIds: [copiedItem?.id] })
  expect((await caller.files.allowance({ tripId: copy.id })).trip.used).toBe(0)
  const filled = await upload(copy.id)
  expect(filled).toMatchObject({ id: awaited?.id, isMissing: false, itemIds: [copiedItem?.id] })
  expect(filled.expenseIds).toHaveLength(1)
  expect((await caller.files.list({ tripId: copy.id })).items).toHaveLength(1)
  expect((await upload(copy.id)).id).not.toBe(filled.id)
})
