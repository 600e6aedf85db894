// The way from one row of a day to the next.
import { gapBetween } from '#contract/gap-between.ts'
import type { ItineraryItem } from '#contract/itinerary.ts'
import type { ItineraryLeg } from '#contract/itinerary-legs.ts'

export interface DayLeg extends ItineraryLeg {
  /** Minutes that are missing between the end of one item and the start of the next; null where it fits or is unknown. */
  shortBy: number | null
}

/** Legs by the item that they lead to, as far as they still match the order of the rows: ways are asked for after a change. */
export function dayLegs(items: readonly ItineraryItem[], legs: readonly ItineraryLeg[]): ReadonlyMap<string, DayLeg> {
  const located = items.filter(({ place }) => place !== null)
  const found = new Map<string, DayLeg>()
  for (const [index, to] of located.entries()) {
    const from = located[index - 1]
    const leg = from && legs.find(({ fromId, toId }) => fromId === from.id && toId === to.id)
    if (from && leg) found.set(to.id, { ...leg, shortBy: shortBy(from, to, leg.minutes) })
  }
  return found
}

/** The items that a way leads to, whether it is known by now or not. */
export function itemsWithWay(items: readonly ItineraryItem[]): ReadonlySet<string> {
  return new Set(
    items
      .filter(({ place }) => place !== null)
      .slice(1)
      .map(({ id }) => id),
  )
}

function shortBy(from: ItineraryItem, to: ItineraryItem, minutes: number): number | null {
  const gap = gapBetween(from, to)
  return gap !== null && minutes > gap ? minutes - gap : null
}
