// Whether the restaurants of a plan suit an allergy or a diet, as far as the guides know.
import type { CheckedMeal } from '#contract/agent-tools/check-feasibility.ts'
import type { TripDetail } from '#contract/trip.ts'
import type { Guides } from '../../providers/shipped-data/guides/guides.ts'
import type { CityGuide } from '../../providers/shipped-data/guides/schema.ts'
import { asKitchensKnow, foodParts } from '../../travel/food-parts.ts'
import { spicyHotpot, spicyStaple, spicyStaples } from '../../travel/spicy-dishes.ts'

type Restaurant = CityGuide['restaurants'][number]
interface Wanted {
  foods: readonly string[]
  diets: TripDetail['needs']['diets']
}

export function checkMeals(
  { itinerary }: Pick<TripDetail, 'itinerary'>,
  wanted: Wanted,
  guides: Pick<Guides, 'byId'>,
): CheckedMeal[] {
  return itinerary
    .filter(({ kind }) => kind === 'restaurant')
    .map(({ title, day, place }) => ({ title, day, ...judge(restaurantOf(place?.candidateId, guides), wanted) }))
}

function restaurantOf(candidateId: string | undefined, guides: Pick<Guides, 'byId'>): Restaurant | undefined {
  const [guideId = '', id] = candidateId?.split('/') ?? []
  return guides.byId(guideId)?.restaurants.find((each) => each.id === id)
}

/** Of a place that no guide has nothing is known. */
export function judgeRestaurant(
  candidateId: string,
  wanted: Wanted,
  guides: Pick<Guides, 'byId'>,
): CheckedMeal['verdict'] {
  return judge(restaurantOf(candidateId, guides), wanted).verdict
}

function judge(restaurant: Restaurant | undefined, wanted: Wanted): Pick<CheckedMeal, 'verdict' | 'foods'> {
  const { diets, allergies: foods } = asKitchensKnow({ diets: wanted.diets, allergies: [...wanted.foods] })
  const staples = new Set([...(restaurant?.staples ?? []), ...(restaurant ? spicyStaples(restaurant) : [])])
  const served = foods.filter((food) =>
    [...foodParts(food), ...(food === spicyStaple ? [spicyHotpot] : [])].some((part) => staples.has(part)),
  )
  if (served.length > 0) return { verdict: 'unsuitable', foods: served }
  const suits = diets.length > 0 && foods.length === 0 && diets.every((diet) => restaurant?.diets?.[diet] !== undefined)
  return { verdict: suits ? 'suits' : 'ask', foods: [] }
}
