// What one socket may cost us: neither a reader that does not read nor a writer that does not stop can fill the memory.
import { jsonEncoder } from '@trpc/server/adapters/ws'
import { WebSocket } from 'ws'

export interface SocketBounds {
  /** Answers that wait in memory because the other side does not take them. */
  waitingBytes: number
  /** Frames in each `frameWindowMs`. */
  frames: number
  frameWindowMs: number
  /** How long a socket may stay unauthenticated. */
  anonymousMs: number
}

export const socketBounds: SocketBounds = {
  waitingBytes: 8_000_000,
  frames: 1000,
  frameWindowMs: 10_000,
  anonymousMs: 30_000,
}

/** After a lost connection a page asks for all its streams in one frame. */
const maxCallsInFrame = 200
/** RFC 6455 close code "policy violation". */
export const policyViolation = 1008

/** A client that reads too slowly is closed; it can resume from its last event. */
export function boundedSocket({ waitingBytes }: SocketBounds): typeof WebSocket {
  return class extends WebSocket {
    override send(...args: [data: Parameters<WebSocket['send']>[0]]): void {
      if (this.bufferedAmount > waitingBytes) this.terminate()
      else super.send(...args)
    }
  }
}

export function boundFrames(socket: WebSocket, { frames, frameWindowMs }: SocketBounds): void {
  let taken = 0
  let windowEnds = 0
  socket.on('message', () => {
    const now = performance.now()
    if (now > windowEnds) {
      taken = 0
      windowEnds = now + frameWindowMs
    }
    taken += 1
    if (taken > frames) socket.terminate()
  })
}

/** `isKnown` is called once, when the time is up. */
export function limitAnonymousTime(socket: WebSocket, { anonymousMs }: SocketBounds, isKnown: () => boolean): void {
  const deadline = setTimeout(() => {
    if (!isKnown()) socket.close(policyViolation, 'sign in first')
  }, anonymousMs).unref()
  socket.once('close', () => clearTimeout(deadline))
}

export const boundedEncoder: typeof jsonEncoder = {
  encode: jsonEncoder.encode,
  decode(data) {
    const message = jsonEncoder.decode(data)
    if (Array.isArray(message) && message.length > maxCallsInFrame) throw new Error('too many calls in one message')
    return message
  },
}
