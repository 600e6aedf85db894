// Who has a trip open, and at which day they look. Nothing is stored: every process keeps what all of them announce, and
// forgets connections that fall silent.

import { randomUUID } from 'node:crypto'
import { EventEmitter, on } from 'node:events'
import { eq, sql as text } from 'drizzle-orm'
import type postgres from 'postgres'
import { z } from 'zod'
import type { FollowPresence, TripPresence } from '#contract/companion.ts'
import type { Db } from '../db/client.ts'
import { users } from '../db/schema/index.ts'
import { requireRole } from '../kernel/access.ts'
import type { Actor } from '../kernel/actor.ts'
import type { TripChangesService } from '../trips/trip-changes.service.ts'

const channel = 'trip_presence'
const [beatMs, silentMs] = [15_000, 40_000]

const noticeSchema = z.object({
  tripId: z.string(),
  connectionId: z.string(),
  /** null: the connection has ended. */
  person: z.object({ userId: z.string(), name: z.string(), day: z.number().nullable() }).nullable(),
})
type Notice = z.infer<typeof noticeSchema>

interface Connection {
  person: NonNullable<Notice['person']>
  heardAt: number
}

export interface TripPresenceDeps {
  db: Db
  sql: postgres.Sql
  tripChanges: TripChangesService
}
export type TripPresenceService = ReturnType<typeof createTripPresenceService>

export function createTripPresenceService({ db, sql, tripChanges }: TripPresenceDeps) {
  const emitter = new EventEmitter({ captureRejections: true }).setMaxListeners(0)
  const trips = new Map<string, Map<string, Connection>>()
  let listening: Promise<unknown> | null = null

  const hear = ({ tripId, connectionId, person }: Notice) => {
    const connections = trips.get(tripId) ?? new Map<string, Connection>()
    trips.set(tripId, connections)
    if (person) connections.set(connectionId, { person, heardAt: Date.now() })
    else connections.delete(connectionId)
    forgetSilent(tripId, connections)
    emitter.emit(tripId)
  }

  const forgetSilent = (tripId: string, connections: Map<string, Connection>) => {
    for (const [id, { heardAt }] of connections) if (heardAt < Date.now() - silentMs) connections.delete(id)
    if (connections.size === 0) trips.delete(tripId)
  }

  const listen = () => {
    listening ??= sql
      .listen(channel, (payload) => hear(noticeSchema.parse(JSON.parse(payload))))
      .catch((error: unknown) => {
        listening = null
        throw error
      })
    return listening
  }

  const announce = (notice: Notice) => db.execute(text`select pg_notify(${channel}, ${JSON.stringify(notice)})`)

  const snapshot = (tripId: string): TripPresence => {
    const seen = new Map([...(trips.get(tripId)?.values() ?? [])].map(({ person }) => [keyOf(person), person]))
    return { people: [...seen.values()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)) }
  }

  return {
    /** Shows the caller to the others while it is followed; ends when the membership does. */
    async *follow(
      actor: Actor,
      { tripId, day = null }: FollowPresence,
      signal: AbortSignal,
    ): AsyncGenerator<TripPresence> {
      await listen()
      const ended = new AbortController()
      const watching = AbortSignal.any([signal, ended.signal])
      const wakes = on(emitter, tripId, { signal: watching })
      const connectionId = randomUUID()
      let beat: NodeJS.Timeout | undefined
      try {
        await requireRole(db, actor, tripId, 'viewer')
        void endWithMembership(await tripChanges.follow(actor, tripId, watching), ended)
        const [user] = await db.select({ name: users.name }).from(users).where(eq(users.id, actor.userId))
        const person = { userId: actor.userId, name: user?.name ?? '', day }
        const say = () => announce({ tripId, connectionId, person })
        // A beat that the database misses is made good by the next.
        beat = setInterval(() => void say().then(undefined, () => undefined), beatMs)
        await say()
        let told = ''
        for await (const _ of wakes) {
          const now = snapshot(tripId)
          const key = JSON.stringify(now)
          if (key !== told) yield now
          told = key
        }
      } catch (error) {
        if (signal.aborted) return
        throw ended.signal.aborted ? ended.signal.reason : error
      } finally {
        clearInterval(beat)
        ended.abort()
        await announce({ tripId, connectionId, person: null }).catch(() => undefined)
      }
    },
  }
}

function keyOf({ userId, day }: { userId: string; day: number | null }): string {
  return `${userId} ${day ?? ''}`
}

/** The stream of changes checks the membership whenever it may have ended, and throws. */
async function endWithMembership(changes: AsyncGenerator<unknown>, ended: AbortController): Promise<void> {
  try {
    for await (const _ of changes);
  } catch (error) {
    ended.abort(error)
  }
}
