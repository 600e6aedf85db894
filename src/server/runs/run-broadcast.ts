// The runs that are followed in this process. Its own events come from the writer; those of other processes are fetched once
// for all followers when a notice arrives; each follower reads at its own pace, so a slow one does not delay others.
import type postgres from 'postgres'
import type { AgentEvent } from '#contract/agent-event.ts'
import type { Db } from '../db/client.ts'
import { batchedRead } from '../kernel/batched-read.ts'
import type { Logger } from '../observability/logger.ts'
import { findRuns, isActive, readNewEvents } from './run.repository.ts'
import { eventsChannel, readEventsNotice } from './run-channels.ts'

/** Events kept in memory for followers that keep up; slower ones read the table. */
const keptEvents = 256
/** Covers notices lost with a connection, and processes that died. */
const checkEveryMs = 1000

interface RunChannel {
  /** Without gaps, newest last. */
  recent: AgentEvent[]
  followers: number
  /** Counts changes, so that none is missed between reading and waiting. */
  version: number
  waiters: Set<() => void>
  /** The run has ended or was removed: no further events will be stored. */
  isOver: boolean
}

interface RunSubscription {
  channel: RunChannel
  /** To be called once. */
  unsubscribe(): void
}

export interface RunBroadcastDeps {
  db: Db
  sql: postgres.Sql
  logger: Logger
  processId: string
  /** Ends a run whose process is gone. */
  failAbandoned(runId: string): Promise<void>
  /** Looks for processes that are gone, and ends their runs. */
  recover(): Promise<void>
}
export type RunBroadcast = ReturnType<typeof createRunBroadcast>

export function createRunBroadcast(deps: RunBroadcastDeps) {
  const broadcast = new Map<string, RunChannel>()
  const stale = new Set<string>()
  let refreshing = false
  let listening: Promise<unknown> | null = null
  let timer: NodeJS.Timeout | null = null

  const listen = () => {
    listening ??= deps.sql
      .listen(
        eventsChannel,
        (payload) => {
          const { from, runIds } = readEventsNotice(payload)
          if (from !== deps.processId) refresh(runIds ?? [...broadcast.keys()])
        },
        // Also called after a lost connection, when notices may have been missed.
        () => refresh([...broadcast.keys()]),
      )
      .catch((error: unknown) => {
        listening = null
        throw error
      })
    return listening
  }

  const refresh = (runIds: string[]) => {
    for (const runId of runIds) if (broadcast.has(runId)) stale.add(runId)
    if (!refreshing) void readStale()
  }

  async function readStale(): Promise<void> {
    refreshing = true
    while (stale.size > 0) {
      const places = [...stale].map((runId) => ({ runId, after: broadcast.get(runId)?.recent.at(-1)?.seq ?? 0 }))
      stale.clear()
      await readNewEvents(deps.db, places).then(publish, (err: unknown) => {
        deps.logger.warn({ err }, 'run events could not be fetched')
      })
    }
    refreshing = false
  }

  function publish(events: AgentEvent[]): void {
    for (const [runId, fresh] of Map.groupBy(events, (event) => event.runId)) {
      const channel = broadcast.get(runId)
      if (channel) extend(channel, fresh)
    }
  }

  async function check(): Promise<void> {
    try {
      // Runs joined during this query are checked the next time.
      const asked = [...broadcast.keys()]
      const runs = new Map((await findRuns(deps.db, asked)).map((run) => [run.id, run]))
      if ([...runs.values()].some((run) => isActive(run) && run.leaseOwner && run.leaseOwner !== deps.processId))
        await deps.recover()
      for (const runId of asked) {
        const run = runs.get(runId)
        const channel = broadcast.get(runId)
        if (run?.isAbandoned) await deps.failAbandoned(runId)
        else if (channel && !(run && isActive(run))) markOver(channel)
      }
    } catch (err) {
      deps.logger.warn({ err }, 'followed runs could not be checked')
    }
  }

  /** A run of this process is kept from its first event on, so that its followers here need not read the table. */
  const open = (runId: string): RunSubscription => {
    const channel = broadcast.get(runId) ?? { recent: [], followers: 0, version: 0, waiters: new Set(), isOver: false }
    broadcast.set(runId, channel)
    channel.followers += 1
    timer ??= setInterval(() => void check(), checkEveryMs).unref()
    const unsubscribe = () => {
      channel.followers -= 1
      if (channel.followers === 0) broadcast.delete(runId)
      if (broadcast.size > 0 || !timer) return
      clearInterval(timer)
      timer = null
    }
    return { channel, unsubscribe }
  }

  /** False once it was removed with its conversation. */
  const isKept = batchedRead(async (runIds: string[]) => {
    const kept = new Set((await findRuns(deps.db, [...new Set(runIds)])).map(({ id }) => id))
    return runIds.map((runId) => kept.has(runId))
  })

  return {
    publish,
    open,
    isKept,

    /** Subscribe first, read afterwards, so that no event is missed. */
    async join(runId: string): Promise<RunSubscription> {
      await listen()
      return open(runId)
    },
  }
}

function extend(channel: RunChannel, events: AgentEvent[]): void {
  const last = channel.recent.at(-1)?.seq
  const fresh = last === undefined ? events : events.filter(({ seq }) => seq > last)
  const [first] = fresh
  if (!first) return
  const isNext = last === undefined || first.seq === last + 1
  channel.recent = (isNext ? [...channel.recent, ...fresh] : fresh).slice(-keptEvents)
  change(channel)
}

function markOver(channel: RunChannel): void {
  if (channel.isOver) return
  channel.isOver = true
  change(channel)
}

function change(channel: RunChannel): void {
  channel.version += 1
  for (const wake of [...channel.waiters]) wake()
}

/** The events after `cursor` if memory has them all, else null: then the table has. */
export function recentAfter(channel: Pick<RunChannel, 'recent'>, cursor: number): AgentEvent[] | null {
  const first = channel.recent[0]?.seq
  return first !== undefined && first <= cursor + 1 ? channel.recent.slice(cursor + 1 - first) : null
}

/** Resolves as soon as the channel is no longer what it was at `version`, or `signal` aborts. */
export function changeSince(channel: Pick<RunChannel, 'version' | 'waiters'>, version: number, signal: AbortSignal) {
  return new Promise<void>((resolve) => {
    if (channel.version !== version || signal.aborted) return resolve()
    const wake = () => {
      channel.waiters.delete(wake)
      signal.removeEventListener('abort', wake)
      resolve()
    }
    channel.waiters.add(wake)
    signal.addEventListener('abort', wake)
  })
}
