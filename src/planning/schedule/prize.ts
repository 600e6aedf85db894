// The prize of a visit or meal for this party, and the candidates with the highest prizes.
import type { CandidatePlace, CandidateRestaurant } from '#contract/planning/candidates.ts'
import type { IntentWeights } from '#planning/intent-weights.ts'
import type { PlanningModel, StopModel } from '#planning/model/planning-model.ts'
import { quote } from '#planning/model/price.ts'

export type Prizes = {
  ofPlace: (place: CandidatePlace) => number
  ofRestaurant: (restaurant: CandidateRestaurant) => number
  bestPlaces: (stop: StopModel) => CandidatePlace[]
  bestRestaurants: (stop: StopModel) => CandidateRestaurant[]
}

/** Points before rating, interests and price. */
const basePoints = 40
const interestPoints = 60
const unknownRating = 3.5
/** Candidates per day and stop that reach the solver. */
const placesPerDay = 9
const fewestPlaces = 30
const spareRestaurants = 8

export function prizesFor(model: PlanningModel, weights: IntentWeights): Prizes {
  const { request, people, priceScale } = model
  const interests = new Map(request.interests.map(({ tag, weight }) => [tag, weight]))
  const priceLoss = (amount: number) => (amount / people / priceScale) * weights.price
  const stars = (rating: number | null) => ((rating ?? unknownRating) - 3) * weights.star

  const gainOf = (place: CandidatePlace) => {
    const liked = Math.max(0, ...place.tags.map((tag) => interests.get(tag) ?? 0))
    const points = basePoints + stars(place.rating) + liked * interestPoints
    const longStay = Math.sqrt(place.visitMinutes / 60)
    return points * longStay - priceLoss(quote(place.price, request).amount)
  }
  const ofPlace = (place: CandidatePlace) => Math.max(1, gainOf(place))
  // High enough that what a meal costs shows up to a whole night's price.
  const mealPoints = 70 + weights.price
  const ofRestaurant = ({ rating, price, cuisines }: CandidateRestaurant) => {
    const isWanted = cuisines.some((cuisine) => request.cuisines.includes(cuisine))
    return Math.max(5, mealPoints + (isWanted ? 30 : 0) + stars(rating) - priceLoss(quote(price, request).amount))
  }

  return {
    ofPlace,
    ofRestaurant,
    bestPlaces: (stop) => {
      const isWanted = (place: CandidatePlace) => request.mustSee.includes(place.id)
      const ranked = rank(
        stop.places.filter((place) => isWanted(place) || gainOf(place) > 0),
        ofPlace,
      )
      const count = Math.max(fewestPlaces, (stop.nights + 1) * placesPerDay)
      return ranked.filter((place, index) => index < count || isWanted(place))
    },
    bestRestaurants: (stop) => {
      const ranked = rank(stop.restaurants, ofRestaurant)
      const count = Math.ceil((stop.nights + 1) * request.meals.length * 1.5) + spareRestaurants
      const cheapest = rank(stop.restaurants, ({ price }) => -quote(price, request).amount)
      const wanted = request.cuisines.flatMap((cuisine) =>
        [ranked, cheapest].flatMap((list) => list.filter(({ cuisines }) => cuisines.includes(cuisine)).slice(0, 3)),
      )
      return [...new Set([...ranked.slice(0, count), ...cheapest.slice(0, count / 3), ...wanted])]
    },
  }
}

function rank<T extends { id: string }>(all: readonly T[], prizes: (each: T) => number): T[] {
  return all
    .map((each) => ({ each, value: prizes(each) }))
    .sort((a, b) => b.value - a.value || (a.each.id < b.each.id ? -1 : 1))
    .map(({ each }) => each)
}
