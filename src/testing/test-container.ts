// A container on a database of its own, with the outside world replaced by what the test gives.
import { afterAll, beforeAll } from 'vitest'
import { type Container, createContainer } from '../server/container.ts'
import type { Overrides } from '../server/container-options.ts'
import type { DatabaseAddress } from '../server/db/client.ts'
import { parseEnv } from '../server/env.ts'
import { createMemoryFileStorage } from './memory-file-storage.ts'
import { createTestDatabase } from './test-database.ts'

export const testAuthSecret = 'a secret that only tests know, 32+ chars'

type Variables = Record<string, string>

async function createTestContainer(overrides: Overrides, variables: Variables): Promise<Container> {
  const database = await createTestDatabase()
  const container = openTestContainer(database.address, overrides, variables)
  return {
    ...container,
    async close() {
      await container.close()
      await database.drop()
    },
  }
}

/** One of several processes on the same database. */
export function openTestContainer(
  database: DatabaseAddress,
  overrides: Overrides = {},
  variables: Variables = {},
): Container {
  const quiet = { NODE_ENV: 'test', LOG_LEVEL: 'silent', LIVE_SOURCES: 'off', DATABASE_POOL_MAX: '8' }
  const env = parseEnv({ ...quiet, ...variables })
  const secret = testAuthSecret
  const replaced = { fileStorage: createMemoryFileStorage(), ...overrides }
  return createContainer({ env, database, authSecret: secret, fileKeys: [secret], overrides: replaced })
}

/**
 * Opens one before the tests of a file and closes it after them; read it inside tests and hooks. `variables` are of the
 * environment, asked for when it opens, as are overrides that a function makes.
 */
export function useTestContainer(
  overrides: Overrides | (() => Overrides) = {},
  variables: () => Variables = () => ({}),
): { readonly container: Container } {
  let opened: Container | undefined
  beforeAll(async () => {
    opened = await createTestContainer(typeof overrides === 'function' ? overrides() : overrides, variables())
  })
  afterAll(() => opened?.close())
  return {
    get container() {
      if (!opened) throw new Error('the test container is opened in beforeAll')
      return opened
    },
  }
}
