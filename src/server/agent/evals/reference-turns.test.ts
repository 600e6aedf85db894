import { describe, expect, it } from 'vitest'
import type { ProposedChange } from '#contract/proposal.ts'
import { plan } from '#planning/plan.ts'
import { chengduTrip, parisTrip, runTurn, type TurnRun } from '../../../testing/agent-turn.ts'
import { createShippedGuides } from '../../providers/shipped-data/guides/guides.ts'
import type { TurnRunnerDeps } from '../turn-runner.ts'

function itemsOf({ result }: TurnRun) {
  return (result.proposal?.changes ?? []).flatMap((change: ProposedChange) =>
    change.type === 'item.add' ? [change.item] : [],
  )
}

/** Restaurants of a day, and visits to sights where one can eat on site. */
function mealsOf(run: TurnRun, day: number) {
  const guide = createShippedGuides().byId('chengdu')
  const eatOnSite = new Set(guide?.attractions.flatMap((spot) => (spot.eatOnSite ? `chengdu/${spot.id}` : [])))
  return itemsOf(run).filter(
    (item) => item.day === day && (item.kind === 'restaurant' || eatOnSite.has(item.place?.candidateId ?? '')),
  )
}

/** These look at the plans, so they are made with the whole search. */
const planner: TurnRunnerDeps['planner'] = { plan: async (input, options) => plan(input, options) }

describe('帮我规划三天行程，想看熊猫、吃火锅，预算3000', () => {
  const turn = runTurn({ text: '帮我规划三天行程，想看熊猫、吃火锅，预算3000', deps: { planner } })

  it('reads the trip before it plans, and plans before it proposes', async () => {
    const { tools } = await turn
    expect(tools).toEqual([
      'get_trip',
      'update_brief',
      'find_places',
      'find_places',
      'get_weather',
      'plan_itinerary',
      'propose_itinerary',
    ])
  })

  it('first tells what it is doing, in the language of the message', async () => {
    expect((await turn).signals[0]).toEqual({ type: 'status', text: '正在查看你的行程' })
  })

  it('has pandas, hotpot and two meals a day, within the budget', async () => {
    const items = itemsOf(await turn)
    expect(items.map(({ title }) => title)).toContain('成都大熊猫繁育研究基地')
    expect(items.some(({ kind, title }) => kind === 'restaurant' && /火锅|串串|老妈/u.test(title))).toBe(true)
    for (const day of [1, 2, 3]) {
      expect(mealsOf(await turn, day).length).toBeGreaterThanOrEqual(2)
    }
    expect(items.filter(({ kind }) => kind === 'lodging')).toHaveLength(1)
    const cost = items.reduce((sum, item) => sum + (item.cost?.amount ?? 0), 0)
    expect(cost).toBeLessThanOrEqual(300_000)
  })

  it('shows three alternatives and gives every item a source and a place on the map', async () => {
    const run = await turn
    const card = run.result.parts.flatMap((part) => (part.type === 'card' ? part.card : []))
    const options = card.flatMap((each) => (each.type === 'plan_options' ? each.options : []))
    expect(options.map(({ intent }) => intent)).toEqual(['saver', 'balanced', 'comfort'])
    for (const item of itemsOf(run)) {
      expect(item.source?.kind).toBe('estimated')
      expect(item.place?.candidateId).toMatch(/^chengdu\//)
    }
  })

  it('offers at most four follow-ups', async () => {
    const { suggestions } = (await turn).result
    expect(suggestions.length).toBeGreaterThan(0)
    expect(suggestions.length).toBeLessThanOrEqual(4)
  })
})

describe('Plan my days: museums, no early mornings', () => {
  const turn = runTurn({ trip: parisTrip(), text: 'Plan my days: museums, no early mornings' })

  it('fills every day with museums from ten o’clock on', async () => {
    const items = itemsOf(await turn)
    for (const { start } of items.filter(({ kind }) => kind !== 'lodging')) expect(start && start >= '10:00').toBe(true)
    expect(items.filter(({ title }) => /Mus[ée]|Louvre/i.test(title)).length).toBeGreaterThanOrEqual(4)
    expect(new Set(items.map(({ day }) => day))).toEqual(new Set([1, 2, 3, 4]))
  })

  it('keeps the Louvre off Tuesday', async () => {
    const louvre = itemsOf(await turn).filter(({ place }) => place?.candidateId === 'paris/louvre-museum')
    expect(louvre.map(({ day }) => day)).not.toContain(4)
  })

  it('answers in English', async () => {
    expect((await turn).text).toMatch(/^Understood: you like museums, .+\n\nHere’s a 4-day plan for Paris\./)
  })
})

describe('what is already known', () => {
  it('asks only for the number of days', async () => {
    const { text, tools, result } = await runTurn({ trip: chengduTrip({ durationDays: null }), text: '帮我规划行程' })
    expect(tools).toEqual(['get_trip'])
    expect(text).toBe('想在成都玩几天？')
    expect(result.proposal).toBeNull()
  })

  it('plans with the earlier preferences once the days are known', async () => {
    const { result, tools } = await runTurn({
      trip: chengduTrip({ durationDays: null }),
      text: '3天',
      history: [
        { role: 'user', text: '帮我规划行程，想看熊猫' },
        { role: 'agent', text: '想在成都玩几天？' },
      ],
    })
    expect(tools.at(-1)).toBe('propose_itinerary')
    expect(JSON.stringify(result.proposal)).toContain('chengdu/panda-base')
  })

  it('respects the reason of a rejection', async () => {
    const { signals } = await runTurn({
      text: '再规划一次',
      rejections: [{ title: '成都 3 天行程', reason: '太累了，不要博物馆' }],
    })
    const planned = signals.find((signal) => signal.type === 'tool.started' && signal.name === 'plan_itinerary')
    expect(planned).toMatchObject({ args: { pace: 'relaxed', avoid: ['museum'] } })
  })

  it('proposes a budget that the trip does not have', async () => {
    const { result } = await runTurn({ trip: chengduTrip({ budget: null }), text: '规划行程，预算3000' })
    expect(result.proposal?.changes).toContainEqual(
      expect.objectContaining({ type: 'trip.setBudget', budget: { amount: 300_000, currency: 'CNY' } }),
    )
  })

  it('names what would help when constraints cannot be met', async () => {
    const { text, result } = await runTurn({ text: '帮我规划三天行程，预算100元' })
    expect(result.proposal).toBeNull()
    expect(text).toMatch(/预算增加/u)
  })
})
