// `test` with what every journey wants: a person, a signed-in page, and no silent errors in the console.
import { test as base, type ConsoleMessage, expect, type Page } from '@playwright/test'
import { type Connection, holdConnection } from './connection.ts'
import { newTraveller, prepareBrowser, signInBrowser, type Traveller } from './travellers.ts'

interface Fixtures {
  /** A new account without trips. */
  traveller: Traveller
  /** `page`, opened by that traveller. */
  signedInPage: Page
  /** Asked for by journeys that lose it on the way. */
  connection: Connection
  /** What the console may say without failing the journey, such as a refused call that the journey wants. */
  allowedConsole: RegExp[]
}

export const test = base.extend<Fixtures & { quietConsole: undefined; ownAddress: undefined }>({
  allowedConsole: [[], { option: true }],
  ownAddress: [
    async ({ context, baseURL }, use) => {
      await prepareBrowser(context, baseURL ?? '')
      await use(undefined)
    },
    { auto: true },
  ],
  quietConsole: [
    async ({ page, allowedConsole }, use) => {
      const complaints: string[] = []
      const listen = (message: ConsoleMessage) => {
        const text = message.text()
        if (message.type() === 'error' && !allowedConsole.some((allowed) => allowed.test(text))) complaints.push(text)
      }
      page.on('console', listen)
      page.on('pageerror', (error) => complaints.push(String(error)))
      await use(undefined)
      expect(complaints, 'errors in the browser console').toEqual([])
    },
    { auto: true },
  ],
  traveller: async ({ baseURL }, use) => use(await newTraveller(baseURL ?? '')),
  connection: async ({ page }, use) => use(await holdConnection(page)),
  signedInPage: async ({ page, traveller }, use) => {
    await signInBrowser(page, traveller)
    await use(page)
  },
})

export { expect }
