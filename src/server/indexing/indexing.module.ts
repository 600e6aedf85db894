import type { Db, Tx } from '../db/client.ts'
import type { Logger } from '../observability/logger.ts'
import type { Cache } from '../providers/cache/cache.ts'
import type { EmbeddingProvider } from '../providers/embeddings/embeddings.ts'
import type { Reranker } from '../providers/rerank/rerank.ts'
import type { VectorIndex } from '../providers/vector-index/vector-index.ts'
import type { IndexedCollection } from './collection.ts'
import type { DocumentIndex } from './document-index.ts'
import { markPending } from './index.writes.ts'
import { createIndexDocumentsJob, type IndexDocumentPayload, indexDocumentsJob } from './index-documents.job.ts'
import { createIndexSearch } from './index-search.service.ts'
import { createIndexWriter } from './index-writer.service.ts'
import { createReconcileIndexJob } from './reconcile-index.job.ts'
import { createTargetService } from './target.service.ts'

interface IndexingDeps {
  db: Db
  logger: Logger
  cache: Cache
  embeddings: EmbeddingProvider
  vectorIndex: VectorIndex
  reranker: Reranker
  collections: readonly IndexedCollection[]
  enqueueMany(tx: Tx, name: string, payloads: readonly object[]): Promise<void>
}

export function createIndexingModule({ enqueueMany, ...deps }: IndexingDeps) {
  const { db, collections, embeddings } = deps
  const modelOf = embeddings.byId
  const targets = createTargetService({ ...deps, model: embeddings.current })
  const writer = createIndexWriter({ ...deps, targets, modelOf })
  const searches = createIndexSearch({ ...deps, modelOf })
  const byName = new Map(collections.map((collection) => [collection.name, collection]))
  const enqueueAll = (tx: Tx, collection: string, documentIds: readonly string[]) =>
    enqueueMany(
      tx,
      indexDocumentsJob,
      documentIds.map((documentId): IndexDocumentPayload => ({ collection, documentId })),
    )

  const index: DocumentIndex = {
    async schedule(tx, collection, documents) {
      if (documents.length === 0) return
      await markPending(tx, collection, documents)
      await enqueueAll(
        tx,
        collection,
        documents.map(({ id }) => id),
      )
    },
    withdraw: enqueueAll,
    search(name, userId, query) {
      const collection = byName.get(name)
      return collection ? searches.search(collection, userId, query) : Promise.resolve({ documents: [], missing: [] })
    },
  }
  return {
    index,
    jobs: [createIndexDocumentsJob({ db, writer, collections }), createReconcileIndexJob({ ...deps, targets, writer })],
  }
}
