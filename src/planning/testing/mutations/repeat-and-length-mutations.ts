// Mutations of appointments, repeats, and of when and how long things take.
import { type Mutation, onItem, shifted } from './mutation.ts'

export const repeatAndLengthMutations: Mutation[] = [
  {
    kind: 'no appointment',
    code: 'day-window.appointment-missing',
    apply: onItem('appointment', (_, { trip, day, index }) => trip.itinerary.days[day]?.items.splice(index, 1)),
  },
  {
    kind: 'an appointment half an hour later',
    code: 'day-window.appointment-moved',
    apply: onItem('appointment', (item) => {
      item.start = shifted(item.start, 30)
      item.end = shifted(item.end, 30)
      return true
    }),
  },
  {
    kind: 'a place twice',
    code: 'repeats.place',
    apply: onItem('visit', (item, { trip, day }) => {
      trip.itinerary.days[day]?.items.push({ ...structuredClone(item), id: 'again' })
      return !trip.request.repeatable.includes(item.placeId)
    }),
  },
  {
    kind: 'an item twice',
    code: 'repeats.item-id',
    apply: onItem('meal', (item, { trip, day }) => trip.itinerary.days[day]?.items.push(structuredClone(item))),
  },
  {
    kind: 'a restaurant twice a day',
    code: 'repeats.same-day',
    apply: onItem('meal', (item, { trip, day }) => {
      trip.request.repeatable.push(item.restaurantId)
      trip.itinerary.days[day]?.items.push({ ...structuredClone(item), id: 'again' })
      return true
    }),
  },
  {
    kind: 'a meal twice a day',
    code: 'meals.twice',
    apply: onItem('meal', (item, { trip, day }) => trip.itinerary.days[day]?.items.push({ ...item, id: 'again' })),
  },
  {
    kind: 'a meal in the middle of the night',
    code: 'meals.outside-window',
    apply: onItem('meal', (item) => {
      item.start = `${item.start.slice(0, 10)}T03:00`
      item.end = `${item.start.slice(0, 10)}T04:30`
      return true
    }),
  },
  {
    kind: 'a meal in ten minutes',
    code: 'meals.too-short',
    apply: onItem('meal', (item) => {
      item.end = shifted(item.start, 10)
    }),
  },
  {
    kind: 'a glance at a sight',
    code: 'visits.too-short',
    apply: onItem('visit', (item, { trip }) => {
      const place = trip.candidates.places.find(({ id }) => id === item.placeId)
      item.end = shifted(item.start, Math.floor((place?.visitMinutes ?? 0) * 0.5))
      return (place?.visitMinutes ?? 0) >= 10
    }),
  },
  {
    kind: 'a visit after the end of the day',
    code: 'day-window.outside',
    apply: onItem('visit', (item, { trip }) => {
      const minutes = Date.parse(`${item.end}:00Z`) - Date.parse(`${item.start}:00Z`)
      item.start = `${item.start.slice(0, 10)}T23:55`
      item.end = shifted(item.start, minutes / 60_000)
      return trip.request.dayWindow.end < '23:00'
    }),
  },
]
