// What a proposal of the conversation that still waits for a decision changes: the next proposal takes its place, so it goes on
// from there instead of from the plan as it is.
import type { NewItem } from '#contract/itinerary.ts'
import type { ProposedChange } from '#contract/proposal.ts'
import type { TripDetail, TripPatch } from '#contract/trip.ts'
import { addToDraft, type PlanDraft, patchItem, removeFromDraft, swapInDraft } from './plan-draft.ts'

const warningStart = '⚠ '
const separator = ' · '

/** The reason of a change that breaks a rule begins with what is wrong. */
export function withWarning(reason: string, warning: string): string {
  return [`${warningStart}${warning}`, reason].filter(Boolean).join(separator).slice(0, 500)
}

/** The rules are checked anew with every proposal. */
function withoutWarning(reason: string): string {
  return reason.startsWith(warningStart) ? reason.split(separator).slice(1).join(separator) : reason
}

/** The plan as it would be once they are accepted; an item that was changed since stays as it is. */
export function withOpenChanges(draft: PlanDraft, changes: readonly ProposedChange[]): PlanDraft {
  return changes.reduce(applyOpen, draft)
}

function applyOpen(draft: PlanDraft, change: ProposedChange): PlanDraft {
  const reason = withoutWarning(change.reason)
  const current = (id: string, version: number) =>
    draft.items.find((item) => item.id === id && item.version === version)
  const patch = (fields: Partial<NewItem>) =>
    'itemId' in change && current(change.itemId, change.baseVersion)
      ? patchItem(draft, change.itemId, fields, reason)
      : draft
  switch (change.type) {
    case 'item.add':
      return addToDraft(draft, change.item, reason)
    case 'item.remove':
      return current(change.itemId, change.baseVersion) ? removeFromDraft(draft, [change.itemId], reason) : draft
    case 'item.update':
      return patch(change.patch)
    case 'item.move':
      return patch({ day: change.day, ...change.schedule })
    case 'item.swap': {
      const one = current(change.itemId, change.baseVersion)
      const other = current(change.withId, change.withVersion)
      return one && other ? swapInDraft(draft, one, other, reason) : draft
    }
    default:
      return draft
  }
}

/** Of the trip itself. */
export function openTripPatch({ version }: Pick<TripDetail, 'version'>, changes: readonly ProposedChange[]): TripPatch {
  const patches = changes.flatMap((change) =>
    change.type === 'trip.update' && change.baseVersion === version ? change.patch : [],
  )
  return Object.assign({}, ...patches)
}

interface NewChanges {
  changes: readonly ProposedChange[]
  /** All days are planned anew. */
  isWhole: boolean
  /** The open changes of items are in it already. */
  includesOpenItems: boolean
}

/** The open changes that a new proposal has to repeat, so that they are not lost with the one that it takes the place of. */
export function carriedChanges(
  open: readonly ProposedChange[],
  { changes, isWhole, includesOpenItems }: NewChanges,
): ProposedChange[] {
  if (changes.length === 0) return []
  const about = new Set(changes.map(subjectOf))
  return open
    .filter((change) => !(isOfItem(change) && (isWhole || includesOpenItems)) && !about.has(subjectOf(change)))
    .map((change) => ({ ...change, reason: withoutWarning(change.reason) }))
}

/** Without those of the same things. */
export function withoutTakenBack(
  open: readonly ProposedChange[],
  taken: readonly ProposedChange[],
): readonly ProposedChange[] {
  const about = new Set(taken.map(subjectOf))
  return open.filter((change) => !about.has(subjectOf(change)))
}

/** How many of the open changes are in a proposal, as they were or changed further. */
export function countCarried(open: readonly ProposedChange[], proposed: readonly ProposedChange[]): number {
  const about = new Set(proposed.map(subjectOf))
  return open.filter((change) => about.has(subjectOf(change))).length
}

function isOfItem({ type }: ProposedChange): boolean {
  return type.startsWith('item.')
}

/** Two changes of one thing do not stand beside each other. */
function subjectOf(change: ProposedChange): string {
  if ('itemId' in change) return change.itemId
  if ('taskId' in change) return change.taskId
  switch (change.type) {
    case 'item.add':
      return `add ${change.item.title} ${change.item.day}`
    case 'task.add':
      return `task ${change.task.title}`
    case 'expense.add':
      return `expense ${JSON.stringify(change.expense)}`
    default:
      return change.type
  }
}
