// Later items of a day move on, as far as an item needs; bookings and pinned items stay.
import { lengthOf, minuteOf } from '../../itinerary/schedule-at.ts'
import { type PlanDraft, patchItem } from './plan-draft.ts'
import { inTheWay, shifted } from './slots.ts'

const mostSteps = 60

export function makeRoom(draft: PlanDraft, itemIds: readonly string[], reason: string): PlanDraft {
  let current = draft
  const settled = new Set(itemIds)
  for (let step = 0; step < mostSteps; step++) {
    const next = firstInTheWay(current, settled)
    if (!next) return current
    settled.add(next.id)
    if (!next.times) continue
    current = patchItem(current, next.id, next.times, reason)
  }
  return current
}

function firstInTheWay({ items }: PlanDraft, settled: ReadonlySet<string>) {
  for (const item of items) {
    if (!settled.has(item.id) || item.start === null) continue
    const other = inTheWay(item, items).find(({ id }) => !settled.has(id))
    if (!other?.start) continue
    const end = minuteOf(item.start) + (lengthOf(item) ?? 60)
    const isFixed = other.pinned || other.booking === 'booked'
    return { id: other.id, times: isFixed ? null : shifted(other, end - minuteOf(other.start)) }
  }
  return null
}
