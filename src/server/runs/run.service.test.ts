import { eq } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { describe, expect, it } from 'vitest'
import { createCallerAs, createTrip, createUser } from '../../testing/factories.ts'
import { failureOf } from '../../testing/failure.ts'
import { allEvents } from '../../testing/follow-run.ts'
import { createScriptedTurns } from '../../testing/scripted-turn.ts'
import { useTestContainer } from '../../testing/test-container.ts'
import { auditEntries } from '../db/schema/index.ts'
import type { Actor } from '../kernel/actor.ts'
import { AppError } from '../kernel/app-error.ts'

const turns = createScriptedTurns()
const opened = useTestContainer({ turnRunner: turns })

async function setUp() {
  const { container } = opened
  const owner = await createUser(container)
  const caller = createCallerAs(container, owner)
  const trip = await createTrip(container, owner)
  const send = (text = 'Plan my days', more: { conversationId?: string; clientMessageId?: string } = {}) =>
    caller.agent.send({ tripId: trip.id, text, clientMessageId: uuidv7(), ...more })
  return { container, owner, caller, trip, send }
}

const follow = (actor: Actor, runId: string) => allEvents(opened.container, actor, runId)

describe('a turn', () => {
  it('keeps the tool results of a stopped run', async () => {
    const { owner, caller, send } = await setUp()
    const { runId, conversationId } = await send()
    const turn = await turns.next()
    const following = follow(owner, runId)
    const card = {
      type: 'places' as const,
      title: 'Museums',
      places: [],
      source: { name: 'guide', kind: 'sample' as const },
    }
    turn.emit({ type: 'tool.started', id: 't1', name: 'find_places', label: 'Places', args: {} })
    turn.emit({ type: 'tool.finished', id: 't1', ok: true, summary: 'found', ms: 3, card })
    turn.say('There are')
    await caller.agent.stop({ runId })
    await following
    const { messages } = await caller.agent.conversations.get({ conversationId })
    expect(messages.at(-1)).toMatchObject({
      status: 'stopped',
      parts: [
        { type: 'tool', id: 't1', ok: true },
        { type: 'card', card },
        { type: 'text', text: 'There are' },
      ],
    })
  })

  it('flags an unusable answer for review', async () => {
    const { container, owner, send } = await setUp()
    const { runId } = await send()
    const turn = await turns.next()
    turn.complete({ parts: [{ type: 'text', text: '⚠ Needs review' }], needsReview: true })
    await follow(owner, runId)
    const flagged = await container.database.db
      .select()
      .from(auditEntries)
      .where(eq(auditEntries.action, 'message.flagged'))
    expect(flagged.map(({ after }) => after)).toEqual([{ reason: 'needs_review', runId }])
  })

  it('emits ordered events with one terminal event, and saves its message', async () => {
    const { owner, caller, trip, send } = await setUp()
    const sent = await send('  Museums,\nno early mornings  ')
    const turn = await turns.next()
    expect(turn.input).toMatchObject({
      runId: sent.runId,
      text: 'Museums,\nno early mornings',
      stage: 'pre',
      history: [],
    })
    expect(turn.input.trip.id).toBe(trip.id)
    const following = follow(owner, sent.runId)
    turn.emit({ type: 'status', text: 'looking' })
    turn.emit({ type: 'tool.started', id: 't1', name: 'get_trip', label: 'Trip', args: {} })
    turn.emit({ type: 'tool.finished', id: 't1', ok: true, summary: 'read', ms: 3 })
    turn.say('Hello')
    turn.say(' there')
    turn.complete({ suggestions: ['More?'] })

    const events = await following
    expect(events.map(({ type }) => type)).toEqual([
      'run.started',
      'status',
      'tool.started',
      'tool.finished',
      'text.delta',
      'message.saved',
      'run.completed',
    ])
    expect(events.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7])
    const conversation = await caller.agent.conversations.get({ conversationId: sent.conversationId })
    expect(conversation).toMatchObject({
      title: 'Museums, no early mornings',
      activeRunId: null,
      lastRun: { status: 'completed' },
    })
    expect(conversation.messages.map(({ role, parts, status }) => ({ role, parts, status }))).toEqual([
      { role: 'user', parts: [{ type: 'text', text: 'Museums,\nno early mornings' }], status: 'complete' },
      { role: 'agent', parts: [{ type: 'text', text: 'Hello there' }], status: 'complete' },
    ])
    expect(conversation.messages[1]?.suggestions).toEqual(['More?'])
  })

  it('receives earlier messages without failed attempts', async () => {
    const { owner, send } = await setUp()
    const first = await send('one')
    ;(await turns.next()).complete({ parts: [{ type: 'text', text: 'answer one' }] })
    await follow(owner, first.runId)
    const second = await send('two', first)
    const failing = await turns.next()
    failing.say('half of')
    failing.fail(new AppError('MODEL_UNAVAILABLE'))
    await follow(owner, second.runId)
    await send('three', first)
    const turn = await turns.next()
    expect(turn.input.history).toEqual([
      { role: 'user', text: 'one' },
      { role: 'agent', text: 'answer one' },
      { role: 'user', text: 'two' },
    ])
    turn.complete()
  })

  it('joins split characters and drops those that cannot be stored', async () => {
    const { owner, caller, send } = await setUp()
    const sent = await send()
    const turn = await turns.next()
    const following = follow(owner, sent.runId)
    turn.emit({ type: 'text.delta', text: 'panda \ud83d' })
    turn.emit({ type: 'text.delta', text: '\udc3c\u0000!' })
    turn.emit({ type: 'status', text: 'lone \ud83d' })
    turn.fail(new Error('boom'))
    const events = await following
    expect(events.flatMap((event) => (event.type === 'text.delta' ? [event.text] : [])).join('')).toBe('panda 🐼!')
    expect(events.at(-1)).toMatchObject({ type: 'run.failed', code: 'INTERNAL', retryable: true })
    const { messages, lastRun } = await caller.agent.conversations.get({ conversationId: sent.conversationId })
    expect(messages.at(-1)).toMatchObject({ status: 'failed', parts: [{ type: 'text', text: 'panda 🐼!' }] })
    expect(lastRun).toEqual({ id: sent.runId, status: 'failed', errorCode: 'INTERNAL' })
  })

  it('fails with the code of the turn, or MODEL_OUTPUT_INVALID for unreadable output', async () => {
    const { owner, send } = await setUp()
    const endings = [
      { error: new AppError('MODEL_UNAVAILABLE'), expected: { code: 'MODEL_UNAVAILABLE', retryable: true } },
      { error: new AppError('FORBIDDEN'), expected: { code: 'FORBIDDEN', retryable: false } },
    ]
    for (const { error, expected } of endings) {
      const sent = await send()
      ;(await turns.next()).fail(error)
      expect((await follow(owner, sent.runId)).at(-1)).toMatchObject({ type: 'run.failed', ...expected })
    }
    const sent = await send()
    const change = { id: 'a', reason: '', type: 'item.remove' as const, itemId: 'no id', title: 'x', baseVersion: 1 }
    ;(await turns.next()).complete({ proposal: { title: 'Broken', changes: [change] } })
    expect((await follow(owner, sent.runId)).at(-1)).toMatchObject({ type: 'run.failed', code: 'MODEL_OUTPUT_INVALID' })
  })

  it('can be retried only when it is the last and has failed', async () => {
    const { owner, caller, send } = await setUp()
    const first = await send('again')
    ;(await turns.next()).fail(new AppError('MODEL_UNAVAILABLE'))
    await follow(owner, first.runId)
    const second = await caller.agent.retry({ runId: first.runId })
    expect(second).toMatchObject({ conversationId: first.conversationId, messageId: first.messageId })
    expect(second.runId).not.toBe(first.runId)
    const turn = await turns.next()
    expect(turn.input).toMatchObject({ text: 'again', history: [] })
    expect(await failureOf(caller.agent.retry({ runId: first.runId }))).toMatchObject({ code: 'RUN_ACTIVE' })
    turn.complete()
    await follow(owner, second.runId)
    expect(await failureOf(caller.agent.retry({ runId: first.runId }))).toMatchObject({
      code: 'INVALID_TRANSITION',
      details: { reason: 'not_last' },
    })
    expect(await failureOf(caller.agent.retry({ runId: second.runId }))).toMatchObject({
      code: 'INVALID_TRANSITION',
      details: { reason: 'completed' },
    })
  })

  it('answers chat in one call, and once per idempotency key', async () => {
    const { caller, trip } = await setUp()
    const idempotencyKey = uuidv7()
    const chat = () => caller.agent.chat({ tripId: trip.id, text: 'Hello', idempotencyKey })
    const answer = chat()
    const turn = await turns.next()
    const again = chat()
    const change = { id: 'a', reason: 'quiet', type: 'task.add' as const, task: task('Book') }
    turn.say('Hi')
    turn.complete({ proposal: { title: 'One task', changes: [change] } })
    const whole = await answer
    expect(whole).toMatchObject({
      status: 'completed',
      message: { runId: turn.input.runId, parts: [{ type: 'text', text: 'Hi' }, { type: 'proposal' }] },
      proposal: { title: 'One task', status: 'pending' },
      failure: null,
      usage: { model: 'scripted' },
    })
    expect(await again).toEqual(whole)
  })

  it('reports a failure in the answer of chat', async () => {
    const { caller, trip } = await setUp()
    const answer = caller.agent.chat({ tripId: trip.id, text: 'Hello' })
    ;(await turns.next()).fail(new AppError('PROVIDER_UNAVAILABLE'))
    expect(await answer).toMatchObject({
      status: 'failed',
      message: null,
      failure: { code: 'PROVIDER_UNAVAILABLE', retryable: true },
    })
  })
})

function task(title: string) {
  return {
    stage: 'pre',
    title,
    description: '',
    status: 'todo',
    priority: 'normal',
    dueOn: null,
    assigneeId: null,
  } as const
}
