// The items of a plan while edits are made to them, and what became different, one change for each item.

import { isDeepStrictEqual } from 'node:util'
import type { NewItem } from '#contract/itinerary.ts'
import { itemPatchSchema, newItemSchema } from '#contract/itinerary.ts'
import type { ProposedChange } from '#contract/proposal.ts'
import { scheduleAt } from '../../itinerary/schedule-at.ts'
import type { PlanItem } from './resolve-items.ts'

export interface PlanDraft {
  items: readonly PlanItem[]
  /** Items that changed places with each other. */
  swaps: readonly (readonly [string, string])[]
  /** By item: why it is changed. */
  reasons: Readonly<Record<string, string>>
}

type Patch = Partial<NewItem>

export function startDraft(items: readonly PlanItem[]): PlanDraft {
  return { items: items.toSorted(inPlanOrder), swaps: [], reasons: {} }
}

function inPlanOrder(a: PlanItem, b: PlanItem): number {
  const day = (item: PlanItem) => item.day ?? Number.MAX_SAFE_INTEGER
  return day(a) - day(b) || (a.start ?? '~').localeCompare(b.start ?? '~') || (a.position < b.position ? -1 : 1)
}

export function patchItem(draft: PlanDraft, id: string, patch: Patch, reason: string): PlanDraft {
  const items = draft.items.map((item) => (item.id === id ? { ...item, ...patch } : item)).toSorted(inPlanOrder)
  return { ...draft, items, reasons: { ...draft.reasons, [id]: reason } }
}

export function removeFromDraft(draft: PlanDraft, ids: readonly string[], reason: string): PlanDraft {
  const reasons = Object.fromEntries(ids.map((id) => [id, reason]))
  return {
    ...draft,
    items: draft.items.filter(({ id }) => !ids.includes(id)),
    reasons: { ...draft.reasons, ...reasons },
  }
}

const newPrefix = 'new-'

export function addToDraft(draft: PlanDraft, fields: NewItem, reason: string): PlanDraft {
  const id = `${newPrefix}${draft.items.filter((item) => item.id.startsWith(newPrefix)).length + 1}`
  const item: PlanItem = { ...fields, id, tripId: '', position: '~', version: 0, outcome: null, rating: null }
  return { ...draft, items: [...draft.items, item].toSorted(inPlanOrder), reasons: { ...draft.reasons, [id]: reason } }
}

export function swapInDraft(draft: PlanDraft, one: PlanItem, other: PlanItem, reason: string): PlanDraft {
  const places: [PlanItem, PlanItem][] = [
    [one, other],
    [other, one],
  ]
  const swapped = places.reduce(
    (current, [item, place]) => patchItem(current, item.id, { day: place.day, ...scheduleAt(item, place) }, reason),
    draft,
  )
  return { ...swapped, swaps: [...draft.swaps, [one.id, other.id]] }
}

/** What has to be proposed to come from one draft to the other. */
export function changesBetween(before: PlanDraft, after: PlanDraft): ProposedChange[] {
  const known = new Map(before.items.map((item) => [item.id, item]))
  const now = new Map(after.items.map((item) => [item.id, item]))
  const swapped = after.swaps.filter(([one, other]) => isSwap(known, now, one, other))
  const inSwap = new Set(swapped.flat())
  const about = (item: PlanItem) => ({
    id: `change-${item.id}`,
    reason: (after.reasons[item.id] ?? '').slice(0, 500),
    itemId: item.id,
    title: item.title,
    baseVersion: item.version,
  })
  const removed = before.items
    .filter(({ id }) => !now.has(id))
    .map((item) => ({ ...about(item), type: 'item.remove' as const }))
  const swaps = swapped.flatMap(([one, other]): ProposedChange[] => {
    const [item, partner] = [known.get(one), known.get(other)]
    if (!item || !partner) return []
    return [
      { ...about(item), type: 'item.swap', withId: partner.id, withTitle: partner.title, withVersion: partner.version },
    ]
  })
  const others = after.items.flatMap((item): ProposedChange[] => {
    const was = known.get(item.id)
    if (!was) {
      const { id, reason } = about(item)
      return [{ id, reason, type: 'item.add', item: newItemSchema.parse(item) }]
    }
    return inSwap.has(item.id) ? [] : toChange(was, item, about(was))
  })
  return [...removed, ...swaps, ...others]
}

function toChange(
  was: PlanItem,
  item: PlanItem,
  about: { id: string; reason: string; itemId: string; title: string; baseVersion: number },
): ProposedChange[] {
  const values = new Map<string, unknown>(Object.entries(was))
  const patch = itemPatchSchema.parse(
    Object.fromEntries(Object.entries(item).filter(([key, value]) => !isDeepStrictEqual(value, values.get(key)))),
  )
  const fields = Object.keys(patch)
  if (fields.length === 0) return []
  const { start, end, endsNextDay } = item
  const isMove = 'day' in patch && fields.every((field) => ['day', 'start', 'end', 'endsNextDay'].includes(field))
  if (!isMove) return [{ ...about, type: 'item.update', patch }]
  return [
    { ...about, type: 'item.move', day: item.day, ...(fields.length > 1 && { schedule: { start, end, endsNextDay } }) },
  ]
}

function isSwap(known: ReadonlyMap<string, PlanItem>, now: ReadonlyMap<string, PlanItem>, one: string, other: string) {
  const pairs = [
    [one, other],
    [other, one],
  ] as const
  return pairs.every(([id, placeId]) => {
    const [was, place, is] = [known.get(id), known.get(placeId), now.get(id)]
    return was && place && is && isDeepStrictEqual(is, { ...was, day: place.day, ...scheduleAt(was, place) })
  })
}
