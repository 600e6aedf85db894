// How much script a browser downloads on a cold load of a page (gzip, as sent): what the page itself names, and what
// it fetches by itself until the network is quiet, such as the map once it is shown. `--chunks` lists every file.
import type { Page, Request } from 'playwright'
import { signInBrowser } from '../e2e/travellers.ts'
import { withProduct } from './product.ts'

const desktop = { width: 1440, height: 900 }
const phone = { width: 390, height: 844 }
const listChunks = process.argv.includes('--chunks')

await withProduct(async ({ url, browser, traveller }) => {
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
