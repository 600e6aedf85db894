// `npm run test:services`: what is external in a big installation, started here, and the tests of what speaks to it.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { checkReplicas } from './services/caddy.ts'
import { ensureProgram } from './services/ensure-program.ts'
import { freePort } from './services/free-port.ts'
import { checkImage } from './services/image.ts'
import { checkMcp } from './services/mcp-inspector.ts'
import { checkAlertRules, checkPanels, readQueries } from './services/prometheus.ts'
import { startUpstash } from './services/upstash.ts'
import { startUsedApp } from './services/used-app.ts'

const say = (text: string) => process.stdout.write(`${text}\n`)

const upstash = ensureProgram('redis-server', 'redis') ? await startUpstash() : null
if (!upstash) say('Skipped: cache and rate limit on Redis (no redis-server).')

if (!process.env.QDRANT_URL)
  say('Skipped: the vector index on Qdrant (set QDRANT_URL and QDRANT_API_KEY to test against a server).')

const env = { ...process.env, ...upstash?.env }
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
await upstash?.stop()
const areMetricsFine = await checkMetrics()
const areReplicasFine = await checkProxy()
const mcpFaults = await checkMcp()
for (const fault of mcpFaults) say(`MCP: ${fault}`)
say(`MCP by its Inspector: ${mcpFaults.length} faults`)
const image = await checkImage()
for (const fault of image.faults) say(`Image: ${fault}`)
say(`What the image copies, without Docker: ${image.faults.length} faults\n${image.said}`)
const faults = [...mcpFaults, ...image.faults]
process.exitCode = code === 0 && areMetricsFine && areReplicasFine && faults.length === 0 ? 0 : 1

/** The alert rules by promtool, the dashboards by Prometheus over a scrape of a running app. */
async function checkMetrics(): Promise<boolean> {
  if (!ensureProgram('prometheus', 'prometheus')) {
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
  if (!ensureProgram('caddy', 'caddy')) {
    say('Skipped: two replicas behind a proxy (no caddy).')
    return true
  }
  const faults = await checkReplicas(await freePort())
  for (const fault of faults) say(`Replicas: ${fault}`)
  say(`Two replicas behind Caddy, one killed: ${faults.length} faults`)
  return faults.length === 0
}
