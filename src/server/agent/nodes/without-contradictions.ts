// Tools of one turn propose without knowing of each other: an edit takes an item out, and a new plan replaces the same item.
import type { ProposedChange } from '#contract/proposal.ts'

/** What one change takes out, no other changes or takes out again: such a proposal could not be applied. */
export function withoutContradictions(changes: readonly ProposedChange[]): ProposedChange[] {
  const removals = new Map<string, ProposedChange>()
  for (const change of changes)
    if (change.type === 'item.remove' && !removals.has(change.itemId)) removals.set(change.itemId, change)
  return changes.filter((change) => {
    if (change.type === 'item.remove') return removals.get(change.itemId) === change
    if (change.type === 'item.swap') return !removals.has(change.itemId) && !removals.has(change.withId)
    return !('itemId' in change) || !removals.has(change.itemId)
  })
}
