// 1. Existence: every item is a candidate of the right kind and stop, nothing avoided, every must-see there.
import type { PlannedItem } from '#contract/planning/itinerary.ts'
import { type Rule, type RuleContext, violation } from './rule.ts'

export const existenceRule: Rule = (context) => [
  ...checkItems(context),
  ...checkStays(context),
  ...checkMustSee(context),
]

function checkItems(context: RuleContext) {
  return context.steps.flatMap(({ item, day }) => {
    const about = { day, itemIds: [item.id] }
    const found = lookUp(context, item)
    if (!found) return [violation('existence.unknown', about)]
    if (found.stopId !== item.stopId) return [violation('existence.wrong-stop', about)]
    if (isAvoided(context, found)) return [violation('existence.avoided', about)]
    return item.kind === 'visit' && isSeen(context, item.placeId) ? [violation('existence.seen', about)] : []
  })
}

function checkStays({ itinerary, lodgings, request }: RuleContext) {
  return itinerary.stays.flatMap((stay) => {
    const lodging = lodgings.get(stay.lodgingId)
    if (!lodging) return [violation('existence.unknown', { itemIds: [stay.id] })]
    if (lodging.stopId !== stay.stopId) return [violation('existence.wrong-stop', { itemIds: [stay.id] })]
    return request.avoid.ids.includes(lodging.id) ? [violation('existence.avoided', { itemIds: [stay.id] })] : []
  })
}

function checkMustSee({ request, steps }: RuleContext) {
  if (request.soft.includes('must-see')) return []
  const seen = new Set(steps.map(({ item }) => (item.kind === 'visit' ? item.placeId : '')))
  return request.mustSee
    .filter((placeId) => !seen.has(placeId))
    .map((placeId) => violation('existence.must-see-missing', { params: { placeId } }))
}

type PlanDraft = { id: string; stopId: string; tags?: string[] }

function lookUp(context: RuleContext, item: PlannedItem): PlanDraft | undefined {
  switch (item.kind) {
    case 'visit':
      return context.places.get(item.placeId)
    case 'meal':
      return context.restaurants.get(item.restaurantId)
    case 'appointment':
      return context.appointments.get(item.appointmentId)
    case 'lodging':
      return context.stays.get(item.stayId)
    case 'move': {
      const leg = context.legs.get(item.legId)
      return leg && { id: leg.id, stopId: leg.to === item.toStopId ? leg.from : '' }
    }
  }
}

function isSeen({ request }: RuleContext, placeId: string): boolean {
  return request.seen.includes(placeId) && !request.mustSee.includes(placeId)
}

/** A must-see is not avoided for its kind. */
function isAvoided({ request: { avoid, mustSee } }: RuleContext, { id, tags = [] }: PlanDraft): boolean {
  return avoid.ids.includes(id) || (!mustSee.includes(id) && tags.some((tag) => avoid.tags.includes(tag)))
}
