// Subscriptions and calls over one socket: kept alive, bounded, and asked to reconnect when the process stops.
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { applyWSSHandler } from '@trpc/server/adapters/ws'
import { WebSocket, WebSocketServer } from 'ws'
import type { Actor } from '../kernel/actor.ts'
import { appRouter } from './root.router.ts'
import {
  boundedEncoder,
  boundedSocket,
  boundFrames,
  limitAnonymousTime,
  policyViolation,
  socketBounds,
} from './socket-limits.ts'
import { type ApiDeps, createRequestContext, isOwnOrigin } from './trpc.ts'

const maxMessageBytes = 256_000

export interface ApiSockets {
  upgrade(req: IncomingMessage, socket: Duplex, head: Buffer): void
  /** Tells every client to reconnect elsewhere, then stops taking messages. */
  close(): Promise<void>
}

export function createApiSockets(deps: ApiDeps, bounds = socketBounds): ApiSockets {
  const known = new WeakSet<WebSocket>()
  const wss = new WebSocketServer({
    noServer: true,
    maxPayload: maxMessageBytes,
    perMessageDeflate: false,
    WebSocket: boundedSocket(bounds),
  })
  const handler = applyWSSHandler({
    wss,
    router: appRouter,
    keepAlive: { enabled: true, pingMs: 25_000, pongWaitMs: 10_000 },
    experimental_encoder: boundedEncoder,
    createContext: async ({ req, res: socket, info }) => {
      const token = info.connectionParams?.token
      const ctx = await createRequestContext(deps, req, typeof token === 'string' ? token : null)
      if (ctx.actor) known.add(socket)
      if (ctx.actor?.apiToken) await endWith(ctx.actor, socket)
      return ctx
    },
  })
  /** A program may listen for hours without a call: its socket does not outlive its token. */
  const endWith = async (actor: Actor, socket: WebSocket) => {
    const stop = await deps.services.identity.watch(actor, () => socket.close(policyViolation, 'the token has ended'))
    if (socket.readyState === WebSocket.OPEN) socket.once('close', stop)
    else stop()
  }

  wss.on('connection', (socket) => {
    boundFrames(socket, bounds)
    limitAnonymousTime(socket, bounds, () => known.has(socket))
    deps.metrics.sockets.inc()
    socket.once('close', () => deps.metrics.sockets.dec())
  })
  return {
    upgrade(req, socket, head) {
      if (!isOwnOrigin(req, deps.env.TRUST_PROXY)) {
        socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n')
        return
      }
      wss.handleUpgrade(req, socket, head, (client) => wss.emit('connection', client, req))
    },
    async close() {
      handler.broadcastReconnectNotification()
      await new Promise<void>((resolve) => {
        const force = setTimeout(() => {
          for (const client of wss.clients) client.terminate()
        }, 2000)
        wss.close(() => {
          clearTimeout(force)
          resolve()
        })
        for (const client of wss.clients) client.close(1012)
      })
    },
  }
}
