// What people and admins look at, on 1, 10 and 100 × the ordinary data: milliseconds of whole procedures without HTTP and
// cache, the statements that read a large table from end to end, and what the database weighs. At 100 × there are 10,000
// people, 100,000 trips, 2,000,000 items of plans and some 5,000,000 entries of the audit log.
// `-- --scale 1,10` for some of the sizes; `-- --samples 20` for fewer calls of each.
import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import type postgres from 'postgres'
import type { Container } from '../src/server/container.ts'
import { openForCopy } from '../src/server/db/copy-tables.ts'
import type { Actor } from '../src/server/kernel/actor.ts'
import { createCallerAs, createUser, requestScope } from '../src/testing/factories.ts'
import { collectStatements, findFullReads } from '../src/testing/full-reads.ts'
import { noCache } from '../src/testing/no-cache.ts'
import { unlimited } from '../src/testing/stand-ins.ts'
import { openTestContainer } from '../src/testing/test-container.ts'
import { withDatabase } from './database.ts'
import { growTo, keepSample } from './growth/copies.ts'
import { createOrdinaryTrip } from './growth/ordinary-trip.ts'
import { type Read, readsOfAdmins, readsOfPeople, type Subject } from './growth/reads.ts'

const { values } = parseArgs({
  options: { scale: { type: 'string', default: '1,10,100' }, samples: { type: 'string', default: '60' } },
})
const scales = values.scale.split(',').map(Number)
const samples = Number(values.samples)
const ordinary = { pairs: 50, trips: 1000 }
const largeRows = 20_000
const print = (line: string) => process.stdout.write(`${line}\n`)

/** Of each procedure, its figures by scale. */
const curve = new Map<string, string[]>()

await withDatabase(async (connection) => {
  const first = openTestContainer(connection, { rateLimit: unlimited })
  await createOrdinaryTrip(first).finally(first.close)
  const container = openTestContainer(connection, { rateLimit: unlimited, cache: noCache })
  const filler = openForCopy(connection)
  try {
    const { sql } = container.database
    await keepSample(filler)
    const admin = await createUser(container, { role: 'admin' })
    let before = 0
    for (const scale of scales) {
      const began = performance.now()
      await growTo(filler, {
        pairs: { from: before * ordinary.pairs, to: scale * ordinary.pairs },
        trips: { from: before * ordinary.trips, to: scale * ordinary.trips },
      })
      before = scale
      print(`${scale} ×: filled in ${seconds(began)} (load ${load()}): ${await contents(sql)}`)
      const measured = performance.now()
      await measureAll(container, admin)
      print(`${scale} ×: measured in ${seconds(measured)} (load ${load()})`)
    }
  } finally {
    await filler.end()
    await container.close()
  }
})
print(`p50 / p95 ms at ${scales.map((scale) => `${scale} ×`).join(', ')}`)
for (const [name, figures] of curve) print(`| ${name} | ${figures.join(' | ')} |`)

async function measureAll(container: Container, admin: Actor): Promise<void> {
  const { sql } = container.database
  const subjects = await drawSubjects(sql)
  const sent = collectStatements(sql)
  for (const [reads, actorOf] of [
    [readsOfPeople, personOf],
    [readsOfAdmins, () => admin],
  ] as const)
    for (const [name, read] of Object.entries(reads)) {
      const figure = await measure(container, read, subjects, actorOf)
      curve.set(name, [...(curve.get(name) ?? []), figure])
    }
  const counts = await sql<{ name: string }[]>`
    select relname as name from pg_class where relkind in ('r', 'p') and reltuples > ${largeRows}`
  const large = new Set(counts.map(({ name }) => name))
  // Along an index it reads as many rows as it expects to need.
  for (const statement of sent.end())
    for (const { table, index } of await findFullReads(sql, statement, { avoidsThem: false }))
      if (large.has(table) && index === null) print(`${table} is read sequentially by ${statement.text.slice(0, 400)}`)
}

async function measure(
  container: Container,
  read: Read,
  subjects: readonly Subject[],
  actorOf: (subject: Subject) => Actor,
): Promise<string> {
  const times: number[] = []
  for (const subject of subjects) {
    const caller = createCallerAs(container, actorOf(subject))
    const began = performance.now()
    await read(caller, subject)
    times.push(performance.now() - began)
  }
  times.sort((a, b) => a - b)
  const at = (share: number) => (times[Math.floor(times.length * share)] ?? Number.NaN).toFixed(1)
  return `${at(0.5)} / ${at(0.95)}`
}

function personOf({ userId }: Subject): Actor {
  return { kind: 'user', userId, role: 'traveller', locale: 'en', sessionId: null, request: requestScope() }
}

/** Trips of all times, by chance, with their owners. */
async function drawSubjects(sql: postgres.Sql): Promise<Subject[]> {
  const instant = (at: postgres.Fragment) => sql`to_char((${at}) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`
  return await sql<Subject[]>`
    select t.id as "tripId", t.owner_id as "userId", ${instant(sql`t.created_at`)} as "from",
      ${instant(sql`t.created_at + interval '1 day'`)} as "to", c.id as "conversationId", r.id as "runId"
    from (select * from trips order by random() limit ${samples}) t
      cross join lateral (select id from conversations where trip_id = t.id limit 1) c
      cross join lateral (select id from agent_runs where trip_id = t.id limit 1) r`
}

async function contents(sql: postgres.Sql): Promise<string> {
  const [size] = await sql<{ gigabytes: number }[]>`
    select pg_database_size(current_database()) / 1e9 as gigabytes`
  const counts = await sql<{ name: string; rows: number }[]>`
    select relname as name, reltuples as rows from pg_class
    where relnamespace = 'public'::regnamespace and relname in ('users', 'trips', 'itinerary_items', 'audit_entries') order by reltuples`
  const largest = await sql<{ name: string; gigabytes: number }[]>`
    select relname as name, pg_total_relation_size(oid) / 1e9 as gigabytes from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' order by 2 desc limit 6`
  const weights = largest.map(({ name, gigabytes }) => `${name} ${Number(gigabytes).toFixed(2)}`)
  const tables = counts.map(({ name, rows }) => `${rows.toLocaleString('en')} ${name.replace('_', ' ')}`)
  return `${tables.join(', ')}, ${Number(size?.gigabytes).toFixed(1)} GB (${weights.join(', ')})`
}

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(0)} s`
}

function load(): string {
  return (loadavg()[0] ?? 0).toFixed(1)
}
