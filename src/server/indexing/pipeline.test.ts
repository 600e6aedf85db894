// What goes wrong while documents are indexed, and that index and database agree at the end, each document once.
import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { createTrip, createUser } from '../../testing/factories.ts'
import { useTestContainer } from '../../testing/test-container.ts'
import { indexChunks, indexDocuments, indexTargets, indexVectors, kbEntries, trips } from '../db/schema/index.ts'
import type { Actor } from '../kernel/actor.ts'
import { AppError } from '../kernel/app-error.ts'
import { createKnowledgeService } from '../knowledge/knowledge.service.ts'
import { knowledgeCollection } from '../knowledge/knowledge-collection.repository.ts'
import { createBuiltInEmbeddings } from '../providers/embeddings/built-in/built-in-embeddings.ts'
import type { EmbeddingModel } from '../providers/embeddings/embeddings.ts'
import { createBuiltInReranker } from '../providers/rerank/built-in-reranker.ts'
import { createExactVectorIndex } from '../providers/vector-index/exact-vector-index.ts'
import type { VectorIndex } from '../providers/vector-index/vector-index.ts'
import type { DocumentIndex } from './document-index.ts'
import { markPending } from './index.writes.ts'
import { createIndexDocumentsJob, type IndexDocumentPayload } from './index-documents.job.ts'
import { createIndexSearch } from './index-search.service.ts'
import { createIndexWriter } from './index-writer.service.ts'
import { createReconcileIndexJob } from './reconcile-index.job.ts'
import { createTargetService } from './target.service.ts'

const opened = useTestContainer()
const builtIn = createBuiltInEmbeddings()

