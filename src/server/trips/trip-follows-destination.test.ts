import { beforeEach, expect, test } from 'vitest'
import { type Caller, createCallerAs, createUser, newItem } from '../../testing/factories.ts'
import { useTestContainer } from '../../testing/test-container.ts'

const opened = useTestContainer()
let caller: Caller
beforeEach(async () => {
  caller = createCallerAs(opened.container, await createUser(opened.container))
})

test('a title that nobody typed follows the destination and the length; a typed one stays', async () => {
  const made = await caller.trips.create({ destination: 'Tokyo', durationDays: 3 })
  expect(made.title).toBe('Tokyo, 3 days')
  const moved = await caller.trips.update({ tripId: made.id, version: made.version, destination: 'Paris' })
  expect(moved.title).toBe('Paris, 3 days')
  const longer = await caller.trips.update({ tripId: made.id, version: moved.version, durationDays: 5 })
  expect(longer.title).toBe('Paris, 5 days')
  const named = await caller.trips.update({ tripId: made.id, version: longer.version, title: 'Honeymoon' })
  const again = await caller.trips.update({ tripId: made.id, version: named.version, destination: 'Rome' })
  expect(again.title).toBe('Honeymoon')
})

test('a zone that came from the destination follows it; one of a place stays', async () => {
  const made = await caller.trips.create({ destination: 'Tokyo', durationDays: 3 })
  const add = (title: string, fields: object) =>
    caller.itinerary.add({ ...newItem(), tripId: made.id, title, day: 1, place: null, ...fields })
  const walk = await add('Walk', { zone: 'Asia/Tokyo' })
  const call = await add('Call home', { zone: 'Asia/Shanghai' })
  const tower = await add('Tower', { zone: 'Asia/Tokyo', place: { name: 'Tokyo Tower', lat: 35.66, lng: 139.75 } })
  await caller.trips.update({ tripId: made.id, version: made.version, destination: 'Paris' })
  const { itinerary } = await caller.trips.get({ tripId: made.id })
  const zoneOf = (id: string) => itinerary.find((item) => item.id === id)?.zone
  expect([zoneOf(walk.id), zoneOf(call.id), zoneOf(tower.id)]).toEqual(['Europe/Paris', 'Asia/Shanghai', 'Asia/Tokyo'])
  await caller.undo.last({ tripId: made.id })
  const restored = await caller.trips.get({ tripId: made.id })
  expect(restored.destination.name).toBe('Tokyo')
  expect(restored.itinerary.find(({ id }) => id === walk.id)?.zone).toBe('Asia/Tokyo')
})
