// 5. Space: travel between two known spots, exactly as the distance function gives it.
import type { LocalTravel } from '#contract/planning/itinerary.ts'
import { type Spot, travelBetween } from '#planning/distance.ts'
import { type Rule, type RuleContext, violation } from './rule.ts'

export const spaceRule: Rule = (context) => [
  ...context.steps.flatMap(({ item, day, from, at }) =>
    checkWay(context, from, at, item.travel, { day, itemIds: [item.id] }),
  ),
  ...context.itinerary.days.flatMap(({ items, back }, day) => {
    const lastId = items.at(-1)?.id
    const about = { day, itemIds: lastId === undefined ? [] : [lastId] }
    return checkWay(context, items.length > 0 ? context.lastSpotOf(day) : null, context.endOf(day), back, about)
  }),
]

function checkWay(
  { candidates, request, people }: RuleContext,
  from: Spot | null,
  to: Spot | null,
  travel: LocalTravel | null,
  about: { day: number; itemIds: string[] },
) {
  const isNeeded = from !== null && to !== null && from.id !== to.id
  if (!travel) return isNeeded ? [violation('space.missing-travel', about)] : []
  if (!isNeeded) return travel.minutes === 0 && travel.amount === 0 ? [] : [violation('space.travel-differs', about)]
  const expected = travelBetween(candidates.distance, people, from, to, travel.mode)
  const params = { mode: travel.mode }
  if (!request.transport.local.includes(travel.mode)) return [violation('space.mode-not-allowed', { ...about, params })]
  if (!expected) return [violation('space.too-far', { ...about, params })]
  const isSame =
    travel.from === expected.from &&
    travel.minutes === expected.minutes &&
    travel.km === expected.km &&
    travel.amount === expected.amount
  return isSame
    ? []
    : [violation('space.travel-differs', { ...about, params: { ...params, minutes: expected.minutes } })]
}
