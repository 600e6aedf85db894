// The calls of one socket: counted one by one, however many come in a frame; a few at work, the others wait for them.
import { jsonEncoder } from '@trpc/server/adapters/ws'
import { z } from 'zod'
import type { CallGate } from './call-gate.ts'
import type { SocketBounds } from './socket-limits.ts'

/** Whether somebody has signed in on it: not known until the first look at cookie or token is over. */
export type SocketStanding = 'unknown' | 'anonymous' | 'known'

/** After a lost connection a page asks for all its streams in one frame. */
const maxCallsInFrame = 200

const callSchema = z.object({
  id: z.union([z.string(), z.number()]),
  method: z.enum(['query', 'mutation', 'subscription']),
})
const answerSchema = z.object({
  id: z.union([z.string(), z.number()]),
  result: z.object({ type: z.string() }).optional(),
})
type Call = z.infer<typeof callSchema>

export interface SocketCallDeps {
  gate: CallGate
  address: string
  bounds: SocketBounds
  standing(): SocketStanding
  /** Hands a message to the procedures, as if it had just come in. */
  deliver(): void
  /** The socket has asked for more than it may. */
  close(): void
}

export function createSocketCalls({ gate, address, bounds, standing, deliver, close }: SocketCallDeps) {
  const waiting: { call: Call; message: unknown }[] = []
  const atWork = new Map<Call['id'], { method: Call['method']; leave: () => void }>()
  let delivered: { message: unknown } | null = null
  let started = 0
  let inWindow = 0
  let windowEnds = 0
  let isClosed = false

  const limits = () => (standing() === 'known' ? bounds.known : bounds.anonymous)

  const countCalls = (calls: number): boolean => {
    const now = performance.now()
    if (now > windowEnds) {
      inWindow = 0
      windowEnds = now + bounds.frameWindowMs
    }
    inWindow += calls
    return isWithin()
  }
  const isWithin = () => {
    const who = standing()
    if (who === 'unknown') return inWindow <= bounds.unknownCalls
    return inWindow <= bounds[who].calls
  }

  const pass = (message: unknown) => {
    if (isClosed) return
    delivered = { message }
    deliver()
  }

  const startNext = () => {
    while (!isClosed && started < limits().inFlight) {
      const next = waiting.shift()
      if (!next) return
      start(next)
    }
  }

  const start = ({ call, message }: { call: Call; message: unknown }) => {
    started += 1
    const isTaken = gate.enter(address, 1, (leave) => {
      release(call.id)
      atWork.set(call.id, { method: call.method, leave })
      pass(message)
    })
    if (!isTaken) refuse()
  }

  /** Also of a call whose id another one takes: its own answer cannot be distinguished. */
  const release = (id: Call['id']) => {
    const call = atWork.get(id)
    if (!call) return
    atWork.delete(id)
    started -= 1
    call.leave()
  }

  const refuse = () => {
    isClosed = true
    waiting.length = 0
    close()
  }

  const finish = (answer: unknown) => {
    const parsed = answerSchema.safeParse(answer)
    const call = parsed.success ? atWork.get(parsed.data.id) : undefined
    if (!parsed.success || !call) return
    // A stream is at work until it has begun; its events are no calls.
    if (call.method === 'subscription' && parsed.data.result?.type === 'data') return
    release(parsed.data.id)
    startNext()
  }

  return {
    encoder: {
      encode(data) {
        finish(data)
        return jsonEncoder.encode(data)
      },
      decode(data) {
        if (delivered) {
          const { message } = delivered
          delivered = null
          return message
        }
        // What came before the end was noticed is not even read.
        if (isClosed) return []
        const message = jsonEncoder.decode(data)
        const messages: unknown[] = Array.isArray(message) ? message : [message]
        if (messages.length > maxCallsInFrame) throw new Error('too many calls in one message')
        const calls = messages.map((each) => callSchema.safeParse(each))
        if (!countCalls(messages.length)) {
          refuse()
          return []
        }
        const others = messages.filter((_, index) => !calls[index]?.success)
        for (const [index, call] of calls.entries()) {
          if (call.success) waiting.push({ call: call.data, message: messages[index] })
        }
        startNext()
        // What is no call (who is there, the end of a stream, nonsense) is taken as it comes.
        return Array.isArray(message) ? others : (others[0] ?? [])
      },
    } satisfies typeof jsonEncoder,

    /** While a message is handed on that had come in before: it is no frame of its own. */
    isDelivering: () => delivered !== null,

    /** Who is there is known now. */
    settle(): void {
      if (!isWithin()) refuse()
      else startNext()
    },

    end(): void {
      isClosed = true
      waiting.length = 0
      for (const { leave } of atWork.values()) leave()
      atWork.clear()
    },
  }
}
