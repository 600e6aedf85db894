// A value of the whole trip that is told over a plan: only what does not suit it changes.
import { describe, expect, it } from 'vitest'
import { chengduTrip, runTurn } from '../../../testing/agent-turn.ts'
import { storedItem } from '../../../testing/itinerary-item.ts'
import { observeTurn } from './observe-turn.fixture.ts'
import { sceneNamed } from './scenes.fixture.ts'

const localeOf = (text: string) => (/\p{Script=Han}/u.test(text) ? 'zh-CN' : 'en')
const say = (scene: string, text: string) => observeTurn(sceneNamed(scene), [text], localeOf(text))
const titles = (changes: Awaited<ReturnType<typeof say>>['changes'], type: string) =>
  changes.flatMap((change) => (change.type === type && 'title' in change ? change.title : []))

describe('a food that must not be eaten', () => {
  it.each([
    'by the way, my daughter can’t eat anything spicy',
    'forgot to mention: nothing spicy for my dad',
    'no spicy food for us please',
    "my wife doesn't eat spicy food",
    'I should have said that I cannot eat spicy food',
    '对了，孩子一点辣都不能吃',
    '我女朋友不吃辣',
    '补充一下，我们都吃不了辣',
    '我爸胃不好，不能吃辣',
    '忘说了，不要辣的',
  ])('takes the hot kitchens out, and nothing else: %s', async (text) => {
    const { tools, changes, brief } = await say('chengdu-plan', text)
    expect(brief.allergies?.value).toContain('spicy')
    expect(tools).not.toContain('plan_itinerary')
    expect(titles(changes, 'item.remove')).toEqual(['陈麻婆豆腐(青华路店)', '蜀九香火锅'])
    const added = changes.flatMap((change) => (change.type === 'item.add' ? change.item : []))
    expect(added.map(({ kind }) => kind)).toEqual(['restaurant', 'restaurant'])
    expect(new Set(added.map(({ title }) => title)).size).toBe(2)
  })

  it.each(['my husband is vegetarian, I forgot to say', 'we only eat halal', '我妈吃素', '忘了讲，我是清真的'])(
    'that no kitchen is built around leaves the plan, and names what is to be asked: %s',
    async (text) => {
      const { tools, changes, brief } = await say('paris-plan', text)
      expect(brief.diets?.value).toHaveLength(1)
      expect(tools).toContain('check_feasibility')
      expect(changes).toEqual([])
    },
  )
})

describe('when the days begin', () => {
  it.each([
    'please nothing before 10 in the mornings',
    "we don't want to start before 10am",
    'no earlier than 10 on any day, please',
    '每天十点前不要安排活动',
    '早上10点以后再出门',
    '我们每天10点再出发',
  ])('moves what is earlier: %s', async (text) => {
    const scene = /\p{Script=Han}/u.test(text) ? 'chengdu-plan' : 'paris-plan'
    const { tools, changes, brief } = await say(scene, text)
    expect(brief.dayWindow?.value).toEqual({ start: '10:00' })
    expect(tools).not.toContain('plan_itinerary')
    expect(changes.length).toBeGreaterThan(0)
    expect(changes.every(({ type }) => type === 'item.update')).toBe(true)
    const starts = changes.flatMap((change) => (change.type === 'item.update' ? (change.patch.start ?? '') : []))
    expect(starts.every((start) => start >= '10:00')).toBe(true)
  })
})

describe('another budget', () => {
  it.each([
    'the budget is 4000 now',
    "let's make it 4000 in total for the budget",
    'we can spend up to 4000',
    'change the budget to 4000',
    'budget is now 4000 altogether',
    '预算改成四千',
    '预算可以加到4000',
    '总预算调整到4000吧',
    '预算换成4000块',
    '我们的预算其实是4000',
  ])('is proposed, and the plan stays: %s', async (text) => {
    const { tools, changes } = await say('chengdu-plan', text)
    expect(tools).not.toContain('plan_itinerary')
    expect(changes).toMatchObject([{ type: 'trip.update', patch: { budget: { amount: 400_000, currency: 'CNY' } } }])
  })

  it('is planned for anew where that is said', async () => {
    const { tools } = await say('chengdu-plan', '预算改成四千，重新规划')
    expect(tools).toContain('plan_itinerary')
  })
})

describe('a refused ride', () => {
  const refusals = ['no flights please', "I'd rather not fly", 'my wife hates flying', '不坐飞机', '我妈不敢坐飞机']

  it.each(refusals)('that the plan does not have changes nothing: %s', async (text) => {
    const { tools, changes, brief } = await say('paris-plan', text)
    expect(brief.transport?.value.between).not.toContain('flight')
    expect(tools).not.toContain('plan_itinerary')
    expect(changes).toEqual([])
  })

  it.each(refusals)('that the plan has is asked about: %s', async (text) => {
    const flight = storedItem({ kind: 'flight', title: 'CA 1401', day: 1, start: '08:00', end: '11:00' })
    const trip = chengduTrip({ itinerary: [flight] })
    const { result } = await runTurn({ trip, text, locale: localeOf(text) })
    expect(result.proposal).toBeNull()
    expect(result.suggestions.length).toBeGreaterThan(0)
  })
})
