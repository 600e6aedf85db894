// What belongs into a backup, and what is made anew instead.
import { join } from 'node:path'
import { jobSchemaName } from '../jobs/job.repository.ts'

/** Derived from other tables: the job `reconcile-index` builds it again after a restore. */
export const derivedTables: ReadonlySet<string> = new Set([
  'index_chunks',
  'index_documents',
  'index_scopes',
  'index_targets',
  'index_vectors',
])
export const rebuildJob = 'reconcile-index'

export const jobTable = { schema: jobSchemaName, name: 'job' }
/** Work that was promised and not done yet, and what an admin may still want to retry. */
export const unfinishedJobs =
  "state in ('created', 'retry', 'active', 'failed') and name not like '\\_\\_pgboss\\_\\_%'"

/** In the data folder. */
export const filesFolder = 'files'
/** Made on first start where the environment gives none. */
export const keyFiles = ['auth-secret', 'file-key'] as const

export const storedTable = (schema: string, name: string) => `database/${schema}.${name}.copy.gz`
export const storedUpload = (path: string) => `${filesFolder}/${path}`
export const storedKey = (name: string) => `keys/${name}`

export const inDataFolder = (dataDir: string, ...path: string[]) => join(dataDir, ...path)
