// Runs: sent, followed, stopped, retried. Whoever started a run works on it; every process can show it, stop it, or end it
// when its worker is gone.
import { setTimeout as pause } from 'node:timers/promises'
import type postgres from 'postgres'
import { uuidv7 } from 'uuidv7'
import type { z } from 'zod'
import type { Locale } from '#contract/account.ts'
import { type AgentEvent, isTerminal } from '#contract/agent-event.ts'
import type {
  ChatTurn,
  chatSchema,
  runMutationSchema,
  sendMessageSchema,
  sentMessageSchema,
} from '#contract/conversation.ts'
import type { Actor } from '../actor.ts'
import { AppError, invalidInput, notFound } from '../app-error.ts'
import type { Db, Tx } from '../db/client.ts'
import { write } from '../db/write.ts'
import type { Logger } from '../observability/logger.ts'
import type { Metrics } from '../observability/metrics.ts'
import type { Clock } from '../providers/clock/clock.ts'
import { lockTripFor, requireRole } from '../trips/access.service.ts'
import type { TripService } from '../trips/trip.service.ts'
import type { TripChangesService } from '../trips/trip-changes.service.ts'
import { type ConversationRow, findConversation } from './conversation.repository.ts'
import { addConversation } from './conversation-writes.ts'
import { createEventLog } from './event-log.ts'
import { type LiveRun, type LiveRunDeps, startRun } from './live-run.ts'
import { findLastRun, findRunForMember, type RunRow, type SeenRun } from './run.repository.ts'
import { endAbandonedRun } from './run-end.ts'
import { createRunFeeds } from './run-feeds.ts'
import { followRun, readEventId } from './run-follow.ts'
import { createRunLeases } from './run-leases.ts'
import { addQuestion, addRun, findSent, makeRoom, requestStop } from './run-writes.ts'
import type { TurnRunner } from './turn.ts'
import { loadTurnInput } from './turn-input.ts'
import { wholeTurn } from './whole-turn.ts'

type Sent = z.infer<typeof sentMessageSchema>
type SendInput = Omit<z.infer<typeof sendMessageSchema>, 'idempotencyKey'>

interface Begun {
  run: RunRow
  started: AgentEvent[]
  /** Of an abandoned run that had to go first. */
  ended: AgentEvent[]
}

const handOverMs = 4000

export interface RunServiceDeps {
  db: Db
  /** A connection of its own for what must not wait: storing events and renewing leases. */
  lifeline: Db
  sql: postgres.Sql
  clock: Clock
  logger: Logger
  metrics: Metrics
  trips: TripService
  tripChanges: TripChangesService
  turnRunner: TurnRunner
}
export type RunService = ReturnType<typeof createRunService>

