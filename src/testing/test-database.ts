// A database of its own for one test file, cloned from the migrated template.
import { randomBytes } from 'node:crypto'
import postgres from 'postgres'
import { afterAll, beforeAll, inject } from 'vitest'
import type { DatabaseAddress } from '../server/db/client.ts'

interface TestDatabase {
  address: Exclude<DatabaseAddress, string>
  drop(): Promise<void>
}

export async function createTestDatabase(): Promise<TestDatabase> {
  const { template, ...server } = inject('databaseServer')
  const database = `test_${randomBytes(6).toString('hex')}`
  const admin = (run: (sql: postgres.Sql) => Promise<unknown>) => {
    const sql = postgres({ ...server, database: 'postgres', max: 1, onnotice: () => {} })
    return run(sql).finally(() => sql.end())
  }
  // A third of the work of copying through the log of writes, which is for templates that others are using.
  await admin((sql) => sql.unsafe(`create database ${database} template ${template} strategy file_copy`))
  return {
    address: { ...server, database },
    drop: async () => {
      await admin((sql) => sql.unsafe(`drop database if exists ${database} with (force)`))
    },
  }
}

/** Opens one before the tests of a file and drops it after them; read it inside tests and hooks. */
export function useTestDatabase(): { readonly address: TestDatabase['address'] } {
  let database: TestDatabase | undefined
  beforeAll(async () => {
    database = await createTestDatabase()
  })
  afterAll(() => database?.drop())
  return {
    get address() {
      if (!database) throw new Error('the test database is opened in beforeAll')
      return database.address
    },
  }
}
