// Pages of the audit log at 1,000,000 entries, by every filter and at every depth: milliseconds that the database takes for
// each ("Execution Time" of explain analyze). Facets are measured beside them. The load average stands at the end.
import { chmod, mkdtemp } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { type SQLWrapper, sql } from 'drizzle-orm'
import { z } from 'zod'
import { type AuditFilter, auditPageQuery } from '../src/server/audit/audit.repository.ts'
import { facetQuery } from '../src/server/audit/audit-facets.repository.ts'
import { startEmbeddedPostgres } from '../src/server/db/embedded.ts'
import { migrateDatabase } from '../src/server/db/migrate.ts'
import { encodeCursor } from '../src/server/kernel/keyset.ts'
import { createUser } from '../src/testing/factories.ts'
import { removeFolder } from '../src/testing/remove-folder.ts'
import { openTestContainer } from '../src/testing/test-container.ts'

const entries = Number(process.argv[2] ?? 1_000_000)
const batch = 20_000
const limit = 100
/** Of each filter, from the newest entry to the oldest. */
const pages = 100
const bound = 20
const highestId = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

const dataDir = await mkdtemp(join(tmpdir(), 'journeyon-bench-'))
await chmod(dataDir, 0o755)
const embedded = await startEmbeddedPostgres({ dataDir })
await migrateDatabase(embedded.connection)
const container = openTestContainer(embedded.connection)
const { db, sql: run } = container.database
const print = (line: string) => process.stdout.write(`${line}\n`)

/** Entries of two hundred people in ten thousand trips, a second apart. */
async function fill(people: readonly string[]): Promise<void> {
  for (let first = 1; first <= entries; first += batch)
    await run`
    insert into audit_entries (id, at, actor_id, actor_kind, action, entity, entity_id, trip_id, before, after)
    select gen_random_uuid(), now() - make_interval(secs => ${entries} - n), (${[...people]}::uuid[])[1 + n % ${people.length}::int],
      'user', (array['item.updated', 'item.moved', 'task.added', 'trip.updated'])[1 + n % 4],
      (array['item', 'item', 'task', 'trip'])[1 + n % 4], n::text,
      ('00000000-0000-7000-8000-' || lpad((n % 10000)::text, 12, '0'))::uuid,
      jsonb_build_object('title', 'Museum', 'day', n % 7), jsonb_build_object('title', 'Museum', 'day', n % 5)
    from generate_series(${first}::int, ${first + batch - 1}::int) as n`
  // As autovacuum does after so many rows.
  await run`vacuum analyze audit_entries`
}

const plansSchema = z.array(z.object({ 'QUERY PLAN': z.array(z.object({ 'Execution Time': z.number() })) }))

async function timeOf(query: SQLWrapper): Promise<number> {
  const plans = plansSchema.parse(await db.execute(sql`explain (analyze, format json) ${query}`))
  return plans[0]?.['QUERY PLAN'][0]?.['Execution Time'] ?? Number.NaN
}

function report(name: string, unsorted: number[]): void {
  const times = unsorted.toSorted((a, b) => a - b)
  const at = (share: number) => (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(2)
  const slow = times.filter((ms) => ms > bound).length
  print(`${name}: ${times.length} × p50 ${at(0.5)}, p90 ${at(0.9)}, worst ${at(1)} ms, ${slow} over ${bound} ms`)
}

try {
  const people = await Promise.all(Array.from({ length: 200 }, () => createUser(container)))
  const started = performance.now()
  await fill(people.map(({ userId }) => userId))
  const now = Date.now()
  print(`${entries.toLocaleString('en')} entries stored in ${((performance.now() - started) / 1000).toFixed(0)} s`)
  const weekAgo = now - 7 * 86_400_000
  const range = { from: new Date(weekAgo).toISOString(), to: new Date(weekAgo + 86_400_000).toISOString() }
  const person = { actorId: people[7]?.userId }
  const filters: [string, Partial<AuditFilter>][] = [
    ['all', {}],
    ['a person', person],
    ['a trip', { tripId: '00000000-0000-7000-8000-000000000042' }],
    ['an action', { action: 'task.added' }],
    ['a kind of object', { entity: 'item' }],
    ['a day of last week', range],
    ['a person and an action', { ...person, action: 'trip.updated' }],
    ['a person and an action that they never do', { ...person, action: 'user.locked' }],
  ]
  for (const [name, filter] of filters) {
    const times: number[] = []
    const newest = filter.to ? Date.parse(filter.to) : now
    const oldest = filter.from ? Date.parse(filter.from) : now - entries * 1000
    for (let page = 0; page < pages; page += 1) {
      const at = new Date(newest - (page / pages) * (newest - oldest))
      times.push(await timeOf(auditPageQuery(db, { ...filter, limit, cursor: encodeCursor({ at, id: highestId }) })))
    }
    report(name, times)
    report(`${name}, facets`, [await timeOf(facetQuery(db, filter)), await timeOf(facetQuery(db, filter))])
  }
  print(`load ${loadavg()[0]?.toFixed(1)}`)
} finally {
  await container.close()
  await embedded.stop()
  await removeFolder(dataDir)
}
