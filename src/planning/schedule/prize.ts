// The prize of a visit or meal for this party, and the candidates with the highest prizes.
import type { CandidatePlace, CandidateRestaurant } from '#contract/planning/candidates.ts'
import { greatCircleKm } from '#planning/distance.ts'
import type { IntentWeights } from '#planning/intent-weights.ts'
import type { PlanningModel, StopModel } from '#planning/model/planning-model.ts'
import { quote } from '#planning/model/price.ts'
import { unknownDiets } from '#planning/model/suitability.ts'

export type Prizes = {
  ofPlace: (place: CandidatePlace) => number
  ofRestaurant: (restaurant: CandidateRestaurant) => number
  bestPlaces: (stop: StopModel) => CandidatePlace[]
  bestRestaurants: (stop: StopModel) => CandidateRestaurant[]
}

/** Points before rating, interests and price. */
const basePoints = 100
/** The first icons of a stop are worth more than a day of other visits, lesser icons among them; each further rank is worth less. */
const iconPoints = 940
const iconStep = 60
const firstIconPoints = 900
const leastIconPoints = 300
/** Ranks from which icons are for those who have seen the others. */
const lesserIcons = { from: 6, loss: 240 }
/** Minutes from which a longer visit of an icon is worth more, up to a factor: it takes the place of several others. */
const longIcon = { minutes: 180, most: 1.3 }
/** Points lost where the restaurant says nothing about a required diet, or has only options. */
const unknownDietLoss = 120
const dietOptionsLoss = 15
/** Points lost where nothing is known of a plant diet and the kitchen is built around meat or fish. */
const meatLoss = 100
const meats: ReadonlySet<string> = new Set(['beef', 'fish', 'lamb', 'pork', 'poultry', 'seafood', 'shellfish'])
const interestPoints = 100
const unknownRating = 3.5
/** Candidates per day and stop that reach the solver. */
const placesPerDay = 9
const fewestPlaces = 30
const spareRestaurants = 8
/** So many around each of the best places reach it too. */
const nearTables = 2
const nearPlacesPerDay = 5

export function prizesFor(model: PlanningModel, weights: IntentWeights): Prizes {
  return weights.isFrugal ? frugalPrizes(model) : usualPrizes(model, weights)
}

/** Must-sees and the cheapest restaurants. */
function frugalPrizes(model: PlanningModel): Prizes {
  const { request } = model
  const costOf = ({ price }: CandidateRestaurant) => quote(price, request).amount
  return {
    ofPlace: () => 1,
    ofRestaurant: () => 1,
    bestPlaces: ({ places }) => places.filter(({ id }) => request.mustSee.includes(id)),
    bestRestaurants: (stop) => {
      const cheapest = rank(tablesOf(model, stop), (each) => -costOf(each))
      const count = (stop.nights + 1) * request.meals.length * 2 + spareRestaurants
      const wanted = request.cuisines.flatMap((cuisine) =>
        cheapest.filter(({ cuisines }) => cuisines.includes(cuisine)).slice(0, 4),
      )
      return [...new Set([...cheapest.slice(0, count), ...wanted])]
    },
  }
}

