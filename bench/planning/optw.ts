/**
 * Orienteering instances with time windows against reference scores.
 * node bench/planning/optw.ts [--ms 200] [--seeds 1] [--vehicles 1] [--data ../shared/data/optw] [--generated] [--cpu]
 * --generated: other instances of the same families and of Cordeau's, each against a run of 25 times the time.
 * --cpu: counts CPU time in place of wall time, for a machine that others use.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { solveOrienteering } from '../../src/planning/orienteering.ts'
import { generatedInstances } from './optw-families.ts'
import { type OptwInstance, optwTravel, parseOptwInstance } from './optw-instance.ts'
import { scoreOfTours } from './tour-checker.ts'

const { values } = parseArgs({
  options: {
    ms: { type: 'string', default: '200' },
    seeds: { type: 'string', default: '1' },
    vehicles: { type: 'string', default: '1' },
    generated: { type: 'boolean', default: false },
    cpu: { type: 'boolean', default: false },
    data: { type: 'string', default: join(import.meta.dirname, '../../../shared/data/optw') },
  },
})
const timeMs = Number(values.ms)
const seeds = Number(values.seeds)
const vehicles = Number(values.vehicles)
const write = (line: string) => process.stdout.write(`${line}\n`)
const setting = `${timeMs} ms of ${values.cpu ? 'CPU time' : 'wall time'} an instance, ${seeds} seed(s), ${vehicles} vehicle(s)`

/** How much longer than a measured run a reference of a generated instance takes. */
const patience = 25

const referenceFile = join(values.data, 'reference.json')
if (values.generated) measureGenerated()
else if (existsSync(referenceFile)) measureAll(JSON.parse(readFileSync(referenceFile, 'utf8')))
else write(`No instances at ${values.data}: nothing measured. Name their folder with --data.`)

function measureGenerated(): void {
  write(`${setting}, against ${patience * timeMs} ms`)
  const gaps = generatedInstances().map((instance) => {
    const long = scoreOf(instance, { timeMs: patience * timeMs, seed: seeds + 1 })
    const score = meanScore(instance)
    const gap = (100 * (long - score)) / long
    write(
      `${instance.name.padEnd(8)} ${score.toFixed(1).padStart(9)} ${String(long).padStart(9)} ${gap.toFixed(2).padStart(8)}`,
    )
    return gap
  })
  writeSummary(gaps)
}

/** The references are best known scores of one tour; with more vehicles only the scores are printed. */
function measureAll(references: Record<string, number>): void {
  write(setting)
  write('instance     score  reference    gap %')
  const gaps = Object.entries(references).map(([name, reference]) => {
    const instance = parseOptwInstance(name, readFileSync(join(values.data, `${name}.txt`), 'utf8'))
    const score = meanScore(instance)
    const gap = (100 * (reference - score)) / reference
    const compared = vehicles === 1 ? `${String(reference).padStart(9)} ${gap.toFixed(2).padStart(8)}` : ''
    write(`${name.padEnd(8)} ${score.toFixed(1).padStart(9)}  ${compared}`)
    return gap
  })
  if (vehicles === 1) writeSummary(gaps)
}

function writeSummary(gaps: readonly number[]): void {
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length
  write(`mean gap ${mean.toFixed(2)} %, worst ${Math.max(...gaps).toFixed(2)} %, ${gaps.length} instances`)
}

function meanScore(instance: OptwInstance): number {
  const scores = Array.from({ length: seeds }, (_, index) => scoreOf(instance, { timeMs, seed: index + 1 }))
  return scores.reduce((sum, score) => sum + score, 0) / seeds
}

function scoreOf(instance: OptwInstance, limits: { timeMs: number; seed: number }): number {
  const { nodes } = instance
  const problem = {
    nodes,
    travel: (from: number, to: number) => optwTravel(instance, from, to),
    horizon: nodes[0]?.close ?? Number.NaN,
    vehicles,
  }
  const { routes, score } = solveOrienteering(problem, values.cpu ? { ...limits, now: cpuMs } : limits)
  const checked = scoreOfTours(instance, routes, vehicles)
  if (checked !== score) throw new Error(`${instance.name}: ${score} told, ${checked} collected`)
  return checked
}

function cpuMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
