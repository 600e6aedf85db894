// Next serves the pages inside our process: it gets the requests we hand it, and sees no server of its own.
import { randomBytes } from 'node:crypto'
import { EventEmitter } from 'node:events'
import { readFile } from 'node:fs/promises'
import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { join } from 'node:path'
import { type Duplex, PassThrough } from 'node:stream'
import { fileURLToPath } from 'node:url'
import next from 'next'
import { z } from 'zod'
import type { BuildFiles } from '#contract/build-files.ts'
import { addressHeader } from '#contract/server-api.ts'
import type { RequestScope } from '../kernel/actor.ts'
import { addBasePath } from './base-path.ts'
import { readBuildFiles } from './build-files.ts'
import { addressOf, originOf } from './request-scope.ts'

export interface Pages {
  /** null while developing: pages are built anew all the time then. */
  build: BuildFiles | null
  handle(req: IncomingMessage, res: ServerResponse): Promise<void>
  /** Only while developing: pages are replaced over a socket then. */
  takesUpgrade(req: IncomingMessage): boolean
  upgrade(req: IncomingMessage, socket: Duplex, head: Buffer): void
  /** Makes a page that nobody sees: the first one loads what all share, and its reader would wait for that. */
  warmUp(): Promise<void>
  close(): Promise<void>
}

interface PagesOptions {
  dev: boolean
  hostname: string
  port: number
  /** The path of the host before every address. */
  basePath: string
  /** Whether what a proxy says about the request may be believed. */
  trustProxy: boolean
  /** Origins of the base map that the browser may ask. */
  mapOrigins: readonly string[]
}

export async function preparePages({ basePath, trustProxy, mapOrigins, ...options }: PagesOptions): Promise<Pages> {
  // Next attaches its own upgrade listener to its server; this one receives forwarded upgrades only.
  const server = new EventEmitter()
  const dir = fileURLToPath(new URL('../../..', import.meta.url))
  // @ts-expect-error -- Next asks for an http.Server and uses its events only.
  const app = next({ ...options, dir, customServer: true, httpServer: server })
  const handler = app.getRequestHandler()
  await app.prepare()
  if (!options.dev) await ensureBuiltFor(basePath, join(dir, '.next'))
  const handle = async (req: IncomingMessage, res: ServerResponse) => {
    const origin = originOf(req, trustProxy)
    stampOrigin(req, { address: addressOf(req, trustProxy), origin, basePath })
    secure(req, res, { dev: options.dev, connectTo: [...socketOrigin(origin), ...mapOrigins] })
    req.url = addBasePath(req.url ?? '/', basePath)
    await handler(req, res)
  }
  return {
    build: options.dev ? null : await readBuildFiles(join(dir, '.next'), basePath),
    handle,
    async warmUp() {
      if (options.dev) return
      const { req, res } = requestOfNobody('/')
      await handle(req, res)
    },
    takesUpgrade: ({ url = '' }) => options.dev && url.startsWith('/_next/') && server.listenerCount('upgrade') > 0,
    upgrade(req, socket, head) {
      req.url = addBasePath(req.url ?? '/', basePath)
      server.emit('upgrade', req, socket, head)
    },
    close: () => app.close(),
  }
}

function requestOfNobody(url: string) {
  const req = Object.assign(new IncomingMessage(new Socket()), { method: 'GET', url })
  const res = new ServerResponse(req)
  // @ts-expect-error -- An answer is written to any stream.
  res.assignSocket(new PassThrough().resume())
  return { req, res }
}

/** Scripts and links name the base path that was set when they were built. */
async function ensureBuiltFor(basePath: string, folder: string): Promise<void> {
  const manifest: unknown = JSON.parse(await readFile(join(folder, 'required-server-files.json'), 'utf8'))
  const built = builtSchema.parse(manifest).config.basePath
  if (built === basePath) return
  throw new Error(`The pages are built for BASE_PATH=${built}, not for ${basePath}: build them with it (npm run build)`)
}
const builtSchema = z.object({ config: z.object({ basePath: z.string() }) })

type StampedOrigin = Pick<RequestScope, 'address' | 'origin'> & { basePath: string }

/** Address and origin for the sign-in route, overwriting headers that the client may have set. */
function stampOrigin(req: IncomingMessage, { address, origin, basePath }: StampedOrigin): void {
  const url = origin ? new URL(origin) : null
  req.headers[addressHeader] = address ?? ''
  // The sign-in library takes its own address from here, and expects itself at the root of the host otherwise.
  const isSignIn = basePath !== '' && req.url?.startsWith('/api/auth/')
  req.headers['x-forwarded-host'] = url ? `${url.host}${isSignIn ? `${basePath}/api/auth` : ''}` : ''
  req.headers['x-forwarded-proto'] = url?.protocol.slice(0, -1) ?? 'http'
}

/** Some browsers take 'self' for pages only, not for the socket of the same origin. */
function socketOrigin(origin: string | null): string[] {
  return origin ? [origin.replace(/^http/, 'ws')] : []
}

/** A page may ask where its reader is and write to the clipboard; nothing else, and no page inside it anything. */
const refused = ['camera', 'microphone', 'payment', 'usb', 'serial', 'midi', 'display-capture']
const permissions = [...refused.map((feature) => `${feature}=()`), 'geolocation=(self)', 'clipboard-write=(self)'].join(
  ', ',
)

/** A fresh nonce for each page: Next finds it in the request's policy and puts it on its own scripts. */
function secure(
  req: IncomingMessage,
  res: ServerResponse,
  { dev, connectTo }: { dev: boolean; connectTo: readonly string[] },
): void {
  const nonce = randomBytes(16).toString('base64')
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    ["connect-src 'self'", ...connectTo].join(' '),
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
  res.setHeader('cross-origin-opener-policy', 'same-origin')
  res.setHeader('permissions-policy', permissions)
}
