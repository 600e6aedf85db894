// A connection that can be cut: the browser's own switch leaves sockets alone that are already open.
import type { Page, WebSocketRoute } from '@playwright/test'

export interface Connection {
  cut(): Promise<void>
  restore(): Promise<void>
}

/** To be called before the page is opened. */
export async function holdConnection(page: Page): Promise<Connection> {
  const context = page.context()
  const open = new Set<WebSocketRoute>()
  let isCut = false
  await context.routeWebSocket(/\/api\/ws/, async (socket) => {
    if (isCut) return socket.close()
    socket.connectToServer()
    open.add(socket)
  })
  return {
    async cut() {
      isCut = true
      await context.setOffline(true)
      await Promise.all([...open].map((socket) => socket.close()))
      open.clear()
    },
    async restore() {
      isCut = false
      await context.setOffline(false)
    },
  }
}
