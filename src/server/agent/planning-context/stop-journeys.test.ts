import { describe, expect, test } from 'vitest'
import { intercityModes } from '#contract/planning/request.ts'
import type { TripDetail } from '#contract/trip.ts'
import { storedItem } from '../../../testing/itinerary-item.ts'
import { contextOf, legsOf, plansOf, tripTo } from '../../../testing/stops-planning.ts'
import { assumedJourneys } from '../tool-results/assumed-journeys.ts'
import { summarizePlan } from '../tool-results/plan-options.ts'
import { planToChanges } from '../tools/plan-to-changes.ts'
import { spotOfItem } from './item-to-candidate.ts'
import type { PlanPreferences } from './preferences-to-request.ts'

describe('journeys', () => {
  test('arrive before they leave across the date line; the end stands in the notes', async () => {
    const context = await contextOf(
      await tripTo([
        ['Sydney', 2],
        ['Honolulu', 3],
      ]),
    )
    const [first] = plansOf(context)
    const [flight] = legsOf(first)
    expect(flight?.end && flight.end < flight.start).toBe(true)
    expect(first.itinerary.days).toHaveLength(6)
    const draft = planToChanges(first.intent, {
      locale: 'en',
      memory: { places: {}, planning: { ...context, plans: [first] } },
    })
    const item = draft.changes.flatMap((change) =>
      change.type === 'item.add' && change.item.kind === 'flight' ? change.item : [],
    )[0]
    expect(item).toMatchObject({ day: 3, zone: 'Australia/Sydney', end: null, endsNextDay: false })
    expect(item?.notes).toContain('local time in Honolulu')
  })

  test('lose a day the other way, and the nights agree', async () => {
    const context = await contextOf(
      await tripTo([
        ['Honolulu', 2],
        ['Sydney', 3],
      ]),
    )
    const [first] = plansOf(context)
    expect(legsOf(first)[0]?.end.slice(0, 10)).toBe('2027-04-13')
    expect(first.itinerary.stays.at(-1)).toMatchObject({
      stopId: 'stop-1',
      checkIn: '2027-04-13',
      checkOut: '2027-04-15',
    })
  })

  test('last as long as they do where the clocks change on the way', async () => {
    // Europe springs forward on 2027-03-28.
    const context = await contextOf(
      await tripTo(
        [
          ['London', 2],
          ['Rome', 2],
        ],
        { startDate: '2027-03-26' },
      ),
    )
    const legs = context.candidates.legs.filter(({ date }) => date === '2027-03-28')
    expect(legs.length).toBeGreaterThan(0)
    plansOf(context)
  })

  test('are those that the trip has already', async () => {
    const train = storedItem({
      id: 'ride',
      kind: 'train',
      title: 'G 87',
      day: 4,
      start: '14:00',
      end: '18:30',
      booking: 'booked',
    })
    const trip = await tripTo(
      [
        ['北京', 3],
        ['西安', 2],
      ],
      { itinerary: [train] },
    )
    const context = await contextOf(trip)
    expect(context.request.appointments).toEqual([])
    const [first] = plansOf(context)
    expect(legsOf(first)).toMatchObject([{ start: '2027-04-13T14:00', end: '2027-04-13T18:30' }])
    expect(
      spotOfItem(context, first.itinerary, legsOf(first)[0] ?? first.itinerary.days[0]?.items[0] ?? never(), 'en'),
    ).toBeNull()
  })

  test('do without flights where a train is faster from door to door', async () => {
    const { candidates } = await contextOf(
      await tripTo([
        ['Tokyo', 2],
        ['Kyoto', 2],
      ]),
    )
    expect(new Set(candidates.legs.map(({ mode }) => mode))).toEqual(new Set(['train']))
  })

  test('keep from the ways that are refused, and spend no night where nobody wants one', async () => {
    const trip = await tripTo([
      ['Bangkok', 2],
      ['Chiang Mai', 2],
    ])
    const waysOf = async (wanted: Partial<PlanPreferences>) => {
      const { legs } = (await contextOf(trip, wanted)).candidates
      const nights = legs.filter(({ departs, arrives }) => departs?.slice(0, 10) !== arrives?.slice(0, 10))
      return { modes: new Set(legs.map(({ mode }) => mode)), nights: nights.length }
    }
    expect(await waysOf({})).toEqual({ modes: new Set(['train', 'flight']), nights: 1 })
    expect(await waysOf({ byDay: true })).toEqual({ modes: new Set(['train', 'flight']), nights: 0 })
    const grounded = intercityModes.filter((mode) => mode !== 'flight')
    expect((await waysOf({ between: grounded })).modes).toEqual(new Set(['train']))
  })

  test('go by road where no timetable knows a way', async () => {
    const context = await contextOf(
      await tripTo([
        ['Reykjavik', 2],
        ['Selfoss', 1],
      ]),
    )
    expect(context.candidates.legs.map(({ mode, date }) => [mode, date])).toEqual([['bus', null]])
    const draft = planToChanges('balanced', {
      locale: 'en',
      memory: { places: {}, planning: { ...context, plans: plansOf(context) } },
    })
    const transfers = draft.changes.flatMap((change) =>
      change.type === 'item.add' && change.item.kind === 'transport' ? change.item : [],
    )
    expect(transfers[0]?.source?.kind).toBe('estimated')
  })
})

