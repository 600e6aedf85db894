/**
 * Orienteering instances with time windows against reference scores.
 * node bench/planning/optw.ts [--ms 200] [--seeds 1] [--vehicles 1] [--data ../shared/data/optw]
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { solveOrienteering } from '../../src/planning/orienteering.ts'
import { type OptwInstance, optwTravel, parseOptwInstance } from './optw-instance.ts'
import { scoreOfTours } from './tour-checker.ts'

const { values } = parseArgs({
  options: {
    ms: { type: 'string', default: '200' },
    seeds: { type: 'string', default: '1' },
    vehicles: { type: 'string', default: '1' },
    data: { type: 'string', default: join(import.meta.dirname, '../../../shared/data/optw') },
  },
})
const timeMs = Number(values.ms)
const seeds = Number(values.seeds)
const vehicles = Number(values.vehicles)
const write = (line: string) => process.stdout.write(`${line}\n`)

const referenceFile = join(values.data, 'reference.json')
if (existsSync(referenceFile)) measureAll(JSON.parse(readFileSync(referenceFile, 'utf8')))
else write(`No instances at ${values.data}: nothing measured. Name their folder with --data.`)

/** The references are best known scores of one tour; with more vehicles only the scores are printed. */
function measureAll(references: Record<string, number>): void {
  write(`${timeMs} ms an instance, ${seeds} seed(s), ${vehicles} vehicle(s)`)
  write('instance     score  reference    gap %')
  const gaps = Object.entries(references).map(([name, reference]) => {
    const instance = parseOptwInstance(name, readFileSync(join(values.data, `${name}.txt`), 'utf8'))
    const score = meanScore(instance)
    const gap = (100 * (reference - score)) / reference
    const compared = vehicles === 1 ? `${String(reference).padStart(9)} ${gap.toFixed(2).padStart(8)}` : ''
    write(`${name.padEnd(8)} ${score.toFixed(1).padStart(9)}  ${compared}`)
    return gap
  })
  if (vehicles !== 1) return
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length
  write(`mean gap ${mean.toFixed(2)} %, worst ${Math.max(...gaps).toFixed(2)} %, ${gaps.length} instances`)
}

function meanScore(instance: OptwInstance): number {
  const { nodes } = instance
  const problem = {
    nodes,
    travel: (from: number, to: number) => optwTravel(instance, from, to),
    horizon: nodes[0]?.close ?? Number.NaN,
    vehicles,
  }
  let sum = 0
  for (let seed = 1; seed <= seeds; seed++) {
    const { routes, score } = solveOrienteering(problem, { timeMs, seed })
    const checked = scoreOfTours(instance, routes, vehicles)
    if (checked !== score) throw new Error(`${instance.name}: ${score} told, ${checked} collected`)
    sum += checked
  }
  return sum / seeds
}
