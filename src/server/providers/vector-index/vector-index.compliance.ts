import { uuidv7 } from 'uuidv7'
import { describe, expect, test } from 'vitest'
import type { VectorIndex, VectorPoint } from './vector-index.ts'

const dimension = 4

/** What every vector index does, wherever it keeps its points. */
export function checkVectorIndex(name: string, open: () => VectorIndex): void {
  describe(name, () => {
    const openTarget = async () => {
      const index = open()
      const target = `knowledge-${uuidv7().slice(-12)}`
      await index.create(target, dimension)
      return { index, target, inScope: scopeOf(uuidv7()), inOther: scopeOf(uuidv7()) }
    }
    const listAll = async (index: VectorIndex, target: string) => {
      const found = new Map<string, string>()
      for await (const page of index.listDocuments(target)) for (const { id, hash } of page) found.set(id, hash)
      return found
    }

    test('finds the nearest first, in the scopes given only', async () => {
      const { index, target, inScope, inOther } = await openTarget()
      const near = pointOf(inScope.id, [1, 0.1, 0, 0])
      const far = pointOf(inScope.id, [0.2, 1, 0, 0])
      const opposite = pointOf(inScope.id, [-1, 0, 0, 0])
      const foreign = pointOf(inOther.id, [1, 0, 0, 0])
      const points = [far, foreign, near, opposite]
      await index.replace(target, documentsOf(points), points)
      const vector = unit([1, 0, 0, 0])
      const hits = await index.search(target, { vector, scopes: [inScope], limit: 10 })
      expect(hits.map(({ id, documentId }) => [id, documentId])).toEqual(
        [near, far].map(({ id, documentId }) => [id, documentId]),
      )
      expect(hits[0]?.score).toBeCloseTo(1 / Math.hypot(1, 0.1), 2)
      expect(await index.search(target, { vector, scopes: [inScope, inOther], limit: 1 })).toMatchObject([
        { id: foreign.id },
      ])
      expect(await index.search(target, { vector, scopes: [], limit: 10 })).toEqual([])
    })

    test('finds only what has all the tags', async () => {
      const { index, target, inScope } = await openTarget()
      const both = pointOf(inScope.id, [1, 0, 0, 0], { tags: ['food', '签证'] })
      const one = pointOf(inScope.id, [1, 0, 0, 0], { tags: ['food'] })
      await index.replace(target, documentsOf([both, one]), [both, one])
      const find = async (tags: string[]) => {
        const hits = await index.search(target, { vector: unit([1, 0, 0, 0]), scopes: [inScope], tags, limit: 10 })
        return hits.map(({ id }) => id).sort()
      }
      expect(await find(['food', '签证'])).toEqual([both.id])
      expect(await find(['food'])).toEqual([both.id, one.id].sort())
      expect(await find(['other'])).toEqual([])
    })

    test('replaces the points of a document, however often it is told, and removes those of one that is gone', async () => {
      const { index, target, inScope } = await openTarget()
      const documentId = uuidv7()
      const before = [0, 1].map(() => pointOf(inScope.id, [1, 0, 0, 0], { documentId, hash: 'before' }))
      const other = pointOf(inScope.id, [0, 0, 1, 0])
      await index.replace(target, documentsOf([...before, other]), [...before, other])
      const find = async (revision: number) => {
        // What is in a scope is known by its revision.
        const scopes = [{ ...inScope, revision }]
        const hits = await index.search(target, { vector: unit([1, 0, 0.5, 0]), scopes, limit: 10 })
        return hits.map(({ id }) => id).sort()
      }
      expect(await find(1)).toEqual([...before, other].map(({ id }) => id).sort())
      const after = pointOf(inScope.id, [1, 1, 0, 0], { documentId, hash: 'after' })
      for (let again = 0; again < 2; again++) await index.replace(target, [documentId], [after])
      expect(await index.hashesOf(target, [documentId, uuidv7()])).toEqual([{ id: documentId, hash: 'after' }])
      expect(await find(2)).toEqual([after.id, other.id].sort())
      await index.replace(target, [documentId], [])
      expect(await listAll(index, target)).toEqual(new Map([[other.documentId, other.hash]]))
    })

    test('lists every document of many', async () => {
      const { index, target, inScope } = await openTarget()
      const points = Array.from({ length: 230 }, (_, at) => pointOf(inScope.id, [1, at, 0, 0], { hash: `hash ${at}` }))
      await index.replace(target, documentsOf(points), points)
      const expected = new Map(points.map(({ documentId, hash }) => [documentId, hash]))
      expect(await listAll(index, target)).toEqual(expected)
      expect(new Map((await index.hashesOf(target, [...expected.keys()])).map(({ id, hash }) => [id, hash]))).toEqual(
        expected,
      )
    })

    test('keeps targets apart, drops one, and makes it anew empty', async () => {
      const [first, second] = [await openTarget(), await openTarget()]
      const { index } = first
      for (const { target, inScope } of [first, second]) {
        const point = pointOf(inScope.id, [1, 0, 0, 0])
        await index.replace(target, [point.documentId], [point])
      }
      await index.activate('knowledge', first.target)
      await index.activate('knowledge', second.target)
      await index.drop(first.target)
      expect((await listAll(index, second.target)).size).toBe(1)
      await index.create(first.target, dimension)
      expect((await listAll(index, first.target)).size).toBe(0)
    })

    test('does not take a target for vectors of another length', async () => {
      const { index, target, inScope } = await openTarget()
      await index.replace(target, [uuidv7()], [pointOf(inScope.id, [1, 0, 0, 0])])
      await expect(index.create(target, dimension)).resolves.toBeUndefined()
      await expect(index.create(target, dimension + 1)).rejects.toMatchObject({ code: 'INTERNAL' })
    })

    test('stops when the caller leaves', async () => {
      const { index, target, inScope } = await openTarget()
      const signal = AbortSignal.abort(new Error('left'))
      const search = index.search(target, { vector: unit([1, 0, 0, 0]), scopes: [inScope], limit: 1, signal })
      await expect(search).rejects.toThrow('left')
    })
  })
}

function scopeOf(id: string) {
  return { id, revision: 1 }
}

function pointOf(
  scopeId: string,
  direction: readonly number[],
  { documentId = uuidv7(), hash = 'hash', tags = [] }: Partial<Pick<VectorPoint, 'documentId' | 'hash' | 'tags'>> = {},
): VectorPoint {
  return { id: uuidv7(), documentId, scopeId, hash, tags, vector: unit(direction) }
}

function documentsOf(points: readonly VectorPoint[]): string[] {
  return points.map(({ documentId }) => documentId)
}

function unit(values: readonly number[]): Float32Array {
  const length = Math.hypot(...values)
  return Float32Array.from(values, (value) => value / length)
}
