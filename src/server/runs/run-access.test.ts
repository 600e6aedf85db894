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
const pollOptions = { timeout: 60_000 }
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

describe('sending', () => {
  it('answers a repeated message id with the first run', async () => {
    const { container, send } = await setUp()
    const clientMessageId = uuidv7()
    const [first, second] = await Promise.all([send('once', { clientMessageId }), send('once', { clientMessageId })])
    expect(second).toEqual(first)
    ;(await turns.next()).complete()
    const runs = await container.database.db.select().from(agentRuns).where(eq(agentRuns.messageId, clientMessageId))
    expect(runs).toHaveLength(1)
  })

  it('refuses the id of a message of another conversation', async () => {
    const mine = await setUp()
    const other = await setUp()
    const { messageId } = await mine.send()
    expect(await failureOf(other.send('steal', { clientMessageId: messageId }))).toMatchObject({
      code: 'INVALID_INPUT',
    })
    ;(await turns.next()).complete()
  })

  it('starts one run for concurrent messages in one conversation', async () => {
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

  it('keeps message text out of the audit log', async () => {
    const { container, trip, send } = await setUp()
    await send('a secret wish')
    ;(await turns.next()).complete()
    const entries = await container.database.db.select().from(auditEntries).where(eq(auditEntries.tripId, trip.id))
    expect(entries.map(({ action }) => action)).toEqual(expect.arrayContaining(['conversation.created', 'run.started']))
    expect(JSON.stringify(entries)).not.toContain('secret')
  })
})

describe('access', () => {
  it('refuses strangers and unauthenticated callers', async () => {
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

  it('ends streams and runs of a member who was removed', async () => {
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
    await expect
      .poll(async () => (await caller.agent.conversations.get(sent)).activeRunId, pollOptions)
      .toBe(sent.runId)
    await container.database.db.delete(tripMembers).where(eq(tripMembers.userId, companion.userId))
    await caller.trips.update({ tripId: trip.id, version: 1, title: 'Without you' })
    await refused
    turn.complete()
    expect((await watching).at(-1)?.type).toBe('run.stopped')
    expect((await caller.agent.conversations.get(sent)).messages.map(({ role }) => role)).toEqual(['user'])
  })

  it('ends runs when their conversation or trip is removed', async () => {
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
    turn.say('too late')
    await expect.poll(() => turn.signal.aborted, pollOptions).toBe(true)
    await caller.trips.remove({ tripId: trip.id })
    await endsSecond
    other.complete()
    expect(await failureOf(caller.agent.conversations.get(second))).toMatchObject({ code: 'NOT_FOUND' })
    expect(await container.database.db.select().from(agentRuns).where(eq(agentRuns.tripId, trip.id))).toEqual([])
  })
})
