// Calls every procedure with inputs drawn from its own schema, valid extremes and hostile ones, and reads what it may show after
// each accepted write, and everything after every tenth. Fails on an INTERNAL, an answer that takes five seconds, or memory that grows by 200 MB.
// `npm run test:fuzz`, `npm run test:fuzz -- 500 trips` (inputs per procedure, part of the path), FUZZ_SEED=7.
import { chmod, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createContainer } from '../src/server/container.ts'
import { startEmbeddedPostgres } from '../src/server/db/embedded.ts'
import { migrateDatabase } from '../src/server/db/migrate.ts'
import { parseEnv } from '../src/server/env.ts'
import { callByPath } from '../src/server/http/procedure-catalog.ts'
import { toAppError } from '../src/server/procedures/error-mapping.ts'
import { drawInput, seededUnit } from '../src/testing/drawn-inputs.ts'
import { createCallerAs } from '../src/testing/factories.ts'
import { type ListedProcedure, listProcedures, sampleInput } from '../src/testing/procedures.ts'
import { removeFolder } from '../src/testing/remove-folder.ts'
import { silentAgent, unlimited } from '../src/testing/stand-ins.ts'
import { createTripScene } from '../src/testing/trip-scene.ts'

const [inputs = 200, part = ''] = [Number(process.argv[2] ?? 200), process.argv[3]]
const seed = Number(process.env.FUZZ_SEED ?? 1)
/** So many accepted writes are followed by the reads of their noun and of the trip, the next one by all. */
const writesPerFullRead = 10
/** Of work, which does not count the time that other programs of a busy machine have; and of waiting, for what hangs. */
const [mostWorkMs, mostWaitMs] = [5000, 30_000]
const maxGrowth = 200 * 2 ** 20
const ourFault = new Set(['INTERNAL', 'DEPENDENCY_UNAVAILABLE', 'STORAGE_UNAVAILABLE'])
/** Reads that show a trip or its account; travel data and plans in hand do not depend on what was written. */
const isReadOfTrip = ({ path, type }: ListedProcedure) =>
  type === 'query' && !/^(travel|system|planning|admin)\./.test(path)

const tripReads = /^(trips\.get|itinerary\.check|budget\.summary|undo\.list)$/

const say = (line: string) => process.stdout.write(`${line}\n`)
const findings: string[] = []

const dataDir = await mkdtemp(join(tmpdir(), 'journeyon-fuzz-'))
await chmod(dataDir, 0o755)
const embedded = await startEmbeddedPostgres({ dataDir })
await migrateDatabase(embedded.connection)
const env = parseEnv({ NODE_ENV: 'test', LOG_LEVEL: 'silent', LIVE_SOURCES: 'off', JOURNEYON_DATA_DIR: dataDir })
const authSecret = 'a secret that only this program knows, 32+'
const container = createContainer({
  env,
  database: embedded.connection,
  authSecret,
  fileKeys: [authSecret],
  overrides: { rateLimit: unlimited, turnRunner: silentAgent },
})
await container.jobs.start()
container.logger.level = 'silent'

const procedures = listProcedures()
const reads = procedures.filter(isReadOfTrip)

/** null where it was accepted. */
async function attempt(path: string, caller: Parameters<typeof callByPath>[0], input: unknown): Promise<string | null> {
  const started = performance.now()
  const before = process.cpuUsage()
  let code: string | null = null
  try {
    const answer = await callByPath(caller, path, input)
    // A stream is begun and left again.
    if (answer && typeof answer === 'object' && Symbol.asyncIterator in answer)
      await leave(answer as AsyncIterable<unknown>)
  } catch (error) {
    const failure = toAppError(error)
    code = failure.code
    if (ourFault.has(code)) report(path, `${code}: ${causeOf(failure)}`, input)
  }
  const { user, system } = process.cpuUsage(before)
  const [work, wait] = [(user + system) / 1000, performance.now() - started]
  if (work > mostWorkMs || wait > mostWaitMs)
    report(path, `answered after ${Math.round(wait)} ms and ${Math.round(work)} ms of work`, input)
  return code
}

async function leave(stream: AsyncIterable<unknown>): Promise<void> {
  const iterator = stream[Symbol.asyncIterator]()
  const deadline = new Promise((resolve) => setTimeout(resolve, 5).unref())
  await Promise.race([iterator.next(), deadline])
  void iterator.return?.()
}

function causeOf(error: Error): string {
  const { cause } = error
  return cause instanceof Error
    ? cause.cause instanceof Error
      ? causeOf(cause)
      : String(cause.stack ?? cause)
    : String(cause)
}

function report(path: string, what: string, input: unknown): void {
  const finding = `${path}: ${what.slice(0, 600)}\n    ${JSON.stringify(input)?.slice(0, 1500)}`
  findings.push(finding)
  say(`  FOUND ${finding}`)
}

/** The memory that is left after a collection, where node may be asked for one; of the planner's threads, too. */
function memory(): number {
  globalThis.gc?.()
  return process.memoryUsage().rss
}

async function fuzz({ path, type, input }: ListedProcedure, unit: () => number): Promise<Map<string, number>> {
  const codes = new Map<string, number>()
  let scene = await createTripScene(container)
  let accepted = 0
  const noun = path.slice(0, path.indexOf('.') + 1)
  const near = reads.filter((read) => read.path.startsWith(noun) || tripReads.test(read.path))
  for (let round = 0; round < inputs; round++) {
    const { owner } = scene.actors
    const caller = createCallerAs(container, { ...owner, role: 'admin' })
    const trip = await caller.trips.get({ tripId: scene.ids.tripId ?? '' }).catch(() => null)
    if (!trip) {
      scene = await createTripScene(container)
      continue
    }
    const version = path.startsWith('trips.') ? trip.version : trip.itinerary[0]?.version
    const hostility = round % 2 === 0 ? 0 : 0.15
    const drawn = drawInput(input, { known: { ...scene.ids, version }, hostility }, unit)
    const code = await attempt(path, caller, drawn)
    codes.set(code ?? 'OK', (codes.get(code ?? 'OK') ?? 0) + 1)
    if (code !== null || type !== 'mutation' || /^(planning|admin)\./.test(path)) continue
    // One after the other: what is slow is slow by itself.
    accepted += 1
    for (const read of accepted % writesPerFullRead === 0 ? reads : near)
      await attempt(read.path, caller, sampleInput(read.input, scene.ids))
    if (findings.length > 20) break
  }
  return codes
}

// What is loaded once, such as guides, fonts and threads, is no growth.
const first = await createTripScene(container)
for (const { path, input } of procedures)
  await attempt(path, createCallerAs(container, first.actors.owner), sampleInput(input, first.ids))

const before = memory()
for (const procedure of procedures) {
  if (!procedure.path.includes(part ?? '')) continue
  const codes = await fuzz(procedure, seededUnit(seed * 7919 + procedure.path.length))
  const counts = [...codes].map(([code, count]) => `${code} ${count}`).join(', ')
  say(`${procedure.path}: ${counts}; ${Math.round(memory() / 2 ** 20)} MB`)
}
const growth = memory() - before
if (growth > maxGrowth) findings.push(`memory grew by ${Math.round(growth / 2 ** 20)} MB`)
say(`memory: ${Math.round(before / 2 ** 20)} MB before, ${Math.round((before + growth) / 2 ** 20)} MB after`)
say(findings.length === 0 ? 'nothing found' : `${findings.length} findings`)

await container.close()
await embedded.stop()
await removeFolder(dataDir)
process.exit(findings.length === 0 ? 0 : 1)
