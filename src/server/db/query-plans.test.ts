// On thousands of rows of everything, no statement of ours reads a table from end to end that grows with people and trips.
import { drizzle } from 'drizzle-orm/postgres-js'
import { beforeAll, expect, test } from 'vitest'
import { callWriteSample } from '../../testing/call-write-sample.ts'
import { crowdTables } from '../../testing/crowd-tables.ts'
import { createCallerAs, requestScope } from '../../testing/factories.ts'
import { failureOf } from '../../testing/failure.ts'
import { collectStatements, findFullReads, type Statement } from '../../testing/full-reads.ts'
import { noCache } from '../../testing/no-cache.ts'
import { type ListedProcedure, listProcedures, sampleInput } from '../../testing/procedures.ts'
import { absentPlanner, silentAgent, unlimited } from '../../testing/stand-ins.ts'
import { useTestContainer } from '../../testing/test-container.ts'
import { createTripScene } from '../../testing/trip-scene.ts'
import { writeSamples } from '../../testing/write-samples.ts'
import { createWriteScene, type WriteScene } from '../../testing/write-scene.ts'
import { findLiveSession, findRefreshToken } from '../accounts/session.repository.ts'
import { listUsers } from '../admin/user-admin.repository.ts'
import { listAuditEntries } from '../audit/audit.repository.ts'
import { callByPath } from '../http/procedure-catalog.ts'
import { encodeCursor } from '../kernel/keyset.ts'
import { listEntries } from '../knowledge/knowledge.repository.ts'
import { findRunForMember, readEvents } from '../runs/run.repository.ts'
import { listTripCards } from '../trips/trip.repository.ts'
import type { Db } from './client.ts'
import * as schema from './schema/index.ts'

/** Why it costs little to read them from end to end, however many people and trips there are. */
const smallTables: Record<string, string> = {
  index_targets: 'one row for each model that has filled an index',
  vendor_turns: 'one row for each public source',
}
const smallIndexes: Record<string, string> = {
  agent_runs_one_active: 'runs that are going on',
  job_common_date_trunc_id_idx: 'newest first up to a page: nearly every job is one of the queues that are asked for',
}

const id = '01a20000-0000-7000-8000-000000000000'
const opened = useTestContainer({
  cache: noCache,
  rateLimit: unlimited,
  planner: absentPlanner,
  turnRunner: silentAgent,
})
let scene: WriteScene

beforeAll(async () => {
  const { container } = opened
  scene = await createWriteScene(container, await createTripScene(container))
  await crowdTables(container.database.sql, Object.keys(smallTables))
})

async function fullReads(statements: readonly Statement[]): Promise<string[]> {
  const lines: string[] = []
  for (const statement of statements) {
    for (const { table, index } of await findFullReads(opened.container.database.sql, statement)) {
      if (table in smallTables || (index && index in smallIndexes)) continue
      lines.push(`${table} is read ${index ? `along all of ${index}` : 'sequentially'} by ${statement.text}`)
    }
  }
  return lines
}

/** With what it needs alone, and with each of the choices that it offers. */
function inputsOf({ input }: ListedProcedure): unknown[] {
  if (input === null) return [undefined]
  const { required = [], properties = {} } = input
  const choices = Object.entries(properties).flatMap(([name, { enum: values }]) => {
    const sample = Object(sampleInput({ ...input, required: [...required, name] }, scene.ids))
    return values ? values.map((value) => ({ ...sample, [name]: value })) : [sample]
  })
  return [sampleInput(input, scene.ids), ...choices]
}

const reads = listProcedures().filter(({ type }) => type === 'query')

test.each(reads.map((query) => [query.path, query] as const))('%s', async (path, query) => {
  const caller = createCallerAs(opened.container, { ...scene.actors.owner, role: 'admin' })
  const sent = collectStatements(opened.container.database.sql)
  for (const input of inputsOf(query)) await failureOf(callByPath(caller, path, input))
  expect(await fullReads(sent.end())).toEqual([])
})

test.each(Object.entries(writeSamples))('%s', async (path, sample) => {
  const { sql } = opened.container.database
  const sent = { end: (): Statement[] => [] }
  await callWriteSample(scene, path, sample, requestScope(), async () => Object.assign(sent, collectStatements(sql)))
  expect(await fullReads(sent.end())).toEqual([])
})

const page = { limit: 30 }
const cursor = encodeCursor({ at: new Date('2026-06-01'), id })
const cards = { status: 'active' as const, limit: 30 }
/** Later pages, and what is asked before and beside procedures. */
const queries: Record<string, (db: Db, userId: string) => Promise<unknown>> = {
  'a later page of trips': (db, userId) => listTripCards(db, { ...cards, userId, beforeId: id }),
  'a later page of notes': (db, userId) => listEntries(db, userId, { after: id, limit: 30 }),
  'a later page of the notes of a trip': (db, userId) => listEntries(db, userId, { tripId: id, after: id, limit: 30 }),
  'a later page of the audit log': (db) => listAuditEntries(db, { ...page, cursor }),
  'a later page of what somebody did': (db) => listAuditEntries(db, { ...page, actorId: id, cursor }),
  'a later page of what a trip went through': (db) => listAuditEntries(db, { ...page, tripId: id, cursor }),
  'a later page of an action': (db) => listAuditEntries(db, { ...page, action: 'task.added', cursor }),
  'a later page of a kind of object': (db) => listAuditEntries(db, { ...page, entity: 'task', cursor }),
  'a day of the audit log': (db) =>
    listAuditEntries(db, { ...page, from: '2026-05-01T00:00:00Z', to: '2026-05-02T00:00:00Z' }),
  'a later page of people': (db) => listUsers(db, { ...page, cursor }),
  'a session': (db) => findLiveSession(db, id, new Date()),
  'a refresh token': (db) => db.transaction((tx) => findRefreshToken(tx, 'hash')),
  'the run of a follower': (db, userId) => findRunForMember(db, userId, scene.ids.runId ?? ''),
  'the events of a run': (db) => readEvents(db, scene.ids.runId ?? '', 4000, 100),
}

test.each(Object.entries(queries))('%s', async (_, ask) => {
  const { sql } = opened.container.database
  const sent = collectStatements(sql)
  await ask(drizzle(sql, { schema, casing: 'snake_case' }), scene.actors.owner.userId)
  const statements = sent.end()
  expect(statements.length).toBeGreaterThan(0)
  expect(await fullReads(statements)).toEqual([])
})

test('every foreign key is found by an index when the row goes that it names', async () => {
  const unindexed = await opened.container.database.sql<{ key: string }[]>`
    select conrelid::regclass || '.' || conname as key from pg_constraint c
    where contype = 'f' and connamespace = 'public'::regnamespace and not exists (
      select from pg_index i where i.indrelid = c.conrelid and i.indkey[0] = c.conkey[1])`
  expect(unindexed.map(({ key }) => key)).toEqual([])
})
