// Builds the pages when there is no build of exactly this source yet; otherwise returns at once.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const sources = [
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
  'package-lock.json',
]
const stamp = join(root, '.next', 'source-hash')

const wanted = await hashSources()
const built = await readFile(stamp, 'utf8').catch(() => '')
if (built !== wanted) {
  process.stdout.write('Building the pages (once for this source, about a minute) …\n')
  const started = Date.now()
  await runNextBuild()
  await writeFile(stamp, wanted)
  process.stdout.write(`Built in ${Math.round((Date.now() - started) / 1000)} s.\n`)
}

async function hashSources(): Promise<string> {
  const hash = createHash('sha256')
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

function runNextBuild(): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'node_modules/next/dist/bin/next'), 'build'], {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    })
    child.once('error', reject)
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`the build ended with ${code}`))))
  })
}
