// `npm run check`: every `check:*` script of package.json, as many at a time as there are processors, the first begun first.
// Each prints what it said when it has ended; the last line names those that failed.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { z } from 'zod'

const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')))

const waiting = Object.entries(scripts).filter(([name]) => name.startsWith('check:'))
const failed: string[] = []

await Promise.all(Array.from({ length: availableParallelism() }, runWaiting))
if (failed.length > 0) {
  process.stderr.write(`\nFailed: ${failed.join(', ')}\n`)
  process.exitCode = 1
}

async function runWaiting(): Promise<void> {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const [name, command] = next
    const { code, output } = await run(command)
    if (code !== 0) failed.push(name)
    process.stdout.write(`\n> ${name}${code === 0 ? '' : ` failed (${code})`}\n${output}`)
  }
}

function run(command: string): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] })
    const chunks: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, output: Buffer.concat(chunks).toString() }))
  })
}
