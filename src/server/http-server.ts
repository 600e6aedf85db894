// One port for everything: procedures, probes and metrics are answered here, sockets go to tRPC, the rest is Next's.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createApiHandler } from './api/http.ts'
import { createApiSockets } from './api/ws.ts'
import type { Container } from './container.ts'
import type { Pages } from './pages.ts'

export interface AppServer {
  server: Server
  /** Lets running requests end and tells sockets to come back; after `graceMs` the rest is cut off. */
  close(graceMs: number): Promise<void>
}

export function createAppServer(container: Container, pages: Pages | null): AppServer {
  const { services, metrics, logger } = container
  const api = createApiHandler(container)
  const sockets = createApiSockets(container)
  let closing = false

  const probes: Record<string, (res: ServerResponse) => Promise<void> | void> = {
    '/healthz': (res) => sendText(res, 200, 'alive'),
    '/readyz': async (res) => {
      const ready = !closing && (await services.health.isReady())
      sendText(res, ready ? 200 : 503, ready ? 'ready' : 'not ready')
    },
    '/metrics': async (res) => sendText(res, 200, await metrics.registry.metrics(), metrics.registry.contentType),
  }

  const handle = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const path = req.url?.split('?', 1)[0] ?? '/'
    const probe = probes[path]
    if (probe) return probe(res)
    if (path.startsWith('/api/trpc/')) return api(req, res)
    if (pages) return pages.handle(req, res)
    sendText(res, 404, 'not found')
  }

  const server = createServer((req, res) => {
    handle(req, res).catch((err: unknown) => {
      logger.error({ err, url: req.url }, 'request failed')
      if (!res.headersSent) sendText(res, 500, 'internal error')
      else res.destroy()
    })
  })
  server.on('upgrade', (req, socket, head) => {
    socket.on('error', () => socket.destroy())
    if (req.url?.split('?', 1)[0] === '/api/ws') sockets.upgrade(req, socket, head)
    else if (pages) pages.upgrade(req, socket, head)
    else socket.destroy()
  })

  return {
    server,
    async close(graceMs) {
      closing = true
      const cut = setTimeout(() => server.closeAllConnections(), graceMs)
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeIdleConnections()
      await Promise.all([sockets.close(), closed])
      clearTimeout(cut)
    },
  }
}

function sendText(res: ServerResponse, status: number, text: string, type = 'text/plain; charset=utf-8'): void {
  res.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(text)
}
