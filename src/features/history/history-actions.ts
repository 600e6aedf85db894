// Reads audit entries for the history of a trip.
import type { AuditEntry } from '#contract/audit.ts'
import type { NewSteps } from '#contract/trip-history.ts'

function textOf(row: AuditEntry['before'], key: string): string {
  const value = row?.[key]
  return typeof value === 'string' ? value : ''
}

/** The title or name of the changed entity, after the change if it still exists. */
export function readEntryTitle({ before, after }: Pick<AuditEntry, 'before' | 'after'>): string {
  const rows = [after, before]
  const titles = [...rows.map((row) => textOf(row, 'title')), ...rows.map((row) => textOf(row, 'name'))]
  return titles.find((title) => title !== '') ?? ''
}

type Row = Record<string, unknown>

/** What an entry changed: the fields whose values differ, and the row before. null where a row came or went. */
export function readChangedFields({ before, after }: Pick<AuditEntry, 'before' | 'after'>): {
  patch: Row
  before: Row
} | null {
  if (!before || !after) return null
  const keys = Object.keys(after).filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
  return { patch: Object.fromEntries(keys.map((key) => [key, after[key]])), before }
}

/** Whether somebody else did it since the reader's last visit. */
export function isNewStep({ at, actorId }: Pick<AuditEntry, 'at' | 'actorId'>, news: NewSteps | undefined): boolean {
  if (!news?.since || at <= news.since) return false
  return news.people.some(({ userId }) => userId === actorId)
}
