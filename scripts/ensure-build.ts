// Builds the pages and bundles the server where there is no build of exactly this source yet; otherwise returns at once.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { basePath } from '../src/server/env-values.ts'
import { bundleServer } from './bundle-server.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
/** Part of every address in the pages. */
const BASE_PATH = basePath.parse(process.env.BASE_PATH ?? '')
const serverFolder = join(root, 'dist', 'server')

interface Part {
  name: string
  sources: string[]
  /** What else it is built from. */
  setting?: string
  /** Holds the hash of the source that was built. */
  stamp: string
  build(): Promise<void>
}

const parts: Part[] = [
  {
    name: 'the pages (once for this source, about a minute)',
    sources: [
      'src/app',
      'src/components',
      'src/contract',
      'src/features',
      'src/i18n',
      'src/lib',
      'src/planning',
      'src/screens',
      'next.config.mjs',
      'postcss.config.mjs',
      'scripts/compile-messages.mjs',
      'package-lock.json',
    ],
    setting: BASE_PATH,
    stamp: join(root, '.next', 'source-hash'),
    build: buildPages,
  },
  {
    name: 'the server',
    sources: ['src/contract', 'src/i18n', 'src/lib', 'src/planning', 'src/server', 'package-lock.json'],
    stamp: join(serverFolder, 'source-hash'),
    build: () => bundleServer(serverFolder),
  },
]

for (const part of parts) await ensureBuilt(part)

async function ensureBuilt({ name, sources, setting = '', stamp, build }: Part): Promise<void> {
  const wanted = await hashSources(sources, setting)
  if ((await readFile(stamp, 'utf8').catch(() => '')) === wanted) return
  process.stdout.write(`Building ${name} …\n`)
  const started = Date.now()
  await build()
  await writeFile(stamp, wanted)
  process.stdout.write(`Built in ${Math.round((Date.now() - started) / 1000)} s.\n`)
}

async function hashSources(sources: readonly string[], setting: string): Promise<string> {
  const hash = createHash('sha256').update(setting)
  for (const source of sources) {
    for (const file of await listFiles(join(root, source)))
      hash.update(file.slice(root.length)).update(await readFile(file))
  }
  return hash.digest('hex')
}

async function listFiles(path: string): Promise<string[]> {
  const entries = await readdir(path, { withFileTypes: true, recursive: true }).catch(() => null)
  if (!entries) return [path]
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return files.sort()
}

function buildPages(): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'node_modules/next/dist/bin/next'), 'build'], {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, BASE_PATH, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    })
    child.once('error', reject)
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`the build ended with ${code}`))))
  })
}
