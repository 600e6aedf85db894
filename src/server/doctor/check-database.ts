import type { DatabaseAddress } from '../db/client.ts'
import { openForCopy } from '../db/copy-tables.ts'
import { countFailedJobs, type DatabaseFacts, readDatabaseFacts } from '../db/database-facts.ts'
import { listMigrations, readSchemaLevel } from '../db/migrations.ts'
import type { Env } from '../env.ts'
import { type Finding, ok, problem, warning } from './finding.ts'

const subject = 'database'
const oldestVersion = 15
/** The queue's, and those kept apart for runs, notices and presence. */
const besidesPool = 8
const clockToleranceSeconds = 5

export async function checkDatabase(address: DatabaseAddress, env: Pick<Env, 'DATABASE_POOL_MAX'>): Promise<Finding[]> {
  const sql = openForCopy(address)
  try {
    const facts = await readDatabaseFacts(sql)
    const level = await readSchemaLevel(sql)
    return [...judgeDatabase(facts, env), await judgeSchema(level), ...judgeJobs(await countFailedJobs(sql))]
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return [problem(subject, `cannot be reached: ${reason}`, 'Check DATABASE_URL, the network and the password.')]
  } finally {
    await sql.end({ timeout: 2 })
  }
}

export function judgeDatabase(facts: DatabaseFacts, { DATABASE_POOL_MAX: pool }: Pick<Env, 'DATABASE_POOL_MAX'>) {
  const version = Math.floor(facts.version / 10_000)
  const found: Finding[] = []
  if (version < oldestVersion) {
    found.push(problem(subject, `PostgreSQL ${version}`, `Version ${oldestVersion} or newer is needed.`))
  }
  if (facts.encoding !== 'UTF8') {
    found.push(problem(subject, `encoding ${facts.encoding}`, "Make the database with encoding 'UTF8'."))
  }
  if (facts.missingExtensions.length > 0) {
    const names = facts.missingExtensions.join(', ')
    found.push(problem(subject, `lacks ${names}`, 'Install the contrib package of PostgreSQL on its server.'))
  }
  if (!facts.mayCreate) {
    const advice = 'Let the role of DATABASE_URL own the database: migrations and the job queue make tables.'
    found.push(problem(subject, 'the role may not create tables', advice))
  }
  if (pool + besidesPool > facts.maxConnections) {
    const detail = `${pool + besidesPool} connections for each process of at most ${facts.maxConnections}`
    found.push(problem(subject, detail, 'Lower DATABASE_POOL_MAX or raise max_connections.'))
  }
  if (!facts.isDurable) {
    found.push(
      warning(subject, 'fsync or full_page_writes is off', 'A power cut may lose or damage data: switch it on.'),
    )
  }
  if (Math.abs(facts.clockAhead) > clockToleranceSeconds) {
    const detail = `its clock differs by ${Math.round(facts.clockAhead)} s`
    found.push(warning(subject, detail, 'Set both clocks by NTP: expiry and order rely on them.'))
  }
  return found.length > 0 ? found : [ok(subject, `PostgreSQL ${version}, ${facts.maxConnections} connections`)]
}

export async function judgeSchema(level: number | null): Promise<Finding> {
  const migrations = await listMigrations()
  if (level === null) return ok('schema', 'the database is empty: the first start fills it')
  const isKnown = migrations.some(({ when }) => when === level)
  const pending = migrations.filter(({ when }) => when > level)
  if (!isKnown && pending.length === 0) {
    return problem('schema', 'the database was used by a newer version', 'Run that version or a newer one.')
  }
  if (pending.length === 0) return ok('schema', 'up to date')
  const detail = `${pending.length} migrations to go, the first is ${pending[0]?.tag}`
  return warning('schema', detail, 'Make a backup (npm run backup); the next start or npm run db:migrate applies them.')
}

function judgeJobs(failed: number): Finding[] {
  if (failed === 0) return [ok('jobs', 'none has failed for good')]
  return [
    warning('jobs', `${failed} have failed for good`, 'Look at them on the admin page, under jobs, and retry them.'),
  ]
}
