// Waiting calls are rewritten when the server has given ids and versions.
import type { WaitingCall, WaitingChange } from '#lib/offline/waiting-change.ts'
import { changedFields } from './change-fields.ts'

/** The call against this version of its object, where the procedure compares versions. */
export function withVersion(call: WaitingCall, version: number): WaitingCall {
  switch (call.path) {
    case 'itinerary.update':
      return { path: call.path, input: { ...call.input, version } }
    case 'itinerary.move':
      return { path: call.path, input: { ...call.input, version } }
    case 'itinerary.remove':
      return { path: call.path, input: { ...call.input, version } }
    case 'tasks.update':
      return { path: call.path, input: { ...call.input, version } }
    case 'tasks.packing.update':
      return { path: call.path, input: { ...call.input, version } }
    case 'budget.expenses.update':
      return { path: call.path, input: { ...call.input, version } }
    case 'knowledge.update':
      return { path: call.path, input: { ...call.input, version } }
    default:
      return call
  }
}

/** The call for these fields alone, where it is one that changes fields; null where nothing is left of it. */
export function withFields(call: WaitingCall, fields: ReadonlySet<string>): WaitingCall | null {
  const kept = Object.entries(changedFields(call)).filter(([field]) => fields.has(field))
  const patch = Object.fromEntries(kept)
  const isPlaced = call.path === 'itinerary.update' && call.input.before !== undefined
  if (kept.length === 0 && !isPlaced) return null
  switch (call.path) {
    case 'itinerary.update': {
      const { itemId, version, before } = call.input
      return { path: call.path, input: { itemId, version, ...(isPlaced && { before }), ...patch } }
    }
    case 'tasks.update':
      return { path: call.path, input: { taskId: call.input.taskId, version: call.input.version, ...patch } }
    case 'tasks.packing.update': {
      const { packingItemId, version } = call.input
      return { path: call.path, input: { packingItemId, version, ...patch } }
    }
    case 'budget.expenses.update':
      return { path: call.path, input: { expenseId: call.input.expenseId, version: call.input.version, ...patch } }
    case 'knowledge.update': {
      const { entryId, version, format } = call.input
      return { path: call.path, input: { entryId, version, format, ...patch } }
    }
    default:
      return call
  }
}

/** The change with the id that the server has given in place of `from`; the same object where it names another. */
export function renameEntity(change: WaitingChange, from: string, to: string): WaitingChange {
  const call = renameIn(change.call, from, to)
  const entityId = change.entityId === from ? to : change.entityId
  return call === change.call && entityId === change.entityId ? change : { ...change, call, entityId }
}

function renameIn(call: WaitingCall, from: string, to: string): WaitingCall {
  const rename = (id: string) => (id === from ? to : id)
  switch (call.path) {
    case 'itinerary.add':
      return call.input.before === from ? { path: call.path, input: { ...call.input, before: to } } : call
    case 'itinerary.move': {
      const { itemId, before } = call.input
      if (itemId !== from && before !== from) return call
      return {
        path: call.path,
        input: { ...call.input, itemId: rename(itemId), before: before ? rename(before) : before },
      }
    }
    case 'itinerary.update': {
      const { itemId, before } = call.input
      if (itemId !== from && before !== from) return call
      return {
        path: call.path,
        input: { ...call.input, itemId: rename(itemId), before: before ? rename(before) : before },
      }
    }
    case 'itinerary.mark':
      return call.input.itemId === from ? { path: call.path, input: { ...call.input, itemId: to } } : call
    case 'itinerary.rate':
      return call.input.itemId === from ? { path: call.path, input: { ...call.input, itemId: to } } : call
    case 'itinerary.remove':
      return call.input.itemId === from ? { path: call.path, input: { ...call.input, itemId: to } } : call
    case 'tasks.packing.update':
      return call.input.packingItemId === from ? { path: call.path, input: { ...call.input, packingItemId: to } } : call
    case 'tasks.packing.remove':
      return call.input.packingItemId === from ? { path: call.path, input: { ...call.input, packingItemId: to } } : call
    case 'tasks.packing.setPacked':
      return call.input.packingItemIds.includes(from)
        ? { path: call.path, input: { ...call.input, packingItemIds: call.input.packingItemIds.map(rename) } }
        : call
    case 'budget.expenses.create':
      return call.input.itemId === from ? { path: call.path, input: { ...call.input, itemId: to } } : call
    case 'budget.expenses.update': {
      const { expenseId, itemId } = call.input
      if (expenseId !== from && itemId !== from) return call
      const renamed = { ...call.input, expenseId: rename(expenseId) }
      return { path: call.path, input: itemId ? { ...renamed, itemId: rename(itemId) } : renamed }
    }
    case 'budget.expenses.remove':
      return call.input.expenseId === from ? { path: call.path, input: { ...call.input, expenseId: to } } : call
    case 'budget.transfers.remove':
      return call.input.transferId === from ? { path: call.path, input: { ...call.input, transferId: to } } : call
    case 'tasks.update':
      return call.input.taskId === from ? { path: call.path, input: { ...call.input, taskId: to } } : call
    case 'knowledge.update':
      return call.input.entryId === from ? { path: call.path, input: { ...call.input, entryId: to } } : call
    case 'knowledge.remove':
      return call.input.entryId === from ? { path: call.path, input: { ...call.input, entryId: to } } : call
    case 'tasks.remove':
      return call.input.taskId === from ? { path: call.path, input: { ...call.input, taskId: to } } : call
    default:
      return call
  }
}
