// One way to break a valid plan, and the code under which `verify` must report it.
import type { CandidatePlace, CandidateRestaurant } from '#contract/planning/candidates.ts'
import type { PlannedItem } from '#contract/planning/itinerary.ts'
import type { ViolationCode } from '#contract/planning/violation.ts'
import type { VerifyInput } from '#planning/rules/rule.ts'
import type { Random } from '#planning/solver/random.ts'

export type Mutation = {
  kind: string
  code: ViolationCode
  /** Changes the trip in place; false = there is nothing of the kind to break. */
  apply: (trip: VerifyInput, random: Random) => boolean
}

type ItemOf<K extends PlannedItem['kind']> = Extract<PlannedItem, { kind: K }>

/** An item of the kind at random, with its day; the change is made if there is one. */
export function onItem<K extends PlannedItem['kind']>(
  kind: K,
  change: (item: ItemOf<K>, at: { day: number; index: number; trip: VerifyInput }) => unknown,
): Mutation['apply'] {
  return (trip, random) => {
    const isOfKind = (item: PlannedItem): item is ItemOf<K> => item.kind === kind
    const found = trip.itinerary.days.flatMap(({ items }, day) =>
      items.flatMap((item, index) => (isOfKind(item) ? [{ item, day, index }] : [])),
    )
    const chosen = found[random.below(found.length)]
    return chosen ? change(chosen.item, { day: chosen.day, index: chosen.index, trip }) !== false : false
  }
}

/** The candidate behind a visit at random. */
export function onPlace(change: (place: CandidatePlace, item: ItemOf<'visit'>, trip: VerifyInput) => unknown) {
  return onItem('visit', (item, { trip }) => {
    const place = trip.candidates.places.find(({ id }) => id === item.placeId)
    return place ? change(place, item, trip) : false
  })
}

export function onRestaurant(
  change: (restaurant: CandidateRestaurant, item: ItemOf<'meal'>, trip: VerifyInput) => unknown,
) {
  return onItem('meal', (item, { trip }) => {
    const restaurant = trip.candidates.restaurants.find(({ id }) => id === item.restaurantId)
    return restaurant ? change(restaurant, item, trip) : false
  })
}

export function onStay(
  change: (at: {
    stay: VerifyInput['itinerary']['stays'][number]
    lodging: VerifyInput['candidates']['lodgings'][number]
    trip: VerifyInput
  }) => unknown,
): Mutation['apply'] {
  return (trip, random) => {
    const stay = trip.itinerary.stays[random.below(trip.itinerary.stays.length)]
    const lodging = trip.candidates.lodgings.find(({ id }) => id === stay?.lodgingId)
    return stay && lodging ? change({ stay, lodging, trip }) !== false : false
  }
}

/** Shifts a wall time, into other days if need be. */
export function shifted(local: string, minutes: number): string {
  return new Date(Date.parse(`${local}:00Z`) + minutes * 60_000).toISOString().slice(0, 16)
}
