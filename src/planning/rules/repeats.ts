// 8. No repeats: no place or restaurant twice unless asked for, no restaurant twice a day, no appointment, move or id twice.
import type { PlannedItem } from '#contract/planning/itinerary.ts'
import { type Rule, violation } from './rule.ts'

export const repeatsRule: Rule = ({ steps, request, itinerary }) => {
  const ids = [...steps.map(({ item }) => item.id), ...itinerary.stays.map(({ id }) => id)]
  const seen = new Set<string>()
  const doubledIds = new Set(ids.filter((id) => seen.size === seen.add(id).size))
  const firstVisit = new Map<string, string>()
  const repeats = steps.flatMap(({ item, day }) => {
    const subject = subjectOf(item)
    if (subject === null || request.repeatable.includes(subject)) return []
    const first = firstVisit.get(subject)
    if (first === undefined) firstVisit.set(subject, item.id)
    return first === undefined ? [] : [violation('repeats.place', { day, itemIds: [first, item.id] })]
  })
  const sameDay = itinerary.days.flatMap(({ items }, day) => {
    const eaten = items.filter((item) => item.kind === 'meal')
    return eaten
      .filter(({ restaurantId }, index) => eaten.findIndex((other) => other.restaurantId === restaurantId) < index)
      .map(({ id }) => violation('repeats.same-day', { day, itemIds: [id] }))
  })
  return [...sameDay, ...[...doubledIds].map((id) => violation('repeats.item-id', { itemIds: [id] })), ...repeats]
}

function subjectOf(item: PlannedItem): string | null {
  switch (item.kind) {
    case 'visit':
      return item.placeId
    case 'meal':
      return item.restaurantId
    case 'appointment':
      return item.appointmentId
    case 'move':
      return `leg ${item.legId} ${item.start}`
    case 'lodging':
      return null
  }
}
