// A trip read from the cache and from PostgreSQL, sixteen readers at once, both sides in turn. The cached side still asks
// each time whether the reader is a member.
import type { Container } from '../../src/server/container.ts'
import { createCallerAs, createTrip, createUser, newItem } from '../../src/testing/factories.ts'
import { noCache } from '../../src/testing/no-cache.ts'
import { openTestContainer } from '../../src/testing/test-container.ts'
import { withDatabase } from '../database.ts'

const readers = 16

interface TripSize {
  items: number
  tasks: number
}

export interface CacheComparison extends TripSize {
  /** Reads a second, round by round. */
  cached: number[]
  uncached: number[]
}

export async function compareCache(
  sizes: readonly TripSize[],
  { rounds, ms }: { rounds: number; ms: number },
): Promise<CacheComparison[]> {
  return await withDatabase(async (connection) => {
    const cached = openTestContainer(connection)
    const uncached = openTestContainer(connection, { cache: noCache })
    const compare = async ({ items, tasks }: TripSize): Promise<CacheComparison> => {
      const owner = await createUser(cached)
      const caller = createCallerAs(cached, owner)
      const { id: tripId } = await createTrip(cached, owner, { durationDays: 14 })
      for (let at = 0; at < items; at++)
        await caller.itinerary.add({ tripId, ...newItem({ title: `Place ${at}`, day: (at % 14) + 1 }) })
      for (let at = 0; at < tasks; at++) await caller.tasks.create({ tripId, stage: 'pre', title: `Task ${at}` })
      const read = (container: Container) => () => container.services.trips.get(owner, tripId)
      await Promise.all([load(read(cached), 500), load(read(uncached), 500)])
      const comparison: CacheComparison = { items, tasks, cached: [], uncached: [] }
      for (let round = 0; round < rounds; round++) {
        comparison.cached.push(await load(read(cached), ms))
        comparison.uncached.push(await load(read(uncached), ms))
      }
      return comparison
    }
    try {
      const comparisons: CacheComparison[] = []
      for (const size of sizes) comparisons.push(await compare(size))
      return comparisons
    } finally {
      await cached.close()
      await uncached.close()
    }
  })
}

/** Round by round. */
export function cacheRatiosOf({ cached, uncached }: CacheComparison): number[] {
  return cached.map((value, round) => value / (uncached[round] ?? Number.NaN))
}

/** Reads a second. */
async function load(read: () => Promise<unknown>, ms: number): Promise<number> {
  const began = performance.now()
  let count = 0
  const reader = async () => {
    while (performance.now() - began < ms) {
      await read()
      count += 1
    }
  }
  await Promise.all(Array.from({ length: readers }, reader))
  return (count / (performance.now() - began)) * 1000
}
