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
