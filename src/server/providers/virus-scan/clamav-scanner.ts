// ClamAV over TCP. A file goes as INSTREAM: pieces with their lengths before them, an empty one at the end.
import { connect, type Socket } from 'node:net'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { AppError, isAppError } from '../../kernel/app-error.ts'
import type { Logger } from '../../observability/logger.ts'
import type { VirusScanner } from './virus-scanner.ts'

interface ClamavOptions {
  host: string
  port: number
  logger: Logger
  /** How long the server may neither take bytes nor answer. */
  patienceMs?: number
}

const mostReplyBytes = 4096

export function createClamavScanner({ logger, patienceMs = 60_000, ...address }: ClamavOptions): VirusScanner {
  const ask = async (request: AsyncIterable<Uint8Array>): Promise<string> => {
    const socket = connect(address)
    socket.setTimeout(patienceMs, () => socket.destroy(new Error('no answer in time')))
    const reply = readReply(socket)
    const sent = pipeline(Readable.from(request), socket, { end: false })
    // A server that has seen enough answers before the end.
    sent.catch(() => {})
    reply.catch(() => {})
    try {
      return await Promise.race([reply, sent.then(() => reply)])
    } catch (cause) {
      throw isAppError(cause) ? cause : unavailable(cause)
    } finally {
      socket.destroy()
    }
  }

  return {
    async scan(source) {
      const reply = await ask(instream(source))
      if (reply === 'stream: OK') return 'clean'
      const [, signature] = /^stream: (.{1,200}) FOUND$/.exec(reply) ?? []
      if (!signature) throw unavailable(new Error(`ClamAV answered ${reply}`))
      logger.warn({ signature }, 'an upload was refused: it holds a virus')
      return 'infected'
    },

    async verify() {
      const reply = await ask(once(Buffer.from('zPING\0')))
      if (reply !== 'PONG') throw new Error(`ClamAV answered ${reply}`)
    },
  }
}

async function* instream(source: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  yield Buffer.from('zINSTREAM\0')
  for await (const chunk of source) if (chunk.length > 0) yield Buffer.concat([lengthOf(chunk.length), chunk])
  yield lengthOf(0)
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes)
  return length
}

/** It ends with a zero byte. */
function readReply(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let reply = ''
    socket.on('data', (chunk: Buffer) => {
      reply += chunk.toString('latin1')
      const end = reply.indexOf('\0')
      if (end >= 0) resolve(reply.slice(0, end))
      else if (reply.length > mostReplyBytes) reject(new Error('too long an answer'))
    })
    socket.once('error', reject)
    socket.once('close', () => reject(new Error('closed without an answer')))
    socket.once('end', () => reject(new Error('closed without an answer')))
  })
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

function unavailable(cause: unknown): AppError {
  return new AppError('DEPENDENCY_UNAVAILABLE', { details: { dependency: 'virus-scan' }, cause })
}
