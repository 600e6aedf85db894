// Which booking keeps the days from being planned, where the engine cannot tell: it knows bookings as the frame of the plan.
import type { ItineraryItem } from '#contract/itinerary.ts'
import type { Relaxation } from '#contract/planning/outcome.ts'

/** Journeys and beds: whatever else is booked is an appointment, which the engine itself gives up. */
const framing: ReadonlySet<ItineraryItem['kind']> = new Set(['flight', 'train', 'lodging'])
/** Each costs a short search. */
const mostTried = 8

/** Those without which alone there is a plan, as ways out; empty where none stands in the way by itself. */
export async function blockingBookings(
  items: readonly ItineraryItem[],
  isPlannedWithout: (item: ItineraryItem) => Promise<boolean>,
): Promise<Relaxation[]> {
  const frame = items.filter(({ kind, day, outcome }) => framing.has(kind) && day !== null && outcome !== 'skipped')
  const found: Relaxation[] = []
  for (const item of frame.slice(0, mostTried)) {
    if (await isPlannedWithout(item)) found.push({ type: 'drop-appointment', appointmentId: item.id })
  }
  return found
}
