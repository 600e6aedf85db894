// The plan as lists of ids, one per day and one for the pool: what dragging rearranges before anything is saved.
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

/** The list that holds an id, or that has it as its own key. */
export function findList(arrangement: Arrangement, id: string): string | undefined {
  return id in arrangement ? id : Object.keys(arrangement).find((key) => arrangement[key]?.includes(id))
}

/** `id` put where `over` (an item or a list) is: in its own list it changes places with it, in another it goes before it. */
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

/** Where an id stands: its list, its place from 1, how many there are, and who comes next. */
export function locate(arrangement: Arrangement, id: string) {
  const key = findList(arrangement, id)
  const list = key === undefined ? [] : (arrangement[key] ?? [])
  const index = list.indexOf(id)
  return { key, place: index + 1, total: list.length, before: list[index + 1] ?? null }
}
