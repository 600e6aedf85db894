import { asc, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { addMember, type Caller, createCallerAs, createUser, newItem, paris } from '../../testing/factories.ts'
import { failureOf } from '../../testing/failure.ts'
import { useTestContainer } from '../../testing/test-container.ts'
import { auditEntries, tripStops } from '../db/schema/index.ts'
import type { Actor } from '../kernel/actor.ts'
import { chinaTour, issueOf, outline, type Stops } from './china-tour.fixture.ts'

const opened = useTestContainer()
let owner: Actor
let caller: Caller

beforeEach(async () => {
  owner = await createUser(opened.container)
  caller = createCallerAs(opened.container, owner)
})

const db = () => opened.container.database.db
const swapped = ([first, second, third]: Stops) => [first, third, second].flatMap((stop) => stop ?? [])

describe('changing stops', () => {
  const planned = async () => {
    const trip = await chinaTour(caller)
    const add = (title: string, day: number, about: Partial<Parameters<typeof newItem>[0]> = {}) =>
      caller.itinerary.add({ tripId: trip.id, ...newItem({ title, day, ...about }) })
    await add('wall', 2)
    await add('train to Xi’an', 4, { kind: 'train' })
    await add('soldiers', 5)
    await add('soup', 5)
    await add('panda', 6)
    return trip
  }
  const daysOf = async (tripId: string) => {
    const { itinerary } = await caller.trips.get({ tripId })
    return itinerary.map(({ title, day }) => `${title} ${day}`)
  }
  const before = ['wall 2', 'train to Xi’an 4', 'soldiers 5', 'soup 5', 'panda 6']
  const after = ['wall 2', 'panda 4', 'soldiers 7', 'soup 7', 'train to Xi’an null']

  test('a preview says what happens to the items and changes nothing', async () => {
    const trip = await planned()
    const preview = await caller.trips.stops.set({
      tripId: trip.id,
      version: 1,
      stops: swapped(trip.stops).map(({ id, place }) => ({ id, place })),
      preview: true,
    })
    expect(outline(preview.trip.stops)).toEqual([
      ['Beijing', 3],
      ['Chengdu', 2],
      ["Xi'an", 2],
    ])
    expect(preview.shifts.map(({ title, fromDay, toDay }) => [title, fromDay, toDay])).toEqual([
      ['train to Xi’an', 4, null],
      ['soldiers', 5, 7],
      ['soup', 5, 7],
      ['panda', 6, 4],
    ])
    expect(await daysOf(trip.id)).toEqual(before)
    expect((await caller.trips.get({ tripId: trip.id })).version).toBe(1)
  })

  test('moves the items with their stops; undo and redo take all of it', async () => {
    const { id: tripId, stops } = await planned()
    const idsOf = async () => (await caller.trips.get({ tripId })).stops.map(({ id }) => id)
    const given = stops.map(({ id }) => id)
    const changed = swapped(stops).map(({ id }) => id)
    const inputs = swapped(stops).map(({ id, place }) => ({ id, place }))
    await caller.trips.stops.set({ tripId, version: 1, stops: inputs })
    expect([await daysOf(tripId), await idsOf()]).toEqual([after, changed])
    await caller.undo.last({ tripId })
    expect([await daysOf(tripId), await idsOf()]).toEqual([before, given])
    await caller.undo.redo({ tripId })
    expect([await daysOf(tripId), await idsOf()]).toEqual([after, changed])
  })

  test('is in the audit log, and on the undo stack as one step', async () => {
    const { id: tripId, stops } = await planned()
    await caller.trips.stops.set({ tripId, version: 1, stops: stops.slice(0, 2) })
    const entries = await db()
      .select()
      .from(auditEntries)
      .where(eq(auditEntries.tripId, tripId))
      .orderBy(auditEntries.id)
    const [stopsChanged, ...moved] = entries.slice(-2)
    expect(stopsChanged?.action).toBe('trip.stops-changed')
    expect(stopsChanged?.before).toMatchObject({ stops, durationDays: 8 })
    expect(stopsChanged?.after).toMatchObject({ stops: stops.slice(0, 2), durationDays: 6 })
    expect(moved.map(({ action }) => action)).toEqual(['item.moved'])
    const [entry] = (await caller.undo.list({ tripId })).items
    expect(entry).toMatchObject({ action: 'trip.stops-changed' })
  })

  test('adds a stop, whose nights are suggested, and removes one', async () => {
    const { id: tripId, stops } = await planned()
    const inserted = [...stops.slice(0, 2), { place: '重庆' }, ...stops.slice(2)]
    const { trip } = await caller.trips.stops.set({ tripId, version: 1, stops: inserted })
    const added = trip.stops[2]
    expect(added).toMatchObject({ place: { name: 'Chongqing', zone: 'Asia/Shanghai' } })
    expect(trip.durationDays).toBe(8 + (added?.nights ?? 0))
    expect(await daysOf(tripId)).toContain(`panda ${6 + (added?.nights ?? 0)}`)
    await caller.trips.stops.set({ tripId, version: 2, stops: trip.stops.slice(2) })
    expect(await daysOf(tripId)).toContain('wall null')
    const rows = await db()
      .select()
      .from(tripStops)
      .where(eq(tripStops.tripId, tripId))
      .orderBy(asc(tripStops.position))
    expect(rows.map(({ position }) => position)).toEqual([0, 1])
  })

  test('refuses stale versions, stops of others and stops named twice', async () => {
    const { id: tripId, stops } = await planned()
    const other = await chinaTour(caller)
    const set = (version: number, inputs: Parameters<Caller['trips']['stops']['set']>[0]['stops']) =>
      caller.trips.stops.set({ tripId, version, stops: inputs })
    expect((await failureOf(set(9, stops)))?.code).toBe('VERSION_CONFLICT')
    expect(await issueOf(set(1, other.stops))).toMatchObject({ path: 'stops.0.id', rule: 'unknown_stop' })
    expect(await issueOf(set(1, [...stops.slice(0, 1), ...stops]))).toMatchObject({ rule: 'repeated_stop' })
    expect(await daysOf(tripId)).toEqual(before)
  })

  test('undo is refused where somebody has changed the stops since', async () => {
    const { id: tripId, stops } = await planned()
    await caller.trips.stops.set({ tripId, version: 1, stops: stops.slice(0, 2) })
    const friend = await createUser(opened.container)
    await addMember(opened.container, tripId, friend, 'editor')
    await createCallerAs(opened.container, friend).trips.stops.set({ tripId, version: 2, stops: stops.slice(0, 1) })
    expect((await failureOf(caller.undo.last({ tripId })))?.code).toBe('PROPOSAL_STALE')
  })
})

describe('updating', () => {
  test('the length is taken from or given to the last stops', async () => {
    const { id: tripId } = await chinaTour(caller)
    const longer = await caller.trips.update({ tripId, version: 1, durationDays: 10 })
    expect(outline(longer.stops).map(([, nights]) => nights)).toEqual([3, 2, 4])
    const shorter = await caller.trips.update({ tripId, version: 2, durationDays: 5 })
    expect(outline(shorter.stops).map(([, nights]) => nights)).toEqual([2, 1, 1])
    expect(await issueOf(caller.trips.update({ tripId, version: 3, durationDays: 3 }))).toMatchObject({
      rule: 'too_short_for_stops',
    })
    expect((await caller.trips.update({ tripId, version: 3, durationDays: null })).stops[0]?.nights).toBeNull()
    await caller.undo.last({ tripId })
    expect((await caller.trips.get({ tripId })).stops.map(({ nights }) => nights)).toEqual([2, 1, 1])
  })

  test('a destination replaces the place of the first stop; stops go with other fields', async () => {
    const { id: tripId, stops } = await chinaTour(caller)
    const moved = await caller.trips.update({ tripId, version: 1, destination: '上海' })
    expect(outline(moved.stops)[0]).toEqual(['Shanghai', 3])
    expect(moved.stops[0]?.id).toBe(stops[0]?.id)
    const both = await caller.trips.update({ tripId, version: 2, title: 'South', stops: stops.slice(1) })
    expect(both).toMatchObject({ title: 'South', durationDays: 5, destination: { name: "Xi'an" } })
    expect(await issueOf(caller.trips.update({ tripId, version: 3, stops, destination: paris }))).toMatchObject({
      rule: 'with_stops',
    })
  })
})

describe('access', () => {
  test('a viewer sees the stops and changes none, a stranger gets neither', async () => {
    const { id: tripId, stops } = await chinaTour(caller)
    const [viewer, stranger] = [await createUser(opened.container), await createUser(opened.container)]
    await addMember(opened.container, tripId, viewer, 'viewer')
    const reading = createCallerAs(opened.container, viewer)
    const outside = createCallerAs(opened.container, stranger)
    expect((await reading.trips.get({ tripId })).stops).toEqual(stops)
    for (const preview of [true, false]) {
      const input = { tripId, version: 1, stops: stops.slice(0, 1), preview }
      expect((await failureOf(reading.trips.stops.set(input)))?.code).toBe('FORBIDDEN')
      expect(await failureOf(outside.trips.stops.set(input))).toMatchObject({
        code: 'NOT_FOUND',
        details: { entity: 'trip' },
      })
    }
    expect((await failureOf(outside.trips.get({ tripId })))?.code).toBe('NOT_FOUND')
    expect((await outside.trips.list({ text: '西安' })).items).toEqual([])
    expect((await caller.trips.get({ tripId })).stops).toEqual(stops)
  })
})
