// Files inside a backup: packed, sealed where a passphrase is set, and known by the hash of their bytes.
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, mkdirSync } from 'node:fs'
import { open, readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { PassThrough, type Readable, Transform, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { type BackupKeys, opening, sealing } from './backup-keys.ts'
import { BackupError, type StoredFile } from './backup-manifest.ts'

/** Text is packed; what people upload is packed already. */
interface Packing {
  keys: BackupKeys | null
  isPacked: boolean
}

const unchanged = () => new PassThrough()

export async function storeFile(
  folder: string,
  path: string,
  source: Readable,
  { keys, isPacked }: Packing,
): Promise<StoredFile> {
  const target = join(folder, path)
  // Without a pause: a source that fails before the pipeline listens would end the process.
  mkdirSync(dirname(target), { recursive: true })
  const hash = createHash('sha256')
  let bytes = 0
  const measuring = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      bytes += chunk.length
      done(null, chunk)
    },
  })
  await pipeline(
    source,
    isPacked ? createGzip() : unchanged(),
    keys ? sealing(keys) : unchanged(),
    measuring,
    createWriteStream(target, { mode: 0o600, flush: true }),
  )
  return { path, bytes, sha256: hash.digest('hex') }
}

export async function unpackFile(
  folder: string,
  { path }: StoredFile,
  target: Writable,
  { keys, isPacked }: Packing,
): Promise<void> {
  await pipeline(
    createReadStream(join(folder, path)),
    keys ? opening(keys) : unchanged(),
    isPacked ? createGunzip() : unchanged(),
    target,
  )
}

/** @throws BackupError for the first file that is not as it was written. */
export async function verifyFiles(folder: string, files: readonly StoredFile[]): Promise<void> {
  for (const { path, sha256 } of files) {
    const hash = createHash('sha256')
    await pipeline(createReadStream(join(folder, path)), hash).catch(() => {
      throw new BackupError(`The backup lacks ${path}.`)
    })
    if (hash.digest('hex') !== sha256) throw new BackupError(`${path} in the backup is damaged.`)
  }
}

/** Paths of all files below a folder, with `/`, in order; none where there is no folder. */
export async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort()
}

/** A new name in the folder is there after a power cut only once the folder itself is on disk. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}
