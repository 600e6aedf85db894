// Runs: sent, followed, stopped, retried. The process that started a run executes it; every process can show it, stop it, or
// end it when that process is gone.
import { setTimeout as pause } from 'node:timers/promises'
import { eq } from 'drizzle-orm'
import type postgres from 'postgres'
import { uuidv7 } from 'uuidv7'
import type { z } from 'zod'
import { type AgentEvent, isTerminal } from '#contract/agent-event.ts'
import type { ChatTurn, chatSchema, runMutationSchema } from '#contract/conversation.ts'
import type { Locale } from '#contract/locale.ts'
import type { PlanFromBrief } from '#contract/trip-brief.ts'
import type { TurnRunner } from '../agent/turn/turn.ts'
import { addConversation } from '../conversations/conversation.writes.ts'
import { findLastShown } from '../conversations/message.repository.ts'
import type { Db } from '../db/client.ts'
import { agentRuns } from '../db/schema/index.ts'
import { lockTripFor, requireRole } from '../kernel/access.ts'
import type { Actor } from '../kernel/actor.ts'
import { AppError } from '../kernel/app-error.ts'
import { transact } from '../kernel/transact.ts'
import { write } from '../kernel/write.ts'
import type { Logger } from '../observability/logger.ts'
import type { Metrics } from '../observability/metrics.ts'
import type { Cache } from '../providers/cache/cache.ts'
import type { Clock } from '../providers/clock/clock.ts'
import { findBrief } from '../trip-brief/trip-brief.repository.ts'
import { editBrief } from '../trip-brief/trip-brief.writes.ts'
import type { TripChangesService } from '../trips/trip-changes.service.ts'
import { chatResult } from './chat-result.ts'
import { createConversationWindows } from './conversation-window.ts'
import { createEventLog } from './event-log.ts'
import { type ExecuteRunDeps, executeRun, type LiveRun } from './execute-run.ts'
import { endAbandonedRun, type FinishRunDeps } from './finish-run.ts'
import { followRun, readEventId } from './follow-run.ts'
import { isEmptyPatch, planMessage, type SendInput } from './plan-message.ts'
import { findLastRun, isActive, type RunRow, type SeenRun } from './run.repository.ts'
import { addQuestion, addRun, ensureNoActiveRun, findSent, requestStop, requireConversation } from './run.writes.ts'
import { createRunAccess } from './run-access.ts'
import { createRunBroadcast } from './run-broadcast.ts'
import { createRunLeases } from './run-leases.ts'
import { createAnswer, endUnanswered } from './run-questions.ts'
import { createRunRecovery } from './run-recovery.ts'
import { type Begun, createRunVersions, type WriteAndStart } from './run-versions.ts'
import { loadTurnInput, type TurnInputDeps } from './turn-input.ts'

const drainMs = 4000

export interface RunServiceDeps extends Omit<TurnInputDeps, 'windows'>, Pick<FinishRunDeps, 'events'> {
  /** A connection of its own for what must not wait: storing events and renewing leases. */
  reservedConnection: Db
  sql: postgres.Sql
  clock: Clock
  logger: Logger
  metrics: Metrics
  tripChanges: TripChangesService
  /** Names this process to the others; see `showPresence`. */
  processId: string
  turnRunner: TurnRunner
  cache: Cache
}

export type RunService = ReturnType<typeof createRunService>

