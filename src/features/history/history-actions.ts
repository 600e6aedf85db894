// Reads audit entries for the history of a trip; their messages are `trip.activity.{action}`.
import { type AuditEntry, auditActions } from '#contract/audit.ts'

/** The action if it is known: the log also holds actions of older versions. */
export function findDescribedAction(action: string): (typeof auditActions)[number] | null {
  return auditActions.find((known) => known === action) ?? null
}

function textOf(row: AuditEntry['before'], key: string): string {
  const value = row?.[key]
  return typeof value === 'string' ? value : ''
}

/** The title of the changed entity, after the change if it still exists. */
export function readEntryTitle({ before, after }: Pick<AuditEntry, 'before' | 'after'>): string {
  return textOf(after, 'title') || textOf(before, 'title')
}
