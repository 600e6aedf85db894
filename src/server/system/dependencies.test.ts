import { Redis } from '@upstash/redis'
import { expect, test } from 'vitest'
import { createCallerAs, createUser } from '../../testing/factories.ts'
import { failureOf } from '../../testing/failure.ts'
import { movableClock } from '../../testing/movable-clock.ts'
import { useTestContainer } from '../../testing/test-container.ts'
import { parseEnv } from '../env.ts'
import { ModelFailure } from '../providers/chat-model/model-failure.ts'
import { createModelHealth } from '../providers/chat-model/ordered/model-health.ts'
import { systemClock } from '../providers/clock/clock.ts'
import { listDependencies, type Outside, type VendorStates } from './dependencies.ts'
import type { Dependency } from './dependency.ts'
import { createHealthService } from './health.service.ts'

const opened = useTestContainer()
const outbox = { send: async () => {} }
const healthOf = (dependencies: Dependency[]) => createHealthService({ clock: systemClock, version: '1', dependencies })

const rulesOnly: Outside['models'] = { slots: [], endsWithRules: true }

function dependenciesWith(
  settings: Record<string, string>,
  vendors: VendorStates = new Map(),
  models = rulesOnly,
): Dependency[] {
  const env = parseEnv({ NODE_ENV: 'test', ...settings })
  const { UPSTASH_REDIS_REST_URL: url, UPSTASH_REDIS_REST_TOKEN: token } = env
  const redis = url && token ? new Redis({ url, token, enableTelemetry: false, retry: { retries: 0 } }) : null
  return listDependencies(env, {
    db: opened.container.database.db,
    redis,
    mail: outbox,
    fileStorage: { verify: () => Promise.reject(new Error('no bucket')) },
    virusScan: env.CLAMAV_HOST ? { verify: () => Promise.reject(new Error('no scanner')) } : null,
    models,
    vendors,
  })
}

test('nothing configured: everything is embedded and up', async () => {
  const { status, dependencies } = await healthOf(dependenciesWith({})).check()
  expect(status).toBe('up')
  expect(dependencies.every((dependency) => dependency.mode === 'embedded' && dependency.status === 'up')).toBe(true)
})

test('reports an unreachable dependency as down with a reason and no credential', async () => {
  const settings = {
    UPSTASH_REDIS_REST_URL: 'http://127.0.0.1:9',
    UPSTASH_REDIS_REST_TOKEN: 'secret-token',
  }
  const health = await healthOf(dependenciesWith(settings)).check()
  expect(health.status).toBe('degraded')
  const down = health.dependencies.filter(({ status }) => status === 'down')
  expect(down.map(({ name, mode }) => [name, mode])).toEqual([['rate-limit', 'external']])
  expect(JSON.stringify(health)).not.toContain('secret')
  expect(await healthOf(dependenciesWith(settings)).isReady()).toBe(true)
})

test('names the bucket of files where one is configured, and says when it is away', async () => {
  const bucket = { S3_BUCKET: 'trips', S3_ENDPOINT: 'http://127.0.0.1:9', S3_ACCESS_KEY_ID: 'AK' }
  const filesOf = async (settings: Record<string, string>) => {
    const { dependencies } = await healthOf(dependenciesWith(settings)).check()
    return dependencies.find(({ name }) => name === 'files')
  }
  expect(await filesOf({})).toMatchObject({ mode: 'embedded', status: 'up' })
  const away = await filesOf({ ...bucket, S3_SECRET_ACCESS_KEY: 'hidden' })
  expect(away).toMatchObject({ mode: 'external', status: 'down' })
  expect(JSON.stringify(away)).not.toContain('hidden')
  expect(() => dependenciesWith(bucket)).toThrow('S3_BUCKET')
})

test('names Qdrant where it is configured, and only there', async () => {
  const indexOf = async (settings: Record<string, string>) => {
    const { dependencies } = await healthOf(dependenciesWith(settings)).check()
    return dependencies.find(({ name }) => name === 'vector-index')
  }
  expect(await indexOf({})).toBeUndefined()
  expect(await indexOf({ QDRANT_URL: 'http://127.0.0.1:9', QDRANT_API_KEY: 'secret' })).toMatchObject({
    mode: 'external',
    status: 'down',
  })
})

test('is not ready without a vital dependency', async () => {
  const away: Dependency = {
    name: 'database',
    mode: 'external',
    detail: 'db',
    isVital: true,
    probe: async () => {
      throw new Error('refused')
    },
  }
  expect(await healthOf([away]).isReady()).toBe(false)
  expect(await healthOf([away]).checkVital()).toEqual({ status: 'down', version: '1' })
})

test('names a travel data source that failed its last call, and stays up', async () => {
  let isUp = true
  const vendors = new Map([
    ['open-meteo', () => true],
    ['amap', () => isUp],
  ])
  const dependencies = dependenciesWith({}, vendors)
  expect((await healthOf(dependencies).check()).status).toBe('up')
  isUp = false
  const health = await healthOf(dependencies).check()
  expect(health.status).toBe('degraded')
  expect(health.dependencies.find(({ name }) => name === 'travel-data')).toMatchObject({
    mode: 'external',
    status: 'degraded',
    detail: 'open-meteo, amap; without amap',
  })
})

test('is degraded for a while after the database could not store, and still serves what is there', async () => {
  const clock = movableClock()
  const dependencies = dependenciesWith({})
  const health = createHealthService({ clock, version: '1', dependencies })
  expect((await health.check()).status).toBe('up')
  health.noteStorageFault()
  expect(await health.checkVital()).toEqual({ status: 'degraded', version: '1' })
  expect((await health.check()).dependencies.find(({ name }) => name === 'database')?.status).toBe('degraded')
  expect(await health.isReady()).toBe(true)
  clock.pass({ minutes: 2 })
  expect((await health.check()).status).toBe('up')
})

test('a procedure that meets a full disk says so, and the health page too', async () => {
  const { container } = opened
  const full = Object.assign(new Error('No space left on device'), { code: '53100' })
  const services = { ...container.services, trips: { ...container.services.trips, create: () => Promise.reject(full) } }
  const owner = await createUser(container)
  const caller = createCallerAs({ ...container, services }, owner)
  const failure = await failureOf(caller.trips.create({ destination: 'Chengdu' }))
  expect(failure?.code).toBe('STORAGE_UNAVAILABLE')
  expect((await container.services.health.check()).status).toBe('degraded')
})

test('names a chat model that is left out after a failure', async () => {
  const health = createModelHealth(systemClock)
  const endpoint = { provider: 'openai' as const, resolveModel: async () => 'any', answer: async function* () {} }
  const models = { slots: [{ endpoint, health, takesTools: true }], endsWithRules: true }
  const chatModel = async () => {
    const { dependencies } = await healthOf(dependenciesWith({}, new Map(), models)).check()
    return dependencies.find(({ name }) => name === 'chat-model')
  }
  expect(await chatModel()).toMatchObject({ mode: 'external', status: 'up', detail: 'openai, rules' })
  health.fail(new ModelFailure('denied', 'HTTP 401'))
  expect(await chatModel()).toMatchObject({ status: 'degraded', detail: 'openai, rules; without openai' })
})

test('a virus scanner is named where one is configured', async () => {
  const named = (settings: Record<string, string>) =>
    dependenciesWith(settings).filter(({ name }) => name === 'virus-scan')
  expect(named({})).toEqual([])
  const { dependencies } = await healthOf(named({ CLAMAV_HOST: 'clamd' })).check()
  expect(dependencies).toMatchObject([{ name: 'virus-scan', mode: 'external', status: 'down' }])
})
