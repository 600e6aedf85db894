// On thousands of rows, the queries of every day are answered by indexes: none reads a big table from end to end.
import { drizzle } from 'drizzle-orm/postgres-js'
import { beforeAll, expect, test } from 'vitest'
import { useTestContainer } from '../../testing/test-container.ts'
import { createTripScene, type TripScene } from '../../testing/trip-scene.ts'
import { findUserByEmail } from '../accounts/account.repository.ts'
import { findLiveSession, findRefreshToken, listLiveSessions } from '../accounts/session.repository.ts'
import { listUsers } from '../admin/user-admin.repository.ts'
import { listAuditEntries } from '../audit/audit.repository.ts'
import { listStepsOfOthers } from '../audit/trip-visit.repository.ts'
import { listExpenses } from '../budget/expense.repository.ts'
import { listPaidTransfers } from '../budget/transfer.repository.ts'
import { listScopes, matchSpelling, matchTerms, readPassages } from '../indexing/lexical.repository.ts'
import { findTripOfItem, listItems } from '../itinerary/itinerary.repository.ts'
import { lockTripFor } from '../kernel/access.ts'
import { encodeCursor } from '../kernel/keyset.ts'
import { transact } from '../kernel/transact.ts'
import { createTripAccess } from '../kernel/trip-revision.ts'
import { countByStatus, listEntries, readableScopes } from '../knowledge/knowledge.repository.ts'
import { findRunForMember, readEvents } from '../runs/run.repository.ts'
import { listTasks } from '../tasks/task.repository.ts'
import { findTripDetail, listTripCards, prepareTripDetail } from '../trips/trip.repository.ts'
import type { Db } from './client.ts'
import * as schema from './schema/index.ts'

const opened = useTestContainer()
const id = '01a20000-0000-7000-8000-000000000000'
let scene: TripScene

beforeAll(async () => {
  scene = await createTripScene(opened.container)
  await opened.container.database.sql.unsafe(fillTables(scene.actors.owner.userId, scene.ids))
})

/** Thousands of everything, of other people; then the statistics that the planner goes by. */
function fillTables(userId: string, { tripId, runId }: TripScene['ids']): string {
  const likeIt = (table: string, changes: string, from: string, where: string) =>
    `insert into ${table} select (jsonb_populate_record(t, jsonb_build_object(${changes}))).*
     from ${table} t, ${from} where ${where};`
  const mine = `t.trip_id = '${tripId}'`
  return `
    create temp table them as
      select gen_random_uuid() user_id, gen_random_uuid() trip_id from generate_series(1, 400);
    ${likeIt('users', "'id', user_id, 'email', user_id || '@example.com'", 'them', `t.id = '${userId}'`)}
    ${likeIt('trips', "'id', them.trip_id, 'owner_id', them.user_id", 'them', `t.id = '${tripId}'`)}
    insert into trip_members select trip_id, user_id, 'owner' from them;
    ${likeIt('itinerary_items', "'id', gen_random_uuid(), 'trip_id', them.trip_id", 'them, generate_series(1, 10)', mine)}
    ${likeIt('tasks', "'id', gen_random_uuid(), 'trip_id', them.trip_id", 'them, generate_series(1, 10)', mine)}
    ${likeIt('expenses', "'id', gen_random_uuid(), 'trip_id', them.trip_id", 'them, generate_series(1, 10)', mine)}
    insert into expense_shares select expenses.id, them.user_id, 1 from expenses join them using (trip_id);
    ${likeIt('paid_transfers', "'id', gen_random_uuid(), 'trip_id', them.trip_id", 'them, generate_series(1, 10)', mine)}
    insert into sessions (id, user_id, kind, expires_at)
      select gen_random_uuid(), user_id, 'browser', now() + interval '1 day' from them, generate_series(1, 10);
    insert into refresh_tokens (id, session_id, token_hash, expires_at)
      select gen_random_uuid(), id, id::text, now() + interval '1 day' from sessions;
    insert into audit_entries (id, at, actor_id, actor_kind, action, entity, entity_id, trip_id)
      select gen_random_uuid(), now() - random() * interval '1 year', user_id, 'user', 'task.' || n, 'entity' || n, 'x', trip_id
      from them, generate_series(1, 30) n;
    ${likeIt('kb_entries', "'id', gen_random_uuid(), 'trip_id', them.trip_id, 'scope_id', them.trip_id", 'them, generate_series(1, 10)', mine)}
    insert into index_documents (collection, document_id, scope_id, wanted_hash, status)
      select 'knowledge', id, scope_id, 'hash', 'indexed' from kb_entries on conflict do nothing;
    insert into index_scopes select distinct 'knowledge', scope_id, 1, 10 from kb_entries on conflict do nothing;
    insert into index_chunks
      select gen_random_uuid(), 'knowledge', id, scope_id, 0, 'text', '{}',
        array_to_tsvector(array['visa', 'photo', 'word' || n]), 3, 'visa photo'
      from kb_entries, generate_series(1, 3) n;
    insert into index_vectors
      select 'knowledge-1', id, document_id, scope_id, 'hash', '{}', '\\x00' from index_chunks;
    insert into run_events (run_id, seq, signal)
      select '${runId}', n, '{"type":"run.started"}' from generate_series(1, 5000) n;
    analyze;`
}

