import { chmod, mkdtemp, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { onDatabase, useEmptyDatabases } from '../../testing/copy-database.ts'
import { removeFolder } from '../../testing/remove-folder.ts'
import { migrateDatabaseUntil } from '../db/migrate.ts'
import { listMigrations } from '../db/migrations.ts'
import { parseEnv } from '../env.ts'
import { checkDatabase, judgeDatabase, judgeSchema } from './check-database.ts'
import { judgeDependencies } from './check-dependencies.ts'
import { checkDataFolder, checkFreeSpace, checkNode, checkPort } from './check-machine.ts'
import { checkServers } from './check-servers.ts'
import { checkSettings } from './check-settings.ts'
import type { Finding } from './finding.ts'
import { formatFindings } from './finding.ts'

const openEmpty = useEmptyDatabases()
const settings = (given: Record<string, string>) => parseEnv({ NODE_ENV: 'test', ...given })
function portOf(server: Server): number {
  const address = server.address()
  if (!address || typeof address === 'string') throw new Error('it listens on no port')
  return address.port
}

const statusOf = (findings: Finding[]) => findings.map(({ subject, status }) => `${subject}: ${status}`)

describe('settings', () => {
  test('a local installation with a contact has nothing to mend', () => {
    expect(checkSettings(settings({ LIVE_SOURCES_CONTACT: 'me@example.org' }))).toMatchObject([{ status: 'ok' }])
  })

  test.each([
    [{ NEXTAUTH_URL: 'http://trips.example.org' }, 'is not encrypted'],
    [{ NEXTAUTH_URL: 'https://trips.example.org' }, 'no proxy is trusted'],
    [{ SMTP_URL: 'smtp://mail.example.org' }, 'mails come from'],
    [{ OTA_KEY: 'a key' }, 'OTA_KEY has no effect'],
    [{ LIVE_SOURCES: 'on' }, 'without a contact'],
  ])('%j is warned about', (given, detail) => {
    const found = checkSettings(settings({ LIVE_SOURCES: 'off', ...given }))
    expect(found.map((finding) => finding.detail).join('\n')).toContain(detail)
    expect(found.every(({ status, advice }) => status === 'warning' && advice)).toBe(true)
  })
})

describe('the machine', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'journeyon-doctor-'))
  })
  afterAll(() => removeFolder(folder))

  test('knows an old Node and a full disk', () => {
    expect(checkNode('20.19.0').status).toBe('problem')
    expect(checkNode('24.1.0').status).toBe('ok')
    const levels = [5e7, 5e8, 5e9].map((free) => checkFreeSpace('data folder', folder, free).status)
    expect(levels).toEqual(['problem', 'warning', 'ok'])
  })

  test('finds a secret that others can read, and a folder that is a file', async () => {
    const secret = join(folder, 'auth-secret')
    await writeFile(secret, 'a secret', { mode: 0o600 })
    expect(statusOf(await checkDataFolder(folder))).toEqual(['data folder: ok'])
    await chmod(secret, 0o644)
    expect(statusOf(await checkDataFolder(folder))).toEqual(['data folder: ok', 'data folder: problem'])
    expect(statusOf(await checkDataFolder(secret))).toEqual(['data folder: problem'])
  })

  test('tells a port that something else uses from one where the app runs', async () => {
    const other = createServer((req, res) => res.end(req.url === '/healthz' ? answer : '')).listen(0, '127.0.0.1')
    await new Promise((resolve) => other.once('listening', resolve))
    const PORT = portOf(other)
    let answer = 'something else'
    expect((await checkPort({ PORT, HOST: '127.0.0.1' })).status).toBe('problem')
    answer = 'alive'
    expect((await checkPort({ PORT, HOST: '127.0.0.1' })).status).toBe('ok')
    await new Promise((resolve) => other.close(resolve))
    expect((await checkPort({ PORT, HOST: '127.0.0.1' })).detail).toContain('free')
  })
})

