// The difference between two versions of a record, by field.

export interface FieldDiff {
  field: string
  /** undefined = the field did not exist. */
  before: unknown
  after: unknown
  isChanged: boolean
}

type AuditRecord = Record<string, unknown> | null

/** Changed fields first, each group in the order of the record. In a created or removed record every field counts as changed. */
export function diffRecords(before: AuditRecord, after: AuditRecord): FieldDiff[] {
  const fields = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])
  const diffs = [...fields].map((field) => {
    const [old, current] = [before?.[field], after?.[field]]
    return { field, before: old, after: current, isChanged: JSON.stringify(old) !== JSON.stringify(current) }
  })
  return [...diffs.filter(({ isChanged }) => isChanged), ...diffs.filter(({ isChanged }) => !isChanged)]
}

/** Pretty-printed JSON, on one line if it is short. */
export function printValue(value: unknown): string {
  if (typeof value === 'string') return value
  const line = JSON.stringify(value)
  return line.length > 60 ? JSON.stringify(value, null, 2) : line
}
