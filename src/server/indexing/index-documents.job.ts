// Brings documents into the index, many at once. A document that cannot be indexed does not keep the others out, and is
// tried again on its own; at last it is shown as failed.
import { and, eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Db } from '../db/client.ts'
import { indexDocuments } from '../db/schema/knowledge.ts'
import { defineBatchJob } from '../jobs/job.ts'
import { isAppError } from '../kernel/app-error.ts'
import type { IndexedCollection } from './collection.ts'
import type { IndexWriter } from './index-writer.service.ts'

export const indexDocumentsJob = 'index-documents'

export interface IndexDocumentPayload {
  collection: string
  documentId: string
}

const documentsAtOnce = 64
/** After so many in a row the index itself is away, not one document at fault. */
const mostOutages = 2

interface IndexDocumentsDeps {
  db: Db
  writer: IndexWriter
  collections: readonly IndexedCollection[]
}

export function createIndexDocumentsJob({ db, writer, collections }: IndexDocumentsDeps) {
  const recordFailure = async (collection: string, documentId: string, error: Error, isLast: boolean) => {
    await db
      .update(indexDocuments)
      .set({
        attempts: sql`${indexDocuments.attempts} + 1`,
        error: error.message.slice(0, 200),
        ...(isLast ? { status: 'failed' as const } : {}),
        updatedAt: sql`now()`,
      })
      .where(
        and(
          eq(indexDocuments.collection, collection),
          eq(indexDocuments.documentId, documentId),
          eq(indexDocuments.status, 'pending'),
        ),
      )
  }

  /** Why each document of these could not be indexed. */
  const indexAll = async (collection: IndexedCollection, ids: readonly string[]): Promise<Map<string, Error>> => {
    const failures = new Map<string, Error>()
    const whole = await attempt(() => writer.write(collection, ids))
    if (!whole) return failures
    if (ids.length === 1) return new Map([[ids[0] ?? '', whole]])
    let outages = isOutage(whole) ? 1 : 0
    for (const id of ids) {
      const failure = outages >= mostOutages ? whole : await attempt(() => writer.write(collection, [id]))
      if (failure) failures.set(id, failure)
      outages = failure && isOutage(failure) ? outages + 1 : 0
    }
    return failures
  }

  return defineBatchJob({
    name: indexDocumentsJob,
    payload: z.object({ collection: z.enum(collections.map(({ name }) => name)), documentId: z.uuid() }),
    size: documentsAtOnce,
    async handler(jobs) {
      const failures = new Map<string, Error>()
      for (const collection of collections) {
        const own = jobs.filter((job) => job.payload.collection === collection.name)
        const ids = [...new Set(own.map((job) => job.payload.documentId))]
        if (ids.length === 0) continue
        for (const [id, failure] of await indexAll(collection, ids)) {
          const isLast = own.some((job) => job.payload.documentId === id && job.isLast)
          await recordFailure(collection.name, id, failure, isLast)
          failures.set(`${collection.name}/${id}`, failure)
        }
      }
      return jobs.map((job) => failures.get(`${job.payload.collection}/${job.payload.documentId}`) ?? null)
    },
  })
}

async function attempt(work: () => Promise<void>): Promise<Error | null> {
  try {
    await work()
    return null
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

function isOutage(error: Error): boolean {
  return isAppError(error) && error.code !== 'INTERNAL' && error.code !== 'INVALID_INPUT'
}
