// Messages to a trip that has a plan: what they ask for happens, and nothing else.
import { describe, expect, it } from 'vitest'
import type { Locale } from '#contract/locale.ts'
import { runTurn } from '../../../testing/agent-turn.ts'
import { resumeTurn } from '../../../testing/resume-turn.ts'
import { observeTurn } from './observe-turn.fixture.ts'
import { sceneNamed } from './scenes.fixture.ts'

async function say(scene: string, text: string) {
  const locale: Locale = /\p{Script=Han}/u.test(text) ? 'zh-CN' : 'en'
  const { tools, calls, changes } = await observeTurn(sceneNamed(scene), [text], locale)
  return { tools, changes, argsOf: (name: string) => calls.find((call) => call.name === name)?.args }
}

describe('a question with a fact in it', () => {
  it.each([
    ['chengdu-plan', '去日本要办签证吗，我妈第一次出国', 'entry_requirements'],
    [
      'paris-plan',
      'My mum has never been abroad, does she need anything to get into France on a US passport?',
      'entry_requirements',
    ],
    ['chengdu-plan', '两个大人一个七岁娃，门票大概要多少', 'estimate_budget'],
  ])('%s: %s', async (scene, text, tool) => {
    const { tools, changes } = await say(scene, text)
    expect(tools).toContain(tool)
    expect(tools).not.toContain('plan_itinerary')
    expect(changes).toEqual([])
  })

  it('still plans where a plan is asked for beside it', async () => {
    const { tools } = await say('paris-new', 'plan 3 days for two and tell me if I need a visa')
    expect(tools).toContain('plan_itinerary')
  })
})

describe('a place that is not there', () => {
  const turnOf = (text: string) => {
    const { trip, stage } = sceneNamed('paris-plan')
    return { trip, stage, text, history: [] }
  }

  it('is asked about before it takes the place of another, with others of its kind and by hand', async () => {
    const turn = turnOf('replace the Louvre with the Forbidden City')
    const { paused, result } = await runTurn(turn)
    if (!paused) throw new Error('nothing was asked')
    expect(paused.question.text).toBe(
      'Forbidden City is in Beijing, and that day is in Paris. What should I put there?',
    )
    expect(result.proposal).toBeNull()
    const options = paused.question.options
    expect(options).toHaveLength(4)
    const byHand = options.find(({ label }) => label === 'Add “Forbidden City” by hand')
    const chosen = await resumeTurn(turn, paused, byHand?.id ?? '')
    expect(
      chosen.result.proposal?.changes.map((change) => [change.type, 'item' in change && change.item.place]),
    ).toEqual([
      ['item.remove', false],
      ['item.add', null],
    ])
  })

  it('is named where the plan does not have it, and nothing changes', async () => {
    const { text, result } = await runTurn(turnOf('take the Forbidden City off the plan'))
    expect(text).toContain('Forbidden City isn’t in the plan. It has: Louvre Museum')
    expect(result.proposal).toBeNull()
  })

  it('becomes an entry of one’s own where no guide has it, and the reply says so', async () => {
    const { text, result } = await runTurn(turnOf('put in a visit to the Prado on day 2'))
    expect(text).toContain('I don’t know a place called “Prado”')
    expect(result.proposal?.changes).toHaveLength(1)
  })

  it('is answered from the guide of another city', async () => {
    const { tools, argsOf } = await say('chengdu-plan', '卢浮宫周几关门')
    expect(tools).toContain('place_facts')
    expect(argsOf('place_facts')).toMatchObject({ name: '卢浮宫' })
  })

  it('two other cities are the ends of the way that is asked for', async () => {
    const { argsOf } = await say('paris-plan', 'how do I get from Munich to Salzburg')
    expect(argsOf('find_trains')).toEqual({ from: 'Munich', to: 'Salzburg' })
  })
})

it.each([
  ['kyoto-post', '清水寺必须满分', 'Kiyomizu-dera', { rating: 5, outcome: 'done' }],
  ['kyoto-post', 'Nishiki Market didn’t happen', 'Nishiki Market', { outcome: 'skipped' }],
  ['kyoto-post', 'the gyoza house left us cold, not worth it', 'Chao Chao Gyoza Sanjo Kiyamachi', { rating: 2 }],
  ['kyoto-on', '龙安寺后来没时间，没去', 'Ryoan-ji', { outcome: 'skipped' }],
])('how it was is noted, whatever the words, and nothing else changes: %s, %s', async (scene, text, title, patch) => {
  const { changes } = await say(scene, text)
  expect(changes).toMatchObject([{ type: 'item.update', title, patch }])
})

