// Builds packages/client/dist: the client as JavaScript, and the router's types written out in full. Run by `npm pack`.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const client = join(root, 'packages/client')
/** A statement at the start of a line, or `import('…')`; literals such as `"from" | "to"` are neither. */
const foreignImport =
  /(?:^(?:import|export)\b[^;\n]*\bfrom\s*|^import\s*|\bimport\s*\(\s*)["'](?!\.\/|@trpc\/(?:client|server)["'])[^"']*["']/m
const shipped = [
  'index.js',
  'plan-trip.js',
  'index.d.ts',
  'plan-trip.d.ts',
  'journey-client.d.ts',
  'app-router.d.ts',
  'described-router.d.ts',
]

const scratch = mkdtempSync(join(tmpdir(), 'journeyon-client-'))
try {
  // The server's own files are compiled on the way and thrown away. Some of them cannot be written as declarations (tRPC
  // does not export the name of a stream's type), which is no fault: all types are checked by `npm run check:types`.
  const tsc = join(root, 'node_modules/typescript/bin/tsc')
  const command = [tsc, '-p', client, '--noCheck', '--outDir', scratch]
  const { stdout } = spawnSync(process.execPath, command, { encoding: 'utf8' })
  const faults = stdout.split('\n').filter((line) => line.includes('packages/client/') || line.startsWith('error'))
  if (faults.length > 0) throw new Error(faults.join('\n'))

  const dist = join(client, 'dist')
  rmSync(dist, { recursive: true, force: true })
  await mkdir(dist)
  for (const name of shipped) {
    const text = readFileSync(join(scratch, 'packages/client/src', name), 'utf8').replace(
      /(from '\.\/[\w-]+)\.ts'/g,
      "$1.js'",
    )
    const foreign = foreignImport.exec(text)
    if (foreign) throw new Error(`${name} takes something from outside the package: ${foreign[0]}`)
    writeFileSync(join(dist, name), text)
  }
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
