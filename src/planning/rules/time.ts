// 4. Time: start before end, on its day, and no item starts before the one before and the travel between are over.
import { type Rule, type RuleContext, type Step, violation } from './rule.ts'
import { addDays } from './wall-clock.ts'

/** Up to this hour an item may still belong to the evening before. */
const nightEnds = '06:00'

export const timeRule: Rule = (context) => [
  ...context.steps.filter(({ start, end }) => start >= end).map((step) => about('time.not-positive', step)),
  ...context.steps.filter((step) => !isOnItsDay(context, step)).map((step) => about('time.wrong-day', step)),
  ...checkOverlaps(context),
]

function about(code: 'time.not-positive' | 'time.wrong-day', { item, day }: Step) {
  return violation(code, { day, itemIds: [item.id] })
}

function isOnItsDay({ itinerary }: RuleContext, { item, day }: Step): boolean {
  const date = itinerary.days[day]?.date
  if (date === undefined) return false
  const [on = '', clock = ''] = item.start.split('T')
  if (on === date) return true
  return item.kind !== 'move' && on === addDays(date, 1) && clock < nightEnds
}

function checkOverlaps({ steps, itinerary }: RuleContext) {
  return steps.slice(1).flatMap((step, index) => {
    const before = steps[index]
    if (!before) return []
    const back = before.day < step.day ? (itinerary.days[before.day]?.back?.minutes ?? 0) : 0
    const arrival = before.end + back + (step.item.travel?.minutes ?? 0)
    if (arrival <= step.start) return []
    const params = { minutes: arrival - step.start }
    return [violation('time.overlap', { day: step.day, itemIds: [before.item.id, step.item.id], params })]
  })
}
