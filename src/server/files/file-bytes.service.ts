// Bytes into the storage and out of it. An upload is stored first and known to the database after that: whatever happens in
// between leaves bytes without a row, which a job removes, and never a row without bytes.
import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import type { FileKind, NewFile, StoredFile } from '#contract/file.ts'
import type { Db, Tx } from '../db/client.ts'
import type { JobQueue } from '../jobs/job-queue.ts'
import { lockTripFor, requireRole } from '../kernel/access.ts'
import type { Actor } from '../kernel/actor.ts'
import { AppError, invalidInput, notFound } from '../kernel/app-error.ts'
import { write } from '../kernel/write.ts'
import type { ByteRange, FileStorage } from '../providers/file-storage/file-storage.ts'
import type { VirusScanner } from '../providers/virus-scan/virus-scanner.ts'
import { findFile, measureFiles } from './file.repository.ts'
import { fillMissingFile, insertFile } from './file.writes.ts'
import { assertFits, type FileLimits } from './file-limits.ts'
import { attach, requireTarget } from './file-targets.ts'
import { makeThumbnailJob } from './make-thumbnail.job.ts'
import { kindOfType, sniffedBytes, sniffFile } from './sniff-file.ts'
import { splitHead } from './split-head.ts'
import { thumbnailKey, thumbnailStateOf } from './thumbnail.ts'

export interface FileBytesDeps {
  db: Db
  fileStorage: FileStorage
  virusScan: VirusScanner | null
  fileLimits: FileLimits
  enqueue: JobQueue['enqueue']
}
export type FileBytesService = ReturnType<typeof createFileBytesService>

/** A file that the product has made for somebody. */
export interface GeneratedFile {
  /** null = for the account alone. */
  tripId: string | null
  kind: FileKind
  name: string
  mediaType: string
  bytes: AsyncIterable<Uint8Array> | Uint8Array
}

interface StoredBytes {
  storageKey: string
  size: number
  sha256: string
}

