import { readFileSync } from 'node:fs'
import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { type Caller, createCallerAs, createUser, paris } from '../../testing/factories.ts'
import { useTestContainer } from '../../testing/test-container.ts'
import { tripStops } from '../db/schema/index.ts'
import type { Actor } from '../kernel/actor.ts'
import { chinaTour, issueOf, outline } from './china-tour.fixture.ts'

const opened = useTestContainer()
let owner: Actor
let caller: Caller

beforeEach(async () => {
  owner = await createUser(opened.container)
  caller = createCallerAs(opened.container, owner)
})

const db = () => opened.container.database.db

describe('creating', () => {
  test('a destination is a trip of one stop', async () => {
    const trip = await caller.trips.create({ destination: paris, durationDays: 4 })
    expect(outline(trip.stops)).toEqual([['Paris', 3]])
    expect((await caller.trips.get({ tripId: trip.id })).stops).toEqual(trip.stops)
  })

  test('nights make the length, and the first stop is the destination', async () => {
    const trip = await chinaTour(caller)
    expect(trip).toMatchObject({
      durationDays: 8,
      destination: { name: 'Beijing' },
      title: "Beijing – Xi'an – Chengdu, 8 days",
    })
    expect((await caller.trips.list({})).items[0]?.stops).toEqual(trip.stops)
    expect((await caller.trips.list({ text: '西安' })).items.map(({ id }) => id)).toEqual([trip.id])
  })

  test.each([
    [['Kunming', 'Lijiang'], 8],
    [['Paris', 'Lyon', 'Nice'], 10],
    [['London', 'Paris', 'Nice'], 10],
    [['Auckland', 'Honolulu'], 9],
  ])('shares the nights of %s out over %s days', async (names, durationDays) => {
    const trip = await caller.trips.create({ stops: names.map((place) => ({ place })), durationDays })
    const nights = trip.stops.map((stop) => stop.nights ?? 0)
    expect(nights.reduce((sum, count) => sum + count, 0)).toBe(durationDays - 1)
    expect(Math.min(...nights)).toBeGreaterThan(0)
    expect(trip.stops.map(({ place }) => place.name)).toEqual(names)
  })

  test('each stop has its own zone', async () => {
    const { stops } = await caller.trips.create({
      stops: [{ place: 'Auckland' }, { place: 'Honolulu' }],
      durationDays: 7,
    })
    expect(stops.map(({ place }) => place.zone)).toEqual(['Pacific/Auckland', 'Pacific/Honolulu'])
  })

  test('without days or nights the length stays open', async () => {
    const trip = await caller.trips.create({ stops: [{ place: 'Osaka' }, { place: 'Kyoto' }] })
    expect(trip.durationDays).toBeNull()
    expect(outline(trip.stops)).toEqual([
      ['Osaka', null],
      ['Kyoto', null],
    ])
  })

  test('refuses what cannot be', async () => {
    const create = (input: Parameters<Caller['trips']['create']>[0]) => issueOf(caller.trips.create(input))
    const two = [{ place: paris }, { place: 'Lyon' }]
    expect(await create({ stops: [{ place: paris }, { place: 'Qwxyzzyplugh' }] })).toMatchObject({
      path: 'stops.1.place',
      rule: 'unknown_place',
    })
    expect(await create({ stops: two, durationDays: 2 })).toMatchObject({ rule: 'too_short_for_stops' })
    expect(await create({ stops: two, destination: paris })).toMatchObject({ path: 'destination' })
    expect(await create({})).toMatchObject({ path: 'destination' })
    expect(await create({ stops: Array.from({ length: 13 }, () => ({ place: paris })) })).toMatchObject({
      path: 'stops',
    })
    expect(await create({ stops: two.map((stop) => ({ ...stop, nights: 40 })) })).toMatchObject({
      rule: 'too_many_nights',
    })
  })
})

describe('suggesting', () => {
  test('gives nights, and the journey from each stop to the next', async () => {
    const { stops, durationDays } = await caller.trips.stops.suggest({
      origin: 'London',
      stops: [{ place: 'Paris' }, { place: 'Lyon', nights: 2 }, { place: 'Nice' }],
    })
    expect(durationDays).toBe(stops.reduce((sum, { nights }) => sum + nights, 1))
    expect(stops[1]?.nights).toBe(2)
    expect(stops.map(({ hasGuide }) => hasGuide)).toEqual([true, false, false])
    for (const { journey } of stops) expect(journey?.minutes).toBeGreaterThan(60)
  })

  test('puts stops into the order with the shortest way', async () => {
    const { stops } = await caller.trips.stops.suggest({
      stops: [{ place: 'Paris' }, { place: 'Nice' }, { place: 'Lyon' }],
      order: 'any',
    })
    expect(stops.map(({ index }) => index)).toEqual([0, 2, 1])
  })

  test('flies over the sea', async () => {
    const { stops } = await caller.trips.stops.suggest({ stops: [{ place: 'Auckland' }, { place: 'Honolulu' }] })
    expect(stops[1]?.journey).toMatchObject({ mode: 'flight' })
  })
})

test('the migration gives every trip of before its one stop', async () => {
  const { id: tripId } = await caller.trips.create({ destination: paris, durationDays: 4 })
  const open = await caller.trips.create({ destination: paris })
  await db().delete(tripStops)
  const migration = readFileSync('drizzle/0005_trip-stops.sql', 'utf8').split('--> statement-breakpoint').at(-1) ?? ''
  await db().execute(sql.raw(migration))
  const rows = await db().select().from(tripStops)
  const nightsById = new Map(rows.map((row) => [row.tripId, row.nights]))
  expect([nightsById.get(tripId), nightsById.get(open.id)]).toEqual([3, null])
  expect(rows.find((row) => row.tripId === tripId)).toMatchObject({ position: 0, place: paris })
})
