import type { ExtractTablesWithRelations } from 'drizzle-orm'
import { drizzle, type PostgresJsDatabase, type PostgresJsTransaction } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { survivingLosses } from './connection-loss.ts'
import { observing, type StatementObserver } from './observing.ts'
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

/** Seconds to wait before another attempt to connect: what comes back is noticed within one. */
export const reconnectAfter = (retries: number): number => Math.min(3 ** retries / 100, 0.8)

export function connectDatabase(
  address: DatabaseAddress,
  options: { max: number; observe?: StatementObserver },
): DatabaseClient {
  const settings = {
    max: options.max,
    idle_timeout: 60,
    connect_timeout: 10,
    backoff: reconnectAfter,
    onnotice: () => {},
    connection: {
      application_name: 'journeyon',
      statement_timeout: 30_000,
      idle_in_transaction_session_timeout: 60_000,
    },
  }
  const sql = typeof address === 'string' ? postgres(address, settings) : postgres({ ...address, ...settings })
  return {
    db: drizzle(survivingLosses(preparingReads(options.observe ? observing(sql, options.observe) : sql)), {
      schema,
      casing: 'snake_case',
    }),
    sql,
    close: () => sql.end({ timeout: 5 }),
  }
}

/**
 * Drizzle sends every statement to be parsed and planned anew. Reads repeat word for word, so the server may keep their
 * plans; writes of many rows differ each time and would only fill its memory.
 */
function preparingReads(sql: postgres.Sql): postgres.Sql {
  return new Proxy(sql, {
    get(target, key) {
      if (key !== 'unsafe') return Reflect.get(target, key)
      return (text: string, ...rest: [postgres.ParameterOrJSON<never>[]?, postgres.UnsafeQueryOptions?]) =>
        target.unsafe(text, rest[0] ?? [], { prepare: text.startsWith('select'), ...rest[1] })
    },
  })
}