export function createFileBytesService({ db, fileStorage, virusScan, fileLimits, enqueue }: FileBytesDeps) {
  const storeBytes = async (source: AsyncIterable<Uint8Array>): Promise<StoredBytes> => {
    const storageKey = randomBytes(16).toString('hex')
    const hash = createHash('sha256')
    let size = 0
    const hashed = meter(source, (total, chunk) => {
      size = total
      hash.update(chunk)
    })
    await fileStorage.put(storageKey, hashed)
    return { storageKey, size, sha256: hash.digest('hex') }
  }

  /** Bytes that found no row are removed here, or by the next reconciliation. */
  const discard = ({ storageKey }: StoredBytes) => fileStorage.remove([storageKey]).catch(() => {})

  /** Keeps nothing that is infected or could not be looked at. */
  const requireClean = async (stored: StoredBytes): Promise<void> => {
    if (!virusScan) return
    try {
      const bytes = await fileStorage.read(stored.storageKey)
      if (!bytes) throw notFound('file')
      if ((await virusScan.scan(bytes)) === 'infected') throw new AppError('FILE_INFECTED')
    } catch (error) {
      await discard(stored)
      throw error
    }
  }

  const addRow = async (actor: Actor, stored: StoredBytes, insert: (tx: Tx) => Promise<StoredFile>) => {
    try {
      let isNew = false
      const file = await write(db, actor, async (tx) => {
        isNew = true
        return insert(tx)
      })
      if (!isNew) await discard(stored)
      return file
    } catch (error) {
      await discard(stored)
      throw error
    }
  }

  return {
    /**
     * @throws AppError FILE_TOO_LARGE as soon as a limit is exceeded, FILE_TYPE_REFUSED, FILE_INFECTED,
     * DEPENDENCY_UNAVAILABLE where the virus scanner is away, and what the source throws; then nothing is kept.
     */
    async upload(
      actor: Actor,
      { tripId, name, kind, keepTaken = false, itemId, expenseId }: NewFile,
      source: AsyncIterable<Uint8Array>,
      idempotencyKey?: string,
    ): Promise<StoredFile> {
      await requireRole(db, actor, tripId, 'editor')
      const measured = await measureFiles(db, actor.userId, tripId)
      // What is taken out of a file counts as well until it is: it has to be read.
      const sent = meter(source, (size) => assertFits(fileLimits, measured, size))
      const { head, all } = await splitHead(sent, sniffedBytes)
      if (head.length === 0) throw invalidInput('file', 'empty', 'the file is empty')
      const sniffed = await sniffFile(name, head)
      const { stripCameraData } = await import('./camera-data/camera-data.ts')
      const { bytes, picture } = stripCameraData(sniffed.mediaType, all)
      const stored = await storeBytes(bytes)
      await requireClean(stored)
      const input = [tripId, name, kind ?? '', String(keepTaken), itemId ?? '', expenseId ?? '', stored.sha256]
      const sender = idempotencyKey ? withKey(actor, idempotencyKey, input) : actor
      const { takenAt = null, takenPlace = null } = (keepTaken && picture.exif) || {}
      const taken = { takenAt, takenLat: takenPlace?.lat, takenLng: takenPlace?.lng }
      return addRow(sender, stored, async (tx) => {
        await lockTripFor(tx, actor, tripId, 'editor')
        await lockAllowance(tx, actor.userId)
        assertFits(fileLimits, await measureFiles(tx, actor.userId, tripId), stored.size)
        await requireTarget(tx, tripId, { itemId, expenseId })
        const owned = { id: uuidv7(), ownerId: actor.userId, tripId, scopeId: tripId }
        const links = attach({ itemIds: [], expenseIds: [] }, { itemId, expenseId })
        const thumbnail = thumbnailStateOf(sniffed.mediaType)
        const described = { ...sniffed, ...taken, thumbnail, hasCameraData: picture.hasCameraData }
        const row = { ...owned, kind: kind ?? kindOfType(sniffed.mediaType), ...links, ...described, ...stored }
        const file = (await fillMissingFile(tx, actor, row)) ?? (await insertFile(tx, actor, row, { isUndoable: true }))
        if (thumbnail === 'pending') await enqueue(tx, makeThumbnailJob, { fileId: file.id })
        return file
      })
    },

    /** For jobs that make files; the caller has checked the access of `actor`. Limits of uploads do not apply. */
    async storeGenerated(actor: Actor, { bytes, tripId, ...file }: GeneratedFile): Promise<StoredFile> {
      const source = bytes instanceof Uint8Array ? once(bytes) : bytes
      const stored = await storeBytes(source)
      const row = { id: uuidv7(), ownerId: actor.userId, tripId, scopeId: tripId ?? actor.userId, ...file, ...stored }
      return addRow(actor, stored, (tx) => insertFile(tx, actor, row, { isUndoable: false }))
    },

    /** @throws AppError NOT_FOUND for strangers, for what was removed and for what the storage has lost. */
    async read(actor: Actor, fileId: string, range?: ByteRange): Promise<AsyncIterable<Uint8Array>> {
      const found = await findFile(db, actor.userId, fileId)
      const bytes = found && (await fileStorage.read(found.storageKey, range))
      if (!bytes) throw notFound('file')
      return bytes
    },

    /** WebP. @throws AppError NOT_FOUND as `read` does, and where there is none. */
    async readThumbnail(actor: Actor, fileId: string): Promise<AsyncIterable<Uint8Array>> {
      const found = await findFile(db, actor.userId, fileId)
      const isReady = found?.file.thumbnail === 'ready'
      const bytes = isReady ? await fileStorage.read(thumbnailKey(found.storageKey)) : null
      if (!bytes) throw notFound('file')
      return bytes
    },
  }
}

/** Two uploads at once must not share what is left. */
async function lockAllowance(tx: Tx, userId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`files of ${userId}`}, 0))`)
}

function withKey(actor: Actor, key: string, input: readonly string[]): Actor {
  const inputHash = createHash('sha256').update(JSON.stringify(input)).digest('hex')
  return { ...actor, request: { ...actor.request, idempotency: { key, procedure: 'files.upload', inputHash } } }
}

/** Tells of each chunk, with the bytes up to its end. */
async function* meter(source: AsyncIterable<Uint8Array>, see: (total: number, chunk: Uint8Array) => void) {
  let total = 0
  for await (const chunk of source) {
    total += chunk.length
    see(total, chunk)
    yield chunk
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