/** How PostgreSQL goes about each statement that `ask` sends. */
async function plansOf(ask: (db: Db) => Promise<unknown>): Promise<string> {
  const { sql } = opened.container.database
  const sent: { text: string; parameters: unknown[] }[] = []
  const logQuery = (text: string, parameters: unknown[]) => void sent.push({ text, parameters })
  await ask(drizzle(sql, { schema, casing: 'snake_case', logger: { logQuery } }))
  const statements = sent.filter(({ text }) => text.startsWith('select'))
  expect(statements.length).toBeGreaterThan(0)
  const plans = await Promise.all(
    statements.map(({ text, parameters }) => sql.unsafe(`explain ${text}`, parameters.map(String))),
  )
  return plans.flatMap((rows) => rows.map((row) => String(row['QUERY PLAN']))).join('\n')
}

const notesOf = (userId: string) => ({ collection: 'knowledge', readable: readableScopes(userId) })
const page = { limit: 30 }
const cursor = encodeCursor({ at: new Date('2026-06-01'), id })
const queries: Record<string, (db: Db) => Promise<unknown>> = {
  'trips.list': (db) =>
    listTripCards(db, { userId: scene.actors.owner.userId, status: 'active', beforeId: null, limit: 30 }),
  'trips.list, a later page': (db) =>
    listTripCards(db, { userId: scene.actors.owner.userId, status: 'active', beforeId: id, limit: 30 }),
  'trips.get': (db) => findTripDetail(prepareTripDetail(db), scene.actors.owner.userId, scene.ids.tripId ?? ''),
  'itinerary.list': (db) => listItems(db, scene.actors.owner.userId, scene.ids.tripId ?? ''),
  'the trip of an item': (db) =>
    transact(db, (tx) => lockTripFor(tx, scene.actors.owner, findTripOfItem(tx, scene.ids.itemId ?? ''), 'editor')),
  'budget.expenses.list': (db) =>
    listExpenses(db, scene.actors.owner.userId, { tripId: scene.ids.tripId ?? '', limit: 30 }),
  'budget.settleUp': (db) => listPaidTransfers(db, scene.actors.owner.userId, scene.ids.tripId ?? ''),
  'tasks.list': (db) => listTasks(db, scene.actors.owner.userId, scene.ids.tripId ?? ''),
  'the access to a trip': (db) => createTripAccess(db)(scene.actors.owner.userId, scene.ids.tripId ?? ''),
  'knowledge.list': (db) => listEntries(db, scene.actors.owner.userId, { after: null, limit: 30 }),
  'knowledge.list, a later page of a trip': (db) =>
    listEntries(db, scene.actors.owner.userId, { tripId: scene.ids.tripId ?? '', after: id, limit: 30 }),
  'knowledge.status': (db) => countByStatus(db, scene.actors.owner.userId, {}),
  'the scopes of a search': (db) => listScopes(db, notesOf(scene.actors.owner.userId)),
  'a search by words': (db) => matchTerms(db, notesOf(scene.actors.owner.userId), ['visa', 'word2']),
  'a search by spelling': (db) => matchSpelling(db, notesOf(scene.actors.owner.userId), 'fhoto', 20),
  'the passages of a search': (db) => readPassages(db, notesOf(scene.actors.owner.userId), [id]),
  'audit.list': (db) => listAuditEntries(db, page),
  'audit.list, a later page': (db) => listAuditEntries(db, { ...page, cursor }),
  'audit.list by actor': (db) => listAuditEntries(db, { ...page, actorId: id, cursor }),
  'audit.list by trip': (db) => listAuditEntries(db, { ...page, tripId: id, cursor }),
  'trips.newSteps': (db) =>
    listStepsOfOthers(db, { tripId: id, userId: scene.actors.owner.userId, since: new Date(0), limit: 100 }),
  'audit.list by action': (db) => listAuditEntries(db, { ...page, action: 'task.7', cursor }),
  'audit.list by entity': (db) => listAuditEntries(db, { ...page, entity: 'entity7', cursor }),
  'audit.list by time': (db) =>
    listAuditEntries(db, { ...page, from: '2026-05-01T00:00:00Z', to: '2026-05-02T00:00:00Z' }),
  'admin.users.list': (db) => listUsers(db, { ...page, cursor }),
  'an account by its address': (db) => findUserByEmail(db, 'Somebody@example.com'),
  'a session': (db) => findLiveSession(db, id, new Date()),
  'accounts.sessions.list': (db) => listLiveSessions(db, id, null, new Date()),
  'a refresh token': (db) => db.transaction((tx) => findRefreshToken(tx, 'hash')),
  'the run of a follower': (db) => findRunForMember(db, scene.actors.owner.userId, scene.ids.runId ?? ''),
  'the events of a run': (db) => readEvents(db, scene.ids.runId ?? '', 4000, 100),
}

for (const [name, ask] of Object.entries(queries)) {
  test(`${name} goes by an index`, async () => {
    const plan = await plansOf(ask)
    expect(plan).toMatch(/Index (Only )?Scan|Bitmap Index Scan/)
    expect(plan).not.toMatch(
      /Seq Scan on (trips|trip_members|itinerary_items|tasks|expenses|expense_shares|paid_transfers|audit_entries|sessions|refresh_tokens|run_events|kb_entries|index_\w+)\b/,
    )
  })
}
