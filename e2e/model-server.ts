// A capable chat model behind OpenAI's protocol (under /v1) and Ollama's, for the server of a journey.
import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { capableModel, type Decide } from '../src/testing/capable-model.ts'

export interface ModelServer {
  url: string
  stop(): Promise<void>
}

/** Each request waits for what `wait` gives before it is answered. */
export async function startModelServer(decide: Decide, wait?: () => Promise<void>): Promise<ModelServer> {
  const answer = capableModel(decide)
  const server = createServer(async (request, response) => {
    const { headers } = request
    const body = await readJson(request)
    // Whoever asked may be gone when the wait is over.
    await wait?.()
    const { chunks = [], headers: sent } = answer({ path: request.url ?? '/', headers, body })
    response.writeHead(200, { 'content-type': 'text/event-stream', ...sent })
    for (const chunk of chunks) response.write(chunk)
    response.end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

async function readJson(request: IncomingMessage): Promise<Record<string, unknown>> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part)
  return JSON.parse(Buffer.concat(parts).toString('utf8'))
}
