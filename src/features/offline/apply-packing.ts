// The packing list as it will be once the waiting changes are saved.
import type { PackingItem } from '#contract/packing.ts'
import { isDecided, type WaitingCall, type WaitingChange } from '#lib/offline/waiting-change.ts'
import { changedFields } from './change-fields.ts'

export function applyToPacking(items: readonly PackingItem[], changes: readonly WaitingChange[]): PackingItem[] {
  return changes.filter(isDecided).reduce(applyChange, [...items])
}

function applyChange(items: PackingItem[], change: WaitingChange): PackingItem[] {
  const { call, entityId } = change
  switch (call.path) {
    case 'tasks.packing.add':
      return [...items, ...newItems(change, call.input)]
    case 'tasks.packing.remove':
      return items.filter(({ id }) => id !== entityId)
    case 'tasks.packing.update':
    case 'tasks.packing.setPacked':
      return items.map((item) => (item.id === entityId ? { ...item, ...changedFields(call) } : item))
    default:
      return items
  }
}

function newItems(
  { entityId, tripId }: WaitingChange,
  { items }: Extract<WaitingCall, { path: 'tasks.packing.add' }>['input'],
): PackingItem[] {
  const given = { count: 1, personId: null, bag: null, isPacked: false, version: 0 }
  return items.map((item) => ({ ...given, ...item, id: entityId, tripId }))
}
