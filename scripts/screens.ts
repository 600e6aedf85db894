// Pictures of every page for the documentation: desktop and phone, light and dark, both languages. Needs no running server.
import { spawn } from 'node:child_process'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium } from '@playwright/test'
import { chromiumArguments, findChromium } from '../e2e/chromium.ts'
import { pageList, type SeededTrips, seedTrips } from '../e2e/page-list.ts'
import { admin, connect, newTraveller, prepareBrowser, signInBrowser, type Traveller } from '../e2e/travellers.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = join(root, 'docs/screens')
const port = 3899
const baseURL = `http://localhost:${port}`
/** A smaller file that still reads well. */
const quality = 70
const locales = ['en', 'zh-CN'] as const
const themes = ['light', 'dark'] as const
const devices = {
  desktop: { viewport: { width: 1440, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
}
type Locale = (typeof locales)[number]
type Person = { email: string; password: string }

const server = spawn(process.execPath, ['e2e/start-server.ts'], {
  cwd: root,
  stdio: ['ignore', 'inherit', 'inherit'],
  env: { ...process.env, PORT: String(port) },
})
try {
  await waitUntilReady()
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  await connect(baseURL, null).accounts.register.mutate(admin)
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments })
  for (const locale of locales) {
    const traveller = await newTraveller(baseURL, locale)
    const trips = await seedTrips(traveller, locale)
    await takeAll(browser, locale, traveller, trips)
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

async function takeAll(browser: Browser, locale: Locale, traveller: Traveller, trips: SeededTrips): Promise<void> {
  const people: Record<'nobody' | 'traveller' | 'admin', Person | null> = { nobody: null, traveller, admin }
  for (const theme of themes) {
    for (const [device, options] of Object.entries(devices)) {
      for (const [role, person] of Object.entries(people)) {
        const context = await browser.newContext({ ...options, baseURL, locale, colorScheme: theme })
        await prepareBrowser(context, baseURL, { locale, theme })
        const page = await context.newPage()
        await page.emulateMedia({ reducedMotion: 'reduce' })
        if (person) await signInBrowser(page, person)
        for (const { name, path } of pageList.filter(({ as }) => as === role)) {
          await page.goto(path(trips))
          await page.waitForLoadState('networkidle')
          await page.screenshot({
            path: join(folder, `${name}-${device}-${theme}-${locale}.jpg`),
            type: 'jpeg',
            quality,
            scale: 'css',
          })
        }
        await context.close()
      }
    }
  }
  process.stdout.write(`${locale}: done\n`)
}
