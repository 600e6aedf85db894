// A database of its own for one test file, cloned from the migrated template.
import { randomBytes } from 'node:crypto'
import postgres from 'postgres'
import { afterAll, beforeAll, inject } from 'vitest'
import type { DatabaseAddress } from '../server/db/client.ts'

interface TestDatabase {
  address: Exclude<DatabaseAddress, string>
  drop(): Promise<void>
}

/** One that is made while the tests before it run: a tenth of a second to wait for in each of hundreds of files. */
let madeAhead: Promise<string> | undefined

export async function createTestDatabase(): Promise<TestDatabase> {
  const { template: _, ...server } = inject('databaseServer')
  const database = await (madeAhead ?? cloneTemplate())
  madeAhead = cloneTemplate()
  // Who takes it hears of its failure; after the last file nobody does.
  madeAhead.catch(() => {})
  return {
    address: { ...server, database },
    drop: () => asAdmin(`drop database if exists ${database} with (force)`),
  }
}

async function cloneTemplate(): Promise<string> {
  const database = `test_${randomBytes(6).toString('hex')}`
  // A third of the work of copying through the log of writes, which is for templates that others are using.
  await asAdmin(`create database ${database} template ${inject('databaseServer').template} strategy file_copy`)
  return database
}

async function asAdmin(statement: string): Promise<void> {
  const { template: _, ...server } = inject('databaseServer')
  const sql = postgres({ ...server, database: 'postgres', max: 1, onnotice: () => {} })
  await sql.unsafe(statement).finally(() => sql.end())
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
