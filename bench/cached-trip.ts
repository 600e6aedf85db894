// A trip read from the cache and from PostgreSQL, sixteen readers at once, both sides in turn, five rounds; prints medians
// and the ratio round by round. The cached side still asks each time whether the reader is a member.
import { chmod, mkdtemp } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Container } from '../src/server/container.ts'
import { startEmbeddedPostgres } from '../src/server/db/embedded.ts'
import { migrateDatabase } from '../src/server/db/migrate.ts'
import { createCallerAs, createTrip, createUser, newItem } from '../src/testing/factories.ts'
import { noCache } from '../src/testing/no-cache.ts'
import { removeFolder } from '../src/testing/remove-folder.ts'
import { openTestContainer } from '../src/testing/test-container.ts'
import { median } from './processes.ts'

const rounds = 5
const msPerRound = 2000
const readers = 16
const sizes = [
  { items: 15, tasks: 8 },
  { items: 120, tasks: 40 },
]

const dataDir = await mkdtemp(join(tmpdir(), 'journeyon-bench-'))
await chmod(dataDir, 0o755)
const embedded = await startEmbeddedPostgres({ dataDir })
await migrateDatabase(embedded.connection)
const cached = openTestContainer(embedded.connection)
const uncached = openTestContainer(embedded.connection, { cache: noCache })
try {
  const owner = await createUser(cached)
  const caller = createCallerAs(cached, owner)
  for (const { items, tasks } of sizes) {
    const { id: tripId } = await createTrip(cached, owner, { durationDays: 14 })
    for (let at = 0; at < items; at++)
      await caller.itinerary.add({ tripId, ...newItem({ title: `Place ${at}`, day: (at % 14) + 1 }) })
    for (let at = 0; at < tasks; at++) await caller.tasks.create({ tripId, stage: 'pre', title: `Task ${at}` })
    const read = (container: Container) => container.services.trips.get(owner, tripId)
    const found: { cached: number; uncached: number }[] = []
    await Promise.all([load(() => read(cached), 500), load(() => read(uncached), 500)])
    for (let round = 0; round < rounds; round++)
      found.push({
        cached: await load(() => read(cached), msPerRound),
        uncached: await load(() => read(uncached), msPerRound),
      })
    const ratios = found.map((round) => round.cached / round.uncached)
    process.stdout.write(
      `${items} items, ${tasks} tasks: cached ${median(found.map((round) => round.cached)).toFixed(0)}/s, ` +
        `uncached ${median(found.map((round) => round.uncached)).toFixed(0)}/s, ratio ${median(ratios).toFixed(2)} ` +
        `(${ratios.map((ratio) => ratio.toFixed(2)).join(' ')}), load ${loadavg()[0]?.toFixed(1)}\n`,
    )
  }
} finally {
  await cached.close()
  await uncached.close()
  await embedded.stop()
  await removeFolder(dataDir)
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
