// A small picture of each photo, made after its upload. Sharp works in threads of its own; what it writes has no metadata.
import { and, eq } from 'drizzle-orm'
import sharp from 'sharp'
import { z } from 'zod'
import type { Db } from '../db/client.ts'
import { files } from '../db/schema/files.ts'
import { defineJob } from '../jobs/job.ts'
import type { FileStorage } from '../providers/file-storage/file-storage.ts'
import { thumbnailKey } from './thumbnail.ts'

export const makeThumbnailJob = 'make-thumbnail'
/** Twice what is shown, for dense screens. */
const mostPixels = 480
const mostSeconds = 20

export function createMakeThumbnailJob({ db, fileStorage }: { db: Db; fileStorage: FileStorage }) {
  const setState = async (fileId: string, thumbnail: 'ready' | 'failed') => {
    await db.update(files).set({ thumbnail }).where(eq(files.id, fileId))
  }
  return defineJob({
    name: makeThumbnailJob,
    payload: z.object({ fileId: z.uuid() }),
    async handler({ fileId }) {
      const [row] = await db
        .select({ key: files.storageKey })
        .from(files)
        .where(and(eq(files.id, fileId), eq(files.thumbnail, 'pending')))
      if (!row) return
      const source = await fileStorage.read(row.key)
      const small = source && (await shrink(await readAll(source)))
      if (!small) return setState(fileId, 'failed')
      await fileStorage.put(thumbnailKey(row.key), once(small))
      await setState(fileId, 'ready')
    },
  })
}

/** Null for what is no picture after all, or one too large to be opened. */
async function shrink(bytes: Buffer): Promise<Buffer | null> {
  try {
    return await sharp(bytes)
      .autoOrient()
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
