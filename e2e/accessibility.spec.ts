// axe on every page, in both languages and both themes; the projects add desktop and phone.
import { findViolations } from './find-violations.ts'
import { pageList, seedTrips } from './page-list.ts'
import { expect, test } from './test.ts'
import { newAdmin, newTraveller, prepareBrowser, signInBrowser } from './travellers.ts'

/** Between them the two devices see each theme in each language. */
const looks = {
  desktop: [
    { locale: 'en', theme: 'light' },
    { locale: 'zh-CN', theme: 'dark' },
  ],
  phone: [
    { locale: 'en', theme: 'dark' },
    { locale: 'zh-CN', theme: 'light' },
  ],
} as const

for (const [device, look] of Object.entries(looks).flatMap(([name, all]) => all.map((look) => [name, look] as const))) {
  test.describe(`${look.locale}, ${look.theme}`, () => {
    test.skip(({ isMobile }) => isMobile !== (device === 'phone'), `for the ${device}`)
    test.use({
      // The links in the list are over.
      allowedConsole: [/status of 40[14]/],
    })

    for (const role of ['nobody', 'traveller', 'admin'] as const) {
      test(`pages of ${role}`, async ({ page, context, baseURL: address }) => {
        test.slow()
        const baseURL = address ?? ''
        await prepareBrowser(context, baseURL, look)
        let trips = { chengdu: '' }
        if (role === 'traveller') {
          const traveller = await newTraveller(baseURL, look.locale)
          trips = await seedTrips(traveller, look.locale)
          await signInBrowser(page, traveller)
        } else if (role === 'admin') {
          await signInBrowser(page, await newAdmin(baseURL, look.locale))
        }
        for (const { name, path } of pageList.filter(({ as }) => as === role)) {
          await page.goto(path(trips))
          // What stands in for a page that is on its way has no heading yet.
          await expect(page.getByRole('heading', { level: 1 }).first()).toBeAttached()
          await expect(page.getByRole('status').filter({ hasText: /Loading|正在加载/ })).toHaveCount(0)
          expect.soft(await findViolations(page), name).toEqual([])
        }
      })
    }
  })
}
