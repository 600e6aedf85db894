// How long a change that one person makes in their browser takes to the page of another: from the answer of the server to the frame
// that shows it. Two windows on one trip; titles and days are changed in turn, through the page.
import { loadavg } from 'node:os'
import type { Browser, Page } from 'playwright'
import { TripPage } from '../e2e/pages/trip-page.ts'
import { newTraveller, prepareBrowser, signInBrowser, type Traveller } from '../e2e/travellers.ts'
import { fillTrip } from './filled-trip.ts'
import { median } from './processes.ts'
import { withProduct } from './product.ts'

const rounds = 25

await withProduct(async ({ url, browser, traveller: owner }) => {
  const tripId = await fillTrip(owner, { items: 28 })
  const companion = await newTraveller(url)
  const { token } = await owner.api.companions.invite.mutate({ tripId, role: 'editor' })
  await companion.api.companions.acceptInvite.mutate({ token })
  const writer = await openTrip(browser, { url, tripId, traveller: owner })
  const reader = await openTrip(browser, { url, tripId, traveller: companion })
  await rename(writer, reader, 'Place 1 of day 1', 'Lunch 0')
  const renamed: number[] = []
  const moved: number[] = []
  for (let round = 1; round <= rounds; round += 1) {
    renamed.push(await rename(writer, reader, `Lunch ${round - 1}`, `Lunch ${round}`))
    moved.push(await move(writer, reader, `Lunch ${round}`, (round % 7) + 1))
  }
  const [load = 0] = loadavg()
  for (const [what, times] of Object.entries({
    'new title': renamed,
    'other day': moved,
    both: [...renamed, ...moved],
  }))
    process.stdout.write(`${what}: ${times.length} changes, ${summarize(times)} (load average ${load.toFixed(1)})\n`)
})

async function openTrip(
  browser: Browser,
  on: { url: string; tripId: string; traveller: Traveller },
): Promise<TripPage> {
  const context = await browser.newContext({ baseURL: on.url, viewport: { width: 1440, height: 900 } })
  await prepareBrowser(context, on.url)
  const page = await context.newPage()
  await signInBrowser(page, on.traveller)
  const trip = new TripPage(page)
  const followed = trip.waitUntilFollowed()
  await trip.open(on.tripId)
  await followed
  return trip
}

async function rename(writer: TripPage, reader: TripPage, from: string, to: string): Promise<number> {
  const sheet = writer.page.getByRole('dialog')
  await writer.row(from).getByRole('button', { name: from, exact: true }).click()
  await sheet.getByLabel('Title', { exact: true }).fill(to)
  return timeChange(writer.page, reader.page, { list: '', title: to }, async () => {
    await sheet.getByRole('button', { name: 'Save', exact: true }).click()
    await sheet.waitFor({ state: 'hidden' })
  })
}

function move(writer: TripPage, reader: TripPage, title: string, day: number): Promise<number> {
  return timeChange(writer.page, reader.page, { list: `[data-list="day-${day}"]`, title }, () =>
    writer.choose(title, `Day ${day}`),
  )
}

interface Awaited {
  list: string
  title: string
}

/** Both pages count by the clock of this machine. */
async function timeChange(writer: Page, reader: Page, shown: Awaited, change: () => Promise<void>): Promise<number> {
  const seen = reader.evaluate(waitUntilShown, shown)
  await writer.evaluate(() => performance.clearResourceTimings())
  await change()
  const seenAt = await seen
  // The other may see it before the answer has arrived.
  const answered = await writer.waitForFunction(readAnswer)
  return seenAt - (await answered.jsonValue())
}

/** In the page: when the change was answered; 0 = not yet. */
function readAnswer(): number {
  for (const entry of performance.getEntriesByType('resource')) {
    const isChange = /itinerary\.(update|move)/.test(entry.name)
    if (isChange && entry instanceof PerformanceResourceTiming) return performance.timeOrigin + entry.responseEnd
  }
  return 0
}

/** In the page: when the frame was drawn that first had the title in its list. */
function waitUntilShown({ list, title }: Awaited): Promise<number> {
  return new Promise((resolve) => {
    const look = () => {
      const titles = [...document.querySelectorAll(`${list} [data-title]`)]
      if (!titles.some(({ textContent }) => textContent === title)) return
      observer.disconnect()
      requestAnimationFrame(() => setTimeout(() => resolve(performance.timeOrigin + performance.now())))
    }
    const observer = new MutationObserver(look)
    observer.observe(document.body, { subtree: true, childList: true, characterData: true })
    look()
  })
}

function summarize(times: number[]): string {
  const sorted = times.toSorted((a, b) => a - b)
  const p95 = sorted[Math.ceil(sorted.length * 0.95) - 1] ?? 0
  return `median ${median(times).toFixed(0)} ms, p95 ${p95.toFixed(0)} ms, worst ${(sorted.at(-1) ?? 0).toFixed(0)} ms`
}
