// `npm run test:base-path`: the product under a base path, walked through in a browser: sign-in, redirects, pages of a trip, sockets,
// a reply of the assistant, a share link, the service worker. Fails on a request beside the path, an error answer or a console error.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, expect, type Page } from '@playwright/test'
import { chromiumArguments, findChromium } from '../e2e/chromium.ts'
import { Chat } from '../e2e/pages/chat.ts'
import { admin, connect, newTraveller, prepareBrowser } from '../e2e/travellers.ts'

const basePath = '/journey'
const port = Number(process.env.E2E_PORT ?? 3897)
const origin = `http://localhost:${port}`
const address = `${origin}${basePath}`
const answerMs = 60_000
const faults: string[] = []
const say = (text: string) => process.stdout.write(`${text}\n`)

const server = spawn(process.execPath, ['e2e/start-server.ts'], {
  cwd: fileURLToPath(new URL('..', import.meta.url)),
  stdio: ['ignore', 'inherit', 'inherit'],
  env: { ...process.env, PORT: String(port), BASE_PATH: basePath },
})
try {
  await waitUntilReady()
  await connect(address, null).accounts.register.mutate(admin)
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments })
  await walk(browser).catch((error: unknown) => faults.push(String(error)))
  await browser.close()
} finally {
  server.kill('SIGTERM')
}
for (const fault of faults) say(`Fault: ${fault}`)
say(`Under ${basePath}: ${faults.length} faults`)
process.exitCode = faults.length === 0 ? 0 : 1

async function waitUntilReady(): Promise<void> {
  while (server.exitCode === null) {
    const isReady = await fetch(`${address}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    )
    if (isReady) return
    await new Promise((resolve) => setTimeout(resolve, 300))
  }
  throw new Error('the server did not start')
}

/** Notes what a page asks for outside of the path, and what fails. */
function watch(page: Page, allowed = /$^/): void {
  page.on('console', (message) => {
    if (message.type() === 'error' && !allowed.test(message.text())) faults.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => faults.push(`page: ${error.message}`))
  page.on('request', (request) => noteBeside(request.url()))
  page.on('websocket', (socket) => noteBeside(socket.url().replace(/^ws/, 'http')))
  page.on('response', (response) => {
    if (response.status() >= 400 && !allowed.test(`status of ${response.status()}`))
      faults.push(`${response.status()} ${response.url()}`)
  })
}

function noteBeside(url: string): void {
  const { origin: of, pathname } = new URL(url)
  if (of === origin && pathname !== basePath && !pathname.startsWith(`${basePath}/`))
    faults.push(`beside the path: ${url}`)
}

async function walk(browser: Browser): Promise<void> {
  const person = await newTraveller(address, 'en')
  const trip = await person.api.trips.create.mutate({
    destination: 'Chengdu',
    title: 'Days in Chengdu',
    startDate: '2027-04-05',
    durationDays: 3,
  })
  await person.api.itinerary.add.mutate({
    tripId: trip.id,
    kind: 'attraction',
    title: 'Wenshu Monastery',
    day: 1,
    place: { name: 'Wenshu Monastery', lat: 30.6771, lng: 104.0699 },
  })
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, baseURL: `${address}/` })
  context.setDefaultTimeout(answerMs)
  await prepareBrowser(context, address)
  const page = await context.newPage()
  watch(page)
  const opensSocket = page.waitForEvent('websocket')

  // A page behind the sign-in leads there and back.
  await page.goto(`${address}/trips/${trip.id}/budget`)
  await page.waitForURL(`${address}/login?*`)
  await page.getByLabel('Email', { exact: true }).fill(person.email)
  await page.getByLabel('Password', { exact: true }).fill(person.password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL(`${address}/trips/${trip.id}/budget`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()

  await page.goto(`${address}/`)
  await page.waitForURL(`${address}/trips`)
  await page.getByRole('link', { name: 'Days in Chengdu', exact: true }).click()
  await page.waitForURL(`${address}/trips/${trip.id}`)
  await opensSocket
  await expect(page.getByRole('button', { name: /^Wenshu Monastery/ }).first()).toBeVisible({ timeout: answerMs })

  const chat = new Chat(page)
  await expect(chat.input).toBeEnabled({ timeout: answerMs })
  await chat.say('Plan 3 days with good food')
  await page.getByRole('button', { name: 'Accept all', exact: true }).click()
  await expect(page.getByText('Accepted', { exact: true }).first()).toBeVisible({ timeout: answerMs })

  for (const name of ['Explore', 'Tasks', 'Budget', 'Notes', 'Files', 'People'] as const) {
    await page.getByRole('navigation').getByRole('link', { name, exact: true }).last().click()
    await page.waitForURL(new RegExp(`^${address}/trips/${trip.id}/${name.toLowerCase()}`))
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  }
  for (const path of ['/trips/new', '/trips/templates', '/knowledge', '/profile', '/profile/memory', '/developers']) {
    await page.goto(`${address}${path}`)
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
  }
  const scope = await page.evaluate(async () => (await navigator.serviceWorker.ready).scope)
  if (scope !== `${address}/`) faults.push(`the service worker holds ${scope}`)
  for (const { name, path } of await context.cookies())
    if (!path.startsWith('/')) faults.push(`the cookie ${name} is bound to ${path}`)

  const shared = await person.api.companions.shareLinks.create.mutate({ tripId: trip.id, sections: ['plan'] })
  if (!shared.url.startsWith(`${address}/share/`)) faults.push(`a share link is ${shared.url}`)
  await openShared(browser, shared.url)
}

async function openShared(browser: Browser, url: string): Promise<void> {
  const context = await browser.newContext()
  context.setDefaultTimeout(answerMs)
  await prepareBrowser(context, address)
  const page = await context.newPage()
  watch(page)
  await page.goto(url)
  await expect(page.getByText('Wenshu Monastery').first()).toBeVisible({ timeout: answerMs })
  await context.close()
  const outside = await fetch(`${origin}/trips`, { redirect: 'manual' })
  if (outside.status < 300) faults.push(`${origin}/trips answers ${outside.status}`)
}
