// One request as bytes, as no client would send it.
import { connect } from 'node:net'

export interface RawRequest {
  method: string
  /** As it stands in the first line. */
  target: string
  headers: Record<string, string>
  body: Buffer
}

export interface RawAnswer {
  /** null where the connection was closed without an answer. */
  status: number | null
  text: string
}

const endless = /^content-type: text\/event-stream/im

const isWhole = (headers: Record<string, string>, body: Buffer) =>
  Number(headers['content-length'] ?? 0) === body.length && headers['transfer-encoding'] === undefined

/** Resolves when the server has closed the connection; a stream of events is left when it begins. */
export function sendRaw(port: number, { method, target, headers, body }: RawRequest): Promise<RawAnswer> {
  const lines = Object.entries({ host: `127.0.0.1:${port}`, connection: 'close', ...headers }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  )
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    const chunks: Buffer[] = []
    socket.write(Buffer.concat([Buffer.from(`${method} ${target} HTTP/1.1\r\n${lines.join('')}\r\n`), body]))
    // Who promises more than comes hangs up: the server would rightly wait. Others would not be answered after it.
    if (!isWhole(headers, body)) socket.end()
    socket.on('data', (chunk) => {
      chunks.push(chunk)
      if (chunks.length === 1 && endless.test(chunk.toString('latin1'))) socket.destroy()
    })
    // It may be refused before all of it was sent.
    socket.on('error', () => {})
    socket.once('close', () => {
      const text = Buffer.concat(chunks).toString()
      const status = /^HTTP\/1\.1 (?!100)(\d{3})/m.exec(text)?.[1]
      resolve({ status: status === undefined ? null : Number(status), text })
    })
  })
}
