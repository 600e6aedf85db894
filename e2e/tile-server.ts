// Servers of styles, tiles and streets that a journey starts by itself.
import { once } from 'node:events'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** As servers of tiles do, for pages of anywhere. The browser asks before, since journeys send a header of their own. */
export function answerJson(request: IncomingMessage, answer: ServerResponse, body: object): void {
  const isQuestion = request.method === 'OPTIONS'
  answer.writeHead(isQuestion ? 204 : 200, {
    'access-control-allow-origin': '*',
    'access-control-allow-headers': '*',
    'content-type': 'application/json',
  })
  answer.end(isQuestion ? undefined : JSON.stringify(body))
}

export async function listen(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
