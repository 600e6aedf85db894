// What becomes of a waiting change once the person has decided about its conflict.
import { uuidv7 } from 'uuidv7'
import { toSplitInput } from '#contract/expense-split.ts'
import type { OfflineStore } from '#lib/offline/offline-store.ts'
import type { Entity, WaitingCall, WaitingChange } from '#lib/offline/waiting-change.ts'
import { changedFields, isExpense, isItem, isNote, isPackingItem, isTask } from './change-fields.ts'
import { withFields } from './rewrite-call.ts'

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
  if (conflict?.kind !== 'fields') return call
  return withFields(call, new Set(Object.keys(changedFields(call)).filter((field) => !theirs.has(field))))
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
  if (isPackingItem(base)) {
    const { tripId, title, count, personId, bag } = base
    return { path: 'tasks.packing.add', input: { tripId, items: [{ title, count, personId, bag, ...patch }] } }
  }
  if (isExpense(base)) {
    const { tripId, title, amount, paidBy, category, spentOn, itemId } = base
    const fields = { title, amount, paidBy, category, spentOn, itemId, split: toSplitInput(base.split) }
    return { path: 'budget.expenses.create', input: { tripId, ...fields, ...patch } }
  }
  if (!isTask(base)) return null
  const { id: _id, position: _position, version: _version, ...task } = base
  return { path: 'tasks.create', input: { ...task, ...patch } }
}
