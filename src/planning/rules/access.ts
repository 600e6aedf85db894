// 16. Access: places, restaurants and lodging that the travellers can reach and manage. A must-see may be partly step-free and moderate.
import type { CandidatePlace } from '#contract/planning/candidates.ts'
import { effortLevels } from '#contract/planning/facts.ts'
import { type Rule, type RuleContext, violation } from './rule.ts'

export const accessRule: Rule = (context) => [...checkSteps(context), ...checkEffort(context), ...checkBeds(context)]

function checkSteps({ steps, places, restaurants, request }: RuleContext) {
  const { stepFree: need } = request.mobility
  if (need === 'any') return []
  return steps.flatMap(({ item, day }) => {
    const about = { day, itemIds: [item.id] }
    const place = item.kind === 'visit' ? places.get(item.placeId) : undefined
    const restaurant = item.kind === 'meal' ? restaurants.get(item.restaurantId) : undefined
    const isBarred =
      (place && (need === 'required' ? !isStepFree(place, request.mustSee) : place.stepFree === 'no')) ||
      (need === 'required' && restaurant?.stepFree === 'no')
    return isBarred ? [violation('access.step-free', about)] : []
  })
}

function isStepFree({ id, stepFree }: CandidatePlace, mustSee: readonly string[]): boolean {
  return stepFree === 'yes' || (stepFree === 'partly' && mustSee.includes(id))
}

function checkEffort({ steps, places, request }: RuleContext) {
  const most = effortLevels.indexOf(request.mobility.maxEffort)
  return steps.flatMap(({ item, day }) => {
    const place = item.kind === 'visit' ? places.get(item.placeId) : undefined
    const effort = place?.effort
    const isNamed = place !== undefined && request.mustSee.includes(place.id)
    return effort && effortLevels.indexOf(effort) > most && !(isNamed && effort === 'moderate')
      ? [violation('access.effort', { day, itemIds: [item.id], params: { effort } })]
      : []
  })
}

function checkBeds({ itinerary, lodgings, request }: RuleContext) {
  if (request.mobility.stepFree !== 'required') return []
  return itinerary.stays
    .filter(({ lodgingId }) => lodgings.get(lodgingId)?.stepFree === 'no')
    .map(({ id }) => violation('access.step-free', { itemIds: [id] }))
}
