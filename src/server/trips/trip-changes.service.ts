// Live updates: one LISTEN per process, fanned out by trip. Whoever loses membership loses the stream.
import { EventEmitter, on } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import type postgres from 'postgres'
import { type TripChange, tripChangeSchema } from '#contract/trip.ts'
import type { Db } from '../db/client.ts'
import type { Actor } from '../kernel/actor.ts'
import { isAppError, notFound } from '../kernel/app-error.ts'
import { awaitedNames } from '../kernel/awaited-names.ts'
import { tripChangesChannel } from '../kernel/record-change.ts'
import { createTripAccess, type TripAccess } from '../kernel/trip-revision.ts'

const [checkAttempts, checkAgainMs] = [10, 500]

export type TripChangesService = ReturnType<typeof createTripChangesService>

export function createTripChangesService(db: Db, sql: postgres.Sql) {
  const emitter = new EventEmitter({ captureRejections: true }).setMaxListeners(0)
  const findAccess = createTripAccess(db)
  let listening: Promise<unknown> | null = null
  let isListening = false

  const listen = () => {
    listening ??= sql
      .listen(
        tripChangesChannel,
        (payload) => {
          const change = tripChangeSchema.parse(JSON.parse(payload))
          emitter.emit(change.tripId, change)
        },
        () => {
          if (isListening) notifyAll()
          isListening = true
        },
      )
      .catch((error: unknown) => {
        listening = null
        throw error
      })
    return listening
  }

  /** After a lost connection: what happened meanwhile is not known, so everything may have changed, also who is a member. */
  const notifyAll = () => {
    for (const tripId of awaitedNames(emitter)) {
      for (const change of everyChangeOf(tripId)) emitter.emit(tripId, change)
    }
  }

  const requireAccess = async ({ userId }: Actor, tripId: string): Promise<TripAccess> => {
    const access = await findAccess(userId, tripId)
    if (!access) throw notFound('trip')
    return access
  }

  return {
    /** Checks access before anything is promised; then yields until `signal` aborts or the membership ends. `revision`: see `followTripSchema`. */
    async follow(
      actor: Actor,
      tripId: string,
      signal: AbortSignal,
      revision?: number,
    ): Promise<AsyncGenerator<TripChange>> {
      await listen()
      // Heard from before the check on, so that a membership cannot end unnoticed between the two.
      const notices = on(emitter, tripId, { signal })
      try {
        const access = await requireAccess(actor, tripId)
        const isOld = revision !== undefined && revision < access.revision
        const missed = isOld ? everyChangeOf(tripId) : []
        return changes(actor, tripId, missed, notices as AsyncIterable<[TripChange]>, signal)
      } catch (error) {
        await notices.return?.()
        throw error
      }
    },
  }

  /** A database that has just come back may go again: that ends no stream. */
  async function requireMembership(actor: Actor, tripId: string): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        await requireAccess(actor, tripId)
        return
      } catch (error) {
        if (isAppError(error) || attempt === checkAttempts) throw error
        await pause(checkAgainMs)
      }
    }
  }

  async function* changes(
    actor: Actor,
    tripId: string,
    missed: readonly TripChange[],
    notices: AsyncIterable<[TripChange]>,
    signal: AbortSignal,
  ): AsyncGenerator<TripChange> {
    try {
      yield* missed
      for await (const [change] of notices) {
        if (change.entity === 'member' || change.entity === 'trip') await requireMembership(actor, tripId)
        yield change
      }
    } catch (error) {
      if (!signal.aborted) throw error
    }
  }
}

/** For whoever does not know what happened. */
function everyChangeOf(tripId: string): TripChange[] {
  return tripChangeSchema.shape.entity.options.map((entity) => ({ tripId, entity, actorId: null }))
}
