// What is known of a running server, read from the file it keeps in its data folder.
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { isAlive, isServerOf, listServersOf } from './process-table.ts'

export interface Postmaster {
  pid: number
  port: number
  /** Empty where the server listens on TCP only. */
  socketFolder: string
  ready: boolean
}

const pidFile = (dataFolder: string) => join(dataFolder, 'postmaster.pid')

/** The server that runs on a data folder, if any; the file of a dead server is ignored. */
export async function findPostmaster(dataFolder: string): Promise<Postmaster | undefined> {
  const lines = (await readFile(pidFile(dataFolder), 'utf8').catch(() => '')).split('\n')
  const pid = Number(lines[0])
  if (!(await isServerOf(dataFolder, pid))) return undefined
  return { pid, port: Number(lines[3]), socketFolder: lines[4]?.trim() ?? '', ready: lines[7]?.trim() === 'ready' }
}

/**
 * When the id in a leftover file now belongs to some other program of the same user, the server would take that for a
 * running server. Its own parent's id it ignores; the rest of the file must stay, as it guards against orphaned backends.
 */
export async function disarmReusedPid(dataFolder: string): Promise<void> {
  const content = await readFile(pidFile(dataFolder), 'utf8').catch(() => undefined)
  if (content === undefined) return
  const [first, ...rest] = content.split('\n')
  if (isAlive(Number(first)) && !(await isServerOf(dataFolder, Number(first)))) {
    await writeFile(pidFile(dataFolder), [process.pid, ...rest].join('\n'))
  }
}

/**
 * Ends servers that still run although their data folder, or its pid file, was deleted. At once and without a checkpoint:
 * they write their control file by its absolute path, which would ruin a cluster that was made anew in the same place.
 */
export async function endOrphanedServers(dataFolder: string): Promise<void> {
  for (const pid of await listServersOf(dataFolder)) {
    await signalUntilGone(dataFolder, pid, [['SIGQUIT', 7_000], lastResort])
  }
}

/** Requests a fast shutdown, then an immediate one. Resolves when the process has ended, after about 20 seconds at most. */
export async function stopPostmaster(dataFolder: string, pid: number): Promise<void> {
  await signalUntilGone(dataFolder, pid, [['SIGINT', 10_000], ['SIGQUIT', 7_000], lastResort])
}

type Step = readonly [signal: NodeJS.Signals, timeoutMs: number]

const lastResort: Step = ['SIGKILL', 2_000]

async function signalUntilGone(dataFolder: string, pid: number, steps: readonly Step[]): Promise<void> {
  for (const [signal, timeoutMs] of steps) {
    try {
      process.kill(pid, signal)
    } catch {
      return
    }
    const deadline = performance.now() + timeoutMs
    while (performance.now() < deadline) {
      if (!(await isServerOf(dataFolder, pid))) return
      await sleep(20)
    }
  }
}
