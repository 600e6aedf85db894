// How long a tap on a tab of the trip page takes to the next paint, on an emulated mid phone (processor four times slower),
// with a week that is planned and a conversation behind it. Median and worst of the rounds, after one that warms up.
import type { Page } from 'playwright'
import { signInBrowser, type Traveller } from '../e2e/travellers.ts'
import { withProduct } from './product.ts'

const slowdown = 4
const rounds = 7
const [days, itemsOfDay, messages] = [7, 7, 12]

await withProduct(async ({ url, browser, traveller }) => {
  const tripId = await fillTrip(traveller)
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
})

async function fillTrip({ api }: Traveller): Promise<string> {
  const { id: tripId } = await api.trips.create.mutate({
    destination: 'Chengdu',
    startDate: '2027-04-05',
    durationDays: days,
  })
  for (let day = 1; day <= days; day += 1)
    for (let index = 1; index <= itemsOfDay; index += 1)
      await api.itinerary.add.mutate({
        tripId,
        day,
        kind: 'attraction',
        title: `Place ${index} of day ${day}`,
        start: `${String(8 + index).padStart(2, '0')}:00`,
        place: { name: `Place ${index}`, lat: 30.6 + index / 100, lng: 104 + day / 100 },
      })
  for (let count = 0; count < messages; count += 1)
    await api.agent.chat.mutate({ tripId, text: 'What will the weather be like?' })
  return tripId
}

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
