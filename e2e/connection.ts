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
    const drops = new Set<() => void>()
    window.WebSocket = class extends WebSocket {
      constructor(url: string | URL, protocols?: string | string[]) {
        super(url, protocols)
        const drop = () => {
          this.dispatchEvent(new CloseEvent('close', { code: 1006 }))
          this.close()
        }
        drops.add(drop)
        // Without a network the closing handshake may never end: the page hears of the drop at once, and only once.
        this.addEventListener('close', (event) => {
          if (!drops.delete(drop)) event.stopImmediatePropagation()
        })
      }
    }
    Reflect.set(window, name, () => {
      for (const drop of drops) drop()
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
