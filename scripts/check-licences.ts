// Fails where a package that is shipped has a licence that nobody has looked at: of each in the lock file, without those that only
// build or test.
import { readFileSync } from 'node:fs'
import { z } from 'zod'

/** Each permits use, change and passing on together with our MIT code; MPL, LGPL and CC-BY with their own terms kept. */
const accepted = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC-BY-4.0',
  'CC0-1.0',
  'ISC',
  'LGPL-3.0',
  'LGPL-3.0-only',
  'LGPL-3.0-or-later',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'OFL-1.1',
  'Python-2.0',
  'Unlicense',
  'Zlib',
])

/** Looked at one by one. */
const exceptions = new Map([
  ['node_modules/png-js', 'MIT, in its file LICENSE'],
  ['node_modules/suncalc', 'BSD-2-Clause, in its file LICENSE'],
  // FSL-1.1-Apache-2.0 forbids competing with Sentry; we do not, and the command line comes with @sentry/node without being run.
  ['node_modules/sentry', 'FSL-1.1-Apache-2.0'],
])

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      dev: z.boolean().optional(),
      link: z.boolean().optional(),
      optional: z.boolean().optional(),
      license: z.string().optional(),
    }),
  ),
})

const { packages } = lockSchema.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')))
const shipped = Object.entries(packages).filter(
  ([path, { dev, link }]) => path.includes('node_modules/') && !dev && !link,
)
const doubtful = shipped.filter(
  ([path, entry]) => !exceptions.has(path) && !isAccepted(entry.license, entry.optional === true),
)
for (const [path, { license }] of doubtful) process.stderr.write(`${path}: ${license ?? 'no licence named'}\n`)
if (doubtful.length > 0) process.exitCode = 1
else process.stdout.write(`${shipped.length} shipped packages have accepted licences\n`)

/** Of a choice one must be accepted, of several that hold together all. Packages of other platforms are not installed here. */
function isAccepted(licence: string | undefined, isOptional: boolean): boolean {
  if (licence === undefined) return isOptional
  const plain = licence.replace(/[()]/g, '')
  if (plain.includes(' OR ')) return plain.split(' OR ').some((one) => isAccepted(one.trim(), false))
  return plain.split(' AND ').every((one) => accepted.has(one.trim()))
}
