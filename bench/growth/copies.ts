// Copies of all that one trip and its people have left behind, thousands at a time, by SQL alone.
import type postgres from 'postgres'

interface Table {
  name: string
  columns: { name: string; type: string }[]
}

/** Rows of people, who have many trips; the rows of all other tables are of a trip. */
const ofPeople = ['users', 'sessions', 'memories', 'memory_events', 'user_tags', 'notification_preferences']
/** Rows of the installation. */
const ofNobody = ['index_targets', 'vendor_answers', 'vendor_turns', 'sign_in_failures', 'idempotency_keys']
/** Texts of which there is one each. */
const distinctTexts = ['email', 'token_hash', 'event_key', 'storage_key']
/** Texts that are looked for. */
const numberedTexts = ['users.name', 'trips.title']
/** Over which copies are spread. */
const spanMs = 700 * 86_400_000
const rowsAtOnce = 5000

interface Range {
  from: number
  to: number
}

/** How many pairs of people and how many trips there are before and after. */
interface Growth {
  pairs: Range
  trips: Range
}

/** Keeps what is there as the sample that is copied. */
export async function keepSample(sql: postgres.Sql): Promise<void> {
  await sql.unsafe(`
    create schema sample;
    -- Ids are UUIDv7: an older row has a smaller one.
    create function sample.older(id uuid, ms bigint) returns uuid language sql immutable parallel safe return
      (lpad(to_hex((('x' || left(replace(id::text, '-', ''), 12))::bit(48)::bigint - ms) & 281474976710655), 12, '0')
        || substr(replace(id::text, '-', ''), 13))::uuid;
    do $$ declare t record; begin
      for t in select schemaname, tablename from pg_tables where schemaname = 'public' or (schemaname, tablename) = ('jobs', 'job')
      loop execute format('create table sample.%I as select * from %I.%I', t.tablename, t.schemaname, t.tablename);
      end loop;
      -- Only reads are measured, so nothing has to survive a crash. Tables that refer to others go first.
      for pass in 1..9 loop
        for t in select oid::regclass as name from pg_class
          where relnamespace = 'public'::regnamespace and relkind = 'r' and relpersistence = 'p'
        loop begin execute format('alter table %s set unlogged', t.name);
          exception when invalid_table_definition then null;
        end; end loop;
      end loop;
    end $$`)
}

/** Spreads the copies evenly over the last two years, and the trips evenly over the new people. */
export async function growTo(sql: postgres.Sql, growth: Growth): Promise<void> {
  const tables = await sql<Table[]>`
    select c.relname as name, jsonb_agg(jsonb_build_object('name', a.attname, 'type', format_type(a.atttypid, null))) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where (c.relnamespace = 'public'::regnamespace or c.oid = 'jobs.job'::regclass) and c.relkind in ('r', 'p')
      and a.attidentity = '' and a.attgenerated = '' and c.relname <> all(${ofNobody})
    group by 1`
  for (const table of tables)
    for (const part of partsOf(table)) {
      const range = part.isOfPeople ? growth.pairs : growth.trips
      for (let first = range.from; first < range.to; first += rowsAtOnce)
        await copyRows(sql, table, part, growth, { from: first, to: Math.min(range.to, first + rowsAtOnce) })
    }
  await sql`vacuum analyze`
}

interface Part {
  isOfPeople: boolean
  where: string
}

/** The index of texts holds what people remember beside the notes of trips. */
function partsOf({ name, columns }: Table): Part[] {
  if (!columns.some((column) => column.name === 'scope_id'))
    return [{ isOfPeople: ofPeople.includes(name), where: 'true' }]
  const isOfPerson = 't.scope_id in (select id from sample.users)'
  return [
    { isOfPeople: true, where: isOfPerson },
    { isOfPeople: false, where: `not ${isOfPerson}` },
  ]
}

async function copyRows(
  sql: postgres.Sql,
  { name, columns }: Table,
  { isOfPeople, where }: Part,
  { pairs, trips }: Growth,
  { from, to }: Range,
): Promise<void> {
  // By a millisecond more than the copies of before, which lie at multiples of the same lengths.
  const ageOf = (number: string, range: Range) =>
    `(${range.from} + 1 + (${number} - ${range.from})::bigint * ${Math.floor(spanMs / (range.to - range.from))})`
  const pair = isOfPeople ? 'n' : `(${pairs.from} + n % ${pairs.to - pairs.from})`
  const values = columns.map((column) => copyOf(name, column, isOfPeople))
  const target = `${name === 'job' ? 'jobs' : 'public'}."${name}"`
  await sql.begin(async (tx) => {
    // The copies refer to each other as the sample does.
    await tx`set local session_replication_role = replica`
    await tx.unsafe(`
      insert into ${target} (${columns.map((column) => `"${column.name}"`).join(', ')})
      select ${values.join(', ')} from generate_series(${from}, ${to - 1}) n
        cross join lateral (select ${ageOf(pair, pairs)} as of_pair, ${isOfPeople ? 0 : ageOf('n', trips)} as of_trip) age
        cross join sample."${name}" t where ${where}`)
  })
}

function copyOf(table: string, { name, type }: Table['columns'][number], isOfPeople: boolean): string {
  const value = `t."${name}"`
  const age = isOfPeople ? 'age.of_pair' : 'age.of_trip'
  if (type === 'uuid')
    return isOfPeople
      ? `sample.older(${value}, age.of_pair)`
      : `sample.older(${value}, case when ${value} in (select id from sample.users) then age.of_pair else ${age} end)`
  if (type.startsWith('timestamp'))
    return `case when ${value} <= now() then ${value} - ${age} * interval '1 ms' else ${value} end`
  if (distinctTexts.includes(name)) return `n || '-' || ${value}`
  if (numberedTexts.includes(`${table}.${name}`)) return `${value} || ' ' || n`
  return value
}
