// Every procedure and every HTTP route with drawn inputs, valid extremes and hostile ones, in as many processes as there are
// processors. Fails on an INTERNAL, an answer that takes five seconds of work, or a heap that grows by 200 MB in all of them together.
// `npm run test:fuzz`, `npm run test:fuzz -- 500 trips` (inputs for each, part of the path), FUZZ_SEED=7.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { mostFindings, type PartResult, say } from './fuzz/findings.ts'

const [, , inputs = '200', part = ''] = process.argv
const maxGrowth = 200 * 2 ** 20
/** More at once would only wait for each other's database. */
const processes = Math.min(4, availableParallelism())

async function run(program: string, ...rest: string[]): Promise<PartResult> {
  const path = fileURLToPath(new URL(`./fuzz/${program}`, import.meta.url))
  const child = fork(path, [inputs, part, ...rest], { execArgv: ['--expose-gc'] })
  const results: PartResult[] = []
  child.on('message', (result: PartResult) => results.push(result))
  const [code] = await once(child, 'exit')
  const [result] = results
  return result ?? { findings: [`${program} ${rest.join(' of ')} ended with ${code}`], growth: 0 }
}

const procedures = await Promise.all(
  Array.from({ length: processes }, (_, index) => run('procedures.ts', String(index), String(processes))),
)
// Alone: what it asks is timed as a browser sees it.
const results = [...procedures, await run('routes.ts')]

const findings = results.flatMap((result) => result.findings)
const growth = Math.round(results.reduce((sum, result) => sum + Math.max(0, result.growth), 0) / 2 ** 20)
if (growth > maxGrowth / 2 ** 20) findings.push(`memory grew by ${growth} MB`)
for (const finding of findings.slice(0, mostFindings)) say(finding)
say(`memory grew by ${growth} MB in ${results.length} processes`)
say(findings.length === 0 ? 'nothing found' : `${findings.length} findings`)
process.exitCode = findings.length === 0 ? 0 : 1
