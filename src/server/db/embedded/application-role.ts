// The app works with a role that may use what the migrations made, and make the tables of its job queue, but is no superuser:
// a statement that somebody smuggles in reaches neither the file system nor other roles.
import postgres from 'postgres'
import type { PostgresConnection } from './connection.ts'

const applicationRole = 'journeyon_app'
/** Any constant, as long as every process of ours uses it. */
const grantLock = 7_305_119

/**
 * To be called after the migrations, at every start: new tables are granted, too. Gives the connection of that role.
 * `queueSchema`: the job queue makes and changes its tables itself, so they belong to the app.
 */
export async function openApplicationRole(
  admin: PostgresConnection,
  { queueSchema }: { queueSchema: string },
): Promise<PostgresConnection> {
  const sql = postgres({ ...admin, max: 1, onnotice: () => {} })
  try {
    await sql.begin(async (tx) => {
      // Processes that start together take turns.
      await tx`select pg_advisory_xact_lock(${grantLock})`
      await createRole(tx, admin)
      await grantUse(tx, admin.database)
      await handOverQueue(tx, queueSchema)
    })
    return { ...admin, user: applicationRole }
  } finally {
    await sql.end({ timeout: 5 })
  }
}

async function createRole(tx: postgres.TransactionSql, { password }: PostgresConnection): Promise<void> {
  const found = await tx`select from pg_roles where rolname = ${applicationRole}`
  if (found.count === 0) await tx`create role ${tx(applicationRole)}`
  await tx`alter role ${tx(applicationRole)} login nosuperuser nocreatedb nocreaterole noreplication nobypassrls`
  // Made by us of letters, digits, - and _; only where the server listens on TCP.
  if (password) await tx.unsafe(`alter role ${applicationRole} password '${password.replaceAll("'", "''")}'`)
}

async function grantUse(tx: postgres.TransactionSql, database: string): Promise<void> {
  const role = tx(applicationRole)
  await tx`grant connect, create, temporary on database ${tx(database)} to ${role}`
  await tx`grant usage on schema public to ${role}`
  await tx`grant select, insert, update, delete on all tables in schema public to ${role}`
  await tx`grant usage, select, update on all sequences in schema public to ${role}`
}

/** A queue that was made by the superuser, before there was this role. */
async function handOverQueue(tx: postgres.TransactionSql, queueSchema: string): Promise<void> {
  const statements = await tx<{ statement: string }[]>`
    select format('alter schema %I owner to %I', nspname, ${applicationRole}::text) as statement
    from pg_namespace where nspname = ${queueSchema}
    union all
    select format('alter table %I.%I owner to %I', ${queueSchema}::text, relname, ${applicationRole}::text)
    from pg_class where relnamespace = to_regnamespace(${queueSchema}) and relkind in ('r', 'p', 'v')
    union all
    select format('alter function %s owner to %I', oid::regprocedure, ${applicationRole}::text)
    from pg_proc where pronamespace = to_regnamespace(${queueSchema})
    union all
    select format('alter type %I.%I owner to %I', ${queueSchema}::text, typname, ${applicationRole}::text)
    from pg_type where typnamespace = to_regnamespace(${queueSchema}) and typtype = 'e'`
  for (const { statement } of statements) await tx.unsafe(statement)
}
