// Edits as strangers ask for them: what was seen already, a meal that is not needed, a meal that the day does not have, the first
// thing of a day, a budget told by the one before it.
import { describe, expect, it } from 'vitest'
import type { TripBrief } from '#contract/trip-brief.ts'
import { readRequest } from '../../providers/chat-model/rules/transcript/user-request.ts'
import { observeTurn } from './observe-turn.fixture.ts'
import { sceneNamed } from './scenes.fixture.ts'

const sceneOf = (text: string) => (/\p{Script=Han}/u.test(text) ? 'chengdu-plan' : 'paris-plan')
const say = (text: string) =>
  observeTurn(sceneNamed(sceneOf(text)), [text], /\p{Script=Han}/u.test(text) ? 'zh-CN' : 'en')
const edited = async (text: string) => {
  const { calls, changes } = await say(text)
  return { args: calls.find(({ name }) => name === 'edit_itinerary')?.args, changes }
}

describe('what was seen already', () => {
  it.each([
    ['武侯祠我去过好多次了，不用再去', '武侯祠博物馆'],
    ['人民公园去过几次了，不用去', '人民公园'],
    ['宽窄巷子我们上次逛过了，不用再去', '宽窄巷子'],
    ["we've been to the Louvre twice already", 'Louvre Museum'],
    ["I've seen the Eiffel Tower before, no need to go again", 'Eiffel Tower'],
    ['we visited the Sacré-Cœur last year, skip it', 'Sacré-Cœur Basilica'],
  ])('goes: %s', async (text, title) => {
    const { changes } = await edited(text)
    expect(changes).toMatchObject([{ type: 'item.remove', title }])
  })
})

describe('a meal that is not needed', () => {
  it.each([
    [
      "we're eating at a friend's on the second evening so no dinner needed there",
      "Le Relais de l'Entrecôte Saint-Germain",
    ],
    ['no lunch needed on day 1', 'Bouillon Chartier Grands Boulevards'],
    ["we won't need dinner on day 2", "Le Relais de l'Entrecôte Saint-Germain"],
    ['第二天晚饭不用安排了', '蜀九香火锅'],
    ['第一天午饭别安排了，我们自己吃', '陈麻婆豆腐(青华路店)'],
    ['不用安排第三天的晚餐', '马旺子·川小馆'],
  ])('goes: %s', async (text, title) => {
    const { changes } = await edited(text)
    expect(changes).toMatchObject([{ type: 'item.remove', title }])
  })
})

describe('a meal that the day does not have', () => {
  it.each([
    ['swap the dinner on day 4 for pizza', 4, 'dinner'],
    ['change dinner on day 3 to something japanese', 3, 'dinner'],
    ['replace the dinner on day 1 with a bistro', 1, 'dinner'],
    ['第一天晚饭换成火锅', 1, 'dinner'],
    ['第三天的午饭换成面', 3, 'lunch'],
  ])('is added: %s', async (text, day, meal) => {
    const { args } = await edited(text)
    expect(args).toMatchObject({ edits: [{ act: 'add', what: { kind: 'restaurant' }, to: { day, meal } }] })
  })

  it.each([
    ['add a dinner on day 1', '17:30', '20:30'],
    ['第一天加一顿晚饭', '17:30', '20:30'],
    ['第三天加个午饭', '11:30', '13:30'],
  ])('is at its usual hours: %s', async (text, from, to) => {
    const { changes } = await edited(text)
    const [added] = changes.flatMap((change) => (change.type === 'item.add' ? change.item : []))
    expect(added?.start && added.start >= from && added.start <= to).toBe(true)
  })
})

describe('a kitchen by its diet', () => {
  it.each(['蜀九香换成清真的', '第二天的火锅换成清真餐厅'])('comes instead: %s', async (text) => {
    const { changes } = await edited(text)
    expect(changes).toContainEqual(expect.objectContaining({ type: 'item.remove', title: '蜀九香火锅' }))
    expect(changes.some(({ type }) => type === 'item.add')).toBe(true)
  })
})

describe('the first thing of a day', () => {
  it.each([
    ['do the Louvre first thing on day 3', 3],
    ['visit the Eiffel Tower first thing on day 2', 2],
    ['see the Palais Garnier first thing on day 1', 1],
    ['武侯祠安排在第二天一早', 2],
  ])('is in its morning: %s', async (text, day) => {
    const { args } = await edited(text)
    expect(args).toMatchObject({ edits: [{ act: 'move', to: { day, part: 'morning' } }] })
  })
})

it.each(['第三天下午五点的飞机，下午的安排帮我清掉吧', '第三天要早走，下午的都清掉'])(
  'clears the part of the day that was spoken of: %s',
  async (text) => {
    const { args } = await edited(text)
    expect(args).toMatchObject({ edits: [{ act: 'clear', day: 3, part: 'afternoon' }] })
  },
)

