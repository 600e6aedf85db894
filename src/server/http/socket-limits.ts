// What one socket may cost us: neither a reader that does not read nor a writer that does not stop can fill the memory.
import { WebSocket } from 'ws'

interface CallBounds {
  /** In each `frameWindowMs`, counted one by one. */
  calls: number
  /** At work at the same time; the others wait for them. */
  inFlight: number
}

export interface SocketBounds {
  /** Answers that wait in memory because the other side does not take them. */
  waitingBytes: number
  /** Frames in each `frameWindowMs`. */
  frames: number
  frameWindowMs: number
  known: CallBounds
  /** While it is looked up who is there: as many as a page asks for when it comes back. */
  unknownCalls: number
  /** Before somebody has signed in. */
  anonymous: CallBounds
  /** How long a socket may stay unauthenticated. */
  anonymousMs: number
}

export const socketBounds: SocketBounds = {
  waitingBytes: 8_000_000,
  frames: 1000,
  frameWindowMs: 10_000,
  known: { calls: 2000, inFlight: 20 },
  unknownCalls: 250,
  anonymous: { calls: 60, inFlight: 4 },
  anonymousMs: 30_000,
}

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

/** `isOurs`: a message that we put in ourselves. */
export function boundFrames(socket: WebSocket, { frames, frameWindowMs }: SocketBounds, isOurs: () => boolean): void {
  let taken = 0
  let windowEnds = 0
  socket.on('message', () => {
    if (isOurs()) return
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
