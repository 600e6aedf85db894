// Where the items of a trip go when its dates or its length change.
import type { ItineraryItem } from '#contract/itinerary.ts'
import type { RedatedItem, RedateMode } from '#contract/trip-redating.ts'
import { addDays, daysBetween } from '../../kernel/calendar.ts'

interface TripDates {
  startDate: string | null
  durationDays: number | null
}

/** Items that change their day or their date, in the order given. Unscheduled ones have neither. */
export function redateItems(
  before: TripDates,
  after: TripDates,
  mode: RedateMode,
  items: readonly ItineraryItem[],
): RedatedItem[] {
  return items.flatMap((item) => {
    const { id, title, kind, booking, day } = item
    if (day === null) return []
    const keepsDate = mode === 'keep' || (mode === 'unbooked' && booking === 'booked')
    const toDay = within(keepsDate ? sameDate(day, before, after) : day, after)
    const [fromDate, toDate] = [dateOf(day, before), dateOf(toDay, after)]
    if (toDay === day && fromDate === toDate) return []
    return { itemId: id, title, kind, booking, fromDay: day, toDay, fromDate, toDate }
  })
}

/** Without dates on either side an item can only keep its day. */
function sameDate(day: number, before: TripDates, after: TripDates): number {
  if (!before.startDate || !after.startDate) return day
  return day - daysBetween(before.startDate, after.startDate)
}

function within(day: number, { durationDays }: TripDates): number | null {
  return day >= 1 && (durationDays === null || day <= durationDays) ? day : null
}

function dateOf(day: number | null, { startDate }: TripDates): string | null {
  return day !== null && startDate ? addDays(startDate, day - 1) : null
}
