// The audit log as a spreadsheet reads it (RFC 4180).
import type { NamedAuditEntry } from '#contract/audit.ts'

const columns = [
  'at',
  'actorName',
  'actorKind',
  'actorId',
  'action',
  'entity',
  'entityId',
  'objectName',
  'tripTitle',
  'tripId',
  'address',
  'requestId',
  'before',
  'after',
] as const satisfies (keyof NamedAuditEntry)[]

/** With a byte order mark: without it spreadsheets read Chinese as Latin-1. */
export const auditCsvHeader = `\uFEFF${toLine(columns)}`

/** Instants in UTC, records as JSON. */
export function toAuditCsv(entries: readonly NamedAuditEntry[]): string {
  return entries.map((entry) => toLine(columns.map((column) => entry[column]))).join('')
}

function toLine(cells: readonly unknown[]): string {
  return `${cells.map(toCell).join(',')}\r\n`
}

function toCell(value: unknown): string {
  const text = value === null || value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value)
  // A spreadsheet would run what begins like a formula.
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
