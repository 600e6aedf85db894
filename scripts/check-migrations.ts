// Fails when the schema says something that no migration says yet: generating must change nothing.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'

// Where the checks that run beside this one do not look.
const scratch = mkdtempSync('node_modules/.drizzle-check-')
try {
  cpSync('drizzle', scratch, { recursive: true })
  const before = readdirSync(scratch).length
  execFileSync(
    process.execPath,
    [
      'node_modules/drizzle-kit/bin.cjs',
      'generate',
      '--dialect=postgresql',
      '--schema=./src/server/db/schema/index.ts',
      `--out=./${scratch}`,
      '--casing=snake_case',
    ],
    { stdio: 'pipe' },
  )
  if (readdirSync(scratch).length !== before) {
    process.stderr.write('The schema and drizzle/ differ: run `npm run db:generate`.\n')
    process.exitCode = 1
  }
} finally {
  rmSync(scratch, { recursive: true })
}
