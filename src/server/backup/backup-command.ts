// `npm run backup -- [folder]`: into a new folder below the given one, `backups` by default.
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { loadEnv } from '../env.ts'
import { createBackup } from './create-backup.ts'
import { describeManifest } from './describe-manifest.ts'
import { openInstallation } from './open-installation.ts'
import { runCommand } from './run-command.ts'

await runCommand(async (say) => {
  const { positionals } = parseArgs({ allowPositionals: true })
  const env = loadEnv({ NODE_ENV: 'production' })
  const name = new Date().toISOString().slice(0, 19).replaceAll(':', '-')
  const folder = join(resolve(positionals[0] ?? 'backups'), name)
  const { close, ...installation } = await openInstallation(env)
  try {
    const manifest = await createBackup({ ...installation, folder, passphrase: env.BACKUP_PASSPHRASE })
    say(`Backup written to ${folder}`)
    for (const line of describeManifest(manifest)) say(line)
  } finally {
    await close()
  }
})
