// What a waiting change says about its object.
import type { Expense, SplitInput } from '#contract/budget.ts'
import { toSplitInput } from '#contract/expense-split.ts'
import type { ItineraryItem } from '#contract/itinerary.ts'
import type { KnowledgeEntry } from '#contract/knowledge.ts'
import type { PackingItem } from '#contract/packing.ts'
import type { Task } from '#contract/task.ts'
import type { Entity, WaitingCall } from '#lib/offline/waiting-change.ts'
import { sortedJson } from './sorted-json.ts'

export function isTask(entity: Entity): entity is Task {
  return 'stage' in entity
}

export function isItem(entity: Entity): entity is ItineraryItem {
  return 'kind' in entity
}

export function isNote(entity: Entity): entity is KnowledgeEntry {
  return 'indexStatus' in entity
}

export function isPackingItem(entity: Entity): entity is PackingItem {
  return 'isPacked' in entity
}

export function isExpense(entity: Entity): entity is Expense {
  return 'paidBy' in entity
}

/** The values that the change sets; empty for one that adds or removes. A move within a day sets none that could clash. */
export function changedFields(call: WaitingCall): Record<string, unknown> {
  switch (call.path) {
    case 'itinerary.update': {
      const { itemId: _item, version: _version, before: _before, idempotencyKey: _key, ...patch } = call.input
      return patch
    }
    case 'tasks.update': {
      const { taskId: _task, version: _version, idempotencyKey: _key, ...patch } = call.input
      return patch
    }
    case 'tasks.packing.update': {
      const { packingItemId: _item, version: _version, idempotencyKey: _key, ...patch } = call.input
      return patch
    }
    case 'budget.expenses.update': {
      const { expenseId: _expense, version: _version, idempotencyKey: _key, ...patch } = call.input
      return patch
    }
    case 'knowledge.update': {
      const { entryId: _entry, version: _version, idempotencyKey: _key, format: _format, ...patch } = call.input
      return patch
    }
    case 'tasks.packing.setPacked':
      return { isPacked: call.input.isPacked }
    case 'itinerary.move':
      return { day: call.input.day }
    case 'itinerary.mark':
      return { outcome: call.input.outcome }
    case 'itinerary.rate':
      return { rating: call.input.rating }
    default:
      return {}
  }
}

/** The id of what is changed; null where it is new. */
export function changedId(call: WaitingCall): string | null {
  switch (call.path) {
    case 'itinerary.add':
    case 'tasks.create':
    case 'tasks.packing.add':
    case 'budget.expenses.create':
    case 'budget.transfers.markPaid':
    case 'knowledge.create':
      return null
    case 'knowledge.update':
    case 'knowledge.remove':
      return call.input.entryId
    case 'tasks.packing.setPacked':
      return call.input.packingItemIds[0] ?? null
    case 'tasks.packing.update':
    case 'tasks.packing.remove':
      return call.input.packingItemId
    case 'budget.expenses.update':
    case 'budget.expenses.remove':
      return call.input.expenseId
    case 'budget.transfers.remove':
      return call.input.transferId
    case 'tasks.update':
    case 'tasks.remove':
      return call.input.taskId
    default:
      return call.input.itemId
  }
}

export function isRemoval({ path }: WaitingCall): boolean {
  return path.endsWith('.remove')
}

/** What a new object is called. */
export function titleOfCall({ path, input }: WaitingCall): string {
  if (path === 'tasks.packing.add') return input.items[0]?.title ?? ''
  return 'title' in input ? (input.title ?? '') : ''
}

/** As a change would set it. */
export function readField(entity: Entity, field: string): unknown {
  return isExpense(entity) && field === 'split' ? toSplitInput(entity.split) : Reflect.get(entity, field)
}

function isSplit(field: string, value: unknown): value is SplitInput {
  return field === 'split' && typeof value === 'object' && value !== null && 'mode' in value
}

function isSame(field: string, a: unknown, b: unknown): boolean {
  const comparable = (value: unknown) => (isSplit(field, value) ? withSortedPeople(value) : value)
  return sortedJson(comparable(a)) === sortedJson(comparable(b))
}

function withSortedPeople({ parts, lines, ...split }: SplitInput): unknown {
  return {
    ...split,
    parts: parts?.map(sortedJson).toSorted(),
    lines: lines?.map((line) => ({ ...line, userIds: line.userIds.toSorted() })),
  }
}

/** Forms give all their fields: only those that differ from what was known are a change. */
export function differingFields(fields: Record<string, unknown>, base: Entity): ReadonlySet<string> {
  const differing = new Set(
    Object.keys(fields).filter((field) => !isSame(field, fields[field], readField(base, field))),
  )
  // Exact parts and lines of a bill go with the amount whose parts they are.
  const { split } = fields
  if (differing.has('amount') && isSplit('split', split) && (split.mode === 'exact' || split.mode === 'itemized'))
    differing.add('split')
  return differing
}

/** Fields that both sides have set since `base`, to different values. */
export function clashingFields(fields: Record<string, unknown>, base: Entity, theirs: Entity): string[] {
  return Object.entries(fields)
    .filter(([field, mine]) => {
      const now = readField(theirs, field)
      return !isSame(field, readField(base, field), now) && !isSame(field, mine, now)
    })
    .map(([field]) => field)
}