/** The pipeline with a queue that waits until the test works it off. */
function openPipeline({
  model = builtIn,
  older = [],
  wrap = (index) => index,
}: {
  model?: EmbeddingModel
  older?: EmbeddingModel[]
  wrap?: (index: VectorIndex) => VectorIndex
} = {}) {
  const { db } = opened.container.database
  const waiting: IndexDocumentPayload[] = []
  const models = [model, ...older]
  const modelOf = (id: string) => models.find((each) => each.id === id) ?? null
  const vectorIndex = wrap(createExactVectorIndex(db))
  const parts = { db, logger: opened.container.logger, vectorIndex, modelOf, collections: [knowledgeCollection] }
  const targets = createTargetService({ ...parts, model })
  const writer = createIndexWriter({ ...parts, targets })
  const searches = createIndexSearch({ ...parts, reranker: createBuiltInReranker() })
  const indexJob = createIndexDocumentsJob({ ...parts, writer })
  const reconcileJob = createReconcileIndexJob({ ...parts, targets, writer })
  const wait = (ids: readonly string[]) =>
    waiting.push(...ids.map((documentId) => ({ collection: 'knowledge' as const, documentId })))
  const index: DocumentIndex = {
    async schedule(tx, collection, documents) {
      if (documents.length === 0) return
      await markPending(tx, collection, documents)
      wait(documents.map(({ id }) => id))
    },
    async withdraw(_tx, _collection, ids) {
      wait(ids)
    },
    search: (_, userId, query) => searches.search(knowledgeCollection, userId, query),
  }
  return {
    db,
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

async function createNotes({ knowledge }: Pipeline, owner: Actor, titles: string[], tripId: string | null = null) {
  const notes: string[] = []
  for (const title of titles) {
    const note = { tripId, title, content: `${title} by the harbor`, tags: [], source: null, format: 'text' as const }
    notes.push((await knowledge.create(owner, note)).id)
  }
  return notes
}

async function search({ knowledge }: Pipeline, owner: Actor, query: string) {
  const { items, missing } = await knowledge.search(owner, { query, topK: 50, rerank: false })
  return { titles: items.map(({ title }) => title).sort(), missing, items }
}

/** Documents, passages and vectors of these notes: each once, or none where the note is gone. */
async function expectAgreement({ db }: Pipeline, ids: string[]) {
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

test('a note that cannot be embedded keeps no other out, is given up at last, and is retried', async () => {
  let isPoisonous = true
  const model: EmbeddingModel = {
    ...builtIn,
    async embed(texts, options) {
      if (isPoisonous && texts.some((text) => text.includes('Poison'))) throw new Error('cannot be read')
      return builtIn.embed(texts, options)
    },
  }
  const pipeline = openPipeline({ model })
  const owner = await createUser(opened.container)
  const ids = await createNotes(pipeline, owner, ['Lamp', 'Poison', 'Boat'])
  expect(await pipeline.work()).toHaveLength(1)
  expect(await pipeline.knowledge.status(owner, {})).toEqual({ pending: 1, indexed: 2, failed: 0 })
  expect((await search(pipeline, owner, 'harbor')).titles).toEqual(['Boat', 'Lamp'])
  await pipeline.work({ isLast: true })
  expect(await pipeline.knowledge.status(owner, {})).toEqual({ pending: 0, indexed: 2, failed: 1 })
  isPoisonous = false
  expect(await pipeline.knowledge.retryIndexing(owner, {})).toEqual({ retried: 1 })
  expect(await pipeline.work()).toEqual([])
  expect(await pipeline.knowledge.status(owner, {})).toEqual({ pending: 0, indexed: 3, failed: 0 })
  await expectAgreement(pipeline, ids)
})

test('while the index is away, words still find what is there; afterwards everything is in it once', async () => {
  let isAway = false
  const guard = () => {
    if (isAway) throw new AppError('SEARCH_UNAVAILABLE', { cause: new Error('refused') })
  }
  const pipeline = openPipeline({
    wrap: (index) => ({
      ...index,
      async search(...query) {
        guard()
        return index.search(...query)
      },
      async replace(...change) {
        guard()
        return index.replace(...change)
      },
    }),
  })
  const owner = await createUser(opened.container)
  const [first = ''] = await createNotes(pipeline, owner, ['Anchor'])
  await pipeline.work()
  isAway = true
  const [second = ''] = await createNotes(pipeline, owner, ['Lighthouse'])
  expect(await pipeline.work()).toHaveLength(1)
  expect(await search(pipeline, owner, 'anchor')).toMatchObject({ titles: ['Anchor'], missing: ['meaning'] })
  await pipeline.work({ isLast: true })
  expect(await pipeline.knowledge.status(owner, {})).toMatchObject({ indexed: 1, failed: 1 })
  isAway = false
  await pipeline.reconcile()
  expect(await pipeline.knowledge.status(owner, {})).toEqual({ pending: 0, indexed: 2, failed: 0 })
  expect(await search(pipeline, owner, 'lighthouse harbor')).toMatchObject({ missing: [] })
  await expectAgreement(pipeline, [first, second])
})

test('a process that dies between the vectors and the rest leaves nothing double', async () => {
  let deaths = 2
  const pipeline = openPipeline({
    wrap: (index) => ({
      ...index,
      async replace(...change) {
        await index.replace(...change)
        deaths -= 1
        if (deaths >= 0) throw new Error('killed')
      },
    }),
  })
  const owner = await createUser(opened.container)
  const ids = await createNotes(pipeline, owner, ['Ticket'])
  expect(await pipeline.work()).toHaveLength(1)
  expect((await search(pipeline, owner, 'ticket')).titles).toEqual([])
  expect(await pipeline.work()).toHaveLength(1)
  expect(await pipeline.work()).toEqual([])
  expect((await search(pipeline, owner, 'ticket')).titles).toEqual(['Ticket'])
  await expectAgreement(pipeline, ids)
})

test('finds and mends drift: vectors or passages that are missing, changed behind its back, or left over', async () => {
  const pipeline = openPipeline()
  const { db } = pipeline
  const owner = await createUser(opened.container)
  const { id: tripId } = await createTrip(opened.container, owner)
  const ids = await createNotes(pipeline, owner, ['Vectorless', 'Wordless', 'Changed', 'Unknown'])
  const ofTrip = await createNotes(pipeline, owner, ['Gone'], tripId)
  await pipeline.work()
  await expectAgreement(pipeline, [...ids, ...ofTrip])
  const [vectorless = '', wordless = '', changed = '', unknown = ''] = ids
  await db.delete(indexVectors).where(eq(indexVectors.documentId, vectorless))
  await db.delete(indexChunks).where(eq(indexChunks.documentId, wordless))
  await db.update(kbEntries).set({ content: 'A walnut tree' }).where(eq(kbEntries.id, changed))
  await db.delete(indexDocuments).where(eq(indexDocuments.documentId, unknown))
  // The notes of a trip go with it, without a job of their own.
  await db.delete(trips).where(eq(trips.id, tripId))
  await pipeline.reconcile()
  await expectAgreement(pipeline, [...ids, ...ofTrip])
  expect((await search(pipeline, owner, 'walnut')).titles).toContain('Changed')
  expect(await db.$count(indexDocuments, sql`${indexDocuments.status} <> 'indexed'`)).toBe(0)
})

test('another model builds its vectors beside the old ones and takes over when they are complete', async () => {
  const before = openPipeline()
  const owner = await createUser(opened.container)
  const ids = await createNotes(before, owner, ['Compass', 'Kettle'])
  await before.work()
  const dimension = 96
  const another: EmbeddingModel = {
    id: 'another-96',
    dimension: () => dimension,
    embed: async (texts, options) => {
      const vectors = await builtIn.embed(texts, options)
      return vectors.map((vector) => {
        const short = vector.slice(0, dimension)
        const length = Math.hypot(...short) || 1
        return short.map((value) => value / length)
      })
    },
  }
  const after = openPipeline({ model: another, older: [builtIn] })
  const targetsOf = async () => (await before.db.select().from(indexTargets)).map(({ model, state }) => [model, state])
  expect(await targetsOf()).toEqual([[builtIn.id, 'active']])
  // Searches and writes go on with the old vectors until then.
  expect(await search(after, owner, 'kettle')).toMatchObject({ titles: ['Kettle'], missing: [] })
  const more = await createNotes(after, owner, ['Ladle'])
  await after.work()
  await after.reconcile()
  expect(await targetsOf()).toEqual([[another.id, 'active']])
  expect((await search(after, owner, 'ladle')).items[0]).toMatchObject({
    title: 'Ladle',
    foundBy: ['words', 'meaning'],
  })
  await expectAgreement(after, [...ids, ...more])
})
