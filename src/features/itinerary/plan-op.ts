// One edit of a plan: how it changes the items, and its inverse.
import { generateKeyBetween } from 'fractional-indexing'
import type { ItemPatch, ItineraryItem } from '#contract/itinerary.ts'
import { itemsOfDay } from '#features/plan-items/item-order.ts'

export type PlanOp =
  /** `item.id` is temporary until the server assigns one. `before`: placed before this item of its day, else last. */
  | { type: 'add'; item: ItineraryItem; before: string | null }
  /** `version` that was edited; by default the latest known. */
  | { type: 'update'; id: string; patch: ItemPatch; version?: number }
  | { type: 'move'; id: string; day: number | null; before: string | null }
  | { type: 'remove'; id: string }

type Items = readonly ItineraryItem[]

let standIns = 0

/** A unique id for an item that is not saved yet. */
export function createTemporaryId(): string {
  standIns += 1
  return `new-${standIns}`
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
    case 'update':
      return items.map((item) => (item.id === op.id ? { ...item, ...op.patch } : item))
    case 'move': {
      const position = positionBefore(items, op.day, op.before, op.id)
      return items.map((item) => (item.id === op.id ? { ...item, day: op.day, position } : item))
    }
    case 'remove':
      return items.filter((item) => item.id !== op.id)
  }
}

function nextSibling(items: Items, item: ItineraryItem): string | null {
  const siblings = itemsOfDay(items, item.day)
  return siblings[siblings.findIndex(({ id }) => id === item.id) + 1]?.id ?? null
}

function pick(item: ItineraryItem, patch: ItemPatch): ItemPatch {
  return Object.fromEntries(Object.entries(item).filter(([key]) => key in patch))
}

/** The step that undoes `op` after it was applied to `items`; null where `op` does nothing. */
export function invertOp(items: Items, op: PlanOp): PlanOp | null {
  if (op.type === 'add') return { type: 'remove', id: op.item.id }
  const item = items.find(({ id }) => id === op.id)
  if (!item) return null
  switch (op.type) {
    case 'update':
      return { type: 'update', id: item.id, patch: pick(item, op.patch) }
    case 'move':
      return { type: 'move', id: item.id, day: item.day, before: nextSibling(items, item) }
    case 'remove':
      return { type: 'add', item, before: nextSibling(items, item) }
  }
}
