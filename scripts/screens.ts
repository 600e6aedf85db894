// Pictures of every page and of the states that an address does not show: four widths, both themes, both languages, into
// `screens/`. Needs no running server. `npm run screens -- trip 390 zh-CN` takes those whose name holds every word;
// `npm run screens -- --readme` takes the few of the README into `docs/screens/`. Pages that break on the smallest screens are named,
// and the program fails.
import { spawn } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, expect, type Page } from '@playwright/test'
import { chromiumArguments, findChromium } from '../e2e/chromium.ts'
import { findLayoutFaults } from '../e2e/find-layout-faults.ts'
import { pageList } from '../e2e/page-list.ts'
import { admin, connect, newTraveller, prepareBrowser, signInBrowser } from '../e2e/travellers.ts'
import { type SeededScreens, seedScreens } from './screen-seed.ts'
import { type ScreenState, screenStates, textsOf } from './screen-states.ts'

const words = process.argv.slice(2)
const isForReadme = words.includes('--readme')
const ofReadme = new Set(['trip-1440-light-en', 'trip-1440-light-zh-CN', 'trips-1440-light-en', 'trip-390-dark-zh-CN'])

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = join(root, isForReadme ? 'docs/screens' : 'screens')
const port = Number(process.env.E2E_PORT ?? 3899)
const baseURL = `http://localhost:${port}`
/** A smaller file that still reads well. */
const quality = 70
const locales = ['en', 'zh-CN'] as const
const themes = ['light', 'dark'] as const
const touch = { hasTouch: true, isMobile: true }
const devices = {
  320: { viewport: { width: 320, height: 568 }, ...touch },
  390: { viewport: { width: 390, height: 844 }, ...touch },
  768: { viewport: { width: 768, height: 1024 }, ...touch },
  1440: { viewport: { width: 1440, height: 900 } },
}
type Locale = (typeof locales)[number]
type Role = ScreenState['as']
type People = Record<Role, { email: string; password: string } | null>

const screens: readonly ScreenState[] = [...pageList, ...screenStates]
const isWanted = (name: string) =>
  isForReadme ? ofReadme.has(name) : words.every((word) => `-${name}-`.includes(`-${word}-`))

/** The smallest phone upright, and on its side or with its keyboard open. */
const smallScreens = [
  { width: 320, height: 568 },
  { width: 568, height: 320 },
  { width: 390, height: 340 },
]

const server = spawn(process.execPath, ['e2e/start-server.ts'], {
  cwd: root,
  stdio: ['ignore', 'inherit', 'inherit'],
  env: { ...process.env, PORT: String(port) },
})
try {
  await waitUntilReady()
  await mkdir(folder, { recursive: true })
  await connect(baseURL, null).accounts.register.mutate(admin)
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments })
  for (const locale of locales) {
    const [traveller, newcomer] = [await newTraveller(baseURL, locale), await newTraveller(baseURL, locale)]
    // By another name.
    const companion = await newTraveller(baseURL, locale === 'en' ? 'zh-CN' : 'en')
    const trips = await seedScreens(traveller, companion, locale)
    await takeAll(browser, locale, trips, { nobody: null, traveller, newcomer, admin })
  }
  await browser.close()
} finally {
  server.kill('SIGTERM')
}

async function waitUntilReady(): Promise<void> {
  while (server.exitCode === null) {
    const isReady = await fetch(`${baseURL}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    )
    if (isReady) return
    await new Promise((resolve) => setTimeout(resolve, 300))
  }
  throw new Error('the server did not start')
}

async function takeAll(browser: Browser, locale: Locale, trips: SeededScreens, people: People): Promise<void> {
  for (const theme of themes) {
    for (const [device, options] of Object.entries(devices)) {
      for (const role of ['nobody', 'traveller', 'newcomer', 'admin'] as const) {
        const wanted = screens.filter(({ as, name }) => as === role && isWanted(`${name}-${device}-${theme}-${locale}`))
        if (wanted.length === 0) continue
        const context = await browser.newContext({ ...options, baseURL, locale, colorScheme: theme })
        await prepareBrowser(context, baseURL, { locale, theme })
        const person = people[role]
        const first = await context.newPage()
        if (person) await signInBrowser(first, person)
        await first.close()
        for (const { name, path, prepare, act } of wanted) {
          const page = await context.newPage()
          await page.emulateMedia({ reducedMotion: 'reduce' })
          await prepare?.(page)
          await page.goto(path(trips))
          await page.waitForLoadState('networkidle')
          await waitUntilShown(page)
          if (act) {
            await act(page, textsOf(locale))
            await waitUntilShown(page)
          }
          await waitForMap(page)
          const file = join(folder, `${name}-${device}-${theme}-${locale}.jpg`)
          await page.screenshot({ path: file, type: 'jpeg', quality, scale: 'css' })
          if (device === '320' && theme === 'light') await checkLayout(page, `${name}, ${locale}`)
          await context.setOffline(false)
          await page.close()
        }
        await context.close()
      }
    }
  }
  process.stdout.write(`${locale}: done\n`)
}

/** Until nothing stands in for what is on its way; a page that never gets there is shown as it is. */
async function waitUntilShown(page: Page): Promise<void> {
  const standIns = page.getByRole('status').filter({ hasText: /Loading|正在加载/ })
  for (const standIn of [standIns, page.locator('.animate-wait')])
    await expect(standIn)
      .toHaveCount(0, { timeout: 15_000 })
      .catch(() => undefined)
  await waitForPictures(page)
}

/** Those in view; one that is broken is shown as it is, and those further down are not fetched. */
async function waitForPictures(page: Page): Promise<void> {
  await page.evaluate(() => {
    const isInView = (image: HTMLImageElement) => {
      const { top, bottom, width } = image.getBoundingClientRect()
      return width > 0 && bottom > 0 && top < window.innerHeight
    }
    return Promise.allSettled(
      Array.from(document.images)
        .filter(isInView)
        .map((image) => image.decode()),
    )
  })
}

/** A map tells nobody when it has drawn everything: until it looks the same twice. */
async function waitForMap(page: Page): Promise<void> {
  const canvas = page.locator('.maplibregl-canvas').first()
  if (!(await canvas.isVisible())) return
  let last: Buffer | null = null
  for (let look = 0; look < 20; look += 1) {
    const now = await canvas.screenshot()
    if (last && now.equals(last)) return
    last = now
    await page.waitForTimeout(400)
  }
}

/** The themes differ in colours only. */
async function checkLayout(page: Page, name: string): Promise<void> {
  for (const screen of smallScreens) {
    await page.setViewportSize(screen)
    for (const fault of await findLayoutFaults(page)) {
      process.stdout.write(`${name} at ${screen.width} × ${screen.height}: ${fault}\n`)
      process.exitCode = 1
    }
  }
}
