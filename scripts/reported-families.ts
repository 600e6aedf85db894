// Counts the tests of each kind of reported fault: every case with its right value, and ten more of its kind at least.
// Runs those that need no browser and fails with them; journeys are counted here and run by `npm run test:e2e`.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { reportedCases } from '../src/testing/reported-cases.ts'

const fewest = 10
const server = 'src/server/reported-cases.test.ts'
const forms = 'src/features/trip-map/reported-cases.test.ts'

interface Family {
  /** The file and the names of the tests that show the reported cases. */
  cases: readonly [file: string, name: RegExp]
  more: readonly [file: string, name: RegExp]
  /** A property test counts as its runs. */
  runs?: number
}

const onServer = (kind: string): Family => ({
  cases: [server, new RegExp(`^reported faults \\S+, ${kind.replaceAll('.', '\\.')} is right`)],
  more: [server, new RegExp(`^${kind.replaceAll('.', '\\.')}: `)],
})
const inside = (file: string, name = /./): Family => ({ cases: [file, name], more: [file, name] })

const families: Record<string, Family> = {
  ...Object.fromEntries(
    [
      'place.namesake',
      'place.qualifier',
      'place.traditional-chinese',
      'chat.date.month-prefix',
      'chat.date.range',
      'chat.time.of-day',
      'chat.money',
      'check.stay-overlaps',
      'search.accents',
    ].map((kind) => [kind, onServer(kind)]),
  ),
  'text.invisible': { ...onServer('text.invisible'), more: ['src/contract/bounds.test.ts', /a line of text/] },
  'email.trim': { ...onServer('email.trim'), more: ['src/contract/account.test.ts', /address/] },
  'password.normalisation': {
    ...onServer('password.normalisation'),
    more: ['src/server/accounts/password.test.ts', /a password/],
  },
  'proxy.chained-headers': {
    ...onServer('proxy.chained-headers'),
    more: ['src/server/http/request-scope.test.ts', /a list of proxies/],
  },
  'form.money.decimal-comma': { cases: [forms, /decimal comma/], more: ['src/lib/read-decimal.test.ts', / is /] },
  'form.coordinates': { cases: [forms, /coordinates/], more: ['src/lib/read-coordinates.test.ts', /./] },
  'map.antimeridian': {
    cases: [forms, /180th meridian/],
    more: ['src/features/trip-map/map-geometry.test.ts', /wherever on the globe/],
    runs: 100,
  },
  'order.equal-keys': {
    cases: ['src/server/itinerary/order-keys.test.ts', /./],
    more: ['src/server/kernel/order-key.test.ts', /rows that share a key/],
  },
  'ime.escape': inside('src/lib/input-method.test.ts', /that composes/),
  'ime.enter-229': inside('src/lib/input-method.test.ts', /old code 229/),
  'retry.idempotency': {
    cases: ['src/server/accounts/refresh.test.ts', /refresh tokens/],
    more: ['src/server/http/repeated-requests.test.ts', /./],
  },
  'item.exactly-24h': inside('src/features/itinerary/item-form.test.ts', /24 hours|same time of the next day/),
  'url.malformed': inside('src/lib/trip-id.test.ts', /is no trip/),
  'clock.skew': inside('src/lib/format.test.ts', /a clock behind/),
  'trip.auto-title': {
    cases: ['src/server/trips/trip-follows-destination.test.ts', /./],
    more: ['src/server/trips/default-title.test.ts', /./],
  },
  'layout.narrow': inside('e2e/small-screens.spec.ts', /narrow screens/),
  'layout.short': inside('e2e/small-screens.spec.ts', /short screens/),
}

const reportSchema = z.object({
  testResults: z.array(
    z.object({ name: z.string(), assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })) }),
  ),
})

interface NamedTest {
  file: string
  name: string
  hasPassed: boolean
}

function unitTests(files: readonly string[]): NamedTest[] {
  const report = join(mkdtempSync(join(tmpdir(), 'reported-families-')), 'report.json')
  spawnSync('vitest', ['run', ...files, '--reporter=json', `--outputFile=${report}`], { stdio: 'inherit' })
  return reportSchema
    .parse(JSON.parse(readFileSync(report, 'utf8')))
    .testResults.flatMap(({ name: file, assertionResults }) =>
      assertionResults.map(({ fullName, status }) => ({ file, name: fullName, hasPassed: status === 'passed' })),
    )
}

function journeys(files: readonly string[]): NamedTest[] {
  const list = spawnSync('playwright', ['test', ...files, '--project', 'phone', '--list'], { encoding: 'utf8' })
  return list.stdout
    .split('\n')
    .flatMap((line) => files.flatMap((file) => (line.includes(file.slice('e2e/'.length)) ? [{ file, line }] : [])))
    .map(({ file, line }) => ({ file, name: line, hasPassed: true }))
}

if (reportedCases.length === 0) {
  process.stdout.write('The reported cases are not here (shared/data/reported/cases.json): nothing to count.\n')
} else {
  count()
}

function count(): void {
  const kinds = [...new Set(reportedCases.map(({ kind }) => kind))]
  const files = [...new Set(Object.values(families).flatMap(({ cases, more }) => [cases[0], more[0]]))]
  const isJourney = (file: string) => file.startsWith('e2e/')
  const tests = [...unitTests(files.filter((file) => !isJourney(file))), ...journeys(files.filter(isJourney))]
  const matching = ([file, name]: readonly [string, RegExp]) =>
    tests.filter((test) => test.file.endsWith(file) && name.test(test.name))
  for (const kind of kinds) {
    const family = families[kind]
    const shown = family ? matching(family.cases) : []
    const more = family ? matching(family.more) : []
    const rows = family?.runs && more.length > 0 ? family.runs : more.length
    const reported = reportedCases.filter((each) => each.kind === kind).length
    const problems = [
      shown.length === 0 && 'no test of its cases',
      [...shown, ...more].some(({ hasPassed }) => !hasPassed) && 'failing',
      rows < fewest && `fewer than ${fewest} more`,
    ].filter((problem) => problem !== false)
    process.stdout.write(
      `${kind.padEnd(28)} ${String(reported).padStart(3)} reported, ${String(rows).padStart(4)} more`,
    )
    process.stdout.write(problems.length > 0 ? `: ${problems.join(', ')}\n` : '\n')
    if (problems.length > 0) process.exitCode = 1
  }
}
