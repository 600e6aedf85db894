// What a change did to a record, field by field.

export interface FieldDiff {
  field: string
  /** undefined = the field was not there. */
  before: unknown
  after: unknown
  isChanged: boolean
}

type AuditRecord = Record<string, unknown> | null

/** Changed fields first, each group in the order of the record. A record that came or went counts as changed whole. */
export function diffRecords(before: AuditRecord, after: AuditRecord): FieldDiff[] {
  const fields = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])
  const diffs = [...fields].map((field) => {
    const [old, current] = [before?.[field], after?.[field]]
    return { field, before: old, after: current, isChanged: JSON.stringify(old) !== JSON.stringify(current) }
  })
  return [...diffs.filter(({ isChanged }) => isChanged), ...diffs.filter(({ isChanged }) => !isChanged)]
}

/** A value on as few lines as it needs. */
export function printValue(value: unknown): string {
  if (typeof value === 'string') return value
  const line = JSON.stringify(value)
  return line.length > 60 ? JSON.stringify(value, null, 2) : line
}
