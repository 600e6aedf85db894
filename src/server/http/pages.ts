// Next serves the pages inside our process: it gets the requests we hand it, and sees no server of its own.
import { randomBytes } from 'node:crypto'
import { EventEmitter } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { fileURLToPath } from 'node:url'
import next from 'next'
import { addressHeader } from '#contract/server-api.ts'
import { requestScopeOf } from './request-scope.ts'

export interface Pages {
  handle(req: IncomingMessage, res: ServerResponse): Promise<void>
  upgrade(req: IncomingMessage, socket: Duplex, head: Buffer): void
  close(): Promise<void>
}

interface PagesOptions {
  dev: boolean
  hostname: string
  port: number
  /** Whether what a proxy says about the request may be believed. */
  trustProxy: boolean
  /** Origins of the base map that the browser may ask. */
  mapOrigins: readonly string[]
}

export async function preparePages({ trustProxy, mapOrigins, ...options }: PagesOptions): Promise<Pages> {
  // Next attaches its own upgrade listener to its server; this one receives forwarded upgrades only.
  const server = new EventEmitter()
  const dir = fileURLToPath(new URL('../../..', import.meta.url))
  // @ts-expect-error -- Next asks for an http.Server and uses its events only.
  const app = next({ ...options, dir, customServer: true, httpServer: server })
  const handler = app.getRequestHandler()
  await app.prepare()
  return {
    async handle(req, res) {
      stampOrigin(req, trustProxy)
      if (!req.url?.startsWith('/_next/')) secure(req, res, options.dev, mapOrigins)
      await handler(req, res)
    },
    upgrade: (req, socket, head) => {
      if (server.listenerCount('upgrade') > 0) server.emit('upgrade', req, socket, head)
      else socket.destroy()
    },
    close: () => app.close(),
  }
}

/** Address and origin for the sign-in route, overwriting headers that the client may have set. */
function stampOrigin(req: IncomingMessage, trustProxy: boolean): void {
  const { address, origin } = requestScopeOf(req, { trustProxy })
  const url = origin ? new URL(origin) : null
  req.headers[addressHeader] = address ?? ''
  req.headers['x-forwarded-host'] = url?.host ?? ''
  req.headers['x-forwarded-proto'] = url?.protocol.slice(0, -1) ?? 'http'
}

/** A fresh nonce for each page: Next finds it in the request's policy and puts it on its own scripts. */
function secure(req: IncomingMessage, res: ServerResponse, dev: boolean, mapOrigins: readonly string[]): void {
  const nonce = randomBytes(16).toString('base64')
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    ["connect-src 'self' ws: wss:", ...mapOrigins].join(' '),
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
  req.headers['content-security-policy'] = policy
  req.headers['x-nonce'] = nonce
  // A layout does not learn its address otherwise, and needs it to come back after signing in.
  req.headers['x-page-address'] = req.url ?? '/'
  res.setHeader('content-security-policy', policy)
  res.setHeader('referrer-policy', 'same-origin')
  res.setHeader('x-frame-options', 'DENY')
}
