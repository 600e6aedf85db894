// Mutations of the items, the days and the ways between them.
import { type Mutation, onItem, shifted } from './mutation.ts'

const nowhere = 'nowhere'

export const itineraryMutations: Mutation[] = [
  {
    kind: 'visit of nothing',
    code: 'existence.unknown',
    apply: onItem('visit', (item) => {
      item.placeId = nowhere
    }),
  },
  {
    kind: 'meal at no restaurant',
    code: 'existence.unknown',
    apply: onItem('meal', (item) => {
      item.restaurantId = nowhere
    }),
  },
  {
    kind: 'move by no service',
    code: 'existence.unknown',
    apply: onItem('move', (item) => {
      item.legId = nowhere
    }),
  },
  {
    kind: 'appointment that nobody made',
    code: 'existence.unknown',
    apply: onItem('appointment', (item) => {
      item.appointmentId = nowhere
    }),
  },
  {
    kind: 'check-in for no stay',
    code: 'existence.unknown',
    apply: onItem('lodging', (item) => {
      item.stayId = nowhere
    }),
  },
  {
    kind: 'place of another stop',
    code: 'existence.wrong-stop',
    apply: onItem('visit', (item, { trip }) => {
      const other = trip.candidates.places.find(({ stopId }) => stopId !== item.stopId)
      if (other) item.placeId = other.id
      return other !== undefined
    }),
  },
  {
    kind: 'a day less',
    code: 'frame.days',
    apply: ({ itinerary }) => itinerary.days.length > 1 && itinerary.days.pop() !== undefined,
  },
  {
    kind: 'a day twice',
    code: 'frame.days',
    apply: ({ itinerary }) => {
      const last = itinerary.days.at(-1)
      if (last) itinerary.days.push(structuredClone(last))
      return last !== undefined
    },
  },
  {
    kind: 'a date of last year',
    code: 'frame.days',
    apply: ({ itinerary }) => {
      const [first] = itinerary.days
      if (first) first.date = '2020-01-01'
      return first !== undefined
    },
  },
  {
    kind: 'stops in another order',
    code: 'frame.stop-order',
    apply: ({ request, itinerary }) => {
      itinerary.stopOrder.reverse()
      return request.stopOrder === 'given' && itinerary.stopOrder.length > 1
    },
  },
  {
    kind: 'a move left out',
    code: 'frame.missing-move',
    apply: onItem('move', (_, { trip, day, index }) => trip.itinerary.days[day]?.items.splice(index, 1)),
  },
  {
    kind: 'a move made twice',
    code: 'frame.unexpected-move',
    apply: onItem('move', (item, { trip, day }) => trip.itinerary.days[day]?.items.push({ ...item, id: 'again' })),
  },
  {
    kind: 'a service that leaves when it does not',
    code: 'frame.schedule',
    apply: onItem('move', (item, { trip }) => {
      const leg = trip.candidates.legs.find(({ id }) => id === item.legId)
      item.start = shifted(item.start, 7)
      return leg?.departs !== null
    }),
  },
  {
    kind: 'a visit of no time',
    code: 'time.not-positive',
    apply: onItem('visit', (item) => {
      item.end = item.start
    }),
  },
  {
    kind: 'a meal that ends before it begins',
    code: 'time.not-positive',
    apply: onItem('meal', (item) => {
      item.end = shifted(item.start, -15)
    }),
  },
  {
    kind: 'a visit on another date',
    code: 'time.wrong-day',
    apply: onItem('visit', (item) => {
      item.start = shifted(item.start, 3 * 1440)
      item.end = shifted(item.end, 3 * 1440)
      return true
    }),
  },
  {
    kind: 'two things at a time',
    code: 'time.overlap',
    apply: onItem('visit', (item, { trip, day, index }) => {
      const next = trip.itinerary.days[day]?.items[index + 1]
      if (next) item.end = shifted(next.start, 5)
      return next !== undefined
    }),
  },
  {
    kind: 'no time for the way',
    code: 'time.overlap',
    apply: onItem('visit', (item, { trip, day, index }) => {
      const next = trip.itinerary.days[day]?.items[index + 1]
      if (!next?.travel || next.travel.minutes === 0) return false
      item.end = next.start
      return true
    }),
  },
  {
    kind: 'neighbours swapped',
    code: 'time.overlap',
    apply: onItem('visit', (item, { trip, day, index }) => {
      const items = trip.itinerary.days[day]?.items ?? []
      const next = items[index + 1]
      if (next) items.splice(index, 2, next, item)
      return next !== undefined
    }),
  },
  {
    kind: 'a way left out',
    code: 'space.missing-travel',
    apply: onItem('visit', (item) => {
      const isOnTheWay = item.travel !== null && item.travel.minutes > 0
      item.travel = null
      return isOnTheWay
    }),
  },
  {
    kind: 'no way back to bed',
    code: 'space.missing-travel',
    apply: ({ itinerary }) => {
      const day = itinerary.days.find(({ back }) => back !== null && back.minutes > 0)
      if (day) day.back = null
      return day !== undefined
    },
  },
  ...(['minutes', 'km', 'amount'] as const).map(
    (part): Mutation => ({
      kind: `a way with other ${part}`,
      code: 'space.travel-differs',
      apply: onItem('meal', ({ travel }) => {
        if (travel) travel[part] += 1
        return travel !== null
      }),
    }),
  ),
  {
    kind: 'a way from somewhere else',
    code: 'space.travel-differs',
    apply: onItem('visit', ({ travel }) => {
      if (travel) travel.from = nowhere
      return travel !== null
    }),
  },
]
