// The solver against the exact optimum on small random instances of everything a problem can ask for.
// Run: node bench/planning/exact.ts [--count 2000] [--nodes 8] [--iterations 1500]
import { performance } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import { type ExactOptimum, solveExactly } from '#planning/solver/exact.ts'
import type { SolverProblem, SolverSolution } from '#planning/solver/problem.ts'
import { randomProblem } from '#planning/solver/small-problems.ts'
import { findFaults } from '#planning/solver/solution-checker.ts'
import { solve } from '#planning/solver/solve.ts'

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '2000' },
    nodes: { type: 'string', default: '8' },
    iterations: { type: 'string', default: '1500' },
  },
})
const [count, nodes, iterations] = [Number(values.count), Number(values.nodes), Number(values.iterations)]

/** Seeds that the tests do not use. */
const firstSeed = 10_001
let reached = 0
let beaten = 0
let faulty = 0
let spent = 0
for (let seed = firstSeed; seed < firstSeed + count; seed++) {
  const problem = randomProblem(seed, nodes, true)
  const start = performance.now()
  const solution = solve(problem, { seed, iterations })
  spent += performance.now() - start
  const difference = compare(problem, solution, solveExactly(problem))
  if (findFaults(problem, solution).length > 0) faulty++
  if (difference > 0) beaten++
  if (difference === 0) reached++
}
process.stdout.write(
  `${count} instances of ${nodes} visits, ${iterations} rounds, ${(spent / count).toFixed(1)} ms each: ` +
    `optimum reached in ${((100 * reached) / count).toFixed(2)} % (target 99), beaten ${beaten}, faulty ${faulty}\n`,
)
process.exitCode = beaten + faulty > 0 ? 1 : 0

/** Above 0 where the solution would be better than the best there is. */
function compare(problem: SolverProblem, solution: SolverSolution, exact: ExactOptimum): number {
  const shortfall = solution.unmet.reduce(
    (sum, each) => sum + (each.kind === 'group' ? each.missing * (problem.groups?.[each.group]?.weight ?? 1) : 1),
    0,
  )
  return shortfall === exact.shortfall ? solution.score - exact.score : exact.shortfall - shortfall
}
