import { describe, expect, it } from 'vitest'
import type { ItemPatch } from '#contract/itinerary.ts'
import { storedItem } from '../../../testing/itinerary-item.ts'
import { contextOf, plansOf, tripTo } from '../../../testing/stops-planning.ts'

type Booked = ItemPatch & { id: string }

async function contextWith(stays: [string, number][], booked: Booked[]) {
  const itinerary = booked.map((item) => storedItem({ title: item.id, booking: 'booked', pinned: true, ...item }))
  return contextOf(await tripTo(stays, { itinerary }), { replaceExisting: true, plansJourney: true })
}

describe('a stated arrival', () => {
  it('from far abroad is a flight where nothing else is said, with time for the border and the way into town', async () => {
    const origin = { name: 'Manchester', lat: 53.48, lng: -2.24, zone: 'Europe/London', country: 'GB' }
    const context = await contextOf(await tripTo([['Rome', 2]], { origin }), { arrival: { at: '13:25' } })
    expect(context.request.arrival).toMatchObject({ mode: 'flight', international: true, terminal: { id: 'FCO' } })
    const [{ itinerary }] = plansOf(context)
    const firstDay = itinerary.days[0]?.items ?? []
    expect(firstDay[0]?.start.slice(11) ?? '').toMatch(/^15:/)
    expect(firstDay.filter(({ kind }) => kind === 'visit').length).toBeLessThanOrEqual(2)
  })
})

describe('bookings as the frame of a plan', () => {
  it('end the trip the evening before a flight in the night', async () => {
    const night: Booked = { id: 'out', kind: 'flight', day: 4, start: '02:10', end: '05:00' }
    const { request } = await contextWith([['Vienna', 3]], [night])
    expect(request.stops.map(({ nights }) => nights)).toEqual([2])
    expect(request.departure?.at).toBe('2027-04-13T02:10')
  })

  it('leave a night flight unplanned where the stop has no night to give', async () => {
    const night: Booked = { id: 'out', kind: 'flight', day: 4, start: '02:10', end: '05:00' }
    const { request } = await contextWith(
      [
        ['Paris', 2],
        ['Vienna', 1],
      ],
      [night],
    )
    expect(request.departure).toBeNull()
    expect(request.stops.map(({ nights }) => nights)).toEqual([2, 1])
  })

  it('are planned around: flights, a hotel, and an evening beyond the usual day', async () => {
    const context = await contextWith(
      [['Vienna', 2]],
      [
        { id: 'in', kind: 'flight', day: 1, start: '09:00', end: '12:20' },
        { id: 'hotel', kind: 'lodging', day: 1, start: '15:00' },
        { id: 'opera', kind: 'activity', day: 2, start: '19:30', end: '23:30' },
        { id: 'out', kind: 'flight', day: 3, start: '07:35', end: '09:00' },
      ],
    )
    const [plan] = plansOf(context)
    const evening = plan.itinerary.days[1]?.items.at(-1)
    expect(evening).toMatchObject({ kind: 'appointment', start: '2027-04-11T19:30', end: '2027-04-11T23:30' })
  })
})
