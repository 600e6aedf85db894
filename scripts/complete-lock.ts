// Some registries lack packages for foreign platforms; npm then leaves them out of the lock and `npm ci` calls it incomplete.
// Writes an entry for each one left out, marked for its platform, so that no other machine tries to install it.
import { readFile, writeFile } from 'node:fs/promises'
import { z } from 'zod'

const packageSchema = z.looseObject({ optionalDependencies: z.record(z.string(), z.string()).optional() })
const lockSchema = z.looseObject({ packages: z.record(z.string(), packageSchema) })

const platforms = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'openbsd', 'netbsd', 'sunos', 'aix', 'win32']
const processors = ['arm64', 'arm', 'x64', 'ia32', 'ppc64', 'riscv64', 's390x', 'wasm32', 'loong64', 'mips64el']

const file = new URL('../package-lock.json', import.meta.url)
const text = await readFile(file, 'utf8')
const lock = lockSchema.parse(JSON.parse(text))
const present = new Set(Object.keys(lock.packages).map((path) => path.slice(path.lastIndexOf('node_modules/'))))
const missing: Record<string, object> = {}
for (const { optionalDependencies } of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies ?? {})) {
    const path = `node_modules/${name}`
    if (present.has(path) || !/^\d/.test(version)) continue
    missing[path] = { version, ...platformOf(name) }
    present.add(path)
  }
}
// Everything else stays as npm wrote it, also the order of its keys: the next `npm install` then changes nothing.
const whole: { packages: Record<string, object> } = JSON.parse(text)
const entries = Object.entries({ ...whole.packages, ...missing }).sort(([a], [b]) => a.localeCompare(b, 'en'))
await writeFile(file, `${JSON.stringify({ ...whole, packages: Object.fromEntries(entries) }, null, 2)}\n`)
process.stdout.write(`${Object.keys(missing).length} entries added to package-lock.json\n`)

/** From a name such as `@biomejs/cli-win32-arm64`; what cannot be read is given a platform that no machine has. */
function platformOf(name: string): { cpu: string[]; optional: true; os: string[] } {
  const words = name.slice(name.lastIndexOf('/') + 1).split('-')
  const os = platforms.find((platform) => words.includes(platform)) ?? 'none'
  const cpu = processors.find((processor) => words.includes(processor)) ?? 'none'
  return { cpu: [cpu], optional: true, os: [os] }
}