export function createRunService(deps: RunServiceDeps) {
  const { db, processId } = deps
  const windows = createConversationWindows(deps)
  const ending = { db, clock: deps.clock, processId, events: deps.events }
  const live = new Map<string, LiveRun>()
  let isDraining = false

  const failAbandoned = async (runId: string): Promise<void> => {
    const events = await transact(db, (tx) => endAbandonedRun(tx, ending, runId))
    broadcast.publish(events ?? [])
  }
  const recovery = createRunRecovery({
    db,
    processId,
    async end(runId, owner) {
      const events = await transact(db, (tx) => endAbandonedRun(tx, ending, runId, eq(agentRuns.leaseOwner, owner)))
      broadcast.publish(events ?? [])
    },
  })
  const broadcast = createRunBroadcast({ ...deps, processId, failAbandoned, recover: recovery.look })
  const log = createEventLog({
    ...deps,
    db: deps.reservedConnection,
    processId,
    onStored: broadcast.publish,
    onLost: (runIds) => {
      for (const runId of runIds) live.get(runId)?.cancel('lost')
    },
  })
  const leases = createRunLeases({
    ...deps,
    db: deps.reservedConnection,
    processId,
    onStop: (runId) => live.get(runId)?.cancel('stopped'),
    onLeaseLost: (runId) => live.get(runId)?.cancel('lost'),
  })
  const liveDeps: ExecuteRunDeps = {
    ...deps,
    ...ending,
    log,
    broadcast,
    loadInput: (run, actor, locale) => loadTurnInput({ ...deps, windows }, run, actor, locale),
    onAnswered: async (run, messageId) => void (await windows.endingWith(run, messageId)),
  }

  const start = (run: RunRow, events: AgentEvent[], actor: Actor, locale: Locale): void => {
    // The agent acts for the user in its own name; the sender's idempotency key is not its.
    const { idempotency: _, ...request } = actor.request
    const { unsubscribe } = broadcast.open(run.id)
    broadcast.publish(events)
    const seq = events.at(-1)?.seq ?? 0
    const started = executeRun(liveDeps, { run, seq }, { ...actor, kind: 'agent', locale, request }, locale)
    live.set(run.id, started)
    leases.acquire(run.id)
    void started.done.then(() => {
      leases.release(run.id)
      unsubscribe()
      live.delete(run.id)
    })
    if (isDraining) started.cancel('draining')
  }

  const writeAndStart: WriteAndStart = async (actor, locale, effect) => {
    const begun: Begun[] = []
    const sent = await write(db, actor, (tx) =>
      effect(tx, (fresh) => {
        begun.push(fresh)
        const { id: runId, conversationId, messageId } = fresh.run
        return { conversationId, messageId, runId }
      }),
    )
    for (const { run, started, ended } of begun) {
      broadcast.publish(ended)
      start(run, started, actor, locale)
    }
    return sent
  }

  const send = (actor: Actor, input: SendInput, locale: Locale) =>
    writeAndStart(actor, locale, async (tx, begin) => {
      const { tripId, conversationId, clientMessageId, text, stage, command, patch, position } = input
      const trip = await lockTripFor(tx, actor, tripId, 'editor')
      const sent = await findSent(tx, actor.userId, tripId, clientMessageId)
      if (sent) return sent
      if (patch && !isEmptyPatch(patch))
        await editBrief(tx, actor, trip, await findBrief(tx, actor.userId, tripId), patch)
      const conversation = conversationId
        ? await requireConversation(tx, actor, { conversationId, tripId, stage })
        : await addConversation(tx, actor, tripId, stage ?? trip.currentStage, text)
      const ended = conversationId ? await ensureNoActiveRun(tx, ending, conversationId) : []
      const before = conversationId ? await findLastShown(tx, conversationId) : null
      await addQuestion(tx, {
        conversationId: conversation.id,
        parentId: before?.id ?? null,
        id: clientMessageId,
        text,
        command,
      })
      const added = await addRun(tx, ending, actor, conversation, clientMessageId, 'run.started', position)
      return begin({ ended, ...added })
    })

  const findForMember = createRunAccess(db, failAbandoned)

  return {
    send,
    findForMember,
    ...createRunVersions({ db, ending, writeAndStart }),
    answer: createAnswer({ db, ending, findForMember, start }),

    /** The conversation's last run; an abandoned one is ended first. */
    async findLast(conversationId: string) {
      let run = await findLastRun(db, conversationId)
      if (run?.isAbandoned) {
        await failAbandoned(run.id)
        run = await findLastRun(db, conversationId)
      }
      return (
        run && {
          id: run.id,
          messageId: run.messageId,
          status: run.status,
          errorCode: run.errorCode,
          isActive: isActive(run),
        }
      )
    },

    planFromBrief: (actor: Actor, input: PlanFromBrief, locale: Locale) =>
      send(actor, planMessage(input, locale), locale),

    /** Replays what is stored after `lastEventId`, then follows to the terminal event. */
    follow: (actor: Actor, run: SeenRun, lastEventId: string | null | undefined, signal: AbortSignal) =>
      followRun({ ...deps, broadcast }, actor, run, readEventId(lastEventId), signal),

    /** Resolves when the request is stored; the run's events tell when it has ended. */
    async stop(actor: Actor, { runId }: z.infer<typeof runMutationSchema>) {
      const run = await findForMember(actor, runId)
      const ended: AgentEvent[] = []
      const done = await write(db, actor, async (tx) => {
        await requireRole(tx, actor, run.tripId, 'editor', 'run')
        await requestStop(tx, actor, run)
        ended.push(...((await endUnanswered(tx, ending, runId)) ?? []))
        return { done: true as const }
      })
      broadcast.publish(ended)
      live.get(runId)?.cancel('stopped')
      return done
    },

    /** One call, one whole turn, or as much of it as there is before a question. When `signal` aborts only the waiting ends, not the run. */
    async chat(
      actor: Actor,
      { idempotencyKey: _, ...input }: z.infer<typeof chatSchema>,
      locale: Locale,
      signal: AbortSignal,
    ): Promise<ChatTurn> {
      const sent = await send(actor, { ...input, clientMessageId: uuidv7() }, locale)
      const run = await findForMember(actor, sent.runId)
      for await (const event of followRun({ ...deps, broadcast }, actor, run, 0, signal)) {
        if (isTerminal(event) || event.type === 'question') return chatResult(db, sent, event)
      }
      throw new AppError('INTERNAL', { cause: new Error('the run was not followed to its end') })
    },

    /** After a start: what a process that was killed has left behind ends now, and may be retried. */
    recover: recovery.recover,

    /** Before the process goes: its runs fail at once and may be retried, instead of leaving their followers to wait. */
    async drain(): Promise<void> {
      isDraining = true
      const runs = [...live.values()]
      for (const run of runs) run.cancel('draining')
      await Promise.race([Promise.all(runs.map(({ done }) => done)), pause(drainMs, undefined, { ref: false })])
    },
  }
}
