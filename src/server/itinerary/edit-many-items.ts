// Edits of several items in memory, as one step that one undo takes back.
import type { EditItems, ItineraryItem } from '#contract/itinerary.ts'
import type { LockedTrip } from '../kernel/access.ts'
import { invalidInput } from '../kernel/app-error.ts'
import { byPosition } from '../kernel/order-key.ts'
import { addItem, describeExperience, type ItemDraft, moveItem, removeItem, requireItem } from './edit-items.ts'

/** More on one day help nobody, and a copy doubles them. */
const mostOnDay = 200

/** @throws AppError NOT_FOUND */
export function editItems(
  draft: ItemDraft,
  trip: LockedTrip,
  itemIds: readonly string[],
  edit: EditItems['edit'],
): ItineraryItem[] {
  const items = [...new Set(itemIds)].map((id) => requireItem(draft, id)).sort(byPlan)
  switch (edit.type) {
    case 'move':
      return items
        .filter(({ day }) => day !== edit.day)
        .map(({ id }) => moveItem(draft, trip, id, edit.day, { before: null }))
    case 'mark':
      return items.map(({ id }) => describeExperience(draft, id, { outcome: edit.outcome }))
    case 'remove':
      return items.map(({ id }) => removeItem(draft, id))
  }
}

/** @throws AppError INVALID_INPUT for a day that is itself, empty or full. */
export function copyDay(draft: ItemDraft, trip: LockedTrip, from: number, to: number): ItineraryItem[] {
  if (from === to) throw invalidInput('to', 'same_day', 'a day is copied to another one')
  const rows = draft.rows()
  const items = rows.filter(({ day }) => day === from).sort(byPosition)
  if (items.length === 0) throw invalidInput('from', 'empty_day', 'the day has no items')
  if (items.length + rows.filter(({ day }) => day === to).length > mostOnDay)
    throw invalidInput('to', 'too_many', `a day holds at most ${mostOnDay} items`)
  return items.map((item) => {
    const {
      id: _id,
      tripId: _trip,
      position: _position,
      version: _version,
      outcome: _outcome,
      rating: _rating,
      ...rest
    } = item
    const booking = item.booking === 'booked' ? 'needed' : item.booking
    const booked = { booking, confirmationCode: null, freeCancelUntil: null }
    return addItem(draft, trip, { ...rest, ...booked, day: to }, { before: null })
  })
}

/** Days first, then the unscheduled ones. */
function byPlan(a: ItineraryItem, b: ItineraryItem): number {
  return (a.day ?? Number.POSITIVE_INFINITY) - (b.day ?? Number.POSITIVE_INFINITY) || byPosition(a, b)
}
