// A local HTTP server in the place of somebody else's: each test says what it answers.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { afterAll, beforeAll, beforeEach } from 'vitest'

export interface HttpStub<Request, Reply> {
  readonly url: string
  /** The requests of the running test. */
  readonly seen: Request[]
  answer(respond: (request: Request) => Reply | Promise<Reply>): void
}

interface StubProtocol<Request, Reply> {
  read(request: IncomingMessage, body: string): Request
  /** Before a test says what is answered. */
  unanswered: Reply
  send(response: ServerResponse, reply: Reply): void | Promise<void>
}

/** Opens one before the tests of a file and closes it, with what it left hanging, after them. */
export function useHttpStub<Request, Reply>(protocol: StubProtocol<Request, Reply>): HttpStub<Request, Reply> {
  let respond: (request: Request) => Reply | Promise<Reply> = () => protocol.unanswered
  let address = ''
  const seen: Request[] = []
  const server = createServer((request, response) => void serve(request, response))

  async function serve(request: IncomingMessage, response: ServerResponse) {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part)
    const asked = protocol.read(request, Buffer.concat(parts).toString('utf8'))
    seen.push(asked)
    await protocol.send(response, await respond(asked))
  }

  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const at = server.address()
    if (at === null || typeof at === 'string') throw new Error('the stub has no port')
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
    answer(next) {
      respond = next
    },
  }
}
