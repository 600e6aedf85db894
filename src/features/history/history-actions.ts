// What an entry of the audit log was about; its sentence is `trip.activity.{action}` in the message files.
import { type AuditEntry, auditActions } from '#contract/audit.ts'

/** The action, if it is one of today's: the log also holds what older versions wrote. */
export function findDescribedAction(action: string): (typeof auditActions)[number] | null {
  return auditActions.find((known) => known === action) ?? null
}

function textOf(row: AuditEntry['before'], key: string): string {
  const value = row?.[key]
  return typeof value === 'string' ? value : ''
}

/** What it was about, by its name after the change, else before. */
export function readEntryTitle({ before, after }: Pick<AuditEntry, 'before' | 'after'>): string {
  return textOf(after, 'title') || textOf(before, 'title')
}
