// The database of the configuration for a command that runs beside the app or instead of it.
import { resolve } from 'node:path'
import type { DatabaseAddress } from '../db/client.ts'
import { startEmbeddedPostgres } from '../db/embedded.ts'
import type { Env } from '../env.ts'

export interface Installation {
  address: DatabaseAddress
  dataDir: string
  close(): Promise<void>
}

export async function openInstallation(env: Pick<Env, 'DATABASE_URL' | 'JOURNEYON_DATA_DIR'>): Promise<Installation> {
  const dataDir = resolve(env.JOURNEYON_DATA_DIR)
  if (env.DATABASE_URL) return { address: env.DATABASE_URL, dataDir, close: async () => {} }
  const { connection, stop } = await startEmbeddedPostgres({ dataDir })
  return { address: connection, dataDir, close: stop }
}
