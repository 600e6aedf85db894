import { describe, expect, it } from 'vitest'
import type { StageName } from '#contract/stage.ts'
import { chengduTrip, parisTrip, runTurn } from '../../../testing/agent-turn.ts'
import { createScriptedModel } from '../../../testing/scripted-model.ts'

const trajectories: [string, string[]][] = [
  ['推荐几家火锅店', ['get_trip', 'find_places']],
  ['What will the weather be like?', ['get_trip', 'get_weather']],
  ['出发前要准备什么？', ['get_trip', 'propose_tasks']],
  ['Show my plan', ['get_trip']],
  ['一共要花多少钱', ['get_trip', 'budget_status']],
  ['把武侯祠加到第二天下午3点', ['get_trip', 'edit_itinerary']],
  ['Remove the opera from day 1', ['get_trip', 'edit_itinerary']],
  ['帮我订一张去成都的机票', []],
  ['Do I need a visa?', ['get_trip', 'entry_requirements']],
  ['好的', []],
  ['进入下一阶段', []],
  ['接受这个提案', []],
  ['帮我规划杭州3天', ['get_trip', 'update_brief', 'get_weather', 'plan_itinerary', 'propose_itinerary']],
]

describe('the tools of a turn', () => {
  it.each(trajectories)('%s', async (text, tools) => {
    expect((await runTurn({ text })).tools).toEqual(tools)
  })

  it('gives the same answer twice', async () => {
    const [first, second] = [await runTurn({ text: '规划三天' }), await runTurn({ text: '规划三天' })]
    expect(second.text).toBe(first.text)
    expect(second.result.proposal).toEqual(first.result.proposal)
  })
})

describe('stages', () => {
  it.each<[StageName, string, StageName | null]>([
    ['pre', '航班延误了怎么办', 'on'],
    ['pre', 'Write a trip report', null],
    ['on', 'Plan my days', null],
  ])('in %s, "%s" points to another stage and does nothing', async (stage, text, suggested) => {
    const { tools, signals, result } = await runTurn({ trip: chengduTrip({ currentStage: stage }), stage, text })
    expect(tools).toEqual([])
    expect(result.proposal).toBeNull()
    expect(signals.flatMap((signal) => (signal.type === 'stage.suggested' ? signal.to : []))).toEqual(
      suggested ? [suggested] : [],
    )
  })

  it('names the stage of a trip that is over', async () => {
    const { text } = await runTurn({ stage: 'post', text: 'Our flight is delayed' })
    expect(text).toContain('already in “Back home”')
    expect(text).not.toContain('When you leave')
  })

  it('looks up places during the trip', async () => {
    const { tools } = await runTurn({
      trip: chengduTrip({ currentStage: 'on' }),
      stage: 'on',
      text: '附近有什么好吃的',
    })
    expect(tools).toEqual(['nearby_places'])
  })

  it('offers no proposing tool after departure, even if the model calls one', async () => {
    const chatModel = createScriptedModel({ rounds: [[{ name: 'propose_tasks', args: {} }]] })
    const { result, signals } = await runTurn({ stage: 'on', text: 'hm', deps: { chatModel } })
    expect(signals).toContainEqual(expect.objectContaining({ type: 'tool.finished', ok: false }))
    expect(result.proposal).toBeNull()
  })
})