describe('a budget told by the one before it', () => {
  const brief: Partial<TripBrief> = {
    budget: { value: { amount: 400_000, currency: 'CNY', scope: 'total' }, origin: 'stated', words: null },
  }
  const told = (text: string) =>
    readRequest({
      userMessages: ['3 days, 4000 yuan', text],
      context: { locale: 'en', stage: 'pre', today: '2026-11-22', rejections: [] },
      results: [],
      brief,
    })

  it.each([
    ['预算砍一半吧', 2000],
    ['预算减半', 2000],
    ['预算翻倍', 8000],
    ['预算再加1000', 5000],
    ['预算降500', 3500],
    ['cut the budget in half', 2000],
    ['halve the budget please', 2000],
    ['could we double the budget?', 8000],
    ['raise the budget by 1000', 5000],
    ['lower the budget by 500', 3500],
  ])('%s', (text, amount) => {
    const { stated, acts } = told(text)
    expect(acts.map(({ act }) => act)).toEqual(['wish'])
    expect(stated.budget).toMatchObject({ amount, currency: 'CNY' })
  })

  it('is none where there is none yet', () => {
    expect(told('the budget is 3000').stated.budget).toMatchObject({ amount: 3000 })
  })
})

describe('a meal for a meal', () => {
  it.each([
    '第二天晚饭改吃火锅',
    '第一天午饭换一家吧',
    '第一天中午那家不想去了，换一家小吃店',
    '第二天的晚餐换成川菜',
    '第三天晚饭换个地方吃',
    'swap dinner on day 2 for something Italian',
    'a different place for lunch on day 1 please',
    'replace the lunch on day 1 with a bistro',
    "we don't fancy that dinner on day 2, find us another restaurant",
    'can we have something else for lunch on day 1?',
  ])('stays at its hour: %s', async (text) => {
    const { changes } = await edited(text)
    const { itinerary } = sceneNamed(sceneOf(text)).trip
    const gone = changes.flatMap((change) =>
      change.type === 'item.remove' ? itinerary.filter(({ id }) => id === change.itemId) : [],
    )
    const come = changes.flatMap((change) => (change.type === 'item.add' ? [change.item] : []))
    expect(gone).toHaveLength(1)
    expect(come).toHaveLength(1)
    expect(Math.abs(minutesOf(come[0]?.start) - minutesOf(gone[0]?.start))).toBeLessThanOrEqual(60)
  })
})

function minutesOf(start: string | null | undefined): number {
  const [hour = Number.NaN, minute = Number.NaN] = (start ?? '').split(':').map(Number)
  return hour * 60 + minute
}

describe('an edit in the words that people use among themselves', () => {
  it.each([
    ['四川博物院踢掉', [{ type: 'item.remove', title: '四川博物院' }]],
    ['变脸那场给我焊死，后面怎么改都不许动它', [{ type: 'item.update', title: '蜀风雅韵川剧院' }]],
    ['周天中午那个锦里跟下午那个博物院倒个个儿', [{ type: 'item.swap', title: '锦里古街' }]],
  ])('%s', async (text, wanted) => {
    expect((await edited(text)).changes).toMatchObject(wanted)
  })

  it.each([
    ['文殊院安排上，塞到第二天', { act: 'add', what: { name: 'Wenshu Monastery' }, to: { day: 2 } }],
    ['第二天最后那一顿不吃火锅了，给我整个清淡的', { act: 'replace', by: { kind: 'restaurant', mild: true } }],
    ['第二天熊猫基地太早了，往后挪一个小时', { act: 'shift', minutes: 60 }],
    ['把变脸换到第二天晚上', { act: 'move', to: { day: 2, part: 'evening' } }],
    ['第一天的午餐不要麻婆豆腐，换火锅', { act: 'replace', by: { kind: 'restaurant', tags: ['hotpot'] } }],
    ['熊猫跟成都博物馆不想排同一天，熊猫扔到周五', { act: 'move', items: { tag: 'panda' }, to: { day: 1 } }],
    ['第二天中午换一家不辣的', { act: 'replace', item: { day: 2, meal: 'lunch' }, by: { mild: true } }],
    ['周五没有晚饭，加返一餐', { act: 'add', what: { kind: 'restaurant' }, to: { day: 1 } }],
    ['第三天整天都往后延四十五分钟', { act: 'shift', items: { day: 3, all: true }, minutes: 45 }],
  ])('%s', async (text, edit) => {
    expect((await edited(text)).args).toMatchObject({ edits: [edit] })
  })

  it('takes less of a kind for a taste of the whole trip', async () => {
    const { calls } = await say('寺啊庙啊的少来点，换成公园那种能坐着晒太阳的')
    expect(calls.find(({ name }) => name === 'update_brief')?.args).toMatchObject({
      set: { avoid: { value: ['temple'] }, interests: { value: ['park'] } },
    })
  })
})
