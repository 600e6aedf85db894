// A local server in the place of a model server: it answers with the bytes that a test gives, in the chunks that it gives.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { afterAll, beforeAll, beforeEach } from 'vitest'

export interface ModelRequest {
  path: string
  headers: IncomingMessage['headers']
  /** The request as JSON. */
  body: Record<string, unknown>
}

export interface ModelReply {
  status?: number
  headers?: Record<string, string>
  /** Sent one write each; `Uint8Array` as it is. */
  chunks?: (string | Uint8Array)[]
  /** After the chunks: close as usual, leave the connection open, or break it. */
  end?: 'close' | 'open' | 'break'
}

type Responder = (request: ModelRequest) => ModelReply | 'hang' | 'refuse'

export interface ModelServer {
  readonly url: string
  readonly seen: ModelRequest[]
  answer(responder: Responder): void
}

/** Opens one before the tests of a file; each test says what it answers. */
export function useModelServer(): ModelServer {
  let respond: Responder = () => ({ status: 404 })
  let address = ''
  const seen: ModelRequest[] = []
  const server = createServer((request, response) => void serve(request, response))

  async function serve(request: IncomingMessage, response: ServerResponse) {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part)
    const text = Buffer.concat(parts).toString('utf8')
    const asked = { path: request.url ?? '/', headers: request.headers, body: text === '' ? {} : JSON.parse(text) }
    seen.push(asked)
    const reply = respond(asked)
    if (reply === 'hang') return
    if (reply === 'refuse') return response.destroy()
    const { status = 200, headers = {}, chunks = [], end = 'close' } = reply
    response.writeHead(status, { 'content-type': 'text/event-stream', ...headers })
    response.flushHeaders()
    for (const chunk of chunks) {
      response.write(chunk)
      // Each chunk becomes a network read of its own.
      await new Promise(setImmediate)
    }
    if (end === 'close') response.end()
    if (end === 'break') response.destroy()
  }

  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const at = server.address()
    if (at === null || typeof at === 'string') throw new Error('the model server has no port')
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
