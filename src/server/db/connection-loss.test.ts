import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { useTestDatabase } from '../../testing/test-database.ts'
import { connectDatabase, type DatabaseClient } from './client.ts'

const own = useTestDatabase()
let database: DatabaseClient
let other: DatabaseClient

beforeAll(() => {
  // With one connection, what comes next runs on the one that was lost.
  database = connectDatabase(own.address, { max: 1 })
  other = connectDatabase(own.address, { max: 1 })
})
afterAll(() => Promise.all([database.close(), other.close()]))

/** Ends the connection once it is in `state` after a statement that holds `words`. */
async function cut(words: string, state = 'active'): Promise<void> {
  await expect
    .poll(async () => {
      const found = await other.sql`
        select pg_terminate_backend(pid, 10000) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid() and state = ${state} and query like ${`%${words}%`}`
      return found.length
    })
    .toBe(1)
}
const readOne = () => database.db.select({ one: sql<number>`1` }).from(sql`(values (1)) as one_row`)

it('answers a read whose connection is lost under it', async () => {
  const read = database.db
    .select({ slept: sql<string>`pg_sleep(0.5)::text`, seven: sql<number>`7` })
    .from(sql`(values (1)) as cut_read`)
    .then((rows) => rows)
  await cut('cut_read')
  expect(await read).toEqual([{ slept: '', seven: 7 }])
})

it('answers a read after a connection that was lost idle', async () => {
  expect(await readOne()).toEqual([{ one: 1 }])
  await cut('one_row', 'idle')
  expect(await readOne()).toEqual([{ one: 1 }])
})

it('answers reads that are sent while their connection ends', { timeout: 30_000 }, async () => {
  for (let attempt = 0; attempt < 30; attempt++) {
    await readOne()
    // Without waiting for the end.
    await other.sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and query like '%one_row%'`
    if (attempt % 3 > 0) await pause(attempt % 3)
    expect(await Promise.all([readOne(), readOne()])).toEqual([[{ one: 1 }], [{ one: 1 }]])
  }
})

it('fails a transaction whose connection is lost under it, and nothing after it', async () => {
  const cutOff = database.db.transaction((tx) => tx.execute(sql`select pg_sleep(60) as cut_off`))
  const outcome = expect(cutOff).rejects.toMatchObject({ code: 'CONNECTION_CLOSED' })
  await cut('cut_off')
  await outcome
  expect(await database.db.transaction((tx) => tx.execute(sql`select 2 as two`))).toEqual([{ two: 2 }])
})

it('sends nothing of a transaction that lost its connection between two statements', async () => {
  const written = Promise.withResolvers<void>()
  const gone = Promise.withResolvers<void>()
  const late = Promise.withResolvers<unknown>()
  const cutOff = database.db.transaction(async (tx) => {
    await tx.execute(sql`create table first_half ()`)
    written.resolve()
    await gone.promise
    await tx.execute(sql`create table second_half ()`).catch(late.resolve)
  })
  const outcome = expect(cutOff).rejects.toMatchObject({ code: 'CONNECTION_CLOSED' })
  await written.promise
  await cut('first_half', 'idle in transaction')
  await outcome
  gone.resolve()
  expect(await late.promise).toMatchObject({ cause: { code: 'CONNECTION_CLOSED' } })
  const left = database.db.transaction((tx) =>
    tx.execute(sql`select to_regclass('first_half') as first, to_regclass('second_half') as second`),
  )
  expect(await left).toEqual([{ first: null, second: null }])
})

it('tells of a failure of the statement itself, and rolls back', async () => {
  const failing = database.db.select({ bad: sql`1 / 0` }).from(sql`(values (1)) as one`)
  await expect(failing).rejects.toMatchObject({ cause: { code: '22012' } })
  const refused = database.db.transaction(async (tx) => {
    await tx.execute(sql`create table half ()`)
    throw new Error('no')
  })
  await expect(refused).rejects.toThrow('no')
  expect(await database.db.execute(sql`select to_regclass('half') as half`)).toEqual([{ half: null }])
})
