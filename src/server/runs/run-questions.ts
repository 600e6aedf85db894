// A run that needs a choice lets go of its process and waits: the question, and what the turn has found, are rows. Any process
// takes it up again with the answer; unanswered it ends as stopped.
import { and, eq, sql } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import type { z } from 'zod'
import { type AgentEvent, questionSchema } from '#contract/agent-event.ts'
import type { answerQuestionSchema } from '#contract/conversation.ts'
import type { Locale } from '#contract/locale.ts'
import type { PausedTurn } from '../agent/turn/turn.ts'
import type { Db, Tx } from '../db/client.ts'
import { agentRuns } from '../db/schema/index.ts'
import { lockTripFor } from '../kernel/access.ts'
import type { Actor } from '../kernel/actor.ts'
import { AppError, invalidInput, notFound } from '../kernel/app-error.ts'
import { recordChange } from '../kernel/record-change.ts'
import { transact } from '../kernel/transact.ts'
import { write } from '../kernel/write.ts'
import { endAbandonedRun, type FinishRunDeps } from './finish-run.ts'
import { appendEvents, findRunForMember, freshLease, lockRun, type RunRow } from './run.repository.ts'
import type { FindRunForMember } from './run-access.ts'
import { eventsChannel, eventsNotice, notify } from './run-channels.ts'
import { sanitizeJson } from './sanitize-json.ts'

const waitHours = 24

/** null when the run is no longer ours. */
export function pauseRun(
  deps: FinishRunDeps,
  agent: Actor,
  runId: string,
  paused: PausedTurn,
): Promise<AgentEvent[] | null> {
  return transact(deps.db, async (tx) => {
    const run = await lockRun(tx, runId, eq(agentRuns.leaseOwner, deps.processId))
    if (!run) return null
    const now = deps.clock.now()
    const expiresAt = new Date(now.getTime() + waitHours * 3_600_000).toISOString()
    const { question: asked, state } = sanitizeJson(paused)
    const question = questionSchema.parse({ ...asked, id: uuidv7(), expiresAt })
    await tx
      .update(agentRuns)
      .set({
        status: 'waiting',
        question: { ...question, answer: null },
        pausedTurn: state,
        leaseOwner: null,
        leaseUntil: sql`now() + make_interval(hours => ${waitHours})`,
      })
      .where(eq(agentRuns.id, runId))
    const events = await appendEvents(tx, runId, now, [{ type: 'question', ...question }])
    recordChange(tx, agent, { action: 'run.asked', entityId: runId, tripId: run.tripId })
    await notify(tx, eventsChannel, eventsNotice(deps.processId, [runId]))
    if (!run.stopRequestedAt) return events
    return [...events, ...((await endUnanswered(tx, deps, runId)) ?? [])]
  })
}

/** Ends a run that waits for an answer: a person goes on otherwise. */
export function endUnanswered(tx: Tx, deps: FinishRunDeps, runId: string): Promise<AgentEvent[] | null> {
  return endAbandonedRun(tx, deps, runId, eq(agentRuns.status, 'waiting'))
}

/**
 * Takes the run over with the choice. Empty where the same choice was made before.
 * @throws AppError RUN_NOT_ACTIVE where it no longer waits, INVALID_TRANSITION where another choice was made.
 */
async function answerQuestion(
  tx: Tx,
  { clock, processId }: FinishRunDeps,
  actor: Actor,
  { runId, questionId, choice }: z.infer<typeof answerQuestionSchema>,
): Promise<{ run: RunRow; events: AgentEvent[] }[]> {
  const seen = await findRunForMember(tx, actor.userId, runId)
  if (!seen) throw notFound('run')
  await lockTripFor(tx, actor, seen.tripId, 'editor', 'run')
  const question = (await findRunForMember(tx, actor.userId, runId))?.question
  if (question?.id !== questionId) throw notFound('question')
  if (!question.options.some(({ id }) => id === choice))
    throw invalidInput('choice', 'unknown', 'not one of the options')
  if (question.answer === choice) return []
  if (question.answer !== null) throw new AppError('INVALID_TRANSITION', { details: { reason: 'answered' } })
  const [run] = await tx
    .update(agentRuns)
    .set({
      status: 'running',
      question: { ...question, answer: choice },
      leaseOwner: processId,
      leaseUntil: freshLease,
    })
    .where(and(eq(agentRuns.id, runId), eq(agentRuns.status, 'waiting')))
    .returning()
  if (!run) throw new AppError('RUN_NOT_ACTIVE')
  const events = await appendEvents(tx, runId, clock.now(), [{ type: 'question.answered', questionId, choice }])
  recordChange(tx, actor, { action: 'run.answered', entityId: runId, tripId: run.tripId })
  await notify(tx, eventsChannel, eventsNotice(processId, [runId]))
  return [{ run, events }]
}

interface AnswerDeps {
  db: Db
  ending: FinishRunDeps
  findForMember: FindRunForMember
  start(run: RunRow, events: AgentEvent[], actor: Actor, locale: Locale): void
}

/** From any device, and in any process. */
export function createAnswer({ db, ending, findForMember, start }: AnswerDeps) {
  return async (actor: Actor, input: z.infer<typeof answerQuestionSchema>, locale: Locale) => {
    // One that has expired is ended first.
    await findForMember(actor, input.runId)
    const taken: { run: RunRow; events: AgentEvent[] }[] = []
    const done = await write(db, actor, async (tx) => {
      taken.push(...(await answerQuestion(tx, ending, actor, input)))
      return { done: true as const }
    })
    for (const { run, events } of taken) start(run, events, actor, locale)
    return done
  }
}
