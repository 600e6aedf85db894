// Ways out of a request that has no plan: each of the buttons leads to a plan.
import { describe, expect, it } from 'vitest'
import type { AgentCard } from '#contract/agent-card.ts'
import type { TurnCommand } from '#contract/conversation.ts'
import type { TripDetail } from '#contract/trip.ts'
import type { BriefPatch, TripBrief } from '#contract/trip-brief.ts'
import { chengduTrip, createBriefs, runTurn } from '../../../testing/agent-turn.ts'
import { quickPlanner } from '../../../testing/quick-planner.ts'
import { createScriptedModel } from '../../../testing/scripted-model.ts'
import { applyReading } from '../../trip-brief/apply-reading.ts'
import type { TurnRunnerDeps } from '../turn-runner.ts'

type WayOut = Extract<AgentCard, { type: 'relaxations' }>['options'][number]

const nothing: BriefPatch = { set: {}, forget: [] }

/** As by hand. */
function editBrief(brief: TripBrief, { set, forget }: BriefPatch): TripBrief {
  const edited = Object.entries(set).map(([name, value]) => [name, { value, origin: 'edited', words: null }])
  return applyReading(brief, { set: Object.fromEntries(edited), forget, unused: [] })
}

async function plan(trip: TripDetail, brief: TripBrief, scope?: TurnCommand['scope']) {
  const command = { command: 'plan' as const, scope }
  const { signals, result, text } = await runTurn({
    trip,
    text: 'Plan my trip',
    command,
    deps: { briefs: createBriefs(trip, brief) },
  })
  const cards = signals.flatMap((signal) => (signal.type === 'tool.finished' ? (signal.card ?? []) : []))
  const ways = cards.flatMap((card): WayOut[] => (card.type === 'relaxations' ? card.options : []))
  return { ways, changes: result.proposal?.changes ?? [], text }
}

const requests: [what: string, trip: TripDetail, brief: BriefPatch['set'], expected: string[]][] = [
  ['a budget that is too small', chengduTrip({ budget: { amount: 5000, currency: 'CNY' } }), {}, ['raise-budget']],
  [
    'stays cheaper than there are',
    chengduTrip({ budget: null }),
    { lodging: { kinds: [], areas: [], needs: [], maxNightly: { amount: 100, currency: 'CNY' } } },
    ['widen-lodging'],
  ],
]

describe.each(requests)('%s', (_, trip, set, expected) => {
  const brief = editBrief({ unused: [] }, { set, forget: [] })

  it('has its ways out, and each of them leads to a plan', async () => {
    const { ways, changes } = await plan(trip, brief)
    expect(changes).toEqual([])
    expect(ways.map(({ step }) => step.type)).toEqual(expect.arrayContaining(expected))
    for (const { step, patch, scope } of ways) {
      const relaxed = await plan(trip, editBrief(brief, patch), scope)
      expect({ step, isPlanned: relaxed.changes.length > 3 }).toEqual({ step, isPlanned: true })
    }
  })
})

it('keeps what the message asked for, where only the plan was called with it', async () => {
  const args = { days: 2, interests: ['panda'], budget: { amount: 5000, currency: 'CNY' } }
  const chatModel = createScriptedModel({ rounds: [[{ name: 'plan_itinerary', args }]] })
  const { signals } = await runTurn({ text: 'go', deps: { chatModel } })
  const cards = signals.flatMap((signal) => (signal.type === 'tool.finished' ? (signal.card ?? []) : []))
  const [card] = cards
  if (card?.type !== 'relaxations') return expect.unreachable(card?.type)
  const patch = card.options.find(({ step }) => step.type === 'raise-budget')?.patch ?? nothing
  expect(patch.set).toMatchObject({ days: 2, interests: ['panda'] })
  expect(patch.set.budget?.amount).toBeGreaterThan(5000)
})

it('names the remembered likings that no plan fits, and keeps the needs', async () => {
  const trip = chengduTrip({ durationDays: 2 })
  const brief: TripBrief = {
    unused: [],
    dayWindow: { value: { start: '10:00' }, origin: 'remembered', words: null },
    diets: { value: ['vegetarian'], origin: 'remembered', words: null },
  }
  const remembered = [
    { ref: 'a', field: 'dayWindow' as const, text: 'I like quiet mornings', wish: { dayWindow: { start: '10:00' } } },
    { ref: 'b', field: 'diets' as const, text: 'I am vegetarian', wish: { diets: ['vegetarian' as const] } },
  ]
  let asked = 0
  const planner: TurnRunnerDeps['planner'] = {
    plan: async (input, options) => {
      asked += 1
      if (asked === 1) return { status: 'infeasible', plans: [], conflicts: [], relaxations: [] }
      return quickPlanner.plan(input, options)
    },
  }
  const { text } = await runTurn({
    trip,
    text: 'Plan my trip',
    deps: { briefs: { ...createBriefs(trip, brief), forPlanning: async () => ({ brief, remembered }) }, planner },
  })
  expect(asked).toBe(2)
  expect(text).toContain('so I left this out: I like quiet mornings.')
  expect(text).toContain('I started from what I remember about you: I am vegetarian.')
})
