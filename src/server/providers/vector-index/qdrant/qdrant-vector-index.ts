// Vectors in Qdrant: one collection for each target, one point for each passage. Scopes are the tenants of a collection, so
// that Qdrant keeps the points of a trip together; which of them a caller may read is part of every query.
import { QdrantClient } from '@qdrant/js-client-rest'
import { z } from 'zod'
import { AppError } from '../../../kernel/app-error.ts'
import type { VectorHit, VectorIndex, VectorPoint } from '../vector-index.ts'
import { createQdrantGuard } from './qdrant-guard.ts'

export interface QdrantOptions {
  url: string
  key?: string
  /** How long a search may wait; writes may take longer. */
  searchMs?: number
}

const searchPatienceMs = 1500
const writePatienceMs = 30_000
const pointsPerRequest = 100
const recordsPerPage = 1000

const payloadIndexes = [
  // Points of a tenant lie together on disk.
  { field_name: 'scopeId', field_schema: { type: 'uuid', is_tenant: true } },
  { field_name: 'documentId', field_schema: { type: 'uuid' } },
  { field_name: 'tags', field_schema: { type: 'keyword' } },
] as const

/** Links within each tenant besides those of the whole, since every search is filtered by scope. */
const hnsw = { m: 16, payload_m: 16, ef_construct: 128 }
/** Bytes in memory for a first choice, floats on disk for the order of what was chosen. */
const quantization = { scalar: { type: 'int8', quantile: 0.99, memory: 'pinned' } } as const
const searchParams = { hnsw_ef: 128, quantization: { rescore: true, oversampling: 2 } }

const sizeSchema = z.object({ config: z.object({ params: z.object({ vectors: z.object({ size: z.number() }) }) }) })
const ownerSchema = z.object({ documentId: z.string() })
const hashSchema = z.object({ documentId: z.string(), hash: z.string() })

export function createQdrantVectorIndex({ url, key, searchMs = searchPatienceMs }: QdrantOptions): VectorIndex {
  const address = addressOf(url)
  const open = (timeout: number) =>
    // The version is checked by the doctor; the client would write to the console.
    new QdrantClient({ ...address, timeout, checkCompatibility: false, headers: key ? { 'api-key': key } : undefined })
  const writes = open(writePatienceMs)
  const searches = open(searchMs)
  const { call } = createQdrantGuard()

  const checkDimension = async (target: string, dimension: number): Promise<void> => {
    const size = sizeSchema.parse(await writes.getCollection(target)).config.params.vectors.size
    if (size === dimension) return
    const cause = new Error(`the collection ${target} holds vectors of ${size}, not of ${dimension}`)
    throw new AppError('INTERNAL', { cause })
  }

  const listHashes = async (target: string, filter: { must?: object[] }, offset?: string | number) => {
    const { points, next_page_offset: next } = await call(() =>
      writes.scroll(target, { filter, offset, limit: recordsPerPage, with_payload: ['documentId', 'hash'] }),
    )
    const hashes = new Map(
      points.map(({ payload }) => {
        const { documentId, hash } = hashSchema.parse(payload)
        return [documentId, hash]
      }),
    )
    const found = [...hashes].map(([id, hash]) => ({ id, hash }))
    return { found, next: typeof next === 'string' || typeof next === 'number' ? next : null }
  }

  return {
    name: 'qdrant',

    create: (target, dimension) =>
      call(async () => {
        if ((await writes.collectionExists(target)).exists) return checkDimension(target, dimension)
        await writes.createCollection(target, {
          vectors: { size: dimension, distance: 'Cosine', memory: 'cold' },
          hnsw_config: hnsw,
          quantization_config: quantization,
        })
        for (const index of payloadIndexes) await writes.createPayloadIndex(target, { ...index, wait: true })
      }),

    drop: (target) =>
      call(async () => {
        await writes.deleteCollection(target)
      }),

    activate: (collection, target) =>
      call(async () => {
        const alias = `journeyon-${collection}`
        const { aliases } = await writes.getAliases()
        const isKnown = aliases.some(({ alias_name: name }) => name === alias)
        // Both in one request: there is no moment without the alias.
        await writes.updateCollectionAliases({
          actions: [
            ...(isKnown ? [{ delete_alias: { alias_name: alias } }] : []),
            { create_alias: { alias_name: alias, collection_name: target } },
          ],
        })
      }),

    /** New points come first, so that a document is never without any. */
    replace: (target, documentIds, points) =>
      call(async () => {
        const upserts = batchesOf(points).map((batch) => ({ upsert: { points: batch.map(toPoint) } }))
        const others = {
          must: [{ key: 'documentId', match: { any: [...new Set(documentIds)] } }],
          ...(points.length > 0 ? { must_not: [{ has_id: points.map(({ id }) => id) }] } : {}),
        }
        for (const operation of [...upserts, { delete: { filter: others } }])
          await writes.batchUpdate(target, { wait: true, operations: [operation] })
      }),

    async search(target, { vector, scopes, tags = [], limit, signal }): Promise<VectorHit[]> {
      if (scopes.length === 0) return []
      const must = [
        { key: 'scopeId', match: { any: scopes.map(({ id }) => id) } },
        ...tags.map((tag) => ({ key: 'tags', match: { value: tag } })),
      ]
      const query = { query: [...vector], filter: { must }, params: searchParams, limit, with_payload: ['documentId'] }
      const { points } = await call(() => searches.query(target, query), signal)
      return points.flatMap(({ id, score, payload }) =>
        score > 0 ? [{ id: String(id), documentId: ownerSchema.parse(payload).documentId, score }] : [],
      )
    },

    async hashesOf(target, documentIds) {
      if (documentIds.length === 0) return []
      const must = [{ key: 'documentId', match: { any: [...new Set(documentIds)] } }]
      const hashes = new Map<string, string>()
      let offset: string | number | undefined
      do {
        const { found, next } = await listHashes(target, { must }, offset)
        for (const { id, hash } of found) hashes.set(id, hash)
        offset = next ?? undefined
      } while (offset !== undefined)
      return [...hashes].map(([id, hash]) => ({ id, hash }))
    },

    async *listDocuments(target) {
      let offset: string | number | undefined
      do {
        const { found, next } = await listHashes(target, {}, offset)
        if (found.length > 0) yield found
        offset = next ?? undefined
      } while (offset !== undefined)
    },
  }
}

/** The client takes a path apart from the address. */
function addressOf(url: string) {
  const { protocol, hostname, port, pathname } = new URL(url)
  const isHttps = protocol === 'https:'
  const usualPort = isHttps ? 443 : 6333
  return {
    host: hostname,
    port: port === '' ? usualPort : Number(port),
    https: isHttps,
    prefix: pathname.replace(/\/$/, ''),
  }
}

function batchesOf(points: readonly VectorPoint[]): VectorPoint[][] {
  const batches: VectorPoint[][] = []
  for (let at = 0; at < points.length; at += pointsPerRequest) batches.push(points.slice(at, at + pointsPerRequest))
  return batches
}

function toPoint({ id, vector, documentId, scopeId, tags, hash }: VectorPoint) {
  return { id, vector: [...vector], payload: { documentId, scopeId, tags: [...tags], hash } }
}
