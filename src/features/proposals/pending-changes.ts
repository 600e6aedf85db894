// Pending proposals as the plan and the map show them: added items, and marks on changed ones.
import type { Proposal, ProposedChange } from '#contract/proposal.ts'

export type ProposedItem = Extract<ProposedChange, { type: 'item.add' }>
export type ProposedMark = Extract<ProposedChange, { itemId: string }>

export interface PendingChanges {
  proposals: readonly Proposal[]
  count: number
  additions: readonly ProposedItem[]
  /** By item. */
  marks: ReadonlyMap<string, ProposedMark>
}

export function collectPendingChanges(proposals: readonly Proposal[]): PendingChanges {
  const changes = proposals.flatMap((proposal) =>
    // Change ids are unique within a proposal only.
    proposal.changes.map((change) => ({ ...change, id: `${proposal.id}:${change.id}` })),
  )
  return {
    proposals,
    count: changes.length,
    additions: changes.filter((change): change is ProposedItem => change.type === 'item.add'),
    marks: new Map(changes.flatMap((change) => ('itemId' in change ? [[change.itemId, change] as const] : []))),
  }
}
