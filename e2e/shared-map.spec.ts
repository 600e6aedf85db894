import type { Locator, Page } from '@playwright/test'
import { Finger } from './pages/finger.ts'
import { expect, test } from './test.ts'
import type { Traveller } from './travellers.ts'

const code = 'QX7PLM'
const places = [
  { day: 1, name: 'Iolani Palace', lat: 21.3067, lng: -157.8588 },
  { day: 1, name: 'Diamond Head', lat: 21.262, lng: -157.8056 },
  { day: 2, name: 'Hanauma Bay', lat: 21.269, lng: -157.6938 },
]

async function shareIsland({ api }: Traveller, sections: ('plan' | 'map')[]): Promise<string> {
  const { id: tripId } = await api.trips.create.mutate({ destination: 'Honolulu', durationDays: 2 })
  for (const { day, ...place } of places)
    await api.itinerary.add.mutate({
      tripId,
      kind: 'attraction',
      title: place.name,
      day,
      place,
      booking: 'booked',
      confirmationCode: code,
    })
  const { token } = await api.companions.shareLinks.create.mutate({ tripId, sections })
  return `/share/${token}`
}

/** The wheel, or one finger, over the map moves the page; with a key, or a second finger, the map. */
async function scrollOverMap(page: Page, hasTouch: boolean): Promise<void> {
  const map = page.getByRole('region', { name: 'Map of the plan', exact: true })
  const pin = page.getByRole('button', { name: 'Diamond Head, day 1, item 2', exact: true })
  const boxOf = async (target: Locator) => {
    const box = await target.boundingBox()
    if (!box) throw new Error(`${target} is in the page`)
    return box
  }
  const pinOnMap = async () => (await boxOf(pin)).y - (await boxOf(map)).y
  const scroll = async (withMore: boolean) => {
    const { x, y, width } = await boxOf(map)
    // Beside the pins, and within the screen.
    const at = { x: x + width / 2, y: y + 160 }
    if (hasTouch) return new Finger().drag(page, at, 120, withMore ? 2 : 1)
    await page.mouse.move(at.x, at.y)
    if (withMore) await page.keyboard.down('Control')
    await page.mouse.wheel(0, 120)
    if (withMore) await page.keyboard.up('Control')
  }
  // As low as a phone on its side: the page is longer than that.
  await page.setViewportSize({ width: page.viewportSize()?.width ?? 0, height: 420 })
  const before = await pinOnMap()
  await scroll(false)
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(60)
  expect(await pinOnMap()).toBeCloseTo(before, 0)
  const hint = hasTouch ? 'Use two fingers to move the map' : 'Use Ctrl + scroll to zoom the map'
  await expect(page.getByText(hint, { exact: true })).toBeVisible()
  // Right after the first, browsers take a turn of the wheel for a part of it, which is the page’s.
  await expect(async () => {
    await scroll(true)
    expect(Math.abs((await pinOnMap()) - before)).toBeGreaterThan(5)
  }).toPass()
}

test('a public link shows its places on a map, and no map where that was not chosen', async ({
  page,
  traveller,
  hasTouch,
}) => {
  await page.goto(await shareIsland(traveller, ['plan', 'map']))
  await expect(page.getByRole('region', { name: 'Map of the plan', exact: true })).toBeVisible()
  const pin = page.getByRole('button', { name: 'Diamond Head, day 1, item 2', exact: true })
  await expect(pin).toHaveText('2')
  await pin.click()
  await expect(page.getByRole('dialog').getByText('Diamond Head', { exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Hanauma Bay, day 2, item 1', exact: true })).toHaveText('1')
  await expect(page.getByText('Natural Earth, GeoNames, GSHHG', { exact: true })).toBeVisible()
  expect(await page.content()).not.toContain(code)
  await page.keyboard.press('Escape')
  await scrollOverMap(page, hasTouch)

  await page.goto(await shareIsland(traveller, ['plan']))
  await expect(page.getByText('Diamond Head', { exact: true })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Map of the plan', exact: true })).toHaveCount(0)
  expect(await page.content()).not.toContain('157.8056')
})
