// A migrated database on a temporary folder, as benchmarks without a server need it.

import type { PostgresConnection } from '../src/server/db/embedded/connection.ts'
import { startEmbeddedPostgres } from '../src/server/db/embedded.ts'
import { migrateDatabase } from '../src/server/db/migrate.ts'
import { withDataDir } from './processes.ts'

/** Everything is gone afterwards. `connection` is of the superuser. */
export async function withDatabase<Result>(
  run: (connection: PostgresConnection, dataDir: string) => Promise<Result>,
): Promise<Result> {
  return await withDataDir(async (dataDir) => {
    const embedded = await startEmbeddedPostgres({ dataDir })
    try {
      await migrateDatabase(embedded.connection)
      return await run(embedded.connection, dataDir)
    } finally {
      await embedded.stop()
    }
  })
}
