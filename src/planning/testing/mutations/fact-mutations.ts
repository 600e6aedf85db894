// Mutations of what is known and wanted: the plan stays, but no longer fits.
import type { VerifyInput } from '#planning/rules/rule.ts'
import { type Mutation, onItem, onPlace, onRestaurant } from './mutation.ts'

const never = () => Array.from({ length: 7 }, () => [])

export const factMutations: Mutation[] = [
  {
    kind: 'a place that is avoided',
    code: 'existence.avoided',
    apply: onPlace(({ id }, _, { request }) => request.avoid.ids.push(id)),
  },
  {
    kind: 'a kind of place that is avoided',
    code: 'existence.avoided',
    apply: onPlace(({ id, tags }, _, { request }) => {
      request.avoid.tags.push(...tags)
      return tags.length > 0 && !request.mustSee.includes(id)
    }),
  },
  {
    kind: 'a place that was seen before',
    code: 'existence.seen',
    apply: onPlace(({ id }, _, { request }) => {
      request.seen.push(id)
      return !request.mustSee.includes(id)
    }),
  },
  {
    kind: 'a must-see left out',
    code: 'existence.must-see-missing',
    apply: ({ request, candidates, itinerary }) => {
      const visited = itinerary.days.flatMap(({ items }) =>
        items.map((item) => (item.kind === 'visit' ? item.placeId : '')),
      )
      const other = candidates.places.find(({ id }) => !visited.includes(id))
      if (other) request.mustSee.push(other.id)
      return other !== undefined && !request.soft.includes('must-see')
    },
  },
  {
    kind: 'a mode between stops that is refused',
    code: 'frame.mode-not-allowed',
    apply: onItem('move', (item, { trip: { request, candidates } }) => {
      const mode = candidates.legs.find(({ id }) => id === item.legId)?.mode
      request.transport.between = request.transport.between.filter((each) => each !== mode)
      return mode !== undefined
    }),
  },
  {
    kind: 'a departure before the stated hour, although there is a later one',
    code: 'frame.too-early',
    apply: onItem('move', ({ legId, start }, { trip: { request, candidates } }) => {
      const leg = candidates.legs.find(({ id }) => id === legId)
      request.transport.notBefore = '23:30'
      if (leg) candidates.legs.push({ ...leg, id: `${legId} later`, date: null, departs: null, arrives: null })
      return leg !== undefined && start.slice(11) < '23:30'
    }),
  },
  {
    kind: 'a mode in town that is refused',
    code: 'space.mode-not-allowed',
    apply: onItem('visit', ({ travel }, { trip: { request } }) => {
      request.transport.local = [travel?.mode === 'bike' ? 'walk' : 'bike']
      return travel !== null
    }),
  },
  {
    kind: 'a place that is closed all week',
    code: 'opening.closed',
    apply: onPlace((place) => {
      place.hours = { weekly: never() }
      place.specialHours = undefined
      place.seasons = undefined
      return true
    }),
  },
  {
    kind: 'a place that is closed on the date',
    code: 'opening.closed',
    apply: onPlace((place, { start }) => {
      const isKnown = place.hours.weekly !== null
      place.specialHours = { [start.slice(0, 10)]: [] }
      return isKnown && place.seasons === undefined
    }),
  },
  {
    kind: 'a place that closes before the visit ends',
    code: 'opening.outside-hours',
    apply: onPlace((place, { start }) => {
      place.specialHours = { [start.slice(0, 10)]: [['00:00', '00:30']] }
      return place.seasons === undefined
    }),
  },
  {
    kind: 'a place out of season',
    code: 'opening.out-of-season',
    apply: onPlace((place, { start }) => {
      const other = start.slice(5, 7) === '08' ? '02' : '08'
      place.hours = { weekly: never() }
      place.seasons = [{ from: `${other}-01`, to: `${other}-20` }]
      return true
    }),
  },
  {
    kind: 'a restaurant that is closed on the date',
    code: 'opening.closed',
    apply: onRestaurant((restaurant, { start }) => {
      restaurant.specialHours = { [start.slice(0, 10)]: [] }
      return restaurant.seasons === undefined && restaurant.hours.weekly !== null
    }),
  },
  {
    kind: 'a restaurant that serves snacks only',
    code: 'meals.not-served',
    apply: onRestaurant((restaurant) => {
      restaurant.meals = ['snack']
    }),
  },
  {
    kind: 'a kitchen without the diet',
    code: 'meals.diet',
    apply: onRestaurant((restaurant, _, { request }) => {
      restaurant.diets = { vegan: 'no' }
      request.diets = ['vegan']
      return true
    }),
  },
  {
    kind: 'an allergy',
    code: 'meals.staple',
    apply: onRestaurant((restaurant, _, { request }) => {
      restaurant.staples = ['sesame']
      request.avoidStaples = ['sesame']
      return true
    }),
  },
  {
    kind: 'a cuisine that nobody cooks',
    code: 'meals.cuisine-missing',
    apply: ({ request }) => {
      request.cuisines.push('martian')
      return !request.soft.includes('cuisines')
    },
  },
  {
    kind: 'steps',
    code: 'access.step-free',
    apply: onPlace((place, _, { request }) => {
      place.stepFree = 'no'
      request.mobility = { stepFree: 'required', maxEffort: 'strenuous' }
      return true
    }),
  },
  {
    kind: 'a climb for weak knees',
    code: 'access.effort',
    apply: onPlace((place, _, { request }) => {
      place.effort = 'strenuous'
      request.mobility = { stepFree: 'any', maxEffort: 'easy' }
      return true
    }),
  },
  {
    kind: 'a height on the first days of a stop',
    code: 'altitude.too-soon',
    apply: ({ request, candidates, itinerary }) => {
      const [first] = itinerary.stopOrder
      const visit = itinerary.days
        .slice(0, 2)
        .flatMap(({ items }) =>
          items.flatMap((item) => (item.kind === 'visit' && item.stopId === first ? [item] : [])),
        )[0]
      const place = candidates.places.find(({ id }) => id === visit?.placeId)
      const stop = request.stops.find(({ id }) => id === first)
      if (!place || !stop || request.acclimatized) return false
      place.altitude = 4500
      stop.altitude = 3600
      return true
    },
  },
  {
    kind: 'a nap in the middle of a meal',
    code: 'rest.interrupted',
    apply: onItem('meal', ({ start }, { trip: { request } }) => {
      const clock = start.slice(11)
      request.rest = [{ from: clock, to: '29:59' }]
      return true
    }),
  },
  {
    kind: 'a pace of half an hour a day',
    code: 'fatigue.active-minutes',
    apply: onPlace((place, _, { request, candidates }) => {
      request.paceLimits = { activeMinutes: 30, walkingKm: 60, visits: 30 }
      return place.visitMinutes > 60 && !request.soft.includes('pace') && isWithoutDayTrips({ request, candidates })
    }),
  },
  {
    kind: 'a pace without visits',
    code: 'fatigue.visits',
    apply: onPlace((_place, _item, { request, candidates }) => {
      request.paceLimits = { activeMinutes: 1440, walkingKm: 60, visits: 0 }
      return !request.soft.includes('pace') && isWithoutDayTrips({ request, candidates })
    }),
  },
  {
    kind: 'a pace without walking',
    code: 'fatigue.walking',
    apply: onItem('meal', ({ travel }, { trip: { request, candidates } }) => {
      request.paceLimits = { activeMinutes: 1440, walkingKm: 0, visits: 30 }
      if (travel) Object.assign(travel, { mode: 'walk', km: Math.max(1, travel.km) })
      return travel !== null && !request.soft.includes('pace') && isWithoutDayTrips({ request, candidates })
    }),
  },
  {
    kind: 'a day that ends at noon',
    code: 'day-window.outside',
    apply: onItem('meal', ({ meal }, { trip: { request } }) => {
      request.dayWindow = { start: '00:00', end: '10:00' }
      return meal !== 'breakfast'
    }),
  },
  {
    kind: 'a price that has risen',
    code: 'costs.line',
    apply: onRestaurant((restaurant) => {
      const isPriced = restaurant.price !== null
      if (restaurant.price) restaurant.price.amount += 500
      return isPriced
    }),
  },
  {
    kind: 'a ticket that the source no longer prices',
    code: 'costs.line',
    apply: onRestaurant((restaurant) => {
      const isPriced = restaurant.price !== null && restaurant.price.amount > 0
      restaurant.price = null
      return isPriced
    }),
  },
]

/** A day trip suspends the pace of its day. */
function isWithoutDayTrips({ request, candidates }: Pick<VerifyInput, 'request' | 'candidates'>): boolean {
  const isNear = request.stops.every(({ position }) => position === undefined)
  return isNear && candidates.places.every(({ visitMinutes }) => visitMinutes < 240)
}
