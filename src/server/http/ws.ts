// Subscriptions and calls over one socket: kept alive, bounded, and asked to reconnect when the process stops.
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { getWSConnectionHandler } from '@trpc/server/adapters/ws'
import { WebSocket, WebSocketServer } from 'ws'
import type { Actor } from '../kernel/actor.ts'
import { type CallGate, createCallGate } from './call-gate.ts'
import { addressOf } from './request-scope.ts'
import { appRouter } from './root.router.ts'
import { createSocketCalls, type SocketStanding } from './socket-calls.ts'
import { boundedSocket, boundFrames, limitAnonymousTime, policyViolation, socketBounds } from './socket-limits.ts'
import { type ApiDeps, createRequestContext, isOwnOrigin } from './trpc.ts'

const maxMessageBytes = 256_000
/** Of those that are open already, after all were asked to leave. */
const closeMs = 2000
/** A look at a cookie or token costs about as much as so many calls. */
const upgradeCost = 5
const reconnect = JSON.stringify({ id: null, method: 'reconnect' })

export interface ApiSockets {
  upgrade(req: IncomingMessage, socket: Duplex, head: Buffer): void
  /** Tells every client to reconnect elsewhere, then stops taking messages. */
  close(): Promise<void>
}

export function createApiSockets(deps: ApiDeps, bounds = socketBounds, gate: CallGate = createCallGate()): ApiSockets {
  const wss = new WebSocketServer({
    noServer: true,
    maxPayload: maxMessageBytes,
    perMessageDeflate: false,
    WebSocket: boundedSocket(bounds),
  })
  const senderOf = (req: IncomingMessage) => addressOf(req, deps.env.TRUST_PROXY) ?? ''

  /** A program may listen for hours without a call: its socket does not outlive its token. */
  const endWith = async (actor: Actor, socket: WebSocket) => {
    const stop = await deps.services.identity.watch(actor, () => socket.close(policyViolation, 'the token has ended'))
    if (socket.readyState === WebSocket.OPEN) socket.once('close', stop)
    else stop()
  }

  wss.on('connection', (socket, req) => {
    let standing: SocketStanding = 'unknown'
    const calls = createSocketCalls({
      gate,
      bounds,
      address: senderOf(req),
      standing: () => standing,
      deliver: () => socket.emit('message', Buffer.alloc(0), false),
      close: () => socket.terminate(),
    })
    boundFrames(socket, bounds, calls.isDelivering)
    getWSConnectionHandler({
      wss,
      router: appRouter,
      keepAlive: { enabled: true, pingMs: 25_000, pongWaitMs: 10_000 },
      experimental_encoder: calls.encoder,
      createContext: async ({ info }) => {
        const token = info.connectionParams?.token
        const ctx = await createRequestContext(deps, req, typeof token === 'string' ? token : null)
        standing = ctx.actor ? 'known' : 'anonymous'
        calls.settle()
        if (ctx.actor?.apiToken) await endWith(ctx.actor, socket)
        return ctx
      },
    })(socket, req)
    limitAnonymousTime(socket, bounds, () => standing === 'known')
    deps.metrics.sockets.inc()
    socket.once('close', () => {
      calls.end()
      deps.metrics.sockets.dec()
    })
  })

  return {
    upgrade(req, socket, head) {
      if (!isOwnOrigin(req, deps.env.TRUST_PROXY)) return refuseUpgrade(socket, '403 Forbidden')
      const isTaken = gate.enter(senderOf(req), upgradeCost, (leave) => {
        if (!socket.destroyed) wss.handleUpgrade(req, socket, head, (client) => wss.emit('connection', client, req))
        leave()
      })
      if (!isTaken) refuseUpgrade(socket, '429 Too Many Requests')
    },
    async close() {
      for (const client of wss.clients) if (client.readyState === WebSocket.OPEN) client.send(reconnect)
      await new Promise<void>((resolve) => {
        const force = setTimeout(() => {
          for (const client of wss.clients) client.terminate()
        }, closeMs)
        wss.close(() => {
          clearTimeout(force)
          resolve()
        })
        for (const client of wss.clients) client.close(1012)
      })
    },
  }
}

/** Ends a connection that asked to become a socket. */
export function refuseUpgrade(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`, () => socket.destroy())
}
