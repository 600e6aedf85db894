// What a backup holds and what it does not, for the person who made it.
import { keyFiles, storedKey } from './backup-contents.ts'
import type { Manifest } from './backup-manifest.ts'

export function describeManifest({ createdAt, appVersion, tables, files, keys, encryption }: Manifest): string[] {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  const bytes = [...tables.map(({ file }) => file), ...files].reduce((sum, file) => sum + file.bytes, 0)
  return [
    `  as of ${createdAt}, version ${appVersion}`,
    `  ${tables.length} tables with ${rows} rows, ${files.length} files, ${sizeOf(bytes)}`,
    encryption ? '  encrypted with BACKUP_PASSPHRASE' : '  not encrypted: set BACKUP_PASSPHRASE to encrypt it',
    ...keyFiles.map((name) => `  ${describeKey(name, keys)}`),
    '  without the search index, which is built from the rest',
  ]
}

function describeKey(name: (typeof keyFiles)[number], keys: Manifest['keys']): string {
  return keys.some(({ path }) => path === storedKey(name))
    ? `with ${name}, which the installation had made for itself`
    : `without ${name} (only encrypted backups hold it, and only where the environment sets none): ${withoutKey[name]}`
}

const withoutKey: Record<(typeof keyFiles)[number], string> = {
  'auth-secret': 'with another secret everybody signs in again',
  'file-key': 'uploaded files open only with the key that wrote them (FILE_ENCRYPTION_KEY)',
}

const sizeOf = (bytes: number) =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
