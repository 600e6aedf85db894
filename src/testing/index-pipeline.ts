// The indexing of documents, step by step: nothing is indexed before the test says so.
import { eq } from 'drizzle-orm'
import { expect } from 'vitest'
import type { Container } from '../server/container.ts'
import { indexChunks, indexDocuments, indexVectors, kbEntries } from '../server/db/schema/index.ts'
import type { IndexedCollection } from '../server/indexing/collection.ts'
import type { DocumentIndex } from '../server/indexing/document-index.ts'
import { markPending } from '../server/indexing/index.writes.ts'
import { createIndexDocumentsJob, type IndexDocumentPayload } from '../server/indexing/index-documents.job.ts'
import { createIndexSearch } from '../server/indexing/index-search.service.ts'
import { createIndexWriter } from '../server/indexing/index-writer.service.ts'
import { createReconcileIndexJob } from '../server/indexing/reconcile-index.job.ts'
import { createTargetService } from '../server/indexing/target.service.ts'
import type { Actor } from '../server/kernel/actor.ts'
import { createKnowledgeService } from '../server/knowledge/knowledge.service.ts'
import { knowledgeCollection } from '../server/knowledge/knowledge-collection.repository.ts'
import { createMemoryCache } from '../server/providers/cache/memory-cache.ts'
import { createBuiltInEmbeddings } from '../server/providers/embeddings/built-in/built-in-embeddings.ts'
import type { EmbeddingModel } from '../server/providers/embeddings/embeddings.ts'
import { createBuiltInReranker } from '../server/providers/rerank/built-in/built-in-reranker.ts'
import { createExactVectorIndex } from '../server/providers/vector-index/exact-vector-index.ts'
import type { VectorIndex } from '../server/providers/vector-index/vector-index.ts'

export const builtIn = createBuiltInEmbeddings()

/** The pipeline with a queue that waits until the test works it off. */
export function openPipeline(
  container: Container,
  {
    model = builtIn,
    older = [],
    collections = [knowledgeCollection],
    wrap = (index) => index,
  }: {
    model?: EmbeddingModel
    older?: EmbeddingModel[]
    collections?: IndexedCollection[]
    wrap?: (index: VectorIndex) => VectorIndex
  } = {},
) {
  const { db } = container.database
  const waiting: IndexDocumentPayload[] = []
  const models = [model, ...older]
  const modelOf = (id: string) => models.find((each) => each.id === id) ?? null
  const vectorIndex = wrap(createExactVectorIndex(db))
  const parts = { db, logger: container.logger, vectorIndex, modelOf, collections }
  const targets = createTargetService({ ...parts, model })
  const writer = createIndexWriter({ ...parts, targets })
  const searches = createIndexSearch({
    ...parts,
    reranker: createBuiltInReranker(),
    cache: createMemoryCache(container),
  })
  const indexJob = createIndexDocumentsJob({ ...parts, writer })
  const reconcileJob = createReconcileIndexJob({ ...parts, targets, writer })
  const wait = (collection: string, ids: readonly string[]) =>
    waiting.push(...ids.map((documentId) => ({ collection, documentId })))
  const index: DocumentIndex = {
    async schedule(tx, collection, documents) {
      if (documents.length === 0) return
      await markPending(tx, collection, documents)
      wait(
        collection,
        documents.map(({ id }) => id),
      )
    },
    async withdraw(_tx, collection, ids) {
      wait(collection, ids)
    },
    async search(name, userId, query) {
      const collection = collections.find((each) => each.name === name)
      if (!collection) throw new Error(`no collection ${name}`)
      return searches.search(collection, userId, query)
    },
  }
  return {
    db,
    index,
    knowledge: createKnowledgeService({ db, index }),
    /** Works off what waits, as one batch; answers with what failed and puts it back. */
    async work({ isLast = false } = {}) {
      const batch = waiting.splice(0)
      const failures = (await indexJob.batch?.run(batch.map((data) => ({ data, isLast })))) ?? []
      if (!isLast) waiting.push(...batch.filter((_, at) => failures[at] !== null))
      return failures.filter((failure) => failure !== null)
    },
    reconcile: () => reconcileJob.run({}),
  }
}

type Pipeline = ReturnType<typeof openPipeline>

export async function createNotes(
  { knowledge }: Pipeline,
  owner: Actor,
  titles: string[],
  tripId: string | null = null,
) {
  const notes: string[] = []
  for (const title of titles) {
    const note = { tripId, title, content: `${title} by the harbor`, tags: [], source: null, format: 'text' as const }
    notes.push((await knowledge.create(owner, note)).id)
  }
  return notes
}

export async function search({ knowledge }: Pipeline, owner: Actor, query: string) {
  const { items, missing } = await knowledge.search(owner, { query, topK: 50, rerank: false })
  return { titles: items.map(({ title }) => title).sort(), missing, items }
}

/** Documents, passages and vectors of these notes: each once, or none where the note is gone. */
export async function expectAgreement({ db }: Pipeline, ids: string[]) {
  for (const id of ids) {
    const exists = await db.$count(kbEntries, eq(kbEntries.id, id))
    const counts = [
      await db.$count(indexDocuments, eq(indexDocuments.documentId, id)),
      await db.$count(indexChunks, eq(indexChunks.documentId, id)),
      await db.$count(indexVectors, eq(indexVectors.documentId, id)),
    ]
    expect(counts).toEqual([exists, exists, exists])
  }
}