function usualPrizes(model: PlanningModel, weights: IntentWeights): Prizes {
  const { request, people, priceScale } = model
  const interests = new Map(request.interests.map(({ tag, weight }) => [tag, weight]))
  const priceLoss = (amount: number) => (amount / people / priceScale) * weights.price
  const stars = (rating: number | null) => ((rating ?? unknownRating) - 3) * weights.star

  const gainOf = (place: CandidatePlace) => {
    const liked = Math.max(0, ...place.tags.map((tag) => interests.get(tag) ?? 0))
    const points = basePoints + stars(place.rating) + liked * interestPoints
    const longStay = Math.sqrt(place.visitMinutes / 60)
    return iconPrize(place) + points * longStay - priceLoss(quote(place.price, request).amount)
  }
  const ofPlace = (place: CandidatePlace) => Math.max(1, gainOf(place))
  // High enough that what a meal costs shows up to a whole night's price.
  const mealPoints = 70 + weights.price
  const ofRestaurant = (restaurant: CandidateRestaurant) => {
    const { rating, price, cuisines } = restaurant
    const isWanted = cuisines.some((cuisine) => request.cuisines.includes(cuisine))
    const points = mealPoints + (isWanted ? 30 : 0) + stars(rating) - dietLoss(restaurant, request)
    return Math.max(5, points - priceLoss(quote(price, request).amount))
  }

  const bestPlaces = (stop: StopModel) => {
    const isWanted = (place: CandidatePlace) => request.mustSee.includes(place.id)
    const ranked = rank(
      stop.places.filter((place) => isWanted(place) || gainOf(place) > 0),
      ofPlace,
    )
    const count = Math.max(fewestPlaces, (stop.nights + 1) * placesPerDay)
    return ranked.filter((place, index) => index < count || isWanted(place))
  }

  return {
    ofPlace,
    ofRestaurant,
    bestPlaces,
    bestRestaurants: (stop) => {
      const suiting = tablesOf(model, stop)
      const ranked = rank(suiting, ofRestaurant)
      const count = Math.ceil((stop.nights + 1) * request.meals.length * 1.5) + spareRestaurants
      const cheapest = rank(suiting, ({ price }) => -quote(price, request).amount)
      const wanted = request.cuisines.flatMap((cuisine) =>
        [ranked, cheapest].flatMap((list) => list.filter(({ cuisines }) => cuisines.includes(cuisine)).slice(0, 3)),
      )
      const near = nearRestaurants(bestPlaces(stop).slice(0, (stop.nights + 1) * nearPlacesPerDay), ranked)
      return [...new Set([...ranked.slice(0, count), ...cheapest.slice(0, count / 3), ...near, ...wanted])]
    },
  }
}

/** The closest tables of each place, so that a meal need not lie out of the way. */
function nearRestaurants(
  places: readonly CandidatePlace[],
  ranked: readonly CandidateRestaurant[],
): CandidateRestaurant[] {
  return places.flatMap(({ position }) => {
    if (!position) return []
    const byWay = ranked.flatMap((each) =>
      each.position ? [{ each, km: greatCircleKm(position, each.position) }] : [],
    )
    return byWay
      .sort((a, b) => a.km - b.km)
      .slice(0, nearTables)
      .map(({ each }) => each)
  })
}

function tablesOf({ request, isDietKnown }: PlanningModel, { restaurants }: StopModel): CandidateRestaurant[] {
  return isDietKnown ? restaurants.filter((restaurant) => unknownDiets(restaurant, request).length === 0) : restaurants
}

function iconPrize({ prominence, visitMinutes }: CandidatePlace): number {
  if (prominence === undefined) return 0
  const lesser = prominence >= lesserIcons.from ? lesserIcons.loss : 0
  const ranked = iconPoints - iconStep * (prominence - 1) + firstIconPoints / prominence - lesser
  const points = Math.max(leastIconPoints, ranked)
  return points * Math.min(longIcon.most, Math.max(1, Math.sqrt(visitMinutes / longIcon.minutes)))
}

function dietLoss(restaurant: CandidateRestaurant, request: PlanningModel['request']): number {
  const options = request.diets.filter((diet) => restaurant.diets[diet] === 'options')
  const unknown = unknownDiets(restaurant, request)
  const isPlant = unknown.includes('vegetarian') || unknown.includes('vegan')
  const meat = isPlant && restaurant.staples.some((staple) => meats.has(staple)) ? meatLoss : 0
  return unknownDietLoss * unknown.length + meat + dietOptionsLoss * options.length
}

function rank<T extends { id: string }>(all: readonly T[], prizes: (each: T) => number): T[] {
  return all
    .map((each) => ({ each, value: prizes(each) }))
    .sort((a, b) => b.value - a.value || (a.each.id < b.each.id ? -1 : 1))
    .map(({ each }) => each)
}
