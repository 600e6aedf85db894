// 16. Access: places, restaurants and lodging that the travellers can reach and manage.
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
      (place && (need === 'required' ? place.stepFree !== 'yes' : place.stepFree === 'no')) ||
      (need === 'required' && restaurant?.stepFree === 'no')
    return isBarred ? [violation('access.step-free', about)] : []
  })
}

function checkEffort({ steps, places, request }: RuleContext) {
  const most = effortLevels.indexOf(request.mobility.maxEffort)
  return steps.flatMap(({ item, day }) => {
    const effort = item.kind === 'visit' ? places.get(item.placeId)?.effort : undefined
    return effort && effortLevels.indexOf(effort) > most
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
