// Mutations of beds, luggage and the bill.
import { type Mutation, onItem, onStay, shifted } from './mutation.ts'

export const stayAndCostMutations: Mutation[] = [
  {
    kind: 'no bed',
    code: 'nights.no-bed',
    apply: onStay(({ stay, trip }) => trip.itinerary.stays.splice(trip.itinerary.stays.indexOf(stay), 1)),
  },
  {
    kind: 'two beds',
    code: 'nights.two-beds',
    apply: onStay(({ stay, trip }) => trip.itinerary.stays.push({ ...stay, id: 'second-bed' })),
  },
  {
    kind: 'a night too few',
    code: 'nights.no-bed',
    apply: onStay(({ stay }) => (stay.checkOut = shifted(`${stay.checkOut}T12:00`, -1440).slice(0, 10))),
  },
  {
    kind: 'a night after the trip',
    code: 'nights.stop-nights',
    apply: onStay(({ stay }) => {
      stay.checkOut = '2099-01-01'
    }),
  },
  {
    kind: 'a bed that does not exist',
    code: 'existence.unknown',
    apply: onStay(({ stay }) => {
      stay.lodgingId = 'nowhere'
    }),
  },
  {
    kind: 'a bed at another stop',
    code: 'existence.wrong-stop',
    apply: onStay(({ stay, trip }) => {
      const other = trip.candidates.lodgings.find(({ stopId }) => stopId !== stay.stopId)
      if (other) stay.lodgingId = other.id
      return other !== undefined
    }),
  },
  {
    kind: 'a minimum stay',
    code: 'nights.minimum',
    apply: onStay(({ lodging }) => {
      lodging.minNights = 40
    }),
  },
  {
    kind: 'a kind of lodging that nobody wants',
    code: 'nights.lodging-refused',
    apply: onStay(({ trip }) => {
      trip.request.lodging = { needs: [], kinds: ['castle'] }
    }),
  },
  {
    kind: 'a room over the nightly limit',
    code: 'nights.lodging-refused',
    apply: onStay(({ lodging, trip }) => {
      trip.request.lodging = { needs: [], maxNightly: 0 }
      return (lodging.price.per === 'room' || lodging.price.per === 'night') && lodging.price.amount > 0
    }),
  },
  {
    kind: 'a house without pets',
    code: 'nights.lodging-refused',
    apply: onStay(({ lodging, trip }) => {
      lodging.rules.push('no-pets')
      trip.request.lodging = { needs: ['pets'] }
      return true
    }),
  },
  {
    kind: 'children in a dormitory',
    code: 'nights.dormitory',
    apply: onStay(({ lodging, trip }) => {
      lodging.roomType = 'dormitory'
      trip.request.lodging = { needs: [] }
      return trip.request.party.children > 0
    }),
  },
  {
    kind: 'another bed than the booked one',
    code: 'nights.not-booked',
    apply: onStay(({ stay, trip }) => {
      const other = trip.candidates.lodgings.find(({ id, stopId }) => stopId === stay.stopId && id !== stay.lodgingId)
      if (other) trip.request.lodging = { needs: [], booked: [other.id] }
      return other !== undefined
    }),
  },
  {
    kind: 'a bed on nights for which it is not booked',
    code: 'nights.not-booked',
    apply: onStay(({ stay, lodging, trip }) => {
      lodging.bookedFor = { from: stay.checkOut, until: stay.checkOut }
      return trip.request.lodging !== null
    }),
  },
  {
    kind: 'a room too few',
    code: 'counts.rooms',
    apply: onStay(({ stay }) => {
      stay.rooms = 0
    }),
  },
  {
    kind: 'a door that opens at night',
    code: 'buffers.check-in',
    apply: onItem('lodging', (item, { trip }) => {
      const stay = trip.itinerary.stays.find(({ id }) => id === item.stayId)
      const lodging = trip.candidates.lodgings.find(({ id }) => id === stay?.lodgingId)
      if (lodging) lodging.checkInFrom = '29:00'
      return item.action === 'check-in' && lodging !== undefined
    }),
  },
  {
    kind: 'check-out at dawn',
    code: 'buffers.check-out',
    apply: onItem('lodging', (item, { trip }) => {
      const stay = trip.itinerary.stays.find(({ id }) => id === item.stayId)
      const lodging = trip.candidates.lodgings.find(({ id }) => id === stay?.lodgingId)
      if (lodging) lodging.checkOutUntil = '00:05'
      return item.action === 'check-out' && lodging !== undefined
    }),
  },
  {
    kind: 'luggage that nobody brings in',
    code: 'buffers.luggage',
    apply: onItem('lodging', (item, { trip, day, index }) => {
      const items = trip.itinerary.days[day]?.items ?? []
      items.splice(index, 1)
      // Without a visit after it only the check-in is missed: a meal may be taken with the bags.
      const isCarried = items.slice(index).some(({ kind }) => kind === 'visit')
      return item.action === 'collect-bags' || (item.action === 'drop-bags' && isCarried)
    }),
  },
  {
    kind: 'a line with another amount',
    code: 'costs.line',
    apply: ({ itinerary }) => {
      const [line] = itinerary.costs
      if (line) line.amount += 100
      return line !== undefined
    },
  },
  {
    kind: 'a line of another category',
    code: 'costs.line',
    apply: ({ itinerary }) => {
      const line = itinerary.costs.find(({ category }) => category !== 'other')
      if (line) line.category = 'other'
      return line !== undefined
    },
  },
  {
    kind: 'a line left out',
    code: 'costs.missing-line',
    apply: ({ itinerary }) => itinerary.costs.shift() !== undefined,
  },
  {
    kind: 'a line too many',
    code: 'costs.unexpected-line',
    apply: ({ itinerary }) => {
      itinerary.costs.push({ ref: 'souvenirs', category: 'other', per: 'once', units: 1, amount: 5, known: true })
      return true
    },
  },
  {
    kind: 'another total',
    code: 'costs.total',
    apply: ({ itinerary }) => {
      itinerary.total += 1
      return true
    },
  },
  {
    kind: 'one unit over the budget',
    code: 'costs.budget',
    apply: ({ itinerary, request }) => {
      request.budget = itinerary.total - 1
      return itinerary.total > 0 && !request.soft.includes('budget')
    },
  },
  {
    kind: 'a ticket too few',
    code: 'counts.units',
    apply: ({ itinerary }) => {
      const line = itinerary.costs.find(({ per, units }) => per === 'person' && units > 0)
      if (line) line.units -= 1
      return line !== undefined
    },
  },
]
