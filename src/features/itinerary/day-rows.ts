// Merges proposed items into the planned ones of a day.
import type { ItineraryItem } from '#contract/itinerary.ts'
import type { ProposedItem } from '#features/proposals/pending-changes.ts'

export type DayRow = { kind: 'item'; item: ItineraryItem } | { kind: 'proposed'; change: ProposedItem }

/** Planned items keep their order. A proposed item goes before the first one that starts later; without a time it goes last. */
export function buildDayRows(items: readonly ItineraryItem[], proposed: readonly ProposedItem[]): DayRow[] {
  const rows: DayRow[] = items.map((item) => ({ kind: 'item', item }))
  for (const change of proposed) {
    const { start } = change.item
    const index = start === null ? -1 : rows.findIndex((row) => (startOf(row) ?? '') > start)
    rows.splice(index === -1 ? rows.length : index, 0, { kind: 'proposed', change })
  }
  return rows
}

function startOf(row: DayRow): string | null {
  return row.kind === 'item' ? row.item.start : row.change.item.start
}
