/**
 * What a person feels of a page (web-vitals): largest paint, answer to a tap and shift of the layout, on a cold visit with the
 * processor four times slower, on a desktop and a phone, in both languages. Median of the rounds.
 * npm run bench:pages -- [--pages "trip, 74 items;audit"] [--rounds 3]
 */
import { readFile } from 'node:fs/promises'
import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import type { Browser, Page } from 'playwright'
import type { Locale } from '#contract/locale.ts'
import { prepareBrowser, signInBrowser, type Traveller } from '../e2e/travellers.ts'
import { fillTrip } from './filled-trip.ts'
import { withProduct } from './product.ts'

const slowdown = 4
const { values } = parseArgs({ options: { pages: { type: 'string' }, rounds: { type: 'string', default: '3' } } })

interface VisitedPage {
  name: string
  /** Makes what the page shows; only pages that are asked for are filled. */
  prepare: (traveller: Traveller) => Promise<string> | string
  isPublic?: boolean
}

interface Vitals {
  /** Milliseconds; `undefined` where the browser had nothing to report. */
  lcp?: number
  inp?: number
  /** Share of the view that moved. */
  cls?: number
}

const devices = {
  desktop: { viewport: { width: 1440, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
} as const
type Device = keyof typeof devices

const tripPage = async (traveller: Traveller, content: Parameters<typeof fillTrip>[1], end = '') =>
  `/trips/${await fillTrip(traveller, content)}${end}`

const visitedPages: readonly VisitedPage[] = [
  { name: 'start', prepare: () => '/', isPublic: true },
  { name: 'trips', prepare: () => '/trips' },
  { name: 'trip, empty', prepare: (traveller) => tripPage(traveller, {}) },
  { name: 'trip, 20 items', prepare: (traveller) => tripPage(traveller, { items: 20 }) },
  { name: 'trip, 74 items', prepare: (traveller) => tripPage(traveller, { items: 74 }) },
  { name: 'trip, long chat', prepare: (traveller) => tripPage(traveller, { items: 20, turns: 20 }, '#chat') },
  { name: 'explore', prepare: (traveller) => tripPage(traveller, { items: 20 }, '/explore') },
  { name: 'audit', prepare: () => '/admin/audit' },
]

const script = await readFile(new URL('web-vitals.iife.js', import.meta.resolve('web-vitals')), 'utf8')

await withProduct(async ({ url, browser, traveller }) => {
  for (const page of visitedPages) {
    if (!(values.pages?.split(';').includes(page.name) ?? true)) continue
    const path = await page.prepare(traveller)
    for (const device of ['desktop', 'phone'] as const) {
      for (const locale of ['en', 'zh-CN'] as const) {
        const found: Vitals[] = []
        for (let round = 0; round < Number(values.rounds); round += 1)
          found.push(await visit({ url, browser, traveller, path, isPublic: page.isPublic, device, locale }))
        const show = (name: keyof Vitals, digits = 0) => median(found.map((each) => each[name]))?.toFixed(digits) ?? '–'
        process.stdout.write(
          `${page.name}, ${device}, ${locale}: LCP ${show('lcp')} ms, INP ${show('inp')} ms, CLS ${show('cls', 3)}\n`,
        )
      }
    }
  }
  process.stdout.write(`processor ${slowdown} times slower, load average ${loadavg()[0]?.toFixed(1)}\n`)
})

interface Visit {
  url: string
  browser: Browser
  traveller: Traveller
  path: string
  isPublic?: boolean
  device: Device
  locale: Locale
}

/** In a browser that has never been here. */
async function visit({ url, browser, traveller, path, isPublic, device, locale }: Visit): Promise<Vitals> {
  const context = await browser.newContext({ baseURL: url, ...devices[device] })
  try {
    await prepareBrowser(context, url, { locale })
    const page = await context.newPage()
    if (!isPublic) await signInBrowser(page, traveller)
    await page.addInitScript(`${script}
      globalThis.vitals = {}
      const keep = (name) => ({ value }) => { globalThis.vitals[name] = value }
      webVitals.onLCP(keep('lcp'), { reportAllChanges: true })
      webVitals.onINP(keep('inp'), { reportAllChanges: true, durationThreshold: 16 })
      webVitals.onCLS(keep('cls'), { reportAllChanges: true })`)
    const devtools = await context.newCDPSession(page)
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
    await page.goto(path)
    await page.waitForLoadState('networkidle')
    await openMenus(page, device)
    return await page.evaluate(() => Reflect.get(globalThis, 'vitals'))
  } finally {
    await context.close()
  }
}

/** Opens and closes the first menus of the page, by hand: what there is to tap differs from page to page. */
async function openMenus(page: Page, device: Device): Promise<void> {
  const menus = page.locator('button[aria-haspopup]:visible:not([disabled])')
  const count = Math.min(await menus.count(), 3)
  for (let index = 0; index < count; index += 1) {
    const menu = menus.nth(index)
    await (device === 'phone' ? menu.tap() : menu.click())
    await page.waitForTimeout(500)
    await page.keyboard.press('Escape')
    await page.waitForTimeout(500)
  }
}

function median(numbers: readonly (number | undefined)[]): number | undefined {
  const sorted = numbers.filter((each) => each !== undefined).toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}
