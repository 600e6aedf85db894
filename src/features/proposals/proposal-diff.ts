// Changes of a proposal in the order of the plan: by day, then unscheduled, tasks, expenses, trip.
import type { ItineraryItem } from '#contract/itinerary.ts'
import type { Money } from '#contract/money.ts'
import type { ProposedChange } from '#contract/proposal.ts'
import { negateMoney, sumByCurrency } from '#lib/money.ts'

export type ChangeGroup =
  | { kind: 'day'; day: number; changes: ProposedChange[] }
  | { kind: 'unscheduled' | Section; changes: ProposedChange[] }

/** What is not part of the days. */
type Section = 'tasks' | 'expenses' | 'trip'

type ItemsById = ReadonlyMap<string, ItineraryItem>

export function itemsById(items: readonly ItineraryItem[]): ItemsById {
  return new Map(items.map((item) => [item.id, item]))
}

/** The group of a change: a day, unscheduled (null) or a section. A move belongs to its target day. */
function placeOfChange(change: ProposedChange, items: ItemsById): number | null | Section {
  switch (change.type) {
    case 'item.add':
      return change.item.day
    case 'item.move':
      return change.day
    case 'item.update':
      return change.patch.day === undefined ? (items.get(change.itemId)?.day ?? null) : change.patch.day
    case 'item.remove':
    case 'item.swap':
      return items.get(change.itemId)?.day ?? null
    case 'task.add':
    case 'task.update':
    case 'task.remove':
      return 'tasks'
    case 'expense.add':
      return 'expenses'
    case 'trip.setBudget':
    case 'trip.update':
    case 'trip.advanceStage':
      return 'trip'
  }
}

function startOf(change: ProposedChange, items: ItemsById): string {
  if (change.type === 'item.add') return change.item.start ?? '~'
  if (change.type === 'item.update') return change.patch.start ?? items.get(change.itemId)?.start ?? '~'
  if (change.type === 'item.move' && change.schedule) return change.schedule.start ?? '~'
  return 'itemId' in change ? (items.get(change.itemId)?.start ?? '~') : '~'
}

export function groupChanges(changes: readonly ProposedChange[], items: ItemsById): ChangeGroup[] {
  const at = (place: number | null | Section) =>
    changes
      .filter((change) => placeOfChange(change, items) === place)
      .sort((a, b) => (startOf(a, items) < startOf(b, items) ? -1 : startOf(a, items) > startOf(b, items) ? 1 : 0))
  const days = changes.map((change) => placeOfChange(change, items)).filter((place) => typeof place === 'number')
  const groups: ChangeGroup[] = [
    ...[...new Set(days)].sort((a, b) => a - b).map((day) => ({ kind: 'day' as const, day, changes: at(day) })),
    { kind: 'unscheduled', changes: at(null) },
    { kind: 'tasks', changes: at('tasks') },
    { kind: 'expenses', changes: at('expenses') },
    { kind: 'trip', changes: at('trip') },
  ]
  return groups.filter((group) => group.changes.length > 0)
}

/** The change of the plan's cost per currency. */
export function sumCostChange(changes: readonly ProposedChange[], items: ItemsById): Money[] {
  return sumByCurrency(changes.flatMap((change) => listCostChanges(change, items)))
}

function listCostChanges(change: ProposedChange, items: ItemsById): (Money | null)[] {
  if (change.type === 'item.add') return [change.item.cost]
  if (change.type !== 'item.update' && change.type !== 'item.remove') return []
  const before = items.get(change.itemId)?.cost ?? null
  const gone = before && negateMoney(before)
  if (change.type === 'item.remove') return [gone]
  return change.patch.cost === undefined ? [] : [gone, change.patch.cost]
}
