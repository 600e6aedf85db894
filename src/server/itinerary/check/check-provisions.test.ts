import { describe, expect, it } from 'vitest'
import type { ItineraryItem } from '#contract/itinerary.ts'
import { storedItem } from '../../../testing/itinerary-item.ts'
import { checkProvisions } from './check-provisions.ts'

let count = 0
function item(kind: ItineraryItem['kind'], day: number | null, fields: Partial<ItineraryItem> = {}): ItineraryItem {
  count += 1
  return storedItem({
    id: `${kind}-${count}`,
    kind,
    title: kind,
    day,
    position: `a${count}`,
    ...fields,
  })
}

const check = (itinerary: ItineraryItem[], durationDays = 3) =>
  checkProvisions({ itinerary, durationDays, stops: [] }).map(({ code, day, params }) => [code, day, params])

describe('beds', () => {
  it('misses a bed for each night before the first stay', () => {
    expect(check([item('attraction', 1), item('lodging', 2)])).toEqual([['nights.no-bed', 1, { nights: 1 }]])
  })

  it('takes a stay to last until the next one, and one that ends on the next day for one night', () => {
    expect(check([item('lodging', 1)])).toEqual([])
    const oneNight = item('lodging', 1, { start: '15:00', end: '11:00', endsNextDay: true })
    expect(check([oneNight])).toEqual([['nights.no-bed', 2, { nights: 1 }]])
    expect(check([oneNight, item('lodging', 2)])).toEqual([])
  })

  it('tells of two properties that are booked from the same night on, not of two rooms of one', () => {
    const booked = (title: string, day = 1) => item('lodging', day, { title, booking: 'booked' })
    expect(check([booked('A'), booked('B')])).toEqual([['nights.two-beds', 1, {}]])
    expect(check([booked('A'), booked('a '), booked('B', 2)])).toEqual([])
    expect(check([booked('A'), item('lodging', 1)])).toEqual([])
  })

  it('takes a stay to end where the next stop begins', () => {
    const stops = ['Beijing', 'Tianjin'].map((name, index) => ({
      id: `stop-${index}`,
      place: { name, lat: 39, lng: 116 + index, zone: 'Asia/Shanghai', country: 'CN' },
      nights: index === 0 ? 2 : 1,
    }))
    const bare = (itinerary: ItineraryItem[]) =>
      checkProvisions({ itinerary, durationDays: 4, stops }).map(({ code, day }) => [code, day])
    expect(bare([item('lodging', 1)])).toEqual([['nights.no-bed', 3]])
    expect(bare([item('lodging', 1), item('lodging', 3)])).toEqual([])
  })

  it('counts a night in a train or a plane', () => {
    const nightTrain = item('train', 1, { start: '21:00', end: '07:00', endsNextDay: true })
    expect(check([nightTrain, item('lodging', 2)])).toEqual([])
  })

  it('says once that a planned trip has no bed at all', () => {
    const morning = { start: '09:00', end: '10:00' }
    expect(check([item('attraction', 1, morning), item('attraction', 2, morning)])).toEqual([
      ['nights.no-bed', null, { nights: 2 }],
    ])
    expect(check([item('attraction', 1, morning)])).toEqual([])
  })

  it('says nothing of an empty plan, or of a day trip', () => {
    expect(check([])).toEqual([])
    expect(check([item('note', null)])).toEqual([])
    expect(check([item('attraction', 1)], 1)).toEqual([])
  })
})

describe('meals', () => {
  const busyDay = [
    item('lodging', 1),
    item('attraction', 1, { start: '09:30', end: '12:00' }),
    item('attraction', 1, { start: '14:00', end: '16:00' }),
    item('attraction', 1, { start: '18:30', end: '20:30' }),
  ]

  it('are missed on a busy day of a trip that plans meals', () => {
    expect(check(busyDay)).toEqual([])
    expect(check([...busyDay, item('restaurant', 2, { start: '12:00', end: '13:00' })])).toEqual([
      ['meals.missing', 1, { meal: 'lunch' }],
      ['meals.missing', 1, { meal: 'dinner' }],
    ])
  })

  it('are not missed where one stands, without a time too', () => {
    const lunch = item('restaurant', 1, { start: '12:30', end: '13:30' })
    expect(check([...busyDay, lunch])).toEqual([['meals.missing', 1, { meal: 'dinner' }]])
    expect(check([...busyDay, item('restaurant', 1)])).toEqual([])
  })

  it('are not missed where one stays for hours', () => {
    const park = [item('lodging', 1), item('attraction', 1, { start: '10:00', end: '21:00' })]
    expect(check([...park, item('restaurant', 2, { start: '12:00' })])).toEqual([])
  })

  it('are not missed on a free afternoon', () => {
    const morning = [item('lodging', 1), item('attraction', 1, { start: '09:00', end: '12:30' })]
    expect(check([...morning, item('restaurant', 2, { start: '12:00' })])).toEqual([])
  })
})
