import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'
import { pino } from 'pino'
import { expect, it, onTestFinished } from 'vitest'
import { failureOf } from '../../../testing/failure.ts'
import { pieces } from '../../../testing/pieces.ts'
import { createClamavScanner } from './clamav-scanner.ts'

/** The file that every scanner takes for a virus; in pieces, so that none takes this one for it. */
const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-', 'ANTIVIRUS-TEST-FILE!$H+H*'].join('')

/** Speaks INSTREAM and PING as clamd does. */
function answer(socket: Socket) {
  let held = Buffer.alloc(0)
  const content: Buffer[] = []
  socket.on('error', () => {})
  socket.on('data', (chunk) => {
    held = Buffer.concat([held, Buffer.from(chunk)])
    if (held.equals(Buffer.from('zPING\0'))) return socket.end('PONG\0')
    for (let at = 'zINSTREAM\0'.length; at + 4 <= held.length; ) {
      const size = held.readUInt32BE(at)
      if (size === 0) {
        const all = Buffer.concat(content)
        if (all.length > 50_000) return socket.end('INSTREAM size limit exceeded. ERROR\0')
        return socket.end(all.includes(eicar) ? 'stream: Eicar-Signature FOUND\0' : 'stream: OK\0')
      }
      if (at + 4 + size > held.length) return
      content.push(held.subarray(at + 4, at + 4 + size))
      held = Buffer.concat([held.subarray(0, 'zINSTREAM\0'.length), held.subarray(at + 4 + size)])
    }
  })
}

async function scannerAt(behave: (socket: Socket) => void, patienceMs = 10_000) {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    behave(socket)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return createClamavScanner({ host: '127.0.0.1', port: address.port, logger: pino({ level: 'silent' }), patienceMs })
}

it('tells a clean file from an infected one, in whatever pieces they come', async () => {
  const scanner = await scannerAt(answer)
  await expect(scanner.verify()).resolves.toBeUndefined()
  expect(await scanner.scan(pieces(Buffer.alloc(40_000, 'a')))).toBe('clean')
  expect(await scanner.scan(pieces(Buffer.alloc(0)))).toBe('clean')
  const infected = Buffer.concat([Buffer.alloc(995, 'a'), Buffer.from(eicar), Buffer.alloc(5000)])
  expect([await scanner.scan(pieces(infected)), await scanner.scan(pieces(infected, 7))]).toEqual([
    'infected',
    'infected',
  ])
})

it('is unavailable without a verdict', async () => {
  const refusal = { code: 'DEPENDENCY_UNAVAILABLE', details: { dependency: 'virus-scan' } }
  const scanAt = async (behave: (socket: Socket) => void, patienceMs?: number, bytes = 20_000) => {
    const scanner = await scannerAt(behave, patienceMs)
    return failureOf(scanner.scan(pieces(Buffer.alloc(bytes, 'a'))))
  }
  expect(await scanAt(answer, undefined, 60_000)).toMatchObject(refusal)
  expect(await scanAt((socket) => socket.resume(), 50)).toMatchObject(refusal)
  expect(await scanAt((socket) => socket.on('error', () => {}).end())).toMatchObject(refusal)
  expect(await scanAt((socket) => socket.destroy())).toMatchObject(refusal)
  const away = createClamavScanner({ host: '127.0.0.1', port: 1, logger: pino({ level: 'silent' }) })
  expect(await failureOf(away.scan(pieces(Buffer.alloc(10))))).toMatchObject(refusal)
  await expect(away.verify()).rejects.toThrow()
})

it('hands on what its source throws', async () => {
  const scanner = await scannerAt(answer)
  const broken = (async function* () {
    yield Buffer.alloc(10)
    throw new Error('the disk failed')
  })()
  await expect(scanner.scan(broken)).rejects.toMatchObject({ cause: { message: 'the disk failed' } })
})
