// Random schedules of disconnects, reloads, changes of instance, stops, crashes and questions: whoever follows arrives at the
// state of one who was never interrupted, and every run ends exactly once.
import { and, eq, sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { type AgentEvent, isTerminal } from '#contract/agent-event.ts'
import { emptyRunView, foldAgentEvent, type RunView } from '#contract/agent-fold.ts'
import { createCallerAs } from '../../testing/factories.ts'
import { allEvents, followRun } from '../../testing/follow-run.ts'
import { propertySize, propertyTimeoutMs } from '../../testing/property-size.ts'
import type { ScriptedTurn } from '../../testing/scripted-turn.ts'
import { useTwoProcesses } from '../../testing/two-processes.ts'
import { agentRuns, runEvents } from '../db/schema/index.ts'
import type { Actor } from '../kernel/actor.ts'
import { seededRandom } from '../providers/sample/seeded-random.ts'

const processes = useTwoProcesses()
const schedules = propertySize(10, 1000)

type Random = () => number
const oneOf = <Value>(random: Random, values: readonly [Value, ...Value[]]): Value =>
  values[Math.floor(random() * values.length)] ?? values[0]
/** A line of draws that is the same in every run of the test. */
function drawsOf(name: string): Random {
  let count = 0
  return () => seededRandom(`${name} ${count++}`)
}
const isOver = ({ phase }: RunView) => phase === 'completed' || phase === 'stopped' || phase === 'failed'
const viewOf = (events: AgentEvent[]) => events.reduce(foldAgentEvent, emptyRunView)

/** Reads a few events, drops the line, and comes back to either process: from where it was, or after a reload from nothing. */
async function followWithBreaks(owner: Actor, runId: string, random: Random): Promise<RunView> {
  let view = emptyRunView
  while (!isOver(view)) {
    if (random() < 0.3) view = emptyRunView
    const container = oneOf(random, [processes.here, processes.there])
    const repeated = oneOf(random, [0, 0, 0, 1])
    let left = 1 + Math.floor(random() * 5)
    for await (const event of followRun(container, owner, runId, String(Math.max(0, view.lastSeq - repeated)))) {
      expect(event.seq).toBeLessThanOrEqual(view.lastSeq + 1)
      view = foldAgentEvent(view, event)
      left -= 1
      if (left === 0) break
    }
  }
  return view
}

function work(turn: ScriptedTurn, random: Random): void {
  for (let step = 0; step < 1 + random() * 12; step += 1) {
    const dice = random()
    if (dice < 0.5) turn.say(`word ${step} `)
    else if (dice < 0.7) turn.emit({ type: 'status', text: `step ${step}` })
    else {
      const id = `t${Math.floor(random() * 1e9)}`
      turn.emit({ type: 'tool.started', id, name: 'get_trip', label: 'Trip', args: { step } })
      if (random() < 0.8) turn.emit({ type: 'tool.finished', id, ok: random() < 0.9, summary: `read ${step}`, ms: 1 })
    }
  }
}

type Started = Awaited<ReturnType<typeof processes.startTurn>>

/** Waits for the next question, and answers it from a second device. */
async function answer({ owner, runId }: Started, random: Random): Promise<ScriptedTurn> {
  const earlier = await processes.there.database.db.$count(
    runEvents,
    and(eq(runEvents.runId, runId), sql`${runEvents.signal} ->> 'type' = 'question.answered'`),
  )
  let met = 0
  for await (const event of followRun(processes.there, owner, runId)) {
    if (event.type !== 'question') continue
    met += 1
    if (met <= earlier) continue
    const choice = oneOf(random, ['o1', 'o2'])
    await createCallerAs(processes.here, owner).agent.answer({ runId, questionId: event.id, choice })
    break
  }
  return processes.turns.next()
}

async function end(started: Started, turn: ScriptedTurn, random: Random): Promise<void> {
  const { owner, runId } = started
  switch (oneOf(random, ['complete', 'fail', 'stop', 'crash', 'ask'])) {
    case 'complete':
      return turn.complete({ suggestions: ['Go on'] })
    case 'fail':
      return turn.fail(new Error('no model'))
    case 'stop':
      await createCallerAs(oneOf(random, [processes.here, processes.there]), owner).agent.stop({ runId })
      return
    case 'crash':
      await processes.here.database.db
        .update(agentRuns)
        .set({ leaseOwner: 'a process that is gone', leaseUntil: sql`now() - interval '1 second'` })
        .where(eq(agentRuns.id, runId))
      await createCallerAs(processes.there, owner).agent.conversations.get(started)
      // The one that was thought dead speaks on, and is not heard.
      turn.say('too late')
      return
    case 'ask': {
      turn.ask('Which one?', ['One', 'Two'])
      const resumed = await answer(started, random)
      work(resumed, random)
      return end(started, resumed, random)
    }
  }
}

/** Of one test; a failure names its seed. */
const perTest = 10
const firstSeeds = Array.from({ length: schedules / perTest }, (_, index) => index * perTest)

it.each(firstSeeds)(
  'schedules from seed %i on give the view of an uninterrupted stream and end once',
  async (first) => {
    for (let seed = first; seed < first + perTest; seed += 1) {
      const random = drawsOf(`schedule ${seed}`)
      const started = await processes.startTurn()
      const { owner, runId, turn } = started
      const followers = [1, 2].map((each) => followWithBreaks(owner, runId, drawsOf(`follower ${seed} ${each}`)))
      work(turn, random)
      await end(started, turn, random)
      const views = await Promise.all(followers)
      const events = await allEvents(processes.there, owner, runId)
      expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1))
      expect(events.filter(isTerminal), `schedule ${seed}`).toHaveLength(1)
      for (const view of views) expect(view, `schedule ${seed}`).toEqual(viewOf(events))
    }
  },
  propertyTimeoutMs,
)
