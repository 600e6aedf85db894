// What a backup is: a folder with this list of everything in it. It is written last, so a folder without it is no backup.
import { createHmac, timingSafeEqual } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { type BackupKeys, deriveKeys, encryptionSchema } from './backup-keys.ts'

const manifestFile = 'manifest.json'

const storedFileSchema = z.object({
  /** Within the backup, with `/`. */
  path: z.string(),
  bytes: z.number().int(),
  /** Of the bytes as they lie in the backup. */
  sha256: z.string(),
})
export type StoredFile = z.infer<typeof storedFileSchema>

const manifestSchema = z.object({
  format: z.literal(1),
  appVersion: z.string(),
  createdAt: z.iso.datetime(),
  /** The last migration that the database had been through. */
  schemaLevel: z.number(),
  tables: z.array(
    z.object({
      schema: z.string(),
      name: z.string(),
      columns: z.array(z.string()),
      rows: z.number().int(),
      file: storedFileSchema,
    }),
  ),
  /** Queues of the jobs among them. */
  queues: z.array(z.string()),
  files: z.array(storedFileSchema),
  /** Keys that the installation had made for itself; they are held by encrypted backups alone. */
  keys: z.array(storedFileSchema),
  encryption: encryptionSchema.nullable(),
})
export type Manifest = z.infer<typeof manifestSchema>

const signedSchema = z.object({ manifest: manifestSchema, mac: z.string().nullable() })

/** For people: what is wrong with a backup or with where it should go. */
export class BackupError extends Error {
  override readonly name = 'BackupError'
}

export async function writeManifest(folder: string, manifest: Manifest, keys: BackupKeys | null): Promise<void> {
  const signed = { manifest, mac: keys && macOf(manifest, keys) }
  await writeFile(join(folder, manifestFile), `${JSON.stringify(signed, null, 1)}\n`, { mode: 0o600 })
}

/** Also gives the keys that open its files, or null where they are not encrypted. */
export async function readManifest(
  folder: string,
  passphrase: string | undefined,
): Promise<{ manifest: Manifest; keys: BackupKeys | null }> {
  const text = await readFile(join(folder, manifestFile), 'utf8').catch(() => null)
  if (text === null) throw new BackupError(`${folder} holds no finished backup (no ${manifestFile}).`)
  const parsed = signedSchema.safeParse(parseJson(text))
  if (!parsed.success) throw new BackupError(`${join(folder, manifestFile)} is damaged or of a newer format.`)
  const { manifest, mac } = parsed.data
  if (!manifest.encryption) return { manifest, keys: null }
  if (!passphrase) throw new BackupError('This backup is encrypted: set BACKUP_PASSPHRASE.')
  const keys = await deriveKeys(passphrase, manifest.encryption)
  const [wanted, found] = [macOf(manifest, keys), mac ?? ''].map((hex) => Buffer.from(hex, 'hex'))
  if (!wanted || !found || wanted.length !== found.length || !timingSafeEqual(wanted, found)) {
    throw new BackupError('BACKUP_PASSPHRASE does not open this backup, or its manifest was changed.')
  }
  return { manifest, keys }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function macOf(manifest: Manifest, keys: BackupKeys): string {
  return createHmac('sha256', keys.sign).update(JSON.stringify(manifest)).digest('hex')
}
