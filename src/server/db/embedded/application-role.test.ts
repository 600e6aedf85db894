import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { createCallerAs, createTrip, createUser } from '../../../testing/factories.ts'
import { openTestContainer } from '../../../testing/test-container.ts'
import { useTestDatabase } from '../../../testing/test-database.ts'
import { jobSchemaName } from '../../jobs/job.repository.ts'
import { openApplicationRole } from './application-role.ts'

const database = useTestDatabase()

/** The whole product as that role: jobs, writes, reads, and what it must not do. */
async function checkProduct(address: Awaited<ReturnType<typeof openApplicationRole>>) {
  const container = openTestContainer(address)
  await container.jobs.start()
  const owner = await createUser(container)
  const { id: tripId } = await createTrip(container, owner)
  const caller = createCallerAs(container, owner)
  expect((await caller.trips.get({ tripId })).role).toBe('owner')
  expect((await container.services.health.check()).status).toBe('up')
  const { db } = container.database
  const [role] = await db.execute(sql`
    select current_user as name, rolsuper, rolcreatedb, rolcreaterole from pg_roles where rolname = current_user`)
  expect(role).toEqual({ name: 'journeyon_app', rolsuper: false, rolcreatedb: false, rolcreaterole: false })
  for (const forbidden of [
    sql`copy users to program 'cat'`,
    sql`select pg_read_file('/etc/passwd')`,
    sql`drop table users`,
    sql`alter table audit_entries disable trigger all`,
    sql`create role another superuser`,
    sql`alter system set fsync = off`,
    sql`truncate audit_entries`,
    sql`create table public.mine (id int)`,
    sql`set role journeyon`,
    sql`grant journeyon to journeyon_app`,
  ]) {
    // 42501: insufficient privilege.
    await expect(db.execute(forbidden)).rejects.toMatchObject({ cause: { code: '42501' } })
  }
  await container.close()
}

test('the product works with a role that is no superuser, on new data and on a queue of before', async () => {
  const { host, port = 5432, user, password } = database.address
  const admin = { host, port, user, password, database: database.address.database }
  const before = openTestContainer(database.address)
  await before.jobs.start()
  await before.close()
  await checkProduct(await openApplicationRole(admin, { queueSchema: jobSchemaName }))
  await checkProduct(await openApplicationRole(admin, { queueSchema: jobSchemaName }))
})
