// PostgreSQL refuses to run as root, so there it runs as an unprivileged user.
import { spawn } from 'node:child_process'
import { chown, readFile, stat } from 'node:fs/promises'
import { EmbeddedPostgresError } from './start-failure.ts'

export interface ServerUser {
  uid: number
  gid: number
}

const OVERFLOW_ID = 65_534

/** An own, small environment: PG* variables or a library path of the shell must not reach the server. Windows needs its own. */
const programEnv: NodeJS.ProcessEnv | undefined =
  process.platform === 'win32'
    ? undefined
    : { NODE_ENV: 'production', LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/local/bin:/usr/bin:/bin' }

/** Options under which every PostgreSQL program runs; the working folder is one that every user can enter. */
export function spawnOptionsFor(user: ServerUser | undefined) {
  const identity = user === undefined ? {} : { uid: user.uid | 0, gid: user.gid | 0 }
  return { ...identity, env: programEnv, cwd: process.platform === 'win32' ? undefined : '/', windowsHide: true }
}

/** The user the server has to run as, or undefined for our own. Data that exists keeps its owner. */
export async function chooseServerUser(dataFolder: string): Promise<ServerUser | undefined> {
  const ownUid = process.getuid?.()
  if (ownUid === undefined) return undefined
  const owner = await stat(dataFolder).catch(() => undefined)
  if (ownUid === 0) return owner !== undefined && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : findNobody()
  if (owner !== undefined && owner.uid !== ownUid) {
    throw new EmbeddedPostgresError(
      'no-permission',
      `The database in ${dataFolder} belongs to user id ${owner.uid}, this process runs as ${ownUid}. ` +
        'Start the app as that user or as root, or choose another data folder.',
    )
  }
  return undefined
}

async function findNobody(): Promise<ServerUser> {
  const accounts = await readFile('/etc/passwd', 'utf8').catch(() => '')
  const line = accounts.split('\n').find((entry) => entry.startsWith('nobody:'))
  const [, , uid, gid] = line?.split(':') ?? []
  // macOS writes -2; chown wants it unsigned.
  return { uid: Number(uid ?? OVERFLOW_ID) >>> 0, gid: Number(gid ?? OVERFLOW_ID) >>> 0 }
}

export async function giveTo(user: ServerUser | undefined, path: string): Promise<void> {
  if (user !== undefined) await chown(path, user.uid, user.gid)
}

interface ProgramResult {
  succeeded: boolean
  output: string
}

/** Runs a program to its end and gathers both of its streams. */
export function runProgram(
  file: string,
  args: readonly string[],
  user: ServerUser | undefined,
): Promise<ProgramResult> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    const finish = (succeeded: boolean, note = '') =>
      resolve({ succeeded, output: Buffer.concat(chunks).toString('utf8') + note })
    try {
      const child = spawn(file, args, { ...spawnOptionsFor(user), stdio: ['ignore', 'pipe', 'pipe'] })
      child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
      child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk))
      child.on('error', (error) => finish(false, error.message))
      child.on('close', (code) => finish(code === 0))
    } catch (error) {
      finish(false, String(error))
    }
  })
}

/** Whether the user can enter a folder. Tried out, because modes, access lists and mounts all matter. */
export async function canEnter(user: ServerUser | undefined, folder: string): Promise<boolean> {
  if (user === undefined) return true
  return (await runProgram('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], user)).succeeded
}
