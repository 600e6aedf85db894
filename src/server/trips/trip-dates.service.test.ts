import { beforeEach, describe, expect, test } from 'vitest'
import { addMember, type Caller, createCallerAs, createTrip, createUser, newItem } from '../../testing/factories.ts'
import { failureOf } from '../../testing/failure.ts'
import { useTestContainer } from '../../testing/test-container.ts'
import type { Actor } from '../kernel/actor.ts'

const opened = useTestContainer()
let owner: Actor
let caller: Caller
let tripId: string

beforeEach(async () => {
  owner = await createUser(opened.container)
  caller = createCallerAs(opened.container, owner)
  tripId = (await createTrip(opened.container, owner)).id
  await caller.trips.redate({ tripId, startDate: '2026-10-03', durationDays: 4 })
  const add = (title: string, day: number, about: Partial<Parameters<typeof newItem>[0]> = {}) =>
    caller.itinerary.add({ tripId, ...newItem({ title, day, ...about }) })
  await add('museum', 1)
  await add('hotel', 2, { kind: 'lodging', booking: 'booked' })
  await add('tea', 4, { start: '09:00', end: '10:00' })
  await add('park', 4)
})

const outline = async () => {
  const { startDate, durationDays, itinerary } = await caller.trips.get({ tripId })
  return [startDate, durationDays, ...itinerary.map(({ title, day }) => `${title} ${day}`)]
}
const planned = ['2026-10-03', 4, 'museum 1', 'hotel 2', 'tea 4', 'park 4']

describe('re-dating a trip', () => {
  test('a preview says what happens to each item and changes nothing', async () => {
    const { version } = await caller.trips.get({ tripId })
    const preview = await caller.trips.redate({
      tripId,
      startDate: '2026-10-04',
      durationDays: 3,
      mode: 'unbooked',
      preview: true,
    })
    expect(preview.trip).toMatchObject({ startDate: '2026-10-04', durationDays: 3, stops: [{ nights: 2 }] })
    expect(preview.items.map(({ title, toDay, toDate }) => [title, toDay, toDate])).toEqual([
      ['museum', 1, '2026-10-04'],
      ['hotel', 1, '2026-10-04'],
      ['tea', null, null],
      ['park', null, null],
    ])
    expect(await outline()).toEqual(planned)
    expect((await caller.trips.get({ tripId })).version).toBe(version)
  })

  test('shifts, keeps or shifts the unbooked; nothing is lost, and undo and redo take all of it', async () => {
    const modes = {
      shift: ['museum 1', 'hotel 2', 'tea null', 'park null'],
      keep: ['hotel 1', 'tea 3', 'park 3', 'museum null'],
      unbooked: ['museum 1', 'hotel 1', 'tea null', 'park null'],
    }
    for (const mode of ['shift', 'keep', 'unbooked'] as const) {
      await caller.trips.redate({ tripId, startDate: '2026-10-04', durationDays: 3, mode })
      const [startDate, durationDays, ...items] = await outline()
      expect([startDate, durationDays]).toEqual(['2026-10-04', 3])
      expect(items.sort()).toEqual([...modes[mode]].sort())
      expect(await caller.undo.last({ tripId })).toMatchObject({ action: 'trip.redated' })
      expect(await outline()).toEqual(planned)
      await caller.undo.redo({ tripId })
      expect((await outline()).slice(2).sort()).toEqual([...modes[mode]].sort())
      await caller.undo.last({ tripId })
    }
  })

  test('a longer trip takes what is kept on later days', async () => {
    await caller.trips.redate({ tripId, startDate: '2026-10-01', durationDays: 6, mode: 'keep' })
    expect(await outline()).toEqual(['2026-10-01', 6, 'museum 3', 'hotel 4', 'tea 6', 'park 6'])
    await caller.undo.last({ tripId })
    expect(await outline()).toEqual(planned)
  })

  test('says at the field why a length cannot be', async () => {
    const tour = await caller.trips.create({ stops: [{ place: '北京' }, { place: '西安' }, { place: '成都' }] })
    for (const preview of [true, false]) {
      const call = caller.trips.redate({ tripId: tour.id, startDate: null, durationDays: 3, preview })
      expect((await failureOf(call))?.details.issues).toEqual([
        expect.objectContaining({ path: 'durationDays', rule: 'too_short_for_stops' }),
      ])
    }
  })

  test('is refused where the trip has been changed since', async () => {
    const call = caller.trips.redate({ tripId, version: 1, startDate: null, durationDays: 4 })
    expect(await failureOf(call)).toMatchObject({ code: 'VERSION_CONFLICT', details: { current: { id: tripId } } })
    expect(await outline()).toEqual(planned)
  })

  test('is refused to a viewer and unknown to a stranger, as a preview too', async () => {
    const [viewer, stranger] = await Promise.all([createUser(opened.container), createUser(opened.container)])
    await addMember(opened.container, tripId, viewer, 'viewer')
    for (const preview of [true, false]) {
      const input = { tripId, startDate: null, durationDays: 1, preview }
      const refused = createCallerAs(opened.container, viewer).trips.redate(input)
      expect(await failureOf(refused)).toMatchObject({ code: 'FORBIDDEN' })
      const unknown = createCallerAs(opened.container, stranger).trips.redate(input)
      expect(await failureOf(unknown)).toMatchObject({ code: 'NOT_FOUND' })
    }
    expect(await outline()).toEqual(planned)
  })
})
