// What becomes of a waiting change once the person has decided about its conflict.
import { uuidv7 } from 'uuidv7'
import type { OfflineStore } from '#lib/offline/offline-store.ts'
import type { Entity, WaitingCall, WaitingChange } from '#lib/offline/waiting-change.ts'
import { changedFields, isItem, isNote, isTask } from './change-fields.ts'

/** `keep`: the change is made after all, but for the fields of `theirs`; `drop`: the state of the others stays. */
export type Decision = { type: 'keep'; theirs: ReadonlySet<string> } | { type: 'drop' }

export async function resolveChange(change: WaitingChange, decision: Decision, store: OfflineStore): Promise<void> {
  if (change.id === undefined) return
  const call = decision.type === 'keep' ? callAfter(change, decision.theirs) : null
  if (!call) return store.removeChange(change.id)
  const { conflict } = change
  // Added again, it is a new object.
  const isNew = conflict?.kind === 'gone'
  const base = isNew ? null : (conflict?.theirs ?? change.base)
  const entityId = isNew ? uuidv7() : change.entityId
  await store.putChange({ ...change, call, key: uuidv7(), base, entityId, conflict: null })
}

/** null where nothing of it is left. */
function callAfter(change: WaitingChange, theirs: ReadonlySet<string>): WaitingCall | null {
  const { call, base, conflict } = change
  if (conflict?.kind === 'gone') return base && addAgain(base, changedFields(call))
  const kept = Object.entries(changedFields(call)).filter(([field]) => !theirs.has(field))
  if (conflict?.kind !== 'fields') return call
  if (kept.length === 0) return null
  const patch = Object.fromEntries(kept)
  switch (call.path) {
    case 'itinerary.update':
      return { path: call.path, input: { itemId: call.input.itemId, version: call.input.version, ...patch } }
    case 'tasks.update':
      return { path: call.path, input: { taskId: call.input.taskId, version: call.input.version, ...patch } }
    case 'knowledge.update': {
      const { entryId, version, format } = call.input
      return { path: call.path, input: { entryId, version, format, ...patch } }
    }
    default:
      return call
  }
}

function addAgain(base: Entity, patch: Record<string, unknown>): WaitingCall | null {
  if (isItem(base)) {
    const { id: _id, position: _position, version: _version, outcome: _outcome, rating: _rating, ...item } = base
    return { path: 'itinerary.add', input: { ...item, ...patch } }
  }
  if (isNote(base)) {
    const { tripId, title, content, tags, source } = base
    return { path: 'knowledge.create', input: { tripId, title, content, tags, source, ...patch } }
  }
  if (!isTask(base)) return null
  const { id: _id, position: _position, version: _version, ...task } = base
  return { path: 'tasks.create', input: { ...task, ...patch } }
}
