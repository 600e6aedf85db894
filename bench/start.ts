// How long the built product takes to answer /readyz: on an empty data folder, and again on the one it left behind.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { median, withDataDir } from './processes.ts'

const rounds = 5
const port = 39_517

await runOnce(['scripts/ensure-build.ts'])
const empty: number[] = []
const filled: number[] = []
for (let round = 0; round < rounds; round += 1) {
  await withDataDir(async (dataDir) => {
    empty.push(await timeStart(dataDir))
    filled.push(await timeStart(dataDir))
  })
}
const row = (name: string, values: number[]) =>
  process.stdout.write(
    `${name}: median ${median(values).toFixed(2)} s (${values.map((value) => value.toFixed(2)).join(' ')})\n`,
  )
row('ready on an empty data folder', empty)
row('ready on a filled data folder', filled)

async function timeStart(dataDir: string): Promise<number> {
  const started = performance.now()
  const child = spawn(process.execPath, ['dist/server/start.mjs'], {
    stdio: 'ignore',
    env: { ...process.env, NODE_ENV: 'production', PORT: String(port), JOURNEYON_DATA_DIR: dataDir },
  })
  while (!(await isReady())) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  const seconds = (performance.now() - started) / 1000
  child.kill('SIGTERM')
  await once(child, 'exit')
  return seconds
}

async function isReady(): Promise<boolean> {
  const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null)
  return answer?.status === 200
}

async function runOnce(args: string[]): Promise<void> {
  const child = spawn(process.execPath, args, { stdio: 'inherit' })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}`)
}
