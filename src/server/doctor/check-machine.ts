// What the machine gives: Node, the data folder, the port.
import { constants } from 'node:fs'
import { access, mkdir, stat, statfs } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import type { Env } from '../env.ts'
import { type Finding, ok, problem, warning } from './finding.ts'

const neededNode = 24
const gigabyte = 1e9

export function checkNode(version: string): Finding {
  const isNewEnough = Number(version.split('.', 1)[0]) >= neededNode
  const advice = `Start with npm (it puts Node ${neededNode} in front) or install Node ${neededNode}.`
  return isNewEnough ? ok('node', version) : problem('node', version, advice)
}

export async function checkDataFolder(dataDir: string): Promise<Finding[]> {
  const subject = 'data folder'
  try {
    await mkdir(dataDir, { recursive: true })
    await access(dataDir, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    const advice = 'Let the user of this process own it, or set JOURNEYON_DATA_DIR to a folder that may be written.'
    return [problem(subject, `${dataDir} cannot be used: ${reason}`, advice)]
  }
  return [checkFreeSpace(subject, dataDir, await freeBytes(dataDir)), ...(await checkSecret(subject, dataDir))]
}

async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}

export function checkFreeSpace(subject: string, folder: string, free: number): Finding {
  const detail = `${folder}, ${(free / gigabyte).toFixed(1)} GB free`
  if (free < gigabyte / 10) return problem(subject, detail, 'Free some space: nothing can be stored soon.')
  if (free < gigabyte) return warning(subject, detail, 'Free some space.')
  return ok(subject, detail)
}

/** Modes mean nothing on Windows. */
async function checkSecret(subject: string, dataDir: string): Promise<Finding[]> {
  const file = join(dataDir, 'auth-secret')
  const found = await stat(file).catch(() => null)
  if (!found || process.platform === 'win32' || (found.mode & 0o077) === 0) return []
  return [problem(subject, `others can read ${file}`, `Run chmod 600 ${file}`)]
}

export async function checkPort({ PORT, HOST }: Pick<Env, 'PORT' | 'HOST'>): Promise<Finding> {
  const subject = 'port'
  if (PORT === 0) return ok(subject, 'any free one')
  const refusal = await tryPort(PORT, HOST)
  if (refusal === null) return ok(subject, `${PORT} is free`)
  const answer = await fetch(`http://127.0.0.1:${PORT}/healthz`, { signal: AbortSignal.timeout(3000) })
    .then((response) => response.text())
    .catch(() => '')
  if (answer === 'alive') return ok(subject, `${PORT}: the app is running there`)
  return problem(subject, `${PORT} cannot be used: ${refusal}`, 'Set PORT to another one, or end what uses it.')
}

function tryPort(port: number, host: string): Promise<string | null> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', (error) => resolve('code' in error ? String(error.code) : error.message))
    probe.listen(port, host, () => probe.close(() => resolve(null)))
  })
}
