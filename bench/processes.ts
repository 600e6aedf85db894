// Starting and stopping the processes that benchmarks measure.
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { removeFolder } from '../src/testing/remove-folder.ts'

export interface RunningProcess {
  child: ChildProcess
  url: string
  stop(): Promise<void>
}

/** Starts a program that prints `port N` and waits for that line. */
export async function startProgram(args: string[], env: Record<string, string> = {}): Promise<RunningProcess> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, ...env } })
  const port = await new Promise<number>((resolve, reject) => {
    let text = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString()
      const found = /port"?:? ?(\d+)/.exec(text)
      if (found) resolve(Number(found[1]))
    })
    child.once('exit', (code) => reject(new Error(`${args.join(' ')} ended with ${code}\n${text}`)))
  })
  return {
    child,
    url: `http://127.0.0.1:${port}`,
    async stop() {
      if (child.exitCode !== null) return
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}

/** The app itself without pages, on a data folder of its own. */
export function startApp(dataDir: string): Promise<RunningProcess> {
  return startProgram(['src/server/main.ts', '--api-only'], {
    JOURNEYON_DATA_DIR: dataDir,
    PORT: '0',
    HOST: '127.0.0.1',
    LOG_LEVEL: 'info',
    METRICS_LOCAL: 'true',
    LIVE_SOURCES: 'off',
    NODE_ENV: 'production',
  })
}

export async function withDataDir<Result>(run: (dataDir: string) => Promise<Result>): Promise<Result> {
  const dataDir = await mkdtemp(join(tmpdir(), 'journeyon-bench-'))
  await chmod(dataDir, 0o755)
  try {
    return await run(dataDir)
  } finally {
    await removeFolder(dataDir)
  }
}

export async function runProgram(args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 10_000_000 })
  return stdout
}

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
