import { AppError } from './app-error.ts'

/** The one row that an insert or update gave back. @throws AppError INTERNAL where there is none, which no rule foresees. */
export function storedRow<Row>(rows: readonly Row[]): Row {
  const [row] = rows
  if (!row) throw new AppError('INTERNAL', { cause: new Error('the statement stored no row') })
  return row
}