describe('the loop, with a scripted model', () => {
  const look = { name: 'find_places', args: { kind: 'attraction' } }

  it('runs the calls of a round together and numbers their sources once', async () => {
    const chatModel = createScriptedModel({ rounds: [[look, look, { name: 'get_weather', args: {} }]] })
    const { signals, result } = await runTurn({ text: 'go', deps: { chatModel } })
    const kinds = signals.flatMap(({ type }) => (type.startsWith('tool.') ? type : []))
    expect(kinds.slice(0, 3)).toEqual(['tool.started', 'tool.started', 'tool.started'])
    expect(result.citations.map(({ n }) => n)).toEqual([1, 2])
    expect(result.usage).toMatchObject({ model: 'scripted', toolCalls: 3 })
  })

  it('plans before it proposes when both are called at once', async () => {
    const rounds = [
      [
        { name: 'propose_itinerary', args: { plan: 'saver' } },
        { name: 'plan_itinerary', args: {} },
      ],
    ]
    const { result, tools } = await runTurn({ text: 'go', deps: { chatModel: createScriptedModel({ rounds }) } })
    expect(tools).toEqual(['plan_itinerary', 'propose_itinerary'])
    expect(result.proposal?.changes.length).toBeGreaterThan(6)
  })

  it('answers after eight rounds', async () => {
    const chatModel = createScriptedModel({ rounds: Array.from({ length: 20 }, () => [look]), reply: 'Enough.' })
    const { tools, text } = await runTurn({ text: 'go', deps: { chatModel } })
    expect(tools).toHaveLength(7)
    expect(text).toBe('Enough.')
  })

  it('gives a call with invalid arguments one chance of repair', async () => {
    const bad = { name: 'get_weather', args: { days: -1 } }
    const once = createScriptedModel({ rounds: [[bad], [look]] })
    expect((await runTurn({ text: 'go', deps: { chatModel: once } })).tools).toEqual(['get_weather', 'find_places'])
    const twice = createScriptedModel({ rounds: [[bad], [bad], [look]] })
    expect((await runTurn({ text: 'go', deps: { chatModel: twice } })).tools).toEqual(['get_weather', 'get_weather'])
  })

  it('gives a marked, safe reply when the model has none', async () => {
    const chatModel = createScriptedModel({ rounds: [], reply: ' ' })
    const { text, signals, result } = await runTurn({ text: 'go', deps: { chatModel } })
    expect(text).toMatch(/^⚠ I couldn’t put together a reliable answer/)
    expect(result.needsReview).toBe(true)
    expect(signals).toContainEqual({ type: 'text.delta', text })
  })

  it('refuses to propose a place that no tool returned', async () => {
    const add = { act: 'add', placeId: 'paris/atlantis', day: 1 }
    const rounds = [[{ name: 'propose_itinerary', args: { changes: [add] } }]]
    const { result } = await runTurn({ text: 'go', deps: { chatModel: createScriptedModel({ rounds }) } })
    expect(result.proposal).toBeNull()
  })

  it('names a violation on the change and in the notes', async () => {
    const add = { act: 'add', placeId: 'paris/louvre-museum', day: 4, start: '14:00' }
    const rounds = [
      [{ name: 'find_places', args: { text: 'Louvre' } }],
      [{ name: 'propose_itinerary', args: { changes: [add] } }],
    ]
    const chatModel = createScriptedModel({ rounds })
    const { result } = await runTurn({ trip: parisTrip(), text: 'go', deps: { chatModel } })
    expect(result.proposal?.changes[0]?.reason).toContain('closed that day')
    expect(JSON.stringify(chatModel.seen.at(-1))).toContain('closed that day')
  })

  it('turns a failing model into MODEL_UNAVAILABLE', async () => {
    const chatModel = createScriptedModel({ rounds: [new Error('no such model')] })
    await expect(runTurn({ text: 'go', deps: { chatModel } })).rejects.toMatchObject({ code: 'MODEL_UNAVAILABLE' })
  })

  it('answers although a tool failed', async () => {
    const weather = { daily: () => Promise.reject(new Error('down')) }
    const { text, signals } = await runTurn({ text: 'What will the weather be like?', deps: { weather } })
    expect(signals).toContainEqual(expect.objectContaining({ type: 'tool.finished', ok: false }))
    expect(text).toContain('Checking the weather: unavailable right now')
  })

  it('answers without a card and a source that do not fit their schemas', async () => {
    const checkedAt: string = JSON.parse('null')
    const weather = { daily: async () => ({ items: [], source: { name: 'Sky', kind: 'live' as const }, checkedAt }) }
    const { signals } = await runTurn({ trip: parisTrip(), text: 'What will the weather be like?', deps: { weather } })
    const finished = signals.filter((signal) => signal.type === 'tool.finished')
    expect(finished.map(({ ok }) => ok)).toEqual([true, true])
    expect(finished.flatMap(({ card, source }) => [card, source].filter(Boolean))).toEqual([])
  })
})
