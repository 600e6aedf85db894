// The plan as lists of item ids, one per day and one for unscheduled items. Dragging rearranges them before saving.
import type { ItineraryItem } from '#contract/itinerary.ts'
import { itemsOfDay } from '#features/plan-items/item-order.ts'

/** Keys are `listKey(day)`, values the ids in order. */
export type Arrangement = Readonly<Record<string, readonly string[]>>

export function listKey(day: number | null): string {
  return day === null ? 'unscheduled' : `day-${day}`
}

export function parseListKey(key: string): number | null {
  return key === 'unscheduled' ? null : Number(key.slice(4))
}

export function arrangeByDay(items: readonly ItineraryItem[], days: number): Arrangement {
  const all = [...Array.from({ length: days }, (_, index) => index + 1), null]
  return Object.fromEntries(all.map((day) => [listKey(day), itemsOfDay(items, day).map(({ id }) => id)]))
}

/** The key of the list that contains an id, or that is the id itself. */
export function findList(arrangement: Arrangement, id: string): string | undefined {
  return id in arrangement ? id : Object.keys(arrangement).find((key) => arrangement[key]?.includes(id))
}

/** Moves `id` to `over` (an item or a list): within its list to the index of `over`, in another list before it. */
export function moveInLists(arrangement: Arrangement, id: string, over: string): Arrangement {
  const from = findList(arrangement, id)
  const to = findList(arrangement, over)
  if (from === undefined || to === undefined || id === over) return arrangement
  const source = arrangement[from] ?? []
  const rest = source.filter((other) => other !== id)
  const target = from === to ? rest : (arrangement[to] ?? [])
  const index = over === to ? target.length : (arrangement[to] ?? []).indexOf(over)
  return { ...arrangement, [from]: rest, [to]: [...target.slice(0, index), id, ...target.slice(index)] }
}

/** Position of an id: list, place from 1, length of the list, next id. */
export function locate(arrangement: Arrangement, id: string) {
  const key = findList(arrangement, id)
  const list = key === undefined ? [] : (arrangement[key] ?? [])
  const index = list.indexOf(id)
  return { key, place: index + 1, total: list.length, before: list[index + 1] ?? null }
}
