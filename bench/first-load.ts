// How much script a browser downloads on a cold load of a page (gzip, as sent): what the page itself names, and what
// it fetches by itself until the network is quiet, such as the map once it is shown. `--chunks` lists every file.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import type { Page, Request } from 'playwright'
import { signInBrowser } from '../e2e/travellers.ts'
import { withProduct } from './product.ts'

const desktop = { width: 1440, height: 900 }
const phone = { width: 390, height: 844 }
const listChunks = process.argv.includes('--chunks')

const build = new URL('../.next/', import.meta.url)
/** Most that a page may name in its HTML, gzip, in kB. They only fall; `README.md` has the figures they come from. */
const budgets = [
  { page: '/trips', entry: '(app)/(column)/trips/page', most: 203 },
  { page: '/trips/[id]', entry: '(app)/trips/[id]/page', most: 254 },
]
/** Parts of libraries move between files from build to build. */
const tolerance = 1.02

/** A sentence for each page of the build that names more script than its budget; takes no browser. */
export function findHeavyPages(): string[] {
  return budgets.flatMap(({ page, entry, most }) => {
    const weight = firstLoadOf(entry)
    return weight > most * tolerance ? [`${page}: first load ${weight.toFixed(1)} kB, budget ${most} kB`] : []
  })
}

/** Compressed as the server does it, in kB. */
function firstLoadOf(entry: string): number {
  const { rootMainFiles }: { rootMainFiles: string[] } = JSON.parse(readBuild('build-manifest.json'))
  const manifest = readBuild(`server/app/${entry}_client-reference-manifest.js`)
  const { entryJSFiles }: { entryJSFiles: Record<string, string[]> } = JSON.parse(
    manifest.slice(manifest.indexOf('] = ') + 4).replace(/;\s*$/, ''),
  )
  // The page of what is not found is loaded only where it is shown.
  const parts = Object.entries(entryJSFiles).filter(([part]) => !part.endsWith('/not-found'))
  const files = new Set([...rootMainFiles, ...parts.flatMap(([, names]) => names)])
  return [...files].reduce((sum, file) => sum + gzipSync(readFileSync(new URL(file, build))).length, 0) / 1000
}

function readBuild(file: string): string {
  return readFileSync(new URL(file, build), 'utf8')
}

if (import.meta.main) {
  await measurePages()
  for (const problem of findHeavyPages()) {
    print(problem)
    process.exitCode = 1
  }
}

function measurePages(): Promise<void> {
  return withProduct(async ({ url, browser, traveller }) => {
    const { id } = await traveller.api.trips.create.mutate({ destination: 'Chengdu', durationDays: 3 })
    for (const day of [1, 2, 3]) {
      const place = { kind: 'attraction', title: `Place of day ${day}` } as const
      await traveller.api.itinerary.add.mutate({ tripId: id, day, ...place })
    }
    for (const [name, path, viewport] of [
      ['/trips, desktop', '/trips', desktop],
      ['/trips, phone', '/trips', phone],
      ['/trips/[id], desktop', `/trips/${id}`, desktop],
      ['/trips/[id], phone', `/trips/${id}`, phone],
    ] as const) {
      const context = await browser.newContext({ baseURL: url, viewport })
      const page = await context.newPage()
      await signInBrowser(page, traveller)
      const scripts = await collectScripts(page, path)
      const named = scripts.filter((script) => script.named)
      const fetched = scripts.filter((script) => !script.named)
      print(
        `${name}: first load ${kilobytes(named)} in ${named.length} files, then ${kilobytes(fetched)} in ${fetched.length}`,
      )
      if (listChunks)
        for (const { url, bytes, named } of scripts) print(`  ${named ? 'named  ' : 'fetched'} ${bytes} ${url}`)
      await context.close()
    }
  })
}

interface Script {
  url: string
  bytes: number
  /** In the page's own HTML; the others are asked for by scripts. */
  named: boolean
}

async function collectScripts(page: Page, path: string): Promise<Script[]> {
  const requests: Request[] = []
  page.on('request', (request) => {
    if (request.resourceType() === 'script') requests.push(request)
  })
  const answer = await page.goto(path)
  await page.waitForLoadState('networkidle')
  const html = (await answer?.text()) ?? ''
  const sizes = requests.map(async (request) => {
    const { responseBodySize: bytes } = await request.sizes()
    const url = new URL(request.url()).pathname
    return { url, bytes, named: html.includes(url) }
  })
  return Promise.all(sizes)
}

function kilobytes(scripts: readonly Script[]): string {
  return `${(scripts.reduce((sum, { bytes }) => sum + bytes, 0) / 1000).toFixed(1)} kB`
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