export function createRunService(deps: RunServiceDeps) {
  const { db } = deps
  const processId = uuidv7()
  const ending = { db, clock: deps.clock, processId }
  const live = new Map<string, LiveRun>()
  let isHandingOver = false

  const failAbandoned = async (runId: string): Promise<void> => {
    const events = await db.transaction((tx) => endAbandonedRun(tx, ending, runId))
    feeds.publish(events ?? [])
  }
  const feeds = createRunFeeds({ ...deps, processId, failAbandoned })
  const log = createEventLog({
    ...deps,
    db: deps.lifeline,
    processId,
    onStored: feeds.publish,
    onLost: (runIds) => {
      for (const runId of runIds) live.get(runId)?.cut('lost')
    },
  })
  const leases = createRunLeases({
    ...deps,
    db: deps.lifeline,
    processId,
    onStop: (runId) => live.get(runId)?.cut('stopped'),
    onLost: (runId) => live.get(runId)?.cut('lost'),
  })
  const liveDeps: LiveRunDeps = {
    ...deps,
    ...ending,
    log,
    feeds,
    loadInput: (run, actor, locale) => loadTurnInput(deps, run, actor, locale),
  }

  const start = (run: RunRow, events: AgentEvent[], actor: Actor, locale: Locale): void => {
    // The agent acts for the user in its own name; the sender's idempotency key is not its.
    const { idempotency: _, ...request } = actor.request
    const { leave } = feeds.enter(run.id)
    feeds.publish(events)
    const started = startRun(liveDeps, run, { ...actor, kind: 'agent', request }, locale)
    live.set(run.id, started)
    leases.hold(run.id)
    void started.done.then(() => {
      leases.release(run.id)
      leave()
      live.delete(run.id)
    })
    if (isHandingOver) started.cut('handed over')
  }

  /** Writes, then starts the run that was written: not before it is committed, and not again for a repeated request. */
  const writeAndStart = async (
    actor: Actor,
    locale: Locale,
    effect: (tx: Tx, begin: (begun: Begun) => Sent) => Promise<Sent>,
  ): Promise<Sent> => {
    const begun: Begun[] = []
    const sent = await write(db, actor, (tx) =>
      effect(tx, (fresh) => {
        begun.push(fresh)
        const { id: runId, conversationId, messageId } = fresh.run
        return { conversationId, messageId, runId }
      }),
    )
    for (const { run, started, ended } of begun) {
      feeds.publish(ended)
      start(run, started, actor, locale)
    }
    return sent
  }

  const send = (actor: Actor, { tripId, conversationId, clientMessageId, text, stage }: SendInput, locale: Locale) =>
    writeAndStart(actor, locale, async (tx, begin) => {
      const trip = await lockTripFor(tx, actor, tripId, 'editor')
      const sent = await findSent(tx, actor.userId, tripId, clientMessageId)
      if (sent) return sent
      const conversation = conversationId
        ? await requireConversation(tx, actor, { conversationId, tripId, stage })
        : await addConversation(tx, actor, tripId, stage ?? trip.currentStage, text)
      const ended = await makeRoom(tx, ending, conversation.id)
      await addQuestion(tx, conversation.id, clientMessageId, text)
      return begin({ ended, ...(await addRun(tx, ending, actor, conversation, clientMessageId, 'run.started')) })
    })

  /** @throws AppError NOT_FOUND for a stranger. */
  const findForMember = async (actor: Actor, runId: string): Promise<SeenRun> => {
    const run = await findRunForMember(db, actor.userId, runId)
    if (!run) throw notFound('run')
    if (!run.isAbandoned) return run
    await failAbandoned(runId)
    return findForMember(actor, runId)
  }

  return {
    send,
    failAbandoned,
    findForMember,

    /** Replays what is stored after `lastEventId`, then follows to the terminal event. */
    follow: (actor: Actor, run: SeenRun, lastEventId: string | null | undefined, signal: AbortSignal) =>
      followRun({ ...deps, feeds }, actor, run, readEventId(lastEventId), signal),

    /** Answers when the stop is certain to be seen; the run's events tell when it has ended. */
    async stop(actor: Actor, { runId }: z.infer<typeof runMutationSchema>) {
      const run = await findForMember(actor, runId)
      const done = await write(db, actor, async (tx) => {
        await requireRole(tx, actor, run.tripId, 'editor', 'run')
        await requestStop(tx, actor, run)
        return { done: true as const }
      })
      live.get(runId)?.cut('stopped')
      return done
    },

    /** A new run for the message of the conversation's last run, when that one failed or was stopped. */
    retry: (actor: Actor, { runId }: z.infer<typeof runMutationSchema>, locale: Locale) =>
      writeAndStart(actor, locale, async (tx, begin) => {
        const run = await findRunForMember(tx, actor.userId, runId)
        if (!run) throw notFound('run')
        await lockTripFor(tx, actor, run.tripId, 'editor', 'run')
        const ended = await makeRoom(tx, ending, run.conversationId)
        const last = await findLastRun(tx, run.conversationId)
        if (last?.id !== runId) throw new AppError('INVALID_TRANSITION', { details: { reason: 'not_last' } })
        if (last.status === 'completed') throw new AppError('INVALID_TRANSITION', { details: { reason: last.status } })
        const { conversationId, tripId } = run
        const conversation = await requireConversation(tx, actor, { conversationId, tripId })
        return begin({ ended, ...(await addRun(tx, ending, actor, conversation, run.messageId, 'run.retried')) })
      }),

    /** One call, one whole turn. When `signal` aborts only the waiting ends, not the run. */
    async chat(
      actor: Actor,
      { idempotencyKey: _, ...input }: z.infer<typeof chatSchema>,
      locale: Locale,
      signal: AbortSignal,
    ): Promise<ChatTurn> {
      const sent = await send(actor, { ...input, clientMessageId: uuidv7() }, locale)
      const run = await findForMember(actor, sent.runId)
      for await (const event of followRun({ ...deps, feeds }, actor, run, 0, signal)) {
        if (isTerminal(event)) return wholeTurn(db, sent, event)
      }
      throw new AppError('INTERNAL', { cause: new Error('the run was not followed to its end') })
    },

    /** Before the process goes: its runs fail at once and may be retried, instead of leaving their followers to wait. */
    async handOver(): Promise<void> {
      isHandingOver = true
      const runs = [...live.values()]
      for (const run of runs) run.cut('handed over')
      await Promise.race([Promise.all(runs.map(({ done }) => done)), pause(handOverMs, undefined, { ref: false })])
    },
  }
}

/** @throws AppError NOT_FOUND for one that is not this trip's; INVALID_INPUT where it belongs to another stage. */
async function requireConversation(
  tx: Tx,
  actor: Actor,
  wanted: { conversationId: string; tripId: string; stage?: string },
): Promise<ConversationRow> {
  const conversation = await findConversation(tx, actor.userId, wanted.conversationId)
  if (conversation?.tripId !== wanted.tripId) throw notFound('conversation')
  if (wanted.stage && wanted.stage !== conversation.stage) {
    throw invalidInput('stage', 'other_stage', 'the conversation belongs to another stage')
  }
  return conversation
}
