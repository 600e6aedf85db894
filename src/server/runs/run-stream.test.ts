// The stream between processes: resumed, shared, cut off, taken over.
import { eq, sql } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AgentEvent } from '#contract/agent-event.ts'
import { emptyRunView, foldAgentEvent, type RunView } from '#contract/agent-fold.ts'
import { createCallerAs, createTrip, createUser } from '../../testing/factories.ts'
import { failureOf } from '../../testing/failure.ts'
import { allEvents, followRun } from '../../testing/follow-run.ts'
import { createScriptedTurns, type ScriptedTurn } from '../../testing/scripted-turn.ts'
import { openTestContainer } from '../../testing/test-container.ts'
import { useTestDatabase } from '../../testing/test-database.ts'
import type { Container } from '../container.ts'
import { agentRuns, runEvents } from '../db/schema/index.ts'
import type { Actor } from '../kernel/actor.ts'

const database = useTestDatabase()
const turns = createScriptedTurns()
const patiently = { timeout: 20_000 }
const noLimit = { take: async () => ({ allowed: true, retryAfter: 0 }) }
let here: Container
let there: Container
beforeAll(() => {
  here = openTestContainer(database.address, { turnRunner: turns, rateLimit: noLimit })
  there = openTestContainer(database.address, { turnRunner: createScriptedTurns() })
})
afterAll(() => Promise.all([here.close(), there.close()]))

async function startTurn(text = 'Plan my days') {
  const owner = await createUser(here)
  const trip = await createTrip(here, owner)
  const caller = createCallerAs(here, owner)
  const sent = await caller.agent.send({ tripId: trip.id, text, clientMessageId: uuidv7() })
  const turn = await turns.next()
  return { owner, trip, caller, turn, ...sent }
}

const viewOf = (events: AgentEvent[]) => events.reduce(foldAgentEvent, emptyRunView)

/** A line of numbers that is the same in every test run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Reads a few events, drops the line, comes back to either process from where it was, sometimes from a little earlier. */
async function followWithDisconnects(owner: Actor, runId: string, random: () => number): Promise<RunView> {
  let view = emptyRunView
  while (view.phase === 'waiting' || view.phase === 'running') {
    const container = random() < 0.5 ? here : there
    const repeat = random() < 0.2 ? 1 : 0
    let left = 1 + Math.floor(random() * 4)
    for await (const event of followRun(container, owner, runId, String(Math.max(0, view.lastSeq - repeat)))) {
      expect(event.seq).toBeLessThanOrEqual(view.lastSeq + 1)
      view = foldAgentEvent(view, event)
      left -= 1
      if (left === 0) break
    }
  }
  return view
}

async function perform(turn: ScriptedTurn, random: () => number): Promise<void> {
  for (let step = 0; step < 25; step += 1) {
    const dice = random()
    if (dice < 0.6) turn.say(`word ${step} `)
    else if (dice < 0.8) turn.emit({ type: 'status', text: `step ${step}` })
    else {
      turn.emit({ type: 'tool.started', id: `t${step}`, name: 'get_trip', label: 'Trip', args: { step } })
      turn.emit({ type: 'tool.finished', id: `t${step}`, ok: true, summary: `read ${step}`, ms: 1 })
    }
    if (random() < 0.4) await new Promise((resolve) => setTimeout(resolve, Math.floor(random() * 40)))
  }
  turn.complete({ suggestions: ['Go on'] })
}

