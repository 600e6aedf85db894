// One edit of a plan, and how it changes the items before the server has answered.
import { generateKeyBetween } from 'fractional-indexing'
import type { ItemPatch, ItineraryItem } from '#contract/itinerary.ts'
import { itemsOfDay } from '#features/plan-items/item-order.ts'

export type PlanOp =
  /** `item.id` is temporary until the server assigns one. `before`: placed before this item of its day, else last. */
  | { type: 'add'; item: ItineraryItem; before: string | null }
  /** `version` that was edited; by default the latest known. `before`: its place on the `day` of the patch. */
  | { type: 'update'; id: string; patch: ItemPatch; version?: number; before?: string | null }
  | { type: 'move'; id: string; day: number | null; before: string | null }
  | { type: 'remove'; id: string }

type Items = readonly ItineraryItem[]

let standIns = 0

/** What an item of that trip has before it is saved, with a unique id. */
export function createUnsaved(tripId: string) {
  standIns += 1
  return { id: `new-${standIns}`, tripId, position: '', version: 0, outcome: null, rating: null }
}

function positionBefore(items: Items, day: number | null, before: string | null, moving: string): string {
  const siblings = itemsOfDay(items, day).filter((item) => item.id !== moving)
  const index = siblings.findIndex((item) => item.id === before)
  const next = siblings[index]
  if (!next) return generateKeyBetween(siblings.at(-1)?.position ?? null, null)
  return generateKeyBetween(siblings[index - 1]?.position ?? null, next.position)
}

/** The items after the step. A step for a removed item changes nothing. */
export function applyOp(items: Items, op: PlanOp): ItineraryItem[] {
  switch (op.type) {
    case 'add':
      return [...items, { ...op.item, position: positionBefore(items, op.item.day, op.before, op.item.id) }]
    case 'update': {
      const { day } = op.patch
      return items.map((item) => {
        if (item.id !== op.id) return item
        const isMoved = day !== undefined && (op.before !== undefined || day !== item.day)
        const position = isMoved ? positionBefore(items, day, op.before ?? null, op.id) : item.position
        return { ...item, ...op.patch, position }
      })
    }
    case 'move': {
      const position = positionBefore(items, op.day, op.before, op.id)
      return items.map((item) => (item.id === op.id ? { ...item, day: op.day, position } : item))
    }
    case 'remove':
      return items.filter((item) => item.id !== op.id)
  }
}
