import { describe, expect, it } from 'vitest'
import type { ItineraryItem } from '#contract/itinerary.ts'
import type { TripBrief } from '#contract/trip-brief.ts'
import { chengduTrip } from '../../../testing/agent-turn.ts'
import { storedItem } from '../../../testing/itinerary-item.ts'
import { checkWishes } from './check-wishes.ts'

const asked: TripBrief = {
  dayWindow: { value: { start: '10:00' }, origin: 'stated', words: null },
  transport: { value: { between: [], local: [], notBefore: '09:30' }, origin: 'stated', words: null },
  unused: [],
}
const nothing: TripBrief = { unused: [] }

const found = (itinerary: ItineraryItem[], brief: TripBrief, trip = chengduTrip()) =>
  checkWishes({ ...trip, itinerary }, brief).map(({ code, day, itemIds, params }) => [code, day, itemIds, params])
const train = (day: number, start: string, fields: Partial<ItineraryItem> = {}) =>
  storedItem({ id: `train-${day}`, kind: 'train', day, start, ...fields })

describe('the earliest hour that was stated', () => {
  it('is minded by visits and by trains, each by its own', () => {
    const visit = storedItem({ id: 'park', kind: 'attraction', day: 2, start: '09:40' })
    const early = [visit, train(2, '09:40'), train(3, '08:40')]
    expect(found(early, asked)).toEqual([
      ['frame.too-early', 2, ['park'], { clock: '10:00' }],
      ['frame.too-early', 3, ['train-3'], { clock: '09:30' }],
    ])
    expect(found(early, nothing)).toEqual([])
  })

  it('does not move what is booked, nor holds where it was assumed', () => {
    const booked = train(2, '08:40', { booking: 'booked' })
    expect(found([booked], asked)).toEqual([])
    const assumed: TripBrief = { ...nothing, dayWindow: { value: { start: '10:00' }, origin: 'assumed', words: null } }
    expect(found([train(2, '08:40')], assumed)).toEqual([])
  })
})

describe('the way home', () => {
  it('is missed where the journey there is planned', () => {
    expect(found([train(1, '10:00')], nothing)).toEqual([['frame.missing-move', 3, [], {}]])
  })

  it.each([
    { what: 'it is planned', itinerary: [train(1, '10:00'), train(3, '18:00')], brief: nothing },
    {
      what: 'it begins the night before',
      itinerary: [train(1, '10:00'), train(2, '22:00', { endsNextDay: true })],
      brief: nothing,
    },
    { what: 'neither way is planned', itinerary: [], brief: nothing },
    {
      what: 'it is stated',
      itinerary: [train(1, '10:00')],
      brief: { ...nothing, departure: { value: { at: '18:00' }, origin: 'stated' as const, words: null } },
    },
  ])('is not missed where $what', ({ itinerary, brief }) => {
    expect(found(itinerary, brief)).toEqual([])
  })

  it('is not missed on a trip that starts at home', () => {
    const trip = chengduTrip()
    expect(found([train(1, '10:00')], nothing, { ...trip, origin: trip.destination })).toEqual([])
  })
})