function never(): never {
  throw new Error('no such item')
}

describe('the journey there and back', () => {
  const from = async (name: string) => (await tripTo([[name, 1]])).stops[0]?.place ?? null
  const withHome = async (home: string, stays: [string, number][], overrides = {}) =>
    tripTo(stays, { origin: await from(home), ...overrides })
  const planned = (trip: TripDetail, preferences = {}) => contextOf(trip, { plansJourney: true, ...preferences })

  test('is part of a plan where nothing is booked, by the means of the intent, and marked as a sample', async () => {
    const context = await planned(await withHome('Shanghai', [['Kyoto', 2]]))
    const plans = plansOf(context)
    for (const { itinerary } of plans) {
      const [first] = itinerary.days
      const moves = legsOf({ itinerary })
      expect(moves.map(({ stopId, toStopId }) => [stopId, toStopId])).toEqual([
        ['origin', 'stop-0'],
        ['stop-0', 'origin'],
      ])
      expect(first?.items[0]?.kind).toBe('move')
      expect(moves.map(({ legId }) => context.legSources[legId]?.kind)).toEqual(['sample', 'sample'])
    }
    expect(assumedJourneys(context)).toEqual({ assumedArrival: null, assumedDeparture: null })
    const [balanced = plans[0]] = plans.filter(({ intent }) => intent === 'balanced')
    const draft = planToChanges(balanced.intent, {
      locale: 'en',
      memory: { places: {}, planning: { ...context, plans: [balanced] } },
    })
    const flights = draft.changes.flatMap((change) =>
      change.type === 'item.add' && change.item.kind === 'flight' ? change.item : [],
    )
    expect(flights).toMatchObject([
      { day: 1, zone: 'Asia/Shanghai', booking: 'needed', source: { kind: 'sample' } },
      { day: 3, zone: 'Asia/Tokyo', source: { kind: 'sample' } },
    ])
    expect(flights[0]?.title).toMatch(/Shanghai.*Kyoto/)
    expect(summarizePlan(context, balanced, 'en').journey?.cost.amount).toBeGreaterThan(0)
  })

  test('is left to the traveler where it is stated, too long for the trip or too dear for the budget', async () => {
    const originOf = async (trip: TripDetail, preferences = {}) => (await planned(trip, preferences)).request.origin
    expect(await originOf(await withHome('Shanghai', [['Kyoto', 2]]), { arrival: { at: '15:10' } })).toBeNull()
    expect(await originOf(await withHome('London', [['Sydney', 2]]))).toBeNull()
    const budget = { amount: 300_000, currency: 'CNY' }
    expect(await originOf(await withHome('Shanghai', [['Kyoto', 2]], { budget }))).toBeNull()
    expect(await originOf(await withHome('Kyoto', [['Kyoto', 2]]))).toBeNull()
  })

  test('gives way to one that is booked, and a planned one is chosen anew with the plan', async () => {
    const flight = (booking: 'booked' | 'needed') =>
      storedItem({
        id: 'out',
        kind: 'flight',
        title: 'JO 1',
        day: 1,
        start: '09:00',
        end: '12:10',
        booking,
        place: { name: 'PVG', lat: 31.14, lng: 121.81, candidateId: 'origin>stop-0:flight:1' },
      })
    const tripWith = (booking: 'booked' | 'needed') =>
      withHome('Shanghai', [['Kyoto', 2]], { itinerary: [flight(booking)] })
    const again = { replaceExisting: true }
    const booked = await planned(await tripWith('booked'), again)
    expect(booked.request).toMatchObject({ origin: null, arrival: { at: '2027-04-10T12:10' } })
    const open = await planned(await tripWith('needed'), again)
    expect(open.request).toMatchObject({ origin: { zone: 'Asia/Shanghai' }, arrival: null })
    expect(open.replaces.map(({ id }) => id)).toEqual(['out'])
  })
})
