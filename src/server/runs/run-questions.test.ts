// A run that asks: any device answers, any process goes on, and a question that nobody answers ends cleanly.
import { eq, sql } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { describe, expect, it } from 'vitest'
import type { AgentEvent, Question } from '#contract/agent-event.ts'
import { emptyRunView, foldAgentEvent } from '#contract/agent-fold.ts'
import { addMember, createCallerAs, createUser } from '../../testing/factories.ts'
import { failureOf } from '../../testing/failure.ts'
import { allEvents, followRun } from '../../testing/follow-run.ts'
import { createScriptedTurns } from '../../testing/scripted-turn.ts'
import { openTestContainer } from '../../testing/test-container.ts'
import { useTwoProcesses } from '../../testing/two-processes.ts'
import { agentRuns } from '../db/schema/index.ts'

const processes = useTwoProcesses()

async function ask() {
  const started = await processes.startTurn('Remove the museum')
  started.turn.say('Two museums. ')
  started.turn.ask('Which one?', ['Tea', 'Silk'])
  const seen: AgentEvent[] = []
  for await (const event of followRun(processes.there, started.owner, started.runId)) {
    seen.push(event)
    if (event.type === 'question') return { ...started, seen, question: event satisfies Question }
  }
  throw new Error('nothing was asked')
}
const viewOf = (events: AgentEvent[]) => events.reduce(foldAgentEvent, emptyRunView)
const typesOf = (events: AgentEvent[]) => events.map(({ type }) => type)

