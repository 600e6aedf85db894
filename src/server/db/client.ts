import type { ExtractTablesWithRelations } from 'drizzle-orm'
import { drizzle, type PostgresJsDatabase, type PostgresJsTransaction } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import * as schema from './schema/index.ts'

type Schema = typeof schema
export type Db = PostgresJsDatabase<Schema>
export type Tx = PostgresJsTransaction<Schema, ExtractTablesWithRelations<Schema>>
/** Repositories take either: a read may stand alone or belong to a transaction. */
export type DbOrTx = Db | Tx

export type DatabaseAddress =
  | string
  | { host: string; port?: number; user: string; database: string; password?: string }

export interface DatabaseClient {
  db: Db
  sql: postgres.Sql
  close(): Promise<void>
}

export function connectDatabase(address: DatabaseAddress, options: { max: number }): DatabaseClient {
  const settings = {
    max: options.max,
    idle_timeout: 60,
    connect_timeout: 10,
    onnotice: () => {},
    connection: {
      application_name: 'journeyon',
      statement_timeout: 30_000,
      idle_in_transaction_session_timeout: 60_000,
    },
  }
  const sql = typeof address === 'string' ? postgres(address, settings) : postgres({ ...address, ...settings })
  return { db: drizzle(sql, { schema, casing: 'snake_case' }), sql, close: () => sql.end({ timeout: 5 }) }
}
