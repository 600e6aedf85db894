import { expect, test } from 'vitest'
import { createCallerAs, createUser, newItem } from '../../../testing/factories.ts'
import { useTestContainer } from '../../../testing/test-container.ts'

const opened = useTestContainer()

test('a fix keeps an item in its stop, and the day of travel joins two cities without a finding', async () => {
  const caller = createCallerAs(opened.container, await createUser(opened.container))
  const stops = [
    { place: '北京', nights: 2 },
    { place: '西安', nights: 2 },
  ]
  // A Monday, on which the sights of the Temple of Heaven are closed.
  const { id: tripId } = await caller.trips.create({ stops, startDate: '2027-04-12' })
  const add = (item: Parameters<typeof newItem>[0]) => caller.itinerary.add({ tripId, ...newItem(item) })
  const temple = { name: '天坛', lat: 39.8822, lng: 116.4066, candidateId: 'beijing/temple-of-heaven' }
  await add({ title: '天坛', day: 1, start: '09:00', end: '11:00', place: temple })
  const morning = { name: '景山', lat: 39.925, lng: 116.396 }
  await add({ title: '景山', day: 3, start: '09:00', end: '10:00', place: morning })
  const station = { name: '北京西站', lat: 39.894, lng: 116.321 }
  await add({ title: 'G 87', kind: 'train', day: 3, start: '12:00', end: '16:30', place: station })
  const evening = { name: '钟楼', lat: 34.2611, lng: 108.9423 }
  await add({ title: '钟楼', day: 3, start: '18:00', end: '19:00', place: evening })
  const { findings } = await caller.itinerary.check({ tripId })
  const closed = findings.filter(({ code }) => code === 'opening.closed')
  expect(closed).toHaveLength(1)
  const days = closed.flatMap(({ fixes }) =>
    fixes.flatMap(({ changes }) =>
      changes.flatMap((change) => ('patch' in change && 'day' in change.patch ? change.patch.day : [])),
    ),
  )
  expect(days.length).toBeGreaterThan(0)
  expect(days.every((day) => day !== undefined && day !== null && day <= 3)).toBe(true)
  expect(findings.filter(({ code }) => code === 'space.too-far' || code === 'time.overlap')).toEqual([])
})
