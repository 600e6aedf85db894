// Live updates: one LISTEN per process, fanned out by trip. Whoever loses membership loses the stream.
import { EventEmitter, on } from 'node:events'
import type postgres from 'postgres'
import { type TripChange, tripChangeSchema } from '#contract/trip.ts'
import type { Db } from '../db/client.ts'
import { requireRole } from '../kernel/access.ts'
import type { Actor } from '../kernel/actor.ts'
import { tripChangesChannel } from '../kernel/record-change.ts'

export type TripChangesService = ReturnType<typeof createTripChangesService>

export function createTripChangesService(db: Db, sql: postgres.Sql) {
  const emitter = new EventEmitter({ captureRejections: true }).setMaxListeners(0)
  let listening: Promise<unknown> | null = null

  const listen = () => {
    listening ??= sql
      .listen(tripChangesChannel, (payload) => {
        const change = tripChangeSchema.parse(JSON.parse(payload))
        emitter.emit(change.tripId, change)
      })
      .catch((error: unknown) => {
        listening = null
        throw error
      })
    return listening
  }

  return {
    /** Checks access before anything is promised; then yields until `signal` aborts or the membership ends. */
    async follow(actor: Actor, tripId: string, signal: AbortSignal): Promise<AsyncGenerator<TripChange>> {
      await requireRole(db, actor, tripId, 'viewer')
      await listen()
      return changes(actor, tripId, signal)
    },
  }

  async function* changes(actor: Actor, tripId: string, signal: AbortSignal): AsyncGenerator<TripChange> {
    try {
      for await (const [change] of on(emitter, tripId, { signal }) as AsyncIterable<[TripChange]>) {
        if (change.entity === 'member' || change.entity === 'trip') await requireRole(db, actor, tripId, 'viewer')
        yield change
      }
    } catch (error) {
      if (!signal.aborted) throw error
    }
  }
}
