import { eq } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { describe, expect, it } from 'vitest'
import { addMember, createCallerAs, createTrip, createUser } from '../../testing/factories.ts'
import { failureOf } from '../../testing/failure.ts'
import { allEvents } from '../../testing/follow-run.ts'
import { createScriptedTurns } from '../../testing/scripted-turn.ts'
import { useTestContainer } from '../../testing/test-container.ts'
import { agentRuns, auditEntries, tripMembers } from '../db/schema/index.ts'
import type { Actor } from '../kernel/actor.ts'
import { AppError } from '../kernel/app-error.ts'
import { toAppError } from '../procedures/error-mapping.ts'

const turns = createScriptedTurns()
const patiently = { timeout: 20_000 }
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
  it('that is stopped keeps what its tools showed', async () => {
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

  it('without a usable answer leaves a note for the admin', async () => {
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

  it('is told in order, from start to its one end, and leaves its message', async () => {
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

  it('hears what was said before, but not the failures', async () => {
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

  it('keeps characters whole that a model cut in half, and drops what cannot be stored', async () => {
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

  it('fails with the code of the turn, retryable or not, and with one for output that nobody can read', async () => {
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

  it('can be retried when it failed, and not when it was completed or is not the last', async () => {
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

  it('is one call for who wants no stream, and one effect under one key', async () => {
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

  it('tells a caller of chat about a failure in its answer', async () => {
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

describe('sending', () => {
  it('twice under one id is answered with the first run', async () => {
    const { container, send } = await setUp()
    const clientMessageId = uuidv7()
    const [first, second] = await Promise.all([send('once', { clientMessageId }), send('once', { clientMessageId })])
    expect(second).toEqual(first)
    ;(await turns.next()).complete()
    const runs = await container.database.db.select().from(agentRuns).where(eq(agentRuns.messageId, clientMessageId))
    expect(runs).toHaveLength(1)
  })

  it('refuses an id that belongs to a message elsewhere', async () => {
    const mine = await setUp()
    const other = await setUp()
    const { messageId } = await mine.send()
    expect(await failureOf(other.send('steal', { clientMessageId: messageId }))).toMatchObject({
      code: 'INVALID_INPUT',
    })
    ;(await turns.next()).complete()
  })

  it('at the same time in one conversation starts one run', async () => {
    const { owner, send } = await setUp()
    const first = await send()
    ;(await turns.next()).complete()
    await follow(owner, first.runId)
    const attempts = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) => send(`no ${index}`, { conversationId: first.conversationId })),
    )
    const won = attempts.filter(({ status }) => status === 'fulfilled')
    const lost = attempts.flatMap((attempt) => (attempt.status === 'rejected' ? [toAppError(attempt.reason).code] : []))
    expect(won).toHaveLength(1)
    expect(lost).toEqual(Array.from({ length: 19 }, () => 'RUN_ACTIVE'))
    ;(await turns.next()).complete()
  })

  it('needs an editor, a conversation of this trip and of this stage', async () => {
    const { container, caller, trip, send, owner } = await setUp()
    const viewer = await createUser(container)
    await addMember(container, trip.id, viewer, 'viewer')
    const input = { tripId: trip.id, text: 'hi', clientMessageId: uuidv7() }
    expect(await failureOf(createCallerAs(container, viewer).agent.send(input))).toMatchObject({ code: 'FORBIDDEN' })
    const other = await createTrip(container, owner)
    const { conversationId, runId } = await send()
    ;(await turns.next()).complete()
    await follow(owner, runId)
    expect(await failureOf(caller.agent.send({ ...input, tripId: other.id, conversationId }))).toMatchObject({
      code: 'NOT_FOUND',
      details: { entity: 'conversation' },
    })
    expect(await failureOf(caller.agent.send({ ...input, stage: 'post', conversationId }))).toMatchObject({
      code: 'INVALID_INPUT',
    })
  })

  it('leaves the words out of the audit trail', async () => {
    const { container, trip, send } = await setUp()
    await send('a secret wish')
    ;(await turns.next()).complete()
    const entries = await container.database.db.select().from(auditEntries).where(eq(auditEntries.tripId, trip.id))
    expect(entries.map(({ action }) => action)).toEqual(expect.arrayContaining(['conversation.created', 'run.started']))
    expect(JSON.stringify(entries)).not.toContain('secret')
  })
})

describe('access', () => {
  it('shows a stranger nothing and nobody anything', async () => {
    const { container, trip, send, owner } = await setUp()
    const { runId, conversationId } = await send()
    ;(await turns.next()).fail(new AppError('MODEL_UNAVAILABLE'))
    await follow(owner, runId)
    const tripId = trip.id
    const attempts = (caller: ReturnType<typeof createCallerAs>) => [
      () => caller.agent.send({ tripId, text: 'hi', clientMessageId: uuidv7() }),
      () => caller.agent.chat({ tripId, text: 'hi' }),
      () => caller.agent.events({ runId }),
      () => caller.agent.stop({ runId }),
      () => caller.agent.retry({ runId }),
      () => caller.agent.conversations.list({ tripId }),
      () => caller.agent.conversations.search({ tripId, text: 'plan' }),
      () => caller.agent.conversations.get({ conversationId }),
      () => caller.agent.conversations.rename({ conversationId, title: 'Mine' }),
      () => caller.agent.conversations.remove({ conversationId }),
    ]
    const stranger = createCallerAs(container, await createUser(container))
    for (const attempt of attempts(stranger)) expect(await failureOf(attempt())).toMatchObject({ code: 'NOT_FOUND' })
    for (const attempt of attempts(createCallerAs(container, null)))
      expect(await failureOf(attempt())).toMatchObject({ code: 'UNAUTHENTICATED' })
    const viewer = await createUser(container)
    await addMember(container, tripId, viewer, 'viewer')
    const watching = createCallerAs(container, viewer)
    expect(await failureOf(watching.agent.stop({ runId }))).toMatchObject({ code: 'FORBIDDEN' })
    expect(await failureOf(watching.agent.retry({ runId }))).toMatchObject({ code: 'FORBIDDEN' })
    expect(await failureOf(watching.agent.conversations.rename({ conversationId, title: 'x' }))).toMatchObject({
      code: 'FORBIDDEN',
    })
    expect(await failureOf(watching.agent.conversations.remove({ conversationId }))).toMatchObject({
      code: 'FORBIDDEN',
    })
    expect((await follow(viewer, runId)).at(-1)?.type).toBe('run.failed')
  })

  it('ends an open stream with the membership, and the run of who has left', async () => {
    const { container, owner, caller, trip } = await setUp()
    const companion = await createUser(container)
    await addMember(container, trip.id, companion, 'editor')
    const sent = await createCallerAs(container, companion).agent.send({
      tripId: trip.id,
      text: 'hi',
      clientMessageId: uuidv7(),
    })
    const turn = await turns.next()
    const refused = expect(follow(companion, sent.runId)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const watching = follow(owner, sent.runId)
    turn.say('for members only')
    await expect.poll(async () => (await caller.agent.conversations.get(sent)).activeRunId, patiently).toBe(sent.runId)
    await container.database.db.delete(tripMembers).where(eq(tripMembers.userId, companion.userId))
    await caller.trips.update({ tripId: trip.id, version: 1, title: 'Without you' })
    await refused
    turn.complete()
    expect((await watching).at(-1)?.type).toBe('run.stopped')
    expect((await caller.agent.conversations.get(sent)).messages.map(({ role }) => role)).toEqual(['user'])
  })

  it('ends quietly with its conversation or its trip', async () => {
    const { container, owner, caller, trip, send } = await setUp()
    const first = await send()
    const turn = await turns.next()
    const endsFirst = expect(follow(owner, first.runId)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const second = await send()
    const other = await turns.next()
    const endsSecond = expect(follow(owner, second.runId)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    turn.say('soon gone')
    await caller.agent.conversations.remove({ conversationId: first.conversationId })
    await endsFirst
    turn.say('nobody hears')
    await expect.poll(() => turn.signal.aborted, patiently).toBe(true)
    await caller.trips.remove({ tripId: trip.id })
    await endsSecond
    other.complete()
    expect(await failureOf(caller.agent.conversations.get(second))).toMatchObject({ code: 'NOT_FOUND' })
    expect(await container.database.db.select().from(agentRuns).where(eq(agentRuns.tripId, trip.id))).toEqual([])
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
