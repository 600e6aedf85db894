// Which audit actions have a sentence in the message files (`trip.activity.item.added` and so on), and what they were about.
import type { AuditEntry } from '#contract/audit.ts'

const describedActions = [
  'item.added',
  'item.updated',
  'item.moved',
  'item.removed',
  'item.restored',
  'task.added',
  'task.updated',
  'task.moved',
  'task.removed',
  'task.restored',
  'trip.created',
  'trip.updated',
  'trip.archived',
  'trip.restored',
  'stage.advanced',
  'stage.rewound',
  'stage.updated',
  'proposal.created',
  'proposal.applied',
  'proposal.rejected',
  'proposal.expired',
  'proposal.undone',
] as const

/** The action if there is a sentence for it. */
export function findDescribedAction(action: string): (typeof describedActions)[number] | null {
  return describedActions.find((known) => known === action) ?? null
}

function textOf(row: AuditEntry['before'], key: string): string {
  const value = row?.[key]
  return typeof value === 'string' ? value : ''
}

/** What it was about, by its name after the change, else before. */
export function readEntryTitle({ before, after }: Pick<AuditEntry, 'before' | 'after'>): string {
  return textOf(after, 'title') || textOf(before, 'title')
}
