// A small picture of each photo, made after its upload. Sharp works in threads of its own; what it writes has no metadata.
import { and, eq } from 'drizzle-orm'
import type { Sharp } from 'sharp'
import { z } from 'zod'
import type { Db } from '../db/client.ts'
import { files } from '../db/schema/files.ts'
import { defineJob } from '../jobs/job.ts'
import type { FileStorage } from '../providers/file-storage/file-storage.ts'
import { createHeicDecoder, type DecodeHeic } from './heic/heic-decoder.ts'
import { isHeic, thumbnailKey } from './thumbnail.ts'

export const makeThumbnailJob = 'make-thumbnail'
/** Twice what is shown, for dense screens. */
const mostPixels = 480
const mostSeconds = 20

interface MakeThumbnailDeps {
  db: Db
  fileStorage: FileStorage
  decodeHeic?: DecodeHeic
}

export function createMakeThumbnailJob({ db, fileStorage, decodeHeic = createHeicDecoder() }: MakeThumbnailDeps) {
  const open = async (bytes: Buffer, mediaType: string): Promise<Sharp | null> => {
    const { default: sharp } = await import('sharp')
    if (!isHeic(mediaType)) return sharp(bytes).autoOrient()
    const decoded = await decodeHeic(bytes, mostPixels)
    if (!decoded) return null
    const { pixels, width, height } = decoded
    return sharp(pixels, { raw: { width, height, channels: 3 } })
  }
  const setState = async (fileId: string, thumbnail: 'ready' | 'failed') => {
    await db.update(files).set({ thumbnail }).where(eq(files.id, fileId))
  }
  return defineJob({
    name: makeThumbnailJob,
    payload: z.object({ fileId: z.uuid() }),
    async handler({ fileId }) {
      const [row] = await db
        .select({ key: files.storageKey, mediaType: files.mediaType })
        .from(files)
        .where(and(eq(files.id, fileId), eq(files.thumbnail, 'pending')))
      if (!row) return
      const source = await fileStorage.read(row.key)
      const picture = source && (await open(await readAll(source), row.mediaType))
      const small = picture && (await shrink(picture))
      if (!small) return setState(fileId, 'failed')
      await fileStorage.put(thumbnailKey(row.key), once(small))
      await setState(fileId, 'ready')
    },
  })
}

/** Null for what is no picture after all, or one too large to be opened. */
async function shrink(picture: Sharp): Promise<Buffer | null> {
  try {
    return await picture
      .resize(mostPixels, mostPixels, { fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 75 })
      .timeout({ seconds: mostSeconds })
      .toBuffer()
  } catch {
    return null
  }
}

async function readAll(source: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of source) chunks.push(chunk)
  return Buffer.concat(chunks)
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
