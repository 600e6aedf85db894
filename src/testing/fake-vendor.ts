// A local HTTP server in a vendor's place: answers as its documentation says, or as vendors do on their bad days.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { afterAll, beforeAll, beforeEach } from 'vitest'

export interface VendorRequestSeen {
  method: string
  path: string
  query: URLSearchParams
  body: string
  headers: IncomingMessage['headers']
}

export interface VendorReply {
  status?: number
  headers?: Record<string, string>
  /** Objects are sent as JSON, strings as they are. */
  body?: unknown
}

type Responder = (request: VendorRequestSeen) => VendorReply | 'hang' | 'cut' | Promise<VendorReply>

export interface FakeVendor {
  readonly url: string
  readonly seen: VendorRequestSeen[]
  answer(responder: Responder): void
}

/** Opens one before the tests of a file; each test says what it answers. */
export function useFakeVendor(): FakeVendor {
  let respond: Responder = () => ({ status: 404 })
  let address = ''
  const seen: VendorRequestSeen[] = []
  const server = createServer((request, response) => {
    void serve(request, response)
  })
  async function serve(request: IncomingMessage, response: ServerResponse) {
    const url = new URL(request.url ?? '/', 'http://vendor')
    let body = ''
    for await (const chunk of request) body += String(chunk)
    const { method = 'GET', headers } = request
    const asked = { method, path: url.pathname, query: url.searchParams, body, headers }
    seen.push(asked)
    const reply = await respond(asked)
    if (reply === 'hang') return
    if (reply === 'cut') {
      response.destroy()
      return
    }
    const text = typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body ?? {})
    response.writeHead(reply.status ?? 200, { 'content-type': 'application/json', ...reply.headers }).end(text)
  }
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const at = server.address()
    if (at === null || typeof at === 'string') throw new Error('the fake vendor has no port')
    address = `http://127.0.0.1:${at.port}`
  })
  beforeEach(() => {
    seen.length = 0
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })
  return {
    get url() {
      return address
    },
    seen,
    answer(responder) {
      respond = responder
    },
  }
}
