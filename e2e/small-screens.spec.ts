// The smallest phones, upright, on their side and with the keyboard open: nothing lies outside or over something else.
import type { Page } from '@playwright/test'
import { findLayoutFaults } from './find-layout-faults.ts'
import { type ListedPage, pageList, seedTrips } from './page-list.ts'
import { expect, test } from './test.ts'

const screens = [
  { width: 320, height: 568 },
  { width: 344, height: 882 },
  { width: 568, height: 320 },
  { width: 390, height: 340 },
]
// The links in the list are over.
test.use({ allowedConsole: [/status of 40[14]/] })

async function listFaults(page: Page, act?: ListedPage['act']): Promise<string[]> {
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeAttached()
  await expect(page.getByRole('status').filter({ hasText: /Loading/ })).toHaveCount(0)
  await act?.(page)
  const faults: string[] = []
  for (const screen of screens) {
    await page.setViewportSize(screen)
    const { scrollWidth } = await page.evaluate(() => ({ scrollWidth: document.documentElement.scrollWidth }))
    if (scrollWidth > screen.width) faults.push(`${scrollWidth} px wide on ${screen.width}`)
    faults.push(...(await findLayoutFaults(page)).map((fault) => `${screen.width} × ${screen.height}: ${fault}`))
  }
  return faults
}

for (const { name, path } of pageList.filter(({ as }) => as === 'nobody'))
  test(`${name} fits narrow screens and short screens`, { tag: '@phone' }, async ({ page }) => {
    await page.goto(path({ chengdu: '', kyoto: '' }))
    expect(await listFaults(page)).toEqual([])
  })

test('pages of a traveller fit narrow screens and short screens', { tag: '@phone' }, async ({
  signedInPage: page,
  traveller,
}) => {
  test.slow()
  const trips = await seedTrips(traveller, 'en')
  for (const { name, path, act } of pageList.filter(({ as }) => as === 'traveller')) {
    await page.goto(path(trips))
    expect.soft(await listFaults(page, act), name).toEqual([])
  }
})

test('a tablet shows the plan and one pane beside it, wide enough to read', { tag: '@desktop' }, async ({
  signedInPage: page,
  traveller,
}) => {
  const { id } = await traveller.api.trips.create.mutate({ destination: 'Chengdu', durationDays: 2 })
  await page.setViewportSize({ width: 768, height: 1024 })
  await page.goto(`/trips/${id}`)
  const pane = (name: string) => page.getByRole('region', { name, exact: true })
  const widthOf = async (name: string) => (await pane(name).boundingBox())?.width ?? 0
  await expect(pane('Chat')).toBeVisible()
  await expect(pane('Map')).toBeHidden()
  for (const name of ['Plan', 'Chat']) expect(await widthOf(name), name).toBeGreaterThan(300)
  await page.getByRole('radio', { name: 'Map', exact: true }).check()
  await expect(pane('Map')).toBeVisible()
  await expect(pane('Chat')).toBeHidden()
  for (const name of ['Plan', 'Map']) expect(await widthOf(name), name).toBeGreaterThan(300)
  await page.setViewportSize({ width: 1280, height: 800 })
  for (const name of ['Plan', 'Map', 'Chat']) await expect(pane(name)).toBeVisible()
})
