// `npm run db:migrate`: brings the configured database up to date without starting the app.
import { resolve } from 'node:path'
import { loadEnv } from '../env.ts'
import { startEmbeddedPostgres } from './embedded.ts'
import { migrateDatabase } from './migrate.ts'

const env = loadEnv({ NODE_ENV: 'production' })
if (env.DATABASE_URL) await migrateDatabase(env.DATABASE_URL)
else {
  const embedded = await startEmbeddedPostgres({ dataDir: resolve(env.JOURNEYON_DATA_DIR) })
  await migrateDatabase(embedded.connection).finally(() => embedded.stop())
}
process.stdout.write('The database is up to date.\n')
