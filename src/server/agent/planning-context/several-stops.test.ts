import { describe, expect, test } from 'vitest'
import { contextOf, legsOf, plansOf, tripTo } from '../../../testing/stops-planning.ts'
import { planToChanges } from '../tools/plan-to-changes.ts'
import { spotOfItem } from './item-to-candidate.ts'

describe('a plan of several stops', () => {
  test.each<{ stays: [string, number][]; mode: string }>([
    {
      stays: [
        ['昆明', 3],
        ['丽江', 4],
      ],
      mode: 'train',
    },
    {
      stays: [
        ['Osaka', 3],
        ['Kyoto', 2],
      ],
      mode: 'train',
    },
    {
      stays: [
        ['北京', 3],
        ['西安', 2],
        ['成都', 2],
      ],
      mode: 'train',
    },
  ])('goes on by $mode, with a bed at each stop: $stays', async ({ stays, mode }) => {
    const context = await contextOf(await tripTo(stays))
    const [first] = plansOf(context)
    expect(first.itinerary.stays.map(({ stopId }) => stopId)).toEqual(context.stops.map(({ id }) => id))
    const modes = legsOf(first).map(({ legId }) => context.candidates.legs.find(({ id }) => id === legId)?.mode)
    expect(modes).toEqual(stays.slice(1).map(() => mode))
  })

  test('gives a stop without a guide its nights, and suggests nothing there', async () => {
    const context = await contextOf(
      await tripTo([
        ['Paris', 3],
        ['Lyon', 2],
        ['Nice', 2],
      ]),
      { between: ['train'] },
    )
    const [first] = plansOf(context)
    expect(first.itinerary.stays.map(({ checkIn }) => checkIn)).toEqual(['2027-04-10', '2027-04-13', '2027-04-15'])
    const shown = first.itinerary.days.map(({ items }) =>
      items.flatMap((item) => spotOfItem(context, first.itinerary, item, 'en')?.kind ?? []),
    )
    expect(shown.slice(4)).toEqual([[], ['train'], [], []])
    const draft = planToChanges('balanced', {
      locale: 'en',
      memory: { places: {}, planning: { ...context, plans: [first] } },
    })
    const lodgings = draft.changes.flatMap((change) =>
      change.type === 'item.add' && change.item.kind === 'lodging' ? change.item : [],
    )
    expect(lodgings.map(({ day }) => day)).toEqual([1])
  })

  test('marks times and fares of a sample timetable, in the zone where they are', async () => {
    const context = await contextOf(
      await tripTo([
        ['London', 2],
        ['Paris', 2],
      ]),
    )
    const plans = plansOf(context)
    const draft = planToChanges('balanced', { locale: 'en', memory: { places: {}, planning: { ...context, plans } } })
    const journeys = draft.changes.flatMap((change) =>
      change.type === 'item.add' && ['train', 'flight'].includes(change.item.kind) ? change.item : [],
    )
    expect(journeys).toHaveLength(1)
    expect(journeys[0]).toMatchObject({
      day: 3,
      zone: 'Europe/London',
      endZone: 'Europe/Paris',
      booking: 'needed',
      source: { kind: 'sample' },
    })
    const zones = draft.changes.flatMap((change) =>
      change.type === 'item.add' && change.item.day === 4 ? change.item.zone : [],
    )
    expect(new Set(zones)).toEqual(new Set(['Europe/Paris']))
  })

  test('sees other sights when it comes back to a city', async () => {
    const [first] = plansOf(
      await contextOf(
        await tripTo([
          ['Tokyo', 2],
          ['Kyoto', 1],
          ['Tokyo', 2],
        ]),
      ),
    )
    const visits = first.itinerary.days.flatMap(({ items }) =>
      items.flatMap((item) => (item.kind === 'visit' ? item.placeId.replace(/@.*/, '') : [])),
    )
    expect(new Set(visits).size).toBe(visits.length)
  })
})

test('nights that are stated stay where another stop leaves its own open', async () => {
  const trip = await tripTo([
    ['Rome', 3],
    ['Florence', 2],
    ['Venice', 2],
  ])
  const open = { ...trip, stops: trip.stops.map((stop, index) => (index === 0 ? { ...stop, nights: null } : stop)) }
  expect((await contextOf(open)).request.stops.map(({ nights }) => nights)).toEqual([3, 2, 2])
})

test('nights follow the days that are asked for', async () => {
  const trip = await tripTo([
    ['北京', 3],
    ['西安', 2],
  ])
  expect((await contextOf(trip, { days: 8 })).request.stops.map(({ nights }) => nights)).toEqual([3, 4])
  const open = { ...trip, durationDays: null, stops: trip.stops.map((stop) => ({ ...stop, nights: null })) }
  const shared = (await contextOf(open, { days: 8 })).request.stops.map(({ nights }) => nights)
  expect(shared.reduce((sum, nights) => sum + nights, 0)).toBe(7)
})