describe('the database', () => {
  const env = settings({})
  const sound = {
    version: 180_004,
    encoding: 'UTF8',
    maxConnections: 200,
    isDurable: true,
    mayCreate: true,
    clockAhead: 0.2,
    missingExtensions: [],
  }

  test.each([
    [{ version: 140_010 }, 'problem'],
    [{ encoding: 'SQL_ASCII' }, 'problem'],
    [{ maxConnections: 20 }, 'problem'],
    [{ mayCreate: false }, 'problem'],
    [{ missingExtensions: ['pg_trgm'] }, 'problem'],
    [{ isDurable: false }, 'warning'],
    [{ clockAhead: -90 }, 'warning'],
    [{}, 'ok'],
  ])('%j is a %s', (given, status) => {
    expect(judgeDatabase({ ...sound, ...given }, env)).toMatchObject([{ status }])
  })

  test('is asked what it is, how far its schema is and which jobs have failed', async () => {
    const address = await openEmpty()
    expect((await checkDatabase(address, env)).at(1)?.detail).toContain('the first start fills it')
    const [first, second] = await listMigrations()
    if (!first || !second) throw new Error('there are migrations')
    await migrateDatabaseUntil(address, first.when)
    await onDatabase(address, (sql) => sql`create schema jobs`)
    await onDatabase(address, (sql) => sql`create table jobs.job as select 'failed' as state`)
    const found = await checkDatabase(address, env)
    expect(found.find(({ subject }) => subject === 'schema')?.detail).toContain(second.tag)
    expect(found.at(-1)).toMatchObject({ subject: 'jobs', status: 'warning' })
    expect(await judgeSchema(Number.MAX_SAFE_INTEGER)).toMatchObject({ status: 'problem' })
  })

  test('that is away is a problem with its reason', async () => {
    const found = await checkDatabase({ host: '127.0.0.1', port: 1, user: 'x', database: 'x' }, env)
    expect(found).toMatchObject([{ status: 'problem', detail: expect.stringContaining('ECONNREFUSED') }])
  })
})

test('asks the configured servers, with the key where there is one, and shows neither', async () => {
  const server = createServer((req, res) => {
    const isFree = req.url === '/right/.well-known/openid-configuration'
    const isElsewhere = req.url?.startsWith('/wrong/')
    res.statusCode = isFree || req.headers.authorization === 'Bearer right key' ? 200 : isElsewhere ? 404 : 401
    res.end()
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const port = portOf(server)
  const url = `http://user:secret@127.0.0.1:${port}`
  const base = { LIVE_SOURCES: 'off', OPENAI_BASE_URL: `http://127.0.0.1:${port}/v1` }
  const check = (given: Record<string, string>) => checkServers(settings({ ...base, ...given }))
  expect(await check({ OPENAI_API_KEY: 'right key' })).toMatchObject([{ status: 'ok' }])
  expect(await check({ OPENAI_API_KEY: 'wrong key' })).toMatchObject([{ status: 'problem' }])
  const away = await check({ OPENAI_API_KEY: 'right key', OSRM_URL: 'http://127.0.0.1:1', RERANK_URL: url })
  expect(statusOf(away)).toEqual(['chat model openai: ok', 'rerank: warning', 'routes: warning'])
  expect(JSON.stringify(away)).not.toMatch(/secret|right key/)
  const provider = (issuer: string) => ({ id: issuer, name: 'Us', issuer: `http://127.0.0.1:${port}/${issuer}` })
  const providers = ['right', 'wrong'].map((issuer) => ({
    ...provider(issuer),
    clientId: 'us',
    clientSecret: 'secret',
  }))
  const signIn = await check({ OPENAI_API_KEY: 'right key', OIDC_PROVIDERS: JSON.stringify(providers) })
  expect(statusOf(signIn)).toEqual(['chat model openai: ok', 'sign-in right: ok', 'sign-in wrong: problem'])
  const archives = [fileURLToPath(new URL('../maps/world.pmtiles', import.meta.url)), '/nowhere/world.pmtiles']
  const maps = await Promise.all(archives.map((MAP_PMTILES) => check({ OPENAI_API_KEY: 'right key', MAP_PMTILES })))
  expect(maps.map((found) => statusOf(found).at(-1))).toEqual(['map archive: ok', 'map archive: warning'])
  await new Promise((resolve) => server.close(resolve))
})

test('prints every finding with its advice and counts what is to be done', () => {
  const common = { mode: 'external', latencyMs: null } as const
  const found = judgeDependencies({
    dependencies: [
      { ...common, name: 'rate-limit', status: 'down', detail: 'redis: TimeoutError' },
      { ...common, name: 'mail', status: 'up', detail: 'mail.example.org' },
    ],
  })
  const lines = formatFindings(found)
  expect(lines[0]).toMatch(/^PROBLEM {2}rate-limit {2}redis: TimeoutError$/)
  expect(lines[1]).toContain('→ Check UPSTASH_REDIS_REST_URL')
  expect(lines.at(-1)).toBe('1 problem, 0 warnings')
})
