// Gathers the rows of a trip's audit log into steps.
import type { AuditEntry } from '#contract/audit.ts'
import type { HistoryStep, StepRevert } from '#contract/trip-history.ts'

export interface StepRow {
  entry: Omit<AuditEntry, 'at' | 'actorName'> & { at: Date }
  actorName: string | null
  count: number
}

export interface RevertRow {
  id: string
  userId: string
  at: Date
  proposalId: string | null
  isUndone: boolean
  isNextUndo: boolean
  isNextRedo: boolean
}

/** `rows` newest first, those of a step together and the one that names it first. Addresses stay with the admin. */
export function gatherSteps(rows: readonly StepRow[], reverts: readonly RevertRow[]): HistoryStep[] {
  const steps = new Map<string, StepRow[]>()
  for (const row of rows) {
    const { at, actorId, requestId } = row.entry
    const key = [at.toISOString(), actorId, requestId].join(' ')
    steps.set(key, [...(steps.get(key) ?? []), row])
  }
  return [...steps.values()].flatMap((step): HistoryStep[] => {
    const [first] = step
    if (!first) return []
    const headline = toEntry(first)
    const isProposal = headline.entity === 'proposal'
    const changes = step.map(toEntry).filter(({ entity }) => entity !== 'proposal')
    const revert = reverts.find(
      ({ at, userId, proposalId }) =>
        at.getTime() === first.entry.at.getTime() && userId === headline.actorId && (!proposalId || isProposal),
    )
    return [
      {
        ...headline,
        changes,
        count: isProposal ? first.count - 1 : first.count,
        isUndone: revert?.isUndone ?? false,
        revert: revert ? toRevert(revert) : null,
      },
    ]
  })
}

function toEntry({ entry, actorName }: StepRow): AuditEntry {
  return { ...entry, at: entry.at.toISOString(), actorName, address: null, requestId: null }
}

function toRevert({ id, proposalId, isUndone, isNextUndo, isNextRedo }: RevertRow): StepRevert | null {
  if (isNextUndo) return { kind: 'undo', entryId: id }
  if (isNextRedo) return { kind: 'redo', entryId: id }
  return proposalId && !isUndone ? { kind: 'undo-proposal', proposalId } : null
}
