// axe on every page: on the desktop in English and in both themes, on the smallest phone there is in Chinese and the dark one.
import type { Page } from '@playwright/test'
import { findFaintText, findViolations } from './find-violations.ts'
import { pageList, seedTrips } from './page-list.ts'
import { expect, test } from './test.ts'
import { newAdmin, newTraveller, prepareBrowser, signInBrowser } from './travellers.ts'

/** All at once: where less motion is wished for, no colour is on its way to another. */
async function darken(page: Page) {
  const moving = await page.evaluate(() => {
    document.documentElement.setAttribute('data-theme', 'dark')
    return document.getAnimations().filter((animation) => animation instanceof CSSTransition).length
  })
  expect(moving, 'transitions of colours').toBe(0)
}

for (const [device, locale, theme] of [
  ['desktop', 'en', 'light'],
  ['phone', 'zh-CN', 'dark'],
] as const) {
  test.describe(`on the ${device}, ${locale}`, () => {
    test.use({
      ...(device === 'phone' && { viewport: { width: 320, height: 568 } }),
      // The links in the list are over.
      allowedConsole: [/status of 40[14]/],
    })

    for (const role of ['nobody', 'traveller', 'admin'] as const) {
      test(`pages of ${role}`, { tag: `@${device}` }, async ({ page, context, baseURL: address }) => {
        test.slow()
        const baseURL = address ?? ''
        await prepareBrowser(context, baseURL, { locale, theme })
        let trips = { chengdu: '', kyoto: '' }
        if (role === 'traveller') {
          const traveller = await newTraveller(baseURL, locale)
          trips = await seedTrips(traveller, locale)
          await signInBrowser(page, traveller)
        } else if (role === 'admin') {
          await signInBrowser(page, await newAdmin(baseURL, locale))
        }
        for (const { name, path, act } of pageList.filter(({ as }) => as === role)) {
          await page.goto(path(trips))
          // What stands in for a page that is on its way has no heading yet.
          await expect(page.getByRole('heading', { level: 1 }).first()).toBeAttached()
          await expect(page.getByRole('status').filter({ hasText: /Loading|正在加载/ })).toHaveCount(0)
          await act?.(page)
          expect.soft(await findViolations(page), name).toEqual([])
          if (theme === 'dark') continue
          // The themes differ in colours only.
          await darken(page)
          expect.soft(await findFaintText(page), `${name}, dark`).toEqual([])
        }
      })
    }
  })
}
