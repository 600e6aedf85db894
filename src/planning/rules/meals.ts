// 7. Meals: each wanted meal once a day in its window (a travel day may skip), each wanted cuisine once a trip.
import { type Rule, type RuleContext, type Step, violation } from './rule.ts'
import { instantOnDate } from './wall-clock.ts'

export const mealsRule: Rule = (context) => [
  ...context.itinerary.days.flatMap((_, day) => checkDay(context, day)),
  ...checkCuisines(context),
]

function checkDay(context: RuleContext, day: number) {
  const steps = context.steps.filter((step) => step.day === day)
  const mayBeMissed = context.request.soft.includes('meals') || isTravelDay(context, day)
  const missing = context.request.meals
    .filter(({ kind }) => !mayBeMissed && !steps.some(({ item }) => item.kind === 'meal' && item.meal === kind))
    .map(({ kind }) => violation('meals.missing', { day, params: { meal: kind } }))
  const eaten = new Set<string>()
  const wrong = steps.flatMap((step) => {
    if (step.item.kind !== 'meal') return []
    const about = { day, itemIds: [step.item.id], params: { meal: step.item.meal } }
    const again = eaten.has(step.item.meal) ? [violation('meals.twice', about)] : []
    eaten.add(step.item.meal)
    return isInWindow(context, step) ? again : [...again, violation('meals.outside-window', about)]
  })
  return [...missing, ...wrong]
}

function isTravelDay({ steps, nightsInTransit, itinerary }: RuleContext, day: number): boolean {
  const date = itinerary.days[day]?.date ?? ''
  const arrives = steps.some(({ item }) => item.kind === 'move' && item.end.startsWith(date))
  return arrives || nightsInTransit.has(day) || steps.some((step) => step.day === day && step.item.kind === 'move')
}

function isInWindow({ request, itinerary, zoneOf }: RuleContext, { item, day, start, end }: Step): boolean {
  const wish = request.meals.find(({ kind }) => item.kind === 'meal' && kind === item.meal)
  const date = itinerary.days[day]?.date
  if (!wish || date === undefined) return true
  const zone = zoneOf(item.stopId)
  return instantOnDate(date, wish.from, zone) <= start && end <= instantOnDate(date, wish.to, zone)
}

function checkCuisines({ request, steps, restaurants }: RuleContext) {
  if (request.soft.includes('cuisines')) return []
  const eaten = new Set(
    steps.flatMap(({ item }) => (item.kind === 'meal' ? (restaurants.get(item.restaurantId)?.cuisines ?? []) : [])),
  )
  return request.cuisines
    .filter((cuisine) => !eaten.has(cuisine))
    .map((cuisine) => violation('meals.cuisine-missing', { params: { cuisine } }))
}