describe('a stream under disconnects', () => {
  it.each([1, 2, 3, 4])('arrives at the view of the uninterrupted one (seed %i)', async (seed) => {
    const random = seeded(seed)
    const { owner, runId, turn } = await startTurn()
    const uninterrupted = allEvents(here, owner, runId)
    const followers = [1, 2, 3].map((n) => followWithDisconnects(owner, runId, seeded(seed * 100 + n)))
    await perform(turn, random)
    const events = await uninterrupted
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1))
    for (const view of await Promise.all(followers)) expect(view).toEqual(viewOf(events))
    expect(viewOf(events)).toMatchObject({ phase: 'completed', status: null, messageId: expect.any(String) })
  })

  it('ends at once for who has seen all, and refuses ids that are none', async () => {
    const { owner, runId, turn } = await startTurn()
    turn.complete()
    const events = await allEvents(here, owner, runId)
    const rest: AgentEvent[] = []
    for await (const event of followRun(there, owner, runId, String(events.length))) rest.push(event)
    expect(rest).toEqual([])
    const follow = (lastEventId: string) => followRun(here, owner, runId, lastEventId).next()
    expect(await failureOf(follow('x'))).toMatchObject({ code: 'INVALID_INPUT' })
    expect(await failureOf(follow('-1'))).toMatchObject({ code: 'INVALID_INPUT' })
  })

  it('does not wait for a follower that has stopped reading', async () => {
    const { owner, runId, turn } = await startTurn()
    const slow = followRun(here, owner, runId)
    await slow.next()
    const quick = allEvents(there, owner, runId)
    for (let step = 0; step < 600; step += 1) {
      turn.emit({ type: 'status', text: `step ${step}` })
      if (step % 100 === 0) await new Promise((resolve) => setTimeout(resolve, 40))
    }
    turn.complete()
    const events = await quick
    expect(events).toHaveLength(602)
    const late: AgentEvent[] = []
    for await (const event of slow) late.push(event)
    expect(late).toEqual(events.slice(1))
  })
})

