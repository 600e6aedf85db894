// Which processes are servers of a data folder. Process ids are used again, so being alive proves nothing: what counts
// is the command line, which for servers of ours begins `postgres -D <data folder>`.
import { execFile } from 'node:child_process'
import { readdir, readFile, readlink } from 'node:fs/promises'

export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

export async function isServerOf(dataFolder: string, pid: number): Promise<boolean> {
  if (!Number.isSafeInteger(pid) || pid <= 1 || !isAlive(pid)) return false
  if (process.platform === 'win32') return true
  if (process.platform === 'linux') return hasCommandLineOf(dataFolder, pid)
  return (await listByPs(dataFolder)).includes(pid)
}

/** Every server of that folder that can be seen, also one whose folder was deleted under it. Finds none on Windows. */
export async function listServersOf(dataFolder: string): Promise<number[]> {
  if (process.platform === 'win32') return []
  if (process.platform !== 'linux') return listByPs(dataFolder)
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number)
  const matches = await Promise.all(
    pids.map(async (pid) => (await hasCommandLineOf(dataFolder, pid)) && (await sharesOurFiles(pid))),
  )
  return pids.filter((_, index) => matches[index])
}

async function hasCommandLineOf(dataFolder: string, pid: number): Promise<boolean> {
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
  const [program = '', option, folder] = command.split('\0')
  return program.endsWith('/postgres') && option === '-D' && folder === dataFolder
}

/** In a container the same path is another folder. */
async function sharesOurFiles(pid: number): Promise<boolean> {
  const [own, other] = await Promise.all(
    ['self', pid].map((name) => readlink(`/proc/${name}/ns/mnt`).catch(() => undefined)),
  )
  return own !== undefined && own === other
}

function listByPs(dataFolder: string): Promise<number[]> {
  return new Promise((resolve) => {
    execFile('/bin/ps', ['-axww', '-o', 'pid=,args='], { maxBuffer: 2 ** 24 }, (_, stdout) => {
      const lines = stdout.split('\n').filter((line) => line.includes(`/postgres -D ${dataFolder} `))
      resolve(lines.map((line) => Number.parseInt(line, 10)))
    })
  })
}