it.each([
  ['kyoto-on', '日语里买单咋讲', 'phrases'],
  ['kyoto-on', 'feet are finished, enough for today', 'replan_day'],
  ['kyoto-on', 'my suitcase is still in Osaka', 'emergency_info'],
  ['kyoto-post', 'and what did meals run to', 'spending_report'],
  ['kyoto-post', '帮我写几行游记', 'summarize_trip'],
  ['kyoto-post', '明年假期换个地方，有什么想法', 'suggest_next_time'],
])('what no rule knows is read by the classifier: %s, %s', async (scene, text, tool) => {
  const { tools } = await say(scene, text)
  expect(tools).toContain(tool)
})

describe('several things in one message under way', () => {
  it('are all done: a closed place, and what is near', async () => {
    const { tools } = await say('kyoto-on', '饺子店今天不营业，附近还有类似的吗')
    expect(tools).toEqual(expect.arrayContaining(['replan_day', 'nearby_places']))
  })

  it('are all done: what was skipped, and an edit of tomorrow', async () => {
    const { argsOf, changes } = await say('kyoto-on', 'we skipped Ryoan-ji. move the bamboo grove to 10:00')
    expect(argsOf('review_items')).toEqual({ reviews: [{ items: { name: 'Ryoan-ji' }, outcome: 'skipped' }] })
    expect(changes.map((change) => ('title' in change ? change.title : ''))).toEqual([
      'Ryoan-ji',
      'Arashiyama Bamboo Grove',
    ])
  })

  it.each([
    ['We got to Kinkaku-ji but not Honke Owariya', { 'Kinkaku-ji': 'done', 'Honke Owariya': 'skipped' }],
    ['金阁寺去了，饺子没吃上', { 'Kinkaku-ji': 'done', 'Chao Chao Gyoza Sanjo Kiyamachi': 'skipped' }],
    ['Give Tenryu-ji four stars and Nishiki Market two', { 'Tenryu-ji': 4, 'Nishiki Market': 2 }],
    ['二条城真不错，打五分', { 'Nijo Castle': 5 }],
    ['the bamboo grove was overrated, 3 out of 5', { 'Arashiyama Bamboo Grove': 3 }],
  ])('%s', async (text, wanted) => {
    const { changes } = await say('kyoto-post', text)
    const said = changes.flatMap((change) =>
      change.type === 'item.update' ? [[change.title, change.patch.rating ?? change.patch.outcome] as const] : [],
    )
    expect(Object.fromEntries(said)).toEqual(wanted)
  })
})

describe('a diet or an allergy over a plan', () => {
  it.each([
    ['paris-plan', "my wife can't eat shellfish", 'shellfish'],
    ['paris-plan', "Can we skip the fallafel place? Tom's allergic to sesame", 'sesame'],
    ['paris-plan', 'Swap dinner on day 2, Anna is lactose intolerant', 'dairy'],
    ['paris-plan', 'nothing with peanuts for Leo', 'peanut'],
    ['chengdu-plan', '忘了说我妈吃素', 'vegetarian'],
    ['chengdu-plan', '第2天晚饭换一家，妈妈痛风不能吃海鲜', 'seafood'],
  ])('%s: %s', async (scene, text, need) => {
    const locale: Locale = /\p{Script=Han}/u.test(text) ? 'zh-CN' : 'en'
    const { brief, tools } = await observeTurn(sceneNamed(scene), [text], locale)
    expect([...(brief.diets?.value ?? []), ...(brief.allergies?.value ?? [])]).toContain(need)
    expect(tools).not.toContain('plan_itinerary')
  })
})

describe('a cheaper trip over a plan', () => {
  it.each([
    ['paris-plan', 'can the whole thing be a bit cheaper somehow'],
    ['chengdu-plan', '便宜一点'],
  ])('%s: %s', async (scene, text) => {
    const { tools, changes } = await say(scene, text)
    expect(tools).not.toContain('plan_itinerary')
    expect(changes).toEqual([])
  })
})

describe('an edit in other words that names its item', () => {
  it('is proposed', async () => {
    const { changes } = await say('paris-plan', 'swop sacre coeur and the opera garnier over')
    expect(changes.length).toBeGreaterThan(0)
  })
})
