// The points of one collection, and as much of Qdrant's filters as the product uses.
import { z } from 'zod'

const pointSchema = z.object({
  id: z.union([z.string(), z.number()]),
  vector: z.array(z.number()),
  payload: z.record(z.string(), z.unknown()),
})
type Point = z.infer<typeof pointSchema>

const conditionSchema = z.union([
  z.strictObject({ key: z.string(), match: z.strictObject({ any: z.array(z.unknown()) }) }),
  z.strictObject({ key: z.string(), match: z.strictObject({ value: z.unknown() }) }),
  z.strictObject({ has_id: z.array(z.union([z.string(), z.number()])) }),
])
export const filterSchema = z.strictObject({
  must: z.array(conditionSchema).default([]),
  must_not: z.array(conditionSchema).default([]),
})
type Filter = z.infer<typeof filterSchema>

const operationSchema = z.union([
  z.strictObject({ upsert: z.strictObject({ points: z.array(pointSchema) }) }),
  z.strictObject({ delete: z.strictObject({ filter: filterSchema }) }),
])
export const operationsSchema = z.object({ operations: z.array(operationSchema) })

export class WrongDimension extends Error {}

export class QdrantPoints {
  readonly #points = new Map<string | number, Point>()
  readonly size: number

  constructor(size: number) {
    this.size = size
  }

  get count() {
    return this.#points.size
  }

  apply({ operations }: z.infer<typeof operationsSchema>): void {
    for (const operation of operations) {
      if ('delete' in operation) {
        for (const { id } of this.matching(operation.delete.filter)) this.#points.delete(id)
        continue
      }
      for (const point of operation.upsert.points) {
        this.checkSize(point.vector)
        this.#points.set(point.id, point)
      }
    }
  }

  checkSize(vector: readonly number[]): void {
    if (vector.length === this.size) return
    throw new WrongDimension(`Vector dimension error: expected dim: ${this.size}, got ${vector.length}`)
  }

  /** In the order of their ids, as Qdrant scrolls. */
  matching({ must, must_not: mustNot }: Filter): Point[] {
    return [...this.#points.values()]
      .filter((point) => must.every((each) => holds(each, point)) && !mustNot.some((each) => holds(each, point)))
      .sort((a, b) => String(a.id).localeCompare(String(b.id)))
  }

  nearest(vector: readonly number[], filter: Filter, limit: number): (Point & { score: number })[] {
    this.checkSize(vector)
    return this.matching(filter)
      .map((point) => ({ ...point, score: cosine(vector, point.vector) }))
      .sort((a, b) => b.score - a.score)
      .slice(0, limit)
  }
}

function holds(condition: z.infer<typeof conditionSchema>, { id, payload }: Point): boolean {
  if ('has_id' in condition) return condition.has_id.includes(id)
  const { key, match } = condition
  const stored = payload[key]
  const values: unknown[] = Array.isArray(stored) ? stored : [stored]
  return 'any' in match ? values.some((value) => match.any.includes(value)) : values.includes(match.value)
}

function cosine(a: readonly number[], b: readonly number[]): number {
  const dot = a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0)
  return dot / (Math.hypot(...a) * Math.hypot(...b) || 1)
}
