// Rows of one kind, loaded once, changed in memory, stored in one statement: what hand edits, proposals and undo share.

interface DraftRow {
  id: string
  version: number
}

export interface RowChange<Row> {
  before: Row | null
  after: Row | null
}

export interface RowDraft<Row> {
  rows(): Row[]
  get(id: string): Row | undefined
  set(row: Row): void
  delete(id: string): void
  /** What differs from the rows as loaded. A row that was there counts its version up by one, however often it was set. */
  changes(): RowChange<Row>[]
}

export function createRowDraft<Row extends DraftRow>(loaded: readonly Row[]): RowDraft<Row> {
  const original = new Map(loaded.map((row) => [row.id, row]))
  const current = new Map(original)
  return {
    rows: () => [...current.values()],
    get: (id) => current.get(id),
    set: (row) => void current.set(row.id, row),
    delete: (id) => void current.delete(id),
    changes() {
      const ids = new Set([...original.keys(), ...current.keys()])
      return [...ids].flatMap((id) => {
        const before = original.get(id) ?? null
        const row = current.get(id) ?? null
        if (row === before) return []
        return [{ before, after: row && before ? { ...row, version: before.version + 1 } : row }]
      })
    },
  }
}
