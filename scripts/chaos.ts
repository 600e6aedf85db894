// `npm run test:chaos`: travelers at work on two processes of the product while processes, the database and Redis are killed and
// started again; afterwards nothing acknowledged is missing. `-- MINUTES SEED` for another length (20) and order of faults (1).
import { chmod, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { seededUnit } from '../src/testing/drawn-inputs.ts'
import { removeFolder } from '../src/testing/remove-folder.ts'
import { createFaults } from './chaos/faults.ts'
import { findDamage } from './chaos/find-damage.ts'
import type { Tally } from './chaos/patient-client.ts'
import { startReplicas, untilReady } from './chaos/replicas.ts'
import { createTraveler, type Traveler } from './chaos/traveler.ts'
import { ensureProgram } from './services/ensure-program.ts'
import { startUpstash } from './services/upstash.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)
const [minutes, seed] = [Number(process.argv[2] ?? 20), Number(process.argv[3] ?? 1)]
const unit = seededUnit(seed)
const people = 4
/** Between two faults. */
const calmMs = 6000

const upstash = ensureProgram('redis-server', 'redis') ? await startUpstash() : null
const dataDir = await mkdtemp(join(tmpdir(), 'journeyon-chaos-'))
// As root the database runs as another user, who must get in.
await chmod(dataDir, 0o755)
const replicas = await startReplicas(2, dataDir, { ...upstash?.env, LOG_LEVEL: 'info' }, (line) => {
  // What a finding comes from.
  if (line.includes('"INTERNAL"')) say(line)
})
const faults = createFaults(replicas, dataDir, upstash)

const tally: Tally = { acknowledged: 0, failed: 0, findings: [] }
const until = performance.now() + minutes * 60_000
/** Calls that were begun may be tried again until everything is up. */
let isSettled = false
const urls = replicas.map(({ url }) => url)
const travelers: Traveler[] = []
for (let each = 1; each <= people; each += 1)
  travelers.push(await createTraveler(`Traveler ${each}`, urls, tally, unit, () => isSettled))

const lives = travelers.map((traveler) => traveler.live())
let [struck, slowest] = [0, 0]
while (performance.now() < until) {
  await pause(calmMs)
  const fault = faults[struck < faults.length ? struck : Math.floor(unit() * faults.length)]
  if (!fault) continue
  await fault.strike(unit)
  const ms = await untilReady(replicas)
  struck += 1
  slowest = Math.max(slowest, ms)
  say(`${fault.name}: ready after ${ms} ms; ${tally.acknowledged} calls acknowledged, ${tally.failed} tried again`)
}
await pause(calmMs)
isSettled = true
await Promise.all(lives)

const damage = (await Promise.all(travelers.map(findDamage))).flat()
const turns = travelers.reduce((sum, { written }) => sum + written.turns.length, 0)
await Promise.all(travelers.flatMap(({ client, companion }) => [client.close(), companion.close()]))
await Promise.all(replicas.map((replica) => replica.stop()))
await upstash?.stop()
await removeFolder(dataDir)

const findings = [...tally.findings, ...damage]
for (const finding of findings) say(finding)
say(
  `${struck} faults in ${minutes} minutes, slowest recovery ${slowest} ms; ${tally.acknowledged} acknowledged calls, ${turns} turns; ${findings.length} findings`,
)
process.exit(findings.length === 0 ? 0 : 1)
