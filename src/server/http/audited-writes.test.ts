// Every write of every procedure has its entry in the audit log, in the same transaction.
import { beforeAll, expect, test } from 'vitest'
import { callWriteSample, mutations } from '../../testing/call-write-sample.ts'
import { requestScope } from '../../testing/factories.ts'
import { absentPlanner, silentAgent, unlimited } from '../../testing/stand-ins.ts'
import { useTestContainer } from '../../testing/test-container.ts'
import { createTripScene } from '../../testing/trip-scene.ts'
import { writeSamples } from '../../testing/write-samples.ts'
import { createWriteScene, type WriteScene } from '../../testing/write-scene.ts'

/** They answer a question, or keep what is no change of anybody's: why there is nothing to tell of. */
const withoutEntry: Record<string, string> = {
  'accounts.refresh': 'a session that goes on',
  'accounts.requestPasswordReset': 'the job that mails the link tells of it',
  'companions.shared.open': 'a view of a public page, which counts it',
  'imports.parse': 'reads a text',
  'imports.places': 'reads a file',
  'planning.plan': 'computes',
  'planning.replan': 'computes',
  'planning.verify': 'computes',
  'trials.plan': 'a plan of nobody; taking it into an account is told of',
  'trips.visit': 'notes what somebody has seen',
}
/** Called by the tests beside them, which look for the entry, too. */
const elsewhere = ['admin.jobs.retry', 'trials.claim']

/** Written beside what people do, not by what they do. */
const bookkeeping = [
  'sign_in_failures',
  'refresh_tokens',
  'sessions',
  'run_events',
  'vendor_answers',
  'idempotency_keys',
]

const opened = useTestContainer({ rateLimit: unlimited, planner: absentPlanner, turnRunner: silentAgent })
let scene: WriteScene

beforeAll(async () => {
  const { container } = opened
  scene = await createWriteScene(container, await createTripScene(container))
  await container.database.sql.unsafe(noteUnauditedWrites)
})

/** At the end of each transaction: which tables it wrote without an entry of the log. */
const noteUnauditedWrites = `
  create table unaudited_writes (relation text not null);
  create function note_unaudited_write() returns trigger language plpgsql as $$ begin
    if not exists (select from audit_entries where xmin::text::bigint = txid_current() % 4294967296) then
      insert into unaudited_writes values (tg_table_name);
    end if;
    return null;
  end $$;
  do $$ declare relation text; begin
    for relation in select tablename from pg_tables where schemaname = 'public'
      and tablename not in ('audit_entries', 'unaudited_writes', ${bookkeeping.map((name) => `'${name}'`).join(', ')})
    loop execute format('create constraint trigger note_unaudited_write after insert or update or delete on %I
      deferrable initially deferred for each row execute function note_unaudited_write()', relation);
    end loop;
  end $$`

test('every mutation is called below, or has its reason not to', () => {
  const called = [...Object.keys(writeSamples), ...Object.keys(withoutEntry), ...elsewhere]
  expect(called.sort()).toEqual(mutations.map(({ path }) => path).sort())
})

test.each(Object.entries(writeSamples))('%s', async (path, sample) => {
  const { sql } = opened.container.database
  const request = requestScope({ id: `walk ${path}` })
  await callWriteSample(scene, path, sample, request, () => sql`delete from unaudited_writes`)
  const entries = await sql`select action from audit_entries where request_id = ${request.id}`
  expect(entries.length, 'entries of the audit log').toBeGreaterThan(0)
  expect([...(await sql`select distinct relation from unaudited_writes`)]).toEqual([])
})
