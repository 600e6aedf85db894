import { chmod, chown, cp, mkdir, mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { removeFolder } from '../../../testing/remove-folder.ts'
import { locateBinariesPackage, prepareBinaries } from './binaries.ts'
import { runProgram } from './server-user.ts'

const nobody = { uid: 65_534, gid: 65_534 }
let base = ''

/** The package as npm unpacks it, in a folder of its own and without the links its install script makes. */
async function unpackPackage(name: string): Promise<string> {
  const folder = join(base, name, 'package')
  const links: { target: string }[] = JSON.parse(
    await readFile(join(locateBinariesPackage(), 'native', 'pg-symlinks.json'), 'utf8'),
  )
  await cp(locateBinariesPackage(), folder, { recursive: true, verbatimSymlinks: true })
  for (const { target } of links) await rm(join(folder, target), { force: true })
  return folder
}

beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'journeyon-test-'))
  await chmod(base, 0o755)
})

afterAll(() => removeFolder(base))

it('makes the links itself when install scripts did not run', async () => {
  const folder = await unpackPackage('plain')
  const binaries = await prepareBinaries(folder, undefined, [join(base, 'system')])
  expect(binaries).toEqual({ bin: join(folder, 'native', 'bin') })
  expect((await runProgram(join(binaries.bin, 'initdb'), ['--version'], undefined)).output).toMatch(/PostgreSQL\) 18/)
})

it.runIf(process.getuid?.() === 0)('copies them once where the server may not enter their folder', async () => {
  const folder = await unpackPackage('closed')
  await chmod(join(base, 'closed'), 0o700)
  // A name in a shared folder that somebody else took first is passed over.
  const taken = join(base, 'taken')
  await mkdir(taken)
  await chown(taken, nobody.uid, nobody.gid)
  const systemFolders = [taken, join(base, 'system')]
  const first = await prepareBinaries(folder, nobody, systemFolders)
  expect(first.copy).toMatch(join(base, 'system'))
  expect((await runProgram(join(first.bin, 'postgres'), ['--version'], nobody)).succeeded).toBe(true)

  const made = (await stat(first.bin)).ino
  expect(await prepareBinaries(folder, nobody, systemFolders)).toEqual(first)
  expect((await stat(first.bin)).ino).toBe(made)
})