describe('a question', () => {
  it('is answered on another device, and the turn goes on with all it had found', async () => {
    const { owner, caller, trip, runId, conversationId, seen, question } = await ask()
    expect(viewOf(seen)).toMatchObject({
      phase: 'asking',
      text: 'Two museums. ',
      questions: [{ text: 'Which one?', answer: null }],
    })
    expect((await caller.agent.conversations.get({ conversationId })).activeRunId).toBe(runId)
    const editor = await createUser(processes.here)
    await addMember(processes.here, trip.id, editor, 'editor')
    const following = allEvents(processes.there, owner, runId)
    const answer = { runId, questionId: question.id, choice: 'o2' }
    const device = createCallerAs(processes.here, editor)
    await device.agent.answer(answer)
    const turn = await processes.turns.next()
    expect(turn.input).toMatchObject({
      text: 'Remove the museum',
      actor: { userId: editor.userId },
      resumed: { state: { said: 'Two museums. ' }, choice: 'o2', question: { id: question.id, answer: 'o2' } },
    })
    expect(await device.agent.answer(answer)).toEqual({ done: true })
    expect(await failureOf(device.agent.answer({ ...answer, choice: 'o1' }))).toMatchObject({
      details: { reason: 'answered' },
    })
    turn.say('Silk goes.')
    turn.complete()
    const events = await following
    expect(typesOf(events)).toEqual([
      'run.started',
      'text.delta',
      'question',
      'question.answered',
      'text.delta',
      'message.saved',
      'run.completed',
    ])
    expect(events.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(viewOf(events).questions).toMatchObject([{ answer: 'o2' }])
    expect(await device.agent.answer(answer)).toEqual({ done: true })
  })

  it('outlives the process that asked', async () => {
    const turns = createScriptedTurns()
    const third = openTestContainer(processes.address, { turnRunner: turns })
    const { owner, runId, question } = await ask()
    await processes.here.services.runs.recover()
    await createCallerAs(third, owner).agent.answer({ runId, questionId: question.id, choice: 'o1' })
    const turn = await turns.next()
    expect(turn.input.resumed).toMatchObject({ state: { said: 'Two museums. ' }, choice: 'o1' })
    const following = allEvents(processes.there, owner, runId)
    await third.close()
    expect((await following).at(-1)).toMatchObject({ type: 'run.failed', code: 'RUN_INTERRUPTED', retryable: true })
    await createCallerAs(processes.here, owner).agent.retry({ runId })
    expect((await processes.turns.next()).input.resumed).toBeUndefined()
  })

  it('ends with what the person does instead: a new message, or stop', async () => {
    const { owner, caller, trip, runId, conversationId, question } = await ask()
    await caller.agent.send({ tripId: trip.id, text: 'Show my budget', conversationId, clientMessageId: uuidv7() })
    expect(typesOf(await allEvents(processes.there, owner, runId)).slice(-2)).toEqual(['message.saved', 'run.stopped'])
    const next = await processes.turns.next()
    expect(next.input).toMatchObject({ text: 'Show my budget', typedAnswers: [] })
    expect(next.input.history.at(-1)?.text).toBe('Two museums. \nWhich one?\n- Tea\n- Silk')
    const answer = { runId, questionId: question.id, choice: 'o1' }
    expect(await failureOf(caller.agent.answer(answer))).toMatchObject({ code: 'RUN_NOT_ACTIVE' })
    next.complete()

    const other = await ask()
    await createCallerAs(processes.there, other.owner).agent.stop({ runId: other.runId })
    expect((await allEvents(processes.here, other.owner, other.runId)).at(-1)?.type).toBe('run.stopped')
    const { messages, activeRunId } = await other.caller.agent.conversations.get(other)
    expect(activeRunId).toBeNull()
    expect(messages.at(-1)?.parts).toMatchObject([{ type: 'text' }, { type: 'question', answer: null }])
  })

  it('is answered by a message that fits an option, also when that is tried again', async () => {
    const { owner, caller, trip, conversationId, question } = await ask()
    const message = { tripId: trip.id, conversationId, clientMessageId: uuidv7() }
    const { runId } = await caller.agent.send({ ...message, text: 'The second one' })
    const next = await processes.turns.next()
    const silk = { question: question.text, label: 'Silk', detail: '' }
    const answered = { text: 'Remove the museum', history: [], typedAnswers: [silk] }
    expect(next.input).toMatchObject(answered)
    next.fail(new Error('no model'))
    await allEvents(processes.here, owner, runId)
    await caller.agent.retry({ runId })
    const again = await processes.turns.next()
    expect(again.input).toMatchObject(answered)
    again.complete()
  })

  it('expires, for everybody alike', async () => {
    const { owner, caller, runId, conversationId, question } = await ask()
    const following = allEvents(processes.there, owner, runId)
    await processes.here.database.db
      .update(agentRuns)
      .set({ leaseUntil: sql`now() - interval '1 second'` })
      .where(eq(agentRuns.id, runId))
    const answer = { runId, questionId: question.id, choice: 'o1' }
    expect(await failureOf(caller.agent.answer(answer))).toMatchObject({ code: 'RUN_NOT_ACTIVE' })
    expect(typesOf(await following).filter((type) => type.startsWith('run.'))).toEqual(['run.started', 'run.stopped'])
    const { lastRun } = await caller.agent.conversations.get({ conversationId })
    expect(lastRun?.status).toBe('cancelled')
  })

  it('takes only its own options, from those who may edit the trip', async () => {
    const { trip, caller, runId, question } = await ask()
    const viewer = await createUser(processes.here)
    await addMember(processes.here, trip.id, viewer, 'viewer')
    const answer = { runId, questionId: question.id, choice: 'o1' }
    const stranger = createCallerAs(processes.here, await createUser(processes.here))
    expect(await failureOf(stranger.agent.answer(answer))).toMatchObject({ code: 'NOT_FOUND' })
    expect(await failureOf(createCallerAs(processes.here, viewer).agent.answer(answer))).toMatchObject({
      code: 'FORBIDDEN',
    })
    expect(await failureOf(caller.agent.answer({ ...answer, choice: 'o3' }))).toMatchObject({ code: 'INVALID_INPUT' })
    expect(await failureOf(caller.agent.answer({ ...answer, questionId: uuidv7() }))).toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})
