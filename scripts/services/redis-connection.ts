// As much of the Redis protocol as a proxy needs: commands in order over one socket, replies in order back.
import { connect, type Socket } from 'node:net'

export type Reply = string | number | null | Reply[] | Error

export interface RedisConnection {
  /** Resolves with what Redis answered; refusals are `Error` values, since a pipeline goes on after one. */
  send(command: readonly string[]): Promise<Reply>
  close(): void
}

export async function connectRedis(port: number): Promise<RedisConnection> {
  const socket = connect(port, '127.0.0.1')
  await new Promise<void>((connected, failed) => {
    socket.once('connect', connected)
    socket.once('error', failed)
  })
  return speak(socket)
}

function speak(socket: Socket): RedisConnection {
  const waiting: ((reply: Reply) => void)[] = []
  let unread = Buffer.alloc(0)
  socket.on('data', (chunk) => {
    unread = Buffer.concat([unread, chunk])
    for (let next = readReply(unread, 0); next; next = readReply(unread, 0)) {
      unread = unread.subarray(next.end)
      waiting.shift()?.(next.reply)
    }
  })
  return {
    send(command) {
      const parts = command.map((part) => `$${Buffer.byteLength(part)}\r\n${part}\r\n`)
      socket.write(`*${command.length}\r\n${parts.join('')}`)
      return new Promise((resolve) => waiting.push(resolve))
    },
    close: () => socket.destroy(),
  }
}

/** null while the reply is not all there. */
function readReply(bytes: Buffer, start: number): { reply: Reply; end: number } | null {
  const lineEnd = bytes.indexOf('\r\n', start)
  if (lineEnd < 0) return null
  const line = bytes.toString('utf8', start + 1, lineEnd)
  const end = lineEnd + 2
  switch (String.fromCharCode(bytes[start] ?? 0)) {
    case '-':
      return { reply: new Error(line), end }
    case ':':
      return { reply: Number(line), end }
    case '$': {
      const length = Number(line)
      if (length < 0) return { reply: null, end }
      if (bytes.length < end + length + 2) return null
      return { reply: bytes.toString('utf8', end, end + length), end: end + length + 2 }
    }
    case '*':
      return readList(bytes, end, Number(line))
    default:
      return { reply: line, end }
  }
}

function readList(bytes: Buffer, start: number, count: number): { reply: Reply; end: number } | null {
  if (count < 0) return { reply: null, end: start }
  const list: Reply[] = []
  let end = start
  while (list.length < count) {
    const next = readReply(bytes, end)
    if (!next) return null
    list.push(next.reply)
    end = next.end
  }
  return { reply: list, end }
}
