// How long a tap on a tab of the trip page takes to the next paint, on an emulated mid phone (processor four times slower),
// with a week that is planned and a conversation behind it. Median and worst of the rounds, after one that warms up.
import { loadavg } from 'node:os'
import type { Page } from 'playwright'
import { signInBrowser } from '../e2e/travellers.ts'
import { fillTrip } from './filled-trip.ts'
import { withProduct } from './product.ts'

const slowdown = 4
const rounds = 7

await withProduct(async ({ url, browser, traveller }) => {
  const tripId = await fillTrip(traveller, { items: 49, turns: 12 })
  const viewport = { width: 390, height: 844 }
  const context = await browser.newContext({ baseURL: url, viewport, isMobile: true, hasTouch: true })
  const page = await context.newPage()
  await signInBrowser(page, traveller)
  await page.goto(`/trips/${tripId}`)
  await page.getByText('Place 1 of day 1', { exact: true }).waitFor()
  await page.waitForLoadState('networkidle')
  const devtools = await context.newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  const found = new Map<string, number[]>()
  for (let round = 0; round <= rounds; round += 1) {
    for (const tab of ['Map', 'Chat', 'Plan']) {
      const took = await timeSwitch(page, tab)
      if (round > 0) found.set(tab, [...(found.get(tab) ?? []), took])
    }
  }
  for (const [tab, times] of found) {
    const sorted = times.toSorted((a, b) => a - b)
    const [median, worst] = [sorted[Math.floor(sorted.length / 2)] ?? 0, sorted.at(-1) ?? 0]
    process.stdout.write(`to ${tab}: median ${median.toFixed(0)} ms, worst ${worst.toFixed(0)} ms\n`)
  }
  process.stdout.write(`processor ${slowdown} times slower, load average ${loadavg()[0]?.toFixed(1)}\n`)
})

/** From the tap to the frame after the one that shows the pane. */
async function timeSwitch(page: Page, tab: string): Promise<number> {
  const took = page.evaluate(
    (name) =>
      new Promise<number>((resolve) => {
        const button = [...document.querySelectorAll('nav button')].find((each) => each.textContent?.startsWith(name))
        button?.addEventListener(
          'click',
          ({ timeStamp }) => requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - timeStamp))),
          { once: true },
        )
      }),
    tab,
  )
  await page
    .getByRole('button', { name: new RegExp(`^${tab}`) })
    .last()
    .tap()
  const milliseconds = await took
  // Work that comes later must not be measured with the next switch.
  await page.waitForTimeout(700)
  return milliseconds
}