describe('a run among processes', () => {
  it('is stopped from another one; what was said is kept and marked', async () => {
    const { owner, runId, conversationId, turn } = await startTurn()
    const elsewhere = createCallerAs(there, owner)
    const following = allEvents(there, owner, runId)
    turn.say('Day one: ')
    turn.emit({ type: 'tool.started', id: 't1', name: 'find_places', label: 'Looking', args: {} })
    expect(await elsewhere.agent.stop({ runId })).toEqual({ done: true })
    const events = await following
    expect(events.slice(-2).map(({ type }) => type)).toEqual(['message.saved', 'run.stopped'])
    expect(turn.signal.aborted).toBe(true)
    turn.say('too late')
    const { messages, lastRun } = await elsewhere.agent.conversations.get({ conversationId })
    expect(messages.at(-1)).toMatchObject({
      status: 'stopped',
      parts: [
        { type: 'text', text: 'Day one: ' },
        { type: 'tool', id: 't1', ok: null },
      ],
    })
    expect(lastRun?.status).toBe('cancelled')
    expect(await failureOf(elsewhere.agent.stop({ runId }))).toMatchObject({ code: 'RUN_NOT_ACTIVE' })
    await elsewhere.agent.retry({ runId })
  })

  it('whose process has died is failed once, by whoever looks first, and can be tried again', async () => {
    const { owner, runId, conversationId, turn, trip } = await startTurn()
    turn.say('half a sent')
    await expect.poll(() => countEvents(runId), patiently).toBe(2)
    await here.database.db
      .update(agentRuns)
      .set({ leaseOwner: 'a process that is gone', leaseUntil: sql`now() - interval '1 second'` })
      .where(eq(agentRuns.id, runId))
    const callers = [createCallerAs(here, owner), createCallerAs(there, owner)]
    const looks = callers.flatMap((caller) => [
      caller.agent.conversations.get({ conversationId }),
      caller.agent.conversations.get({ conversationId }),
    ])
    for (const { activeRunId, lastRun, messages } of await Promise.all(looks)) {
      expect(activeRunId).toBeNull()
      expect(lastRun).toMatchObject({ status: 'failed', errorCode: 'INTERNAL' })
      expect(messages.at(-1)).toMatchObject({ status: 'failed', parts: [{ type: 'text', text: 'half a sent' }] })
      expect(messages).toHaveLength(2)
    }
    // The one that was thought dead is not, and has no say any more.
    turn.say('ence')
    turn.complete()
    await expect.poll(() => turn.signal.aborted, patiently).toBe(true)
    const events = await allEvents(there, owner, runId)
    expect(events.map(({ type }) => type)).toEqual(['run.started', 'text.delta', 'message.saved', 'run.failed'])
    expect(events.at(-1)).toMatchObject({ code: 'INTERNAL', retryable: true })
    const again = await createCallerAs(here, owner).agent.send({
      tripId: trip.id,
      conversationId,
      text: 'once more',
      clientMessageId: uuidv7(),
    })
    ;(await turns.next()).complete()
    expect((await allEvents(there, owner, again.runId)).at(-1)?.type).toBe('run.completed')
  })

  it('that was abandoned stands in nobody’s way: sending and retrying fail it and go on', async () => {
    const { owner, caller, runId, conversationId, trip } = await startTurn()
    const abandon = (id: string) =>
      here.database.db
        .update(agentRuns)
        .set({ leaseOwner: 'gone', leaseUntil: new Date(0) })
        .where(eq(agentRuns.id, id))
    const following = allEvents(here, owner, runId)
    await expect.poll(() => countEvents(runId), patiently).toBe(1)
    await abandon(runId)
    const input = { tripId: trip.id, conversationId, text: 'and now?', clientMessageId: uuidv7() }
    const next = await caller.agent.send(input)
    expect((await following).map(({ type }) => type)).toEqual(['run.started', 'run.failed'])
    await turns.next()
    await abandon(next.runId)
    const retried = await caller.agent.retry({ runId: next.runId })
    const turn = await turns.next()
    expect(turn.input.runId).toBe(retried.runId)
    turn.complete()
    expect((await allEvents(there, owner, retried.runId)).at(-1)?.type).toBe('run.completed')
  })

  it('fails at once and retryably when its process is told to go', async () => {
    const goingTurns = createScriptedTurns()
    const going = openTestContainer(database.address, { turnRunner: goingTurns })
    const owner = await createUser(going)
    const trip = await createTrip(going, owner)
    const caller = createCallerAs(going, owner)
    const { runId } = await caller.agent.send({ tripId: trip.id, text: 'hi', clientMessageId: uuidv7() })
    ;(await goingTurns.next()).say('I am ')
    const following = allEvents(there, owner, runId)
    await going.services.runs.drain()
    expect((await following).at(-1)).toMatchObject({ type: 'run.failed', code: 'INTERNAL', retryable: true })
    const late = await caller.agent.send({ tripId: trip.id, text: 'ho', clientMessageId: uuidv7() })
    expect((await allEvents(there, owner, late.runId)).at(-1)).toMatchObject({ type: 'run.failed', retryable: true })
    await going.close()
  })

  it('is one of two hundred at once, none of which loses an event', { timeout: 90_000 }, async () => {
    const started = await Promise.all(Array.from({ length: 10 }, () => manyTurns(20)))
    const streams = started.flat().map(async ({ owner, runId }, index) => {
      const events = await allEvents(index % 2 === 0 ? here : there, owner, runId)
      expect(events.map(({ seq }) => seq)).toEqual(events.map((_, at) => at + 1))
      expect(viewOf(events)).toMatchObject({ phase: 'completed', text: 'abc' })
    })
    const performing = started.flat().map(async () => {
      const turn = await turns.next()
      for (const letter of ['a', 'b', 'c']) {
        turn.say(letter)
        turn.emit({ type: 'status', text: letter })
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
      turn.complete()
    })
    await Promise.all([...streams, ...performing])
    expect(streams).toHaveLength(200)
  })
})

async function manyTurns(count: number) {
  const owner = await createUser(here)
  const trip = await createTrip(here, owner)
  const caller = createCallerAs(here, owner)
  const send = () => caller.agent.send({ tripId: trip.id, text: 'go', clientMessageId: uuidv7() })
  const sent = await Promise.all(Array.from({ length: count }, send))
  return sent.map(({ runId }) => ({ owner, runId }))
}

async function countEvents(runId: string): Promise<number> {
  return here.database.db.$count(runEvents, eq(runEvents.runId, runId))
}
