// One follower of one run: stored events after its cursor, then new ones, up to the terminal event.
import { type AgentEvent, isTerminal } from '#contract/agent-event.ts'
import type { Db } from '../db/client.ts'
import type { Actor } from '../kernel/actor.ts'
import { invalidInput, notFound } from '../kernel/app-error.ts'
import type { TripChangesService } from '../trips/trip-changes.service.ts'
import { isActive, readEvents, type SeenRun } from './run.repository.ts'
import { changeSince, type RunBroadcast, recentAfter } from './run-broadcast.ts'

const pageSize = 500

export interface FollowRunDeps {
  db: Db
  broadcast: RunBroadcast
  tripChanges: TripChangesService
}

/** Ends after the terminal event, or when `signal` aborts. @throws AppError NOT_FOUND when the membership or the run ends before. */
export async function* followRun(
  deps: FollowRunDeps,
  actor: Actor,
  run: SeenRun,
  after: number,
  signal: AbortSignal,
): AsyncGenerator<AgentEvent> {
  const ended = new AbortController()
  const watching = AbortSignal.any([signal, ended.signal])
  const { channel, unsubscribe } = await deps.broadcast.join(run.id)
  let cursor = after
  try {
    void endWithAccess(deps.broadcast, run.id, await deps.tripChanges.follow(actor, run.tripId, watching), ended)
    while (!watching.aborted) {
      const { version } = channel
      const isOver = channel.isOver || !isActive(run)
      const recent = isOver ? null : recentAfter(channel, cursor)
      const events = recent ?? (await readEvents(deps.db, run.id, cursor, pageSize))
      for (const event of events) {
        if (watching.aborted) break
        cursor = event.seq
        yield event
        if (isTerminal(event)) return
      }
      if (events.length > 0) continue
      if (isOver) return
      await changeSince(channel, version, watching)
    }
    if (!signal.aborted) throw ended.signal.reason
  } finally {
    unsubscribe()
    ended.abort()
  }
}

/** The stream of changes checks the membership whenever it may have ended, and throws; a conversation may be removed, too. */
async function endWithAccess(
  broadcast: Pick<RunBroadcast, 'isKept'>,
  runId: string,
  changes: AsyncGenerator<{ entity: string }>,
  ended: AbortController,
): Promise<void> {
  try {
    for await (const { entity } of changes) {
      if (entity === 'conversation' && !(await broadcast.isKept(runId))) throw notFound('run')
    }
  } catch (error) {
    ended.abort(error)
  }
}

/** @throws AppError INVALID_INPUT for an id that no event of ours has. */
export function readEventId(lastEventId: string | null | undefined): number {
  if (!lastEventId) return 0
  const seq = Number(lastEventId)
  if (!Number.isSafeInteger(seq) || seq < 0 || seq > 2 ** 31 - 1) {
    throw invalidInput('lastEventId', 'unknown_event', 'not the id of an event of a run')
  }
  return seq
}
