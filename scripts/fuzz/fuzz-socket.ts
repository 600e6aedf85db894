// Frames at the socket that carries procedures: after each, the socket still answers or was closed in order.
import { WebSocket } from 'ws'
import type { Dice, KnownThings } from './draw-request.ts'
import type { Findings } from './findings.ts'

const about = '{"id":"last","method":"query","params":{"path":"system.about"}}'

function drawFrame(dice: Dice, { tripId }: KnownThings): string | Buffer {
  const id = dice.among<unknown>([1, '1', null, -1, {}, 'last'])
  const path = dice.among([
    'trips.get',
    'trips.changes',
    'agent.events',
    'accounts.me',
    '__proto__',
    'x'.repeat(9000),
    '',
  ])
  const method = dice.among(['query', 'mutation', 'subscription', 'subscription.stop', 'x'])
  const input = dice.among<unknown>([{ tripId }, null, [], { tripId: '\u0000' }, { json: {} }, 'x'.repeat(50_000)])
  const lastEventId = dice.among<unknown>(['0', '', -1, {}, '99999999999999999999'])
  const call = { id, method, params: { path, input, lastEventId } }
  return dice.among<() => string | Buffer>([
    () => JSON.stringify(call),
    () => JSON.stringify([call, call, call]),
    () => JSON.stringify({ method: 'connectionParams', data: dice.among<unknown>([null, {}, { token: 'x' }, []]) }),
    () => '['.repeat(50_000),
    () => 'x'.repeat(3_000_000),
    () => Buffer.alloc(1000, 0xff),
    () => dice.among(['', 'PING', 'PONG', 'null', '{}', '[]', '{"id":']),
  ])()
}

export function fuzzSocket(
  url: string,
  { dice, known, findings }: { dice: Dice; known: KnownThings; findings: Findings },
): Promise<void> {
  const frame = drawFrame(dice, known)
  const shown = String(frame).slice(0, 1000)
  return findings.timed('/api/ws', shown, async () => {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/api/ws`)
    await new Promise<void>((closed) => {
      socket.on('open', () => {
        socket.send(frame)
        socket.send(about)
      })
      socket.on('message', (data) => {
        const text = String(data)
        if (text.includes('"code":"INTERNAL"')) findings.report('/api/ws', text, shown)
        if (text.includes('"last"')) socket.close()
      })
      socket.on('error', () => {})
      socket.on('close', () => closed())
    })
  })
}
