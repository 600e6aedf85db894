import { describe, expect, test } from 'vitest'
import { storedItem } from '../../../testing/itinerary-item.ts'
import { contextOf, legsOf, plansOf, tripTo } from '../../../testing/stops-planning.ts'
import { planToChanges } from '../tools/plan-to-changes.ts'
import { spotOfItem } from './item-to-candidate.ts'

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
