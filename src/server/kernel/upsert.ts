import { getTableColumns, type SQL, sql } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'

/** For `onConflictDoUpdate`: every column takes the value that was to be inserted, but those of `kept`. */
export function excludedColumns(table: PgTable, kept: readonly string[]): Record<string, SQL> {
  const keys = Object.keys(getTableColumns(table)).filter((key) => !kept.includes(key))
  return Object.fromEntries(keys.map((key) => [key, sql`excluded.${sql.identifier(snakeCase(key))}`]))
}

/** As drizzle's own `casing: 'snake_case'` names the columns. */
function snakeCase(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

/** For `returning`: rows of the trip before the statement, as a statement sees none of what it writes. */
export function countBefore(table: PgTable, column: PgColumn, tripId: string | undefined): SQL<number> {
  return sql<number>`(select count(*)::int from ${table} where ${column} = ${tripId ?? null})`
}
