// Runs among several processes of one database: stopped, taken over, drained.
import { eq, sql } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { describe, expect, it } from 'vitest'
import type { AgentEvent } from '#contract/agent-event.ts'
import { emptyRunView, foldAgentEvent } from '#contract/agent-fold.ts'
import { createCallerAs, createTrip, createUser } from '../../testing/factories.ts'
import { failureOf } from '../../testing/failure.ts'
import { allEvents } from '../../testing/follow-run.ts'
import { createScriptedTurns } from '../../testing/scripted-turn.ts'
import { openTestContainer } from '../../testing/test-container.ts'
import { useTwoProcesses } from '../../testing/two-processes.ts'
import { agentRuns, runEvents } from '../db/schema/index.ts'

const processes = useTwoProcesses()
const { startTurn } = processes
const pollOptions = { timeout: 60_000 }

const viewOf = (events: AgentEvent[]) => events.reduce(foldAgentEvent, emptyRunView)

describe('a run among processes', () => {
  it('can be stopped from another process and keeps its partial message', async () => {
    const { owner, runId, conversationId, turn } = await startTurn()
    const elsewhere = createCallerAs(processes.there, owner)
    const following = allEvents(processes.there, owner, runId)
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

  it('is failed once when its process has died, and can be retried', async () => {
    const { owner, runId, conversationId, turn, trip } = await startTurn()
    turn.say('half a sent')
    await expect.poll(() => countEvents(runId), pollOptions).toBe(2)
    await processes.here.database.db
      .update(agentRuns)
      .set({ leaseOwner: 'a process that is gone', leaseUntil: sql`now() - interval '1 second'` })
      .where(eq(agentRuns.id, runId))
    const callers = [createCallerAs(processes.here, owner), createCallerAs(processes.there, owner)]
    const looks = callers.flatMap((caller) => [
      caller.agent.conversations.get({ conversationId }),
      caller.agent.conversations.get({ conversationId }),
    ])
    for (const { activeRunId, lastRun, messages } of await Promise.all(looks)) {
      expect(activeRunId).toBeNull()
      expect(lastRun).toMatchObject({ status: 'failed', errorCode: 'RUN_INTERRUPTED' })
      expect(messages.at(-1)).toMatchObject({ status: 'failed', parts: [{ type: 'text', text: 'half a sent' }] })
      expect(messages).toHaveLength(2)
    }
    // The one that was thought dead is not, and has no say any more.
    turn.say('ence')
    turn.complete()
    await expect.poll(() => turn.signal.aborted, pollOptions).toBe(true)
    const events = await allEvents(processes.there, owner, runId)
    expect(events.map(({ type }) => type)).toEqual(['run.started', 'text.delta', 'message.saved', 'run.failed'])
    expect(events.at(-1)).toMatchObject({ code: 'RUN_INTERRUPTED', retryable: true })
    const again = await createCallerAs(processes.here, owner).agent.send({
      tripId: trip.id,
      conversationId,
      text: 'once more',
      clientMessageId: uuidv7(),
    })
    ;(await processes.turns.next()).complete()
    expect((await allEvents(processes.there, owner, again.runId)).at(-1)?.type).toBe('run.completed')
  })

  it('ends with its process, long before its lease, for a follower elsewhere and after a restart', async () => {
    const [followed, left, alive] = [await startTurn(), await startTurn(), await startTurn()]
    const leave = (runId: string) =>
      processes.here.database.db
        .update(agentRuns)
        .set({ leaseOwner: 'a process that is gone' })
        .where(eq(agentRuns.id, runId))
    const following = allEvents(processes.there, followed.owner, followed.runId)
    await expect.poll(() => countEvents(followed.runId), pollOptions).toBe(1)
    await leave(followed.runId)
    expect((await following).at(-1)).toMatchObject({ type: 'run.failed', code: 'RUN_INTERRUPTED', retryable: true })
    await leave(left.runId)
    await processes.there.services.runs.recover()
    const { status, errorCode } = await processes.here.database.db.query.agentRuns
      .findFirst({ where: eq(agentRuns.id, left.runId) })
      .then((run) => run ?? { status: null, errorCode: null })
    expect({ status, errorCode }).toEqual({ status: 'failed', errorCode: 'RUN_INTERRUPTED' })
    alive.turn.complete()
    expect((await allEvents(processes.there, alive.owner, alive.runId)).at(-1)?.type).toBe('run.completed')
  })

  it('does not block sending or retrying when it was abandoned', async () => {
    const { owner, caller, runId, conversationId, trip } = await startTurn()
    const abandon = (id: string) =>
      processes.here.database.db
        .update(agentRuns)
        .set({ leaseOwner: 'gone', leaseUntil: new Date(0) })
        .where(eq(agentRuns.id, id))
    const following = allEvents(processes.here, owner, runId)
    await expect.poll(() => countEvents(runId), pollOptions).toBe(1)
    await abandon(runId)
    const input = { tripId: trip.id, conversationId, text: 'and now?', clientMessageId: uuidv7() }
    const next = await caller.agent.send(input)
    expect((await following).map(({ type }) => type)).toEqual(['run.started', 'run.failed'])
    await processes.turns.next()
    await abandon(next.runId)
    const retried = await caller.agent.retry({ runId: next.runId })
    const turn = await processes.turns.next()
    expect(turn.input.runId).toBe(retried.runId)
    turn.complete()
    expect((await allEvents(processes.there, owner, retried.runId)).at(-1)?.type).toBe('run.completed')
  })

  it('fails at once as retryable when its process shuts down', async () => {
    const goingTurns = createScriptedTurns()
    const going = openTestContainer(processes.address, { turnRunner: goingTurns })
    const owner = await createUser(going)
    const trip = await createTrip(going, owner)
    const caller = createCallerAs(going, owner)
    const { runId } = await caller.agent.send({ tripId: trip.id, text: 'hi', clientMessageId: uuidv7() })
    ;(await goingTurns.next()).say('I am ')
    const following = allEvents(processes.there, owner, runId)
    await going.services.runs.drain()
    expect((await following).at(-1)).toMatchObject({ type: 'run.failed', code: 'RUN_INTERRUPTED', retryable: true })
    const late = await caller.agent.send({ tripId: trip.id, text: 'ho', clientMessageId: uuidv7() })
    expect((await allEvents(processes.there, owner, late.runId)).at(-1)).toMatchObject({
      type: 'run.failed',
      retryable: true,
    })
    await going.close()
  })

  it('loses no event among two hundred concurrent runs', async () => {
    const started = await Promise.all(Array.from({ length: 10 }, () => manyTurns(20)))
    const streams = started.flat().map(async ({ owner, runId }, index) => {
      const events = await allEvents(index % 2 === 0 ? processes.here : processes.there, owner, runId)
      expect(events.map(({ seq }) => seq)).toEqual(events.map((_, at) => at + 1))
      expect(viewOf(events)).toMatchObject({ phase: 'completed', text: 'abc' })
    })
    const performing = started.flat().map(async () => {
      const turn = await processes.turns.next()
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
  const owner = await createUser(processes.here)
  const trip = await createTrip(processes.here, owner)
  const caller = createCallerAs(processes.here, owner)
  const send = () => caller.agent.send({ tripId: trip.id, text: 'go', clientMessageId: uuidv7() })
  const sent = await Promise.all(Array.from({ length: count }, send))
  return sent.map(({ runId }) => ({ owner, runId }))
}

async function countEvents(runId: string): Promise<number> {
  return processes.here.database.db.$count(runEvents, eq(runEvents.runId, runId))
}
