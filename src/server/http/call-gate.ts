// Lets calls in at a pace that leaves the event loop to everybody: a few per turn of the loop and so many at once. What has to
// wait does so by address, and addresses take turns, so that a flood from one of them delays the others little.
import { createFairQueue } from '../kernel/fair-queue.ts'

export interface GateBounds {
  /** Begun in one turn of the event loop, between two looks at the network. */
  callsPerTurn: number
  inFlight: number
  inFlightPerAddress: number
  waitingPerAddress: number
  /** What takes longer waits for a model or a plan, not for us: it no longer counts. */
  countedMs: number
}

export const gateBounds: GateBounds = {
  callsPerTurn: 25,
  inFlight: 200,
  inFlightPerAddress: 100,
  waitingPerAddress: 2000,
  countedMs: 2000,
}

export interface CallGate {
  /** Runs `start` now or when its turn comes; it is given what to call at the end. False = refused: too many wait already. */
  enter(address: string, calls: number, start: (leave: () => void) => void): boolean
}

interface Entry {
  owner: string
  calls: number
  start(leave: () => void): void
}

interface Ticket {
  address: string
  calls: number
  since: number
}

export function createCallGate(bounds: GateBounds = gateBounds): CallGate {
  const waiting = createFairQueue<Entry>()
  const tickets = new Set<Ticket>()
  const byAddress = new Map<string, number>()
  let inFlight = 0
  let begunInTurn = 0
  let turnIsDue = false
  let look: NodeJS.Timeout | undefined

  const hasRoom = () => begunInTurn < bounds.callsPerTurn && inFlight < bounds.inFlight
  const isBelow = (address: string) => (byAddress.get(address) ?? 0) < bounds.inFlightPerAddress

  const begin = ({ owner: address, calls, start }: Entry) => {
    begunInTurn += calls
    if (!turnIsDue) {
      turnIsDue = true
      setImmediate(turn)
    }
    const ticket = { address, calls, since: performance.now() }
    tickets.add(ticket)
    inFlight += calls
    byAddress.set(address, (byAddress.get(address) ?? 0) + calls)
    start(() => {
      if (drop(ticket)) letIn()
    })
  }

  const drop = (ticket: Ticket): boolean => {
    if (!tickets.delete(ticket)) return false
    inFlight -= ticket.calls
    const left = (byAddress.get(ticket.address) ?? 0) - ticket.calls
    if (left > 0) byAddress.set(ticket.address, left)
    else byAddress.delete(ticket.address)
    return true
  }

  const letIn = () => {
    while (hasRoom()) {
      const next = waiting.take(isBelow)
      if (!next) break
      begin(next)
    }
    if (waiting.size > 0 && look === undefined) look = setTimeout(forgetLong, bounds.countedMs / 4).unref()
  }

  const turn = () => {
    turnIsDue = false
    begunInTurn = 0
    letIn()
  }

  const forgetLong = () => {
    look = undefined
    const before = performance.now() - bounds.countedMs
    for (const ticket of tickets) {
      if (ticket.since > before) break
      drop(ticket)
    }
    letIn()
  }

  return {
    enter(address, calls, start) {
      const entry = { owner: address, calls, start }
      if (waiting.size === 0 && hasRoom() && isBelow(address)) begin(entry)
      else if (waiting.sizeOf(address) >= bounds.waitingPerAddress) return false
      else {
        waiting.add(entry)
        letIn()
      }
      return true
    },
  }
}
