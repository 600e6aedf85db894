// The built-in index: vectors lie in PostgreSQL and are compared one by one in this process, over the scopes of the caller
// only. The vectors of a scope are kept, in bytes, while its revision stands; afterwards only what is new is read.
import { and, asc, eq, gt, inArray, type SQL, sql } from 'drizzle-orm'
import { LRUCache } from 'lru-cache'
import type { Db } from '../../db/client.ts'
import { indexVectors } from '../../db/schema/knowledge.ts'
import { AppError } from '../../kernel/app-error.ts'
import { startTurns } from '../../kernel/turns.ts'
import { type ByteMatrix, compareBlock, copyRow, createByteMatrix, setRow, toSparse } from './byte-matrix.ts'
import { createNearest } from './nearest.ts'
import type { SearchedScope, VectorHit, VectorIndex, VectorPoint } from './vector-index.ts'

type StoredPoint = Pick<VectorPoint, 'id' | 'documentId' | 'tags'>

interface Segment {
  revision: number
  /** In the order of the rows of `vectors`. */
  points: readonly StoredPoint[]
  vectors: ByteMatrix
}

const mostKeptPoints = 120_000
const pointsAtOnce = 2000
const rowsPerStatement = 500
const bytesPerFloat = 4
const documentsPerPage = 200

export function createExactVectorIndex(db: Db): VectorIndex {
  const segments = new LRUCache<string, Segment>({
    maxSize: mostKeptPoints,
    sizeCalculation: ({ points }) => points.length + 1,
  })

  /** What stands in `known` is copied, the rest is read. The last row takes the place of one that is gone. */
  const fillSegment = async (
    target: string,
    { id: scopeId, revision }: SearchedScope,
    dimension: number,
    known?: Segment,
  ): Promise<Segment> => {
    const inScope = and(eq(indexVectors.target, target), eq(indexVectors.scopeId, scopeId))
    const rows = await db.select({ id: indexVectors.chunkId }).from(indexVectors).where(inScope)
    const missing = new Set(rows.map(({ id }) => id))
    const points = [...(known?.points ?? [])]
    const vectors = createByteMatrix(Math.max(rows.length, points.length), dimension, known?.vectors)
    for (const [row, { id }] of [...points.entries()].reverse()) {
      if (missing.delete(id)) continue
      const last = points.pop()
      if (!last || row === points.length) continue
      points[row] = last
      copyRow(vectors, points.length, vectors, row)
    }
    const ids = [...missing]
    for (let at = 0; at < ids.length; at += pointsAtOnce) {
      const wanted = sql`${indexVectors.chunkId} = any(${`{${ids.slice(at, at + pointsAtOnce).join(',')}}`}::uuid[])`
      const found = await db
        .select({
          id: indexVectors.chunkId,
          documentId: indexVectors.documentId,
          tags: indexVectors.tags,
          vector: indexVectors.vector,
        })
        .from(indexVectors)
        .where(and(inScope, wanted))
      for (const { vector, ...point } of found) {
        setRow(vectors, points.length, toFloats(vector))
        points.push(point)
      }
    }
    return { revision, points, vectors }
  }

  const readSegment = async (target: string, scope: SearchedScope, dimension: number): Promise<Segment> => {
    const key = `${target}/${scope.id}`
    const known = segments.get(key)
    if (known && known.revision >= scope.revision) return known
    const segment = await fillSegment(target, scope, dimension, known)
    segments.set(key, segment)
    return segment
  }

  return {
    name: 'exact',
    async create(target, dimension) {
      const [known] = await db
        .select({ bytes: sql<number>`length(${indexVectors.vector})` })
        .from(indexVectors)
        .where(eq(indexVectors.target, target))
        .limit(1)
      if (!known || known.bytes === dimension * bytesPerFloat) return
      const cause = new Error(`${target} holds vectors of ${known.bytes / bytesPerFloat}, not of ${dimension}`)
      throw new AppError('INTERNAL', { cause })
    },
    activate: async () => {},

    async drop(target) {
      await db.delete(indexVectors).where(eq(indexVectors.target, target))
      for (const key of segments.keys()) if (key.startsWith(`${target}/`)) segments.delete(key)
    },

    async replace(target, documentIds, points) {
      await db.transaction(async (tx) => {
        await tx
          .delete(indexVectors)
          .where(and(eq(indexVectors.target, target), inArray(indexVectors.documentId, [...documentIds])))
        for (let at = 0; at < points.length; at += rowsPerStatement) {
          const rows = points.slice(at, at + rowsPerStatement).map(({ id, vector, tags, ...point }) => ({
            ...point,
            target,
            chunkId: id,
            tags: [...tags],
            vector: new Uint8Array(vector.buffer, vector.byteOffset, vector.byteLength),
          }))
          await tx.insert(indexVectors).values(rows)
        }
      })
    },

    async search(target, { vector, scopes, tags = [], limit, signal }): Promise<VectorHit[]> {
      const nearest = createNearest(limit)
      const asked = toSparse(vector)
      const turns = startTurns()
      for (const scope of scopes) {
        const { points, vectors } = await readSegment(target, scope, vector.length)
        signal?.throwIfAborted()
        const { rowsPerBlock } = vectors
        for (let firstRow = 0; firstRow < points.length; firstRow += rowsPerBlock) {
          await turns.rest()
          const scores = compareBlock(vectors, firstRow, asked)
          for (const [at, point] of points.slice(firstRow, firstRow + rowsPerBlock).entries())
            if (tags.every((tag) => point.tags.includes(tag))) nearest.offer(scores[at] ?? 0, point)
        }
      }
      return nearest.hits()
    },

    hashesOf: (target, documentIds) =>
      readHashes(db, and(eq(indexVectors.target, target), inArray(indexVectors.documentId, [...documentIds]))),

    async *listDocuments(target) {
      let after: string | undefined
      do {
        const isLater = after ? gt(indexVectors.documentId, after) : undefined
        const page = await readHashes(db, and(eq(indexVectors.target, target), isLater)).limit(documentsPerPage)
        if (page.length > 0) yield page
        after = page.at(-1)?.id
      } while (after)
    },
  }
}

function readHashes(db: Db, where: SQL | undefined) {
  return db
    .selectDistinctOn([indexVectors.documentId], { id: indexVectors.documentId, hash: indexVectors.hash })
    .from(indexVectors)
    .where(where)
    .orderBy(asc(indexVectors.documentId))
}

/** Copied: the bytes of a row need not begin where floats may. */
function toFloats(bytes: Uint8Array): Float32Array {
  return new Float32Array(new Uint8Array(bytes).buffer)
}
