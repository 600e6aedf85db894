// What proposals and undo may do to items.

import { itineraryItemSchema } from '#contract/itinerary.ts'
import type { ProposedChange } from '#contract/proposal.ts'
import { defineChangeHandler, type Restoration, staleProposal } from '../kernel/change-handler.ts'
import {
  addItem,
  type ItemDraft,
  moveItem,
  removeItem,
  requireItem,
  restoreItem,
  swapItems,
  updateItem,
} from './edit-items.ts'
import { loadItemDraft, restoreActionOf, saveItemDraft, type WantedItems } from './item.writes.ts'

type ItemChange = Extract<ProposedChange, { type: `item.${string}` }>

export const itemChangeHandler = defineChangeHandler<ItemChange['type'], ItemDraft>({
  entity: 'item',
  types: ['item.add', 'item.update', 'item.move', 'item.swap', 'item.remove'],

  load: (tx, trip, { changes, restorations }) =>
    loadItemDraft(tx, trip.id, merge([...changes.map(wantedBy), ...restorations.map(wantedByRestoration)])),

  read(draft, id) {
    const item = draft.get(id)
    return item ? { version: item.version, values: { ...item } } : null
  },

  targets(change) {
    if (change.type === 'item.add') return []
    const target = { id: change.itemId, baseVersion: change.baseVersion }
    if (change.type !== 'item.swap') return [target]
    return [target, { id: change.withId, baseVersion: change.withVersion, title: change.withTitle }]
  },

  apply(draft, trip, change) {
    switch (change.type) {
      case 'item.add':
        addItem(draft, trip, change.item, 'by-time')
        break
      case 'item.update': {
        const { day, ...patch } = change.patch
        const updated = updateItem(draft, trip, change.itemId, patch)
        if (day !== undefined && day !== updated.day) moveItem(draft, trip, change.itemId, day, 'by-time')
        break
      }
      case 'item.move':
        if (change.schedule) updateItem(draft, trip, change.itemId, change.schedule)
        moveItem(draft, trip, change.itemId, change.day, 'by-time')
        break
      case 'item.swap':
        swapItems(draft, trip, change.itemId, change.withId)
        break
      case 'item.remove':
        removeItem(draft, change.itemId)
        break
    }
  },

  restore(draft, trip, { id, values }) {
    if (!values) return draft.delete(id)
    const current = draft.get(id)
    const item = itineraryItemSchema.parse({ ...current, ...values })
    if (item.day !== null && trip.durationDays !== null && item.day > trip.durationDays) throw staleProposal(id)
    draft.set(current ? item : { ...item, version: item.version + 1 })
  },

  async save(tx, actor, trip, draft, purpose) {
    // Once all are back: two items that had changed places hold each other's order key until then.
    if (purpose === 'restore')
      for (const { after } of draft.changes()) if (after) restoreItem(draft, requireItem(draft, after.id))
    await saveItemDraft(tx, actor, draft, purpose === 'restore' ? restoreActionOf : undefined)
    return trip
  },

  describe: (change) => (change.type === 'item.add' ? change.item.title : change.title),
})

function wantedBy(change: ItemChange): WantedItems {
  switch (change.type) {
    case 'item.add':
      return { days: [change.item.day] }
    case 'item.update':
      return { ids: [change.itemId], days: change.patch.day === undefined ? [] : [change.patch.day] }
    case 'item.move':
      return { ids: [change.itemId], days: [change.day] }
    case 'item.swap':
      return { ids: [change.itemId, change.withId] }
    case 'item.remove':
      return { ids: [change.itemId] }
  }
}

function wantedByRestoration({ id, values }: Restoration): WantedItems {
  const { day } = itineraryItemSchema
    .pick({ day: true })
    .partial()
    .parse(values ?? {})
  return { ids: [id], days: day === undefined ? [] : [day], besides: [id] }
}

function merge(wanted: WantedItems[]): WantedItems {
  const ids = new Set(wanted.flatMap((one) => one.ids ?? []))
  const days = new Set(wanted.flatMap((one) => one.days ?? []))
  return { ids: [...ids], days: [...days], besides: wanted.flatMap((one) => one.besides ?? []) }
}
