// `npm run restore -- <folder of a backup>`: into the empty database and data folder of the configuration.
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { loadEnv } from '../env.ts'
import { BackupError } from './backup-manifest.ts'
import { describeManifest } from './describe-manifest.ts'
import { openInstallation } from './open-installation.ts'
import { restoreBackup } from './restore-backup.ts'
import { runCommand } from './run-command.ts'

await runCommand(async (say) => {
  const { positionals } = parseArgs({ allowPositionals: true })
  const [given] = positionals
  if (!given) throw new BackupError('Name the folder of a backup: npm run restore -- backups/2026-05-01T03-00-00')
  const env = loadEnv({ NODE_ENV: 'production' })
  const { close, ...installation } = await openInstallation(env)
  try {
    const manifest = await restoreBackup({ ...installation, folder: resolve(given), passphrase: env.BACKUP_PASSPHRASE })
    say(`Restored into ${env.DATABASE_URL ? 'the database of DATABASE_URL and ' : ''}${installation.dataDir}`)
    for (const line of describeManifest(manifest)) say(line)
    say('The search index is built anew once the app runs; until then searches find less.')
  } finally {
    await close()
  }
})
