import { describe, expect, it } from 'vitest'
import type { AgentEvent } from '#contract/agent-event.ts'
import { emptyRunView, foldAgentEvent, type RunView } from '#contract/agent-fold.ts'
import { failureOf } from '../../testing/failure.ts'
import { allEvents, followRun } from '../../testing/follow-run.ts'
import type { ScriptedTurn } from '../../testing/scripted-turn.ts'
import { useTwoProcesses } from '../../testing/two-processes.ts'
import type { Actor } from '../kernel/actor.ts'

const processes = useTwoProcesses()
const { startTurn } = processes

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
    const container = random() < 0.5 ? processes.here : processes.there
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
  it.each([1, 2, 3, 4])('gives the same view as an uninterrupted stream (seed %i)', async (seed) => {
    const random = seeded(seed)
    const { owner, runId, turn } = await startTurn()
    const uninterrupted = allEvents(processes.here, owner, runId)
    const followers = [1, 2, 3].map((n) => followWithDisconnects(owner, runId, seeded(seed * 100 + n)))
    await perform(turn, random)
    const events = await uninterrupted
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1))
    for (const view of await Promise.all(followers)) expect(view).toEqual(viewOf(events))
    expect(viewOf(events)).toMatchObject({ phase: 'completed', status: null, messageId: expect.any(String) })
  })

  it('ends at once after the last event, and refuses invalid event ids', async () => {
    const { owner, runId, turn } = await startTurn()
    turn.complete()
    const events = await allEvents(processes.here, owner, runId)
    const rest: AgentEvent[] = []
    for await (const event of followRun(processes.there, owner, runId, String(events.length))) rest.push(event)
    expect(rest).toEqual([])
    const follow = (lastEventId: string) => followRun(processes.here, owner, runId, lastEventId).next()
    expect(await failureOf(follow('x'))).toMatchObject({ code: 'INVALID_INPUT' })
    expect(await failureOf(follow('-1'))).toMatchObject({ code: 'INVALID_INPUT' })
  })

  it('does not wait for a follower that stops reading', async () => {
    const { owner, runId, turn } = await startTurn()
    const slow = followRun(processes.here, owner, runId)
    await slow.next()
    const quick = allEvents(processes.there, owner, runId)
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
