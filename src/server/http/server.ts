// One port for everything: procedures, probes and metrics are answered here, sockets go to tRPC, the rest is Next's.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Env } from '../env.ts'
import { stripBasePath } from './base-path.ts'
import { createCallGate } from './call-gate.ts'
import { sendCover } from './covers.ts'
import { handleFile, isFileAddress } from './files.ts'
import { sendMapArchive } from './map-archives.ts'
import { createMcpEndpoint } from './mcp-endpoint.ts'
import { mayReadMetrics } from './metrics-access.ts'
import { observeRequest } from './observe-request.ts'
import { createOpenApiRoute } from './openapi.ts'
import type { Pages } from './pages.ts'
import {
  dropBrokenCallbackCookie,
  hasBrokenCallback,
  hasBrokenRouterState,
  isDecodable,
  statusOfNonsense,
} from './request-address.ts'
import { addressOf, isSecure } from './request-scope.ts'
import { sendSharePreview } from './share-preview.ts'
import { socketBounds } from './socket-limits.ts'
import { isExportAddress, sendTripExport } from './trip-exports.ts'
import { type ApiDeps, createApiHandler } from './trpc.ts'
import { unsubscribe } from './unsubscribe.ts'
import { createApiSockets, refuseUpgrade } from './ws.ts'

const maxPageBodyBytes = 100_000
/** A file over a slow line; headers have a limit of their own. */
const mostRequestMs = 30 * 60_000
/** No page of ours has this address. */
const notFoundPage = '/404'

export interface AppServerDeps extends ApiDeps {
  env: Pick<Env, 'TRUST_PROXY' | 'BASE_PATH' | 'METRICS_TOKEN' | 'METRICS_LOCAL'>
}

export interface AppServer {
  server: Server
  /** Lets running requests end and asks sockets to reconnect; closes the rest after `graceMs`. */
  close(graceMs: number): Promise<void>
}

export function createAppServer(deps: AppServerDeps, pages: Pages | null): AppServer {
  const { services, metrics, logger, env } = deps
  const gate = createCallGate()
  const api = createApiHandler(deps, gate)
  const openApi = createOpenApiRoute(services.health.version, env.BASE_PATH)
  const mcp = createMcpEndpoint(deps, gate)
  const sockets = createApiSockets(deps, socketBounds, gate)
  const connections = new Set<Duplex>()
  let closing = false

  const probes: Record<string, (req: IncomingMessage, res: ServerResponse) => Promise<void> | void> = {
    '/healthz': (_, res) => sendText(res, 200, 'alive'),
    '/readyz': async (_, res) => {
      const ready = !closing && (await services.health.isReady())
      sendText(res, ready ? 200 : 503, ready ? 'ready' : 'not ready')
    },
    '/metrics': async (req, res) => {
      if (!mayReadMetrics(req, env)) return sendText(res, 403, 'forbidden')
      sendText(res, 200, await metrics.registry.metrics(), metrics.registry.contentType)
    },
  }

  /** `isOurs`: whether the address was below the base path. Probes answer beside it, too. */
  const handle = async (req: IncomingMessage, res: ServerResponse, isOurs: boolean): Promise<void> => {
    const path = pathOf(req)
    const nonsense = statusOfNonsense(req)
    if (nonsense) return sendText(res.setHeader('connection', 'close'), nonsense, 'bad request')
    const probe = probes[path]
    res.setHeader('x-content-type-options', 'nosniff')
    if (isSecure(req, env.TRUST_PROXY)) res.setHeader('strict-transport-security', 'max-age=31536000')
    if (probe) return probe(req, res)
    if (!isOurs) return path === '/' ? redirect(res, env.BASE_PATH) : sendText(res, 404, 'not found')
    if (path.startsWith('/api/trpc/')) return api(req, res)
    if (path === '/api/openapi.json') return openApi(req, res)
    if (path === '/mcp') return mcp(req, res)
    if (isFileAddress(path)) return handleFile(deps, path, req, res)
    if (!isBounded(req)) return sendText(res.setHeader('connection', 'close'), 413, 'too large')
    if (path === '/api/unsubscribe') return unsubscribe(services, req, res, addressOf(req, env.TRUST_PROXY))
    if (path === '/api/build' && pages?.build) return sendJson(res, pages.build)
    if (path.startsWith('/api/map/')) return sendMapArchive(services.maps, path, req, res)
    if (path.startsWith('/api/share/'))
      return sendSharePreview(services, path, req, res, addressOf(req, env.TRUST_PROXY))
    if (path.startsWith('/api/covers/')) return sendCover(services, path, req, res, addressOf(req, env.TRUST_PROXY))
    if (isExportAddress(path)) return sendTripExport(deps, path, req, res)
    const isBroken = !isDecodable(path)
    if ((isBroken && path.startsWith('/api/')) || hasBrokenCallback(req) || hasBrokenRouterState(req))
      return sendText(res, 400, 'bad request')
    dropBrokenCallbackCookie(req)
    if (isBroken) req.url = notFoundPage
    if (pages) return pages.handle(req, res)
    sendText(res, 404, 'not found')
  }

  const server = createServer((req, res) => {
    const isOurs = stripBasePath(req, env.BASE_PATH)
    const path = describePath(pathOf(req))
    observeRequest(logger, { req, res, path }, () => handle(req, res, isOurs)).catch((err: unknown) => {
      // Its sender has hung up: no failure of ours.
      if (err === req.errored) return void res.destroy()
      logger.error({ err, path }, 'request failed')
      if (!res.headersSent) sendText(res, 500, 'internal error')
      else res.destroy()
    })
  })
  server.requestTimeout = mostRequestMs
  server.on('upgrade', (req, socket, head) => {
    socket.on('error', () => socket.destroy())
    const isOurs = stripBasePath(req, env.BASE_PATH)
    if (closing) refuseUpgrade(socket, '503 Service Unavailable')
    else if (!isOurs) refuseUpgrade(socket, '404 Not Found')
    else if (pathOf(req) === '/api/ws') sockets.upgrade(req, socket, head)
    else if (pages?.takesUpgrade(req)) pages.upgrade(req, socket, head)
    else refuseUpgrade(socket, '404 Not Found')
  })
  server.on('connection', (socket) => {
    connections.add(socket)
    socket.once('close', () => connections.delete(socket))
  })

  return {
    server,
    async close(graceMs) {
      closing = true
      // Also what is no request any more: a server waits for sockets, and does not close them.
      const cut = setTimeout(() => {
        for (const connection of connections) connection.destroy()
      }, graceMs)
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeIdleConnections()
      await Promise.all([sockets.close(), closed])
      clearTimeout(cut)
    },
  }
}

function pathOf({ url = '/' }: IncomingMessage): string {
  return url.split('?', 1)[0] ?? '/'
}

/** Not the whole address: links in mails carry their secret in the query, public links and calendars in the path. */
function describePath(path: string): string {
  return path.replace(/^\/(share|api\/share|api\/feeds)\/.*/, '/$1/…')
}

/** Next reads a body to its end, however long: pages take nothing but the form that signs in. */
function isBounded({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] === undefined && Number(headers['content-length'] ?? 0) <= maxPageBodyBytes
}

function redirect(res: ServerResponse, location: string): void {
  res.writeHead(307, { location, 'cache-control': 'no-store' }).end()
}

function sendJson(res: ServerResponse, body: object): void {
  sendText(res, 200, JSON.stringify(body), 'application/json')
}

function sendText(res: ServerResponse, status: number, text: string, type = 'text/plain; charset=utf-8'): void {
  res.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(text)
}
