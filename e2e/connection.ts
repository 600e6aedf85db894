// A connection that can be cut: the browser's own switch keeps new sockets from opening but leaves open ones alone.
import type { Page } from '@playwright/test'

export interface Connection {
  cut(): Promise<void>
  restore(): Promise<void>
}

/** Where the page keeps the way to close its sockets. */
const closeSockets = 'closeSocketsOfJourney'

/** To be called before the page is opened. */
export async function holdConnection(page: Page): Promise<Connection> {
  await page.addInitScript((name) => {
    const sockets = new Set<WebSocket>()
    window.WebSocket = class extends WebSocket {
      constructor(url: string | URL, protocols?: string | string[]) {
        super(url, protocols)
        sockets.add(this)
      }
    }
    Reflect.set(window, name, () => {
      for (const socket of sockets) socket.close()
    })
  }, closeSockets)
  return {
    async cut() {
      await page.context().setOffline(true)
      await page.evaluate((name) => Reflect.get(window, name)(), closeSockets)
    },
    restore: () => page.context().setOffline(false),
  }
}
