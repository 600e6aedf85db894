// A share of the procedures, each called with inputs drawn from its own schema, valid extremes and hostile ones; after each
// accepted write what it may show is read, and everything after every tenth.
// `node --expose-gc scripts/fuzz/procedures.ts INPUTS PART INDEX COUNT`, FUZZ_SEED=7.
import { callByPath } from '../../src/server/http/procedure-catalog.ts'
import { createLogger } from '../../src/server/observability/logger.ts'
import { toAppError } from '../../src/server/procedures/error-mapping.ts'
import { drawInput, seededUnit } from '../../src/testing/drawn-inputs.ts'
import { type Caller, createCallerAs } from '../../src/testing/factories.ts'
import { type ListedProcedure, listProcedures, sampleInput } from '../../src/testing/procedures.ts'
import { createTripScene, type TripScene } from '../../src/testing/trip-scene.ts'
import { createFindings, endPart, mostFindings, say } from './findings.ts'
import { openFuzzedApp } from './fuzzed-app.ts'
import { inMegabytes, measureMemory } from './measure-memory.ts'

const [, , inputs = '200', part = '', index = '0', count = '1'] = process.argv
const seed = Number(process.env.FUZZ_SEED ?? 1)
/** So many accepted writes are followed by the reads of their noun and of the trip, the next one by all. */
const writesPerFullRead = 10
const ourFault = new Set(['INTERNAL', 'DEPENDENCY_UNAVAILABLE', 'STORAGE_UNAVAILABLE'])
/** Reads that show a trip or its account; travel data and plans in hand do not depend on what was written. */
const isReadOfTrip = ({ path, type }: ListedProcedure) =>
  type === 'query' && !/^(travel|system|planning|admin)\./.test(path)

const tripReads = /^(trips\.get|itinerary\.check|budget\.summary|undo\.list)$/

const procedures = listProcedures()
const reads = procedures.filter(isReadOfTrip)
const own = procedures.filter(({ path }, at) => path.includes(part) && at % Number(count) === Number(index))
const findings = createFindings()
// What a procedure logs is not looked at here, whatever level it sets.
const { container, close } = await openFuzzedApp({}, createLogger('silent', { write: () => {} }))

/** null where it was accepted. */
function attempt(path: string, caller: Caller, input: unknown): Promise<string | null> {
  return findings.timed(path, input, async () => {
    try {
      const answer = await callByPath(caller, path, input)
      // A stream is begun and left again.
      if (answer && typeof answer === 'object' && Symbol.asyncIterator in answer)
        await leave(answer as AsyncIterable<unknown>)
      return null
    } catch (error) {
      const failure = toAppError(error)
      if (ourFault.has(failure.code)) findings.report(path, `${failure.code}: ${causeOf(failure)}`, input)
      return failure.code
    }
  })
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

async function fuzz({ path, type, input }: ListedProcedure, unit: () => number): Promise<Map<string, number>> {
  const codes = new Map<string, number>()
  let scene = await createTripScene(container)
  let accepted = 0
  const noun = path.slice(0, path.indexOf('.') + 1)
  const near = reads.filter((read) => read.path.startsWith(noun) || tripReads.test(read.path))
  for (let round = 0; round < Number(inputs); round++) {
    const { owner } = scene.actors
    const caller = createCallerAs(container, { ...owner, role: 'admin' })
    const trip = await caller.trips.get({ tripId: scene.ids.tripId ?? '' }).catch(() => null)
    if (!trip) {
      scene = await createTripScene(container)
      round -= 1
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
    if (findings.list.length > mostFindings) break
  }
  return codes
}

/** What is loaded once, such as guides, fonts and threads, is no growth. Two at a time, so that each thread starts. */
async function warmUp(scenes: TripScene[]): Promise<void> {
  for (const { path, input } of procedures) {
    await Promise.all(
      scenes.map(({ actors, ids }) => {
        const caller = createCallerAs(container, { ...actors.owner, role: 'admin' })
        return attempt(path, caller, sampleInput(input, ids))
      }),
    )
  }
}

await warmUp([await createTripScene(container), await createTripScene(container)])
const before = measureMemory()
for (const procedure of own) {
  const codes = await fuzz(procedure, seededUnit(seed * 7919 + procedure.path.length))
  const counts = [...codes].map(([code, times]) => `${code} ${times}`).join(', ')
  say(`${procedure.path}: ${counts}; ${inMegabytes(measureMemory())}`)
}
const growth = measureMemory() - before
say(`${own.length} procedures; memory grew by ${inMegabytes(growth)} from ${inMegabytes(before)}`)
await close()
await endPart({ findings: [...findings.list], growth })
