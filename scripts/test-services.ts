// `npm run test:services`: what is external in a big installation, started here, and the tests of what speaks to it.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { canUseApt, hasProgram, installByApt, updateApt } from './apt.ts'
import { checkReplicas } from './services/caddy.ts'
import { checkAlertRules, checkPanels, readQueries } from './services/prometheus.ts'
import { connectRedis, type RedisConnection } from './services/redis-connection.ts'
import { createUpstashProxy } from './services/upstash-proxy.ts'
import { startUsedApp } from './services/used-app.ts'

const say = (text: string) => process.stdout.write(`${text}\n`)
const token = 'for this test run only'

function ensure(program: string, formula: string): boolean {
  if (hasProgram(program)) return true
  if (canUseApt()) {
    say(`${program} is missing: installing it with apt-get`)
    updateApt()
    return installByApt(program)
  }
  say(`${program} is missing. Install it (macOS: brew install ${formula}) to test what speaks to it.`)
  return false
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (!address || typeof address === 'string') throw new Error('no free port')
  return address.port
}

async function connectPatiently(port: number, attempts = 50): Promise<RedisConnection> {
  try {
    return await connectRedis(port)
  } catch (error) {
    if (attempts === 0) throw error
    await setTimeout(100)
    return connectPatiently(port, attempts - 1)
  }
}

interface Service {
  env: Record<string, string>
  stop(): void
}

async function startUpstash(): Promise<Service> {
  const port = await freePort()
  const server: ChildProcess = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--save', ''], {
    stdio: 'ignore',
  })
  const redis = await connectPatiently(port)
  const proxy = createUpstashProxy(redis, token)
  const proxyPort = await freePort()
  proxy.listen(proxyPort, '127.0.0.1')
  await once(proxy, 'listening')
  return {
    env: { UPSTASH_REDIS_REST_URL: `http://127.0.0.1:${proxyPort}`, UPSTASH_REDIS_REST_TOKEN: token },
    stop() {
      proxy.close()
      redis.close()
      server.kill()
    },
  }
}

const services: Service[] = []
if (ensure('redis-server', 'redis')) services.push(await startUpstash())
else say('Skipped: cache and rate limit on Redis (no redis-server).')

if (!process.env.QDRANT_URL)
  say('Skipped: the vector index on Qdrant (set QDRANT_URL and QDRANT_API_KEY to test against a server).')

const env = Object.assign({}, process.env, ...services.map((service) => service.env))
const runner = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url))
const vitest = spawn(
  process.execPath,
  [
    runner,
    'run',
    'src/server/providers/cache',
    'src/server/providers/rate-limit',
    'src/server/providers/vector-index',
    'src/server/system',
  ],
  {
    stdio: 'inherit',
    env,
  },
)
const [code] = await once(vitest, 'exit')
for (const service of services) service.stop()
const areMetricsFine = await checkMetrics()
const areReplicasFine = await checkProxy()
process.exitCode = code === 0 && areMetricsFine && areReplicasFine ? 0 : 1

/** The alert rules by promtool, the dashboards by Prometheus over a scrape of a running app. */
async function checkMetrics(): Promise<boolean> {
  if (!ensure('prometheus', 'prometheus')) {
    say('Skipped: dashboards and alert rules (no prometheus).')
    return true
  }
  checkAlertRules()
  const app = await startUsedApp()
  const faults = await checkPanels(app.host, await freePort()).finally(() => app.stop())
  for (const fault of faults) say(`Dashboard ${fault}`)
  say(`Dashboards: ${(await readQueries()).length} queries evaluated, ${faults.length} faults`)
  return faults.length === 0
}

/** Two app processes behind Caddy, one of which is killed. */
async function checkProxy(): Promise<boolean> {
  if (!ensure('caddy', 'caddy')) {
    say('Skipped: two replicas behind a proxy (no caddy).')
    return true
  }
  const faults = await checkReplicas(await freePort())
  for (const fault of faults) say(`Replicas: ${fault}`)
  say(`Two replicas behind Caddy, one killed: ${faults.length} faults`)
  return faults.length === 0
}
