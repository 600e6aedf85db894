// Copies what a started app may load into an empty folder and says how much that is: `node scripts/copy-image.ts FOLDER`, after
// a build. The Dockerfile makes the image of it.
import { cp, lstat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { listRuntimeFiles } from './image/runtime-files.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const [, , folder] = process.argv
if (!folder) throw new Error('node scripts/copy-image.ts FOLDER')

const sizes = new Map<string, number>()
for (const file of await listRuntimeFiles(root)) {
  const [part = ''] = file.split('/')
  const { size } = await lstat(join(root, file))
  // Links of packages and of the embedded database stay what they are.
  await cp(join(root, file), join(folder, file), { verbatimSymlinks: true })
  sizes.set(part, (sizes.get(part) ?? 0) + size)
}
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`
for (const [part, size] of [...sizes].sort(([, a], [, b]) => b - a))
  process.stdout.write(`${part}: ${megabytes(size)}\n`)
process.stdout.write(`together: ${megabytes([...sizes.values()].reduce((sum, size) => sum + size, 0))}\n`)
