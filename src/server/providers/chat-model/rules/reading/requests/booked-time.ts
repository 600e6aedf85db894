import type { ItineraryEdit } from '#contract/agent-tools/edit-itinerary.ts'
import type { ItemReference } from '#contract/agent-tools/item-reference.ts'
import type { ReadingContext } from '../names/reading-context.ts'
import { likelyTime } from '../values/clock-times.ts'
import { type Clause, partIn } from './clause.ts'

/** "Booked for 10am on day 2": there it goes, where the plan has it at another time. */
export function bookedTime(
  items: ItemReference,
  { days, times, text }: Clause,
  { items: planned }: ReadingContext,
): ItineraryEdit[] {
  const item = planned.find(({ id }) => id === items.itemId)
  const [day] = days
  const [time] = times
  const start = time && likelyTime(time, partIn(text) === 'evening')
  const to = {
    ...(day && day.day > 0 && day.day !== item?.day && { day: day.day }),
    ...(start && start !== item?.start && { start }),
  }
  return item && Object.keys(to).length > 0 ? [{ act: 'move', items, to }] : []
}
