// Each hour: compares documents, passages and vectors, and mends what differs: documents that were never indexed or were
// given up while the index was away, what outlived its document, vectors that are missing. Afterwards it builds the vectors
// of a model that has replaced another one, and lets searches use them once they are complete.
import { z } from 'zod'
import type { Db } from '../db/client.ts'
import { defineJob } from '../jobs/job.ts'
import type { Logger } from '../observability/logger.ts'
import type { VectorIndex } from '../providers/vector-index/vector-index.ts'
import type { IndexedCollection, IndexedDocument } from './collection.ts'
import { listChunkedDocuments, listIndexedStates, listKnownDocuments, listStalled } from './index-drift.repository.ts'
import type { IndexWriter } from './index-writer.service.ts'
import type { IndexTarget } from './target.repository.ts'
import type { TargetService } from './target.service.ts'

const documentsAtOnce = 50

export interface ReconcileDeps {
  db: Db
  logger: Logger
  vectorIndex: VectorIndex
  targets: TargetService
  writer: IndexWriter
  collections: readonly IndexedCollection[]
}

export function createReconcileIndexJob(deps: ReconcileDeps) {
  return defineJob({
    name: 'reconcile-index',
    payload: z.object({}),
    cron: '23 * * * *',
    async handler() {
      for (const collection of deps.collections) await reconcile(deps, collection)
    },
  })
}

async function reconcile(deps: ReconcileDeps, collection: IndexedCollection): Promise<void> {
  const { db, targets, logger } = deps
  const replacement = await targets.openForModel(collection.name)
  const open = await targets.open(collection.name)
  // A server of vectors may have lost its data.
  for (const target of open) await targets.restore(target)
  let mended = 0
  const mend = async (ids: readonly string[]) => {
    mended += ids.length
    for (let at = 0; at < ids.length; at += documentsAtOnce)
      await deps.writer.write(collection, ids.slice(at, at + documentsAtOnce))
  }
  for await (const ids of pages((after) => collection.listIds(db, after, documentsAtOnce)))
    await mend(await findDrifted(deps, collection, open, await collection.load(db, ids)))
  for await (const ids of pages((after) => listKnownDocuments(db, collection.name, after, documentsAtOnce)))
    await mend(await withoutDocument(deps, collection, ids))
  for (const { name } of open)
    for await (const page of deps.vectorIndex.listDocuments(name))
      await mend(
        await withoutDocument(
          deps,
          collection,
          page.map(({ id }) => id),
        ),
      )
  await mend(await listStalled(db, collection.name, 10_000))
  if (mended > 0) logger.warn({ collection: collection.name, mended }, 'index differed from the database')
  if (replacement?.state === 'building') {
    await targets.activate(replacement)
    logger.info({ collection: collection.name, model: replacement.model }, 'index rebuilt for another model')
  }
}

/** Documents whose passages or vectors are missing or of another text. */
async function findDrifted(
  { db, vectorIndex }: ReconcileDeps,
  { name }: IndexedCollection,
  targets: readonly IndexTarget[],
  documents: readonly IndexedDocument[],
): Promise<string[]> {
  const ids = documents.map(({ id }) => id)
  const states = new Map((await listIndexedStates(db, name, ids)).map((state) => [state.id, state]))
  const chunked = await listChunkedDocuments(db, name, ids)
  const vectors = await Promise.all(
    targets.map(
      async (target) => new Map((await vectorIndex.hashesOf(target.name, ids)).map(({ id, hash }) => [id, hash])),
    ),
  )
  return documents.flatMap(({ id, hash }) => {
    const state = states.get(id)
    if (state?.isWaiting) return []
    const isWhole = state?.indexedHash === hash && chunked.has(id) && vectors.every((hashes) => hashes.get(id) === hash)
    return isWhole ? [] : [id]
  })
}

async function withoutDocument(
  { db }: ReconcileDeps,
  collection: IndexedCollection,
  ids: readonly string[],
): Promise<string[]> {
  const known = new Set((await collection.load(db, ids)).map(({ id }) => id))
  return ids.filter((id) => !known.has(id))
}

async function* pages(read: (after: string | null) => Promise<string[]>): AsyncGenerator<string[]> {
  let after: string | null = null
  for (;;) {
    const page: string[] = await read(after)
    if (page.length === 0) return
    yield page
    after = page.at(-1) ?? null
  }
}
