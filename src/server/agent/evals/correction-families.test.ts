// Turns that only give another value for what the turn before asked for are that request again with the value replaced.
import { describe, expect, it } from 'vitest'
import { observeTurn } from './observe-turn.fixture.ts'
import { sceneNamed } from './scenes.fixture.ts'

const talk = (scene: string, texts: readonly string[]) =>
  observeTurn(sceneNamed(scene), texts, /\p{Script=Han}/u.test(texts.join('')) ? 'zh-CN' : 'en')

type Turn = Awaited<ReturnType<typeof talk>>

const dayOf = ({ changes }: Turn, title: string) =>
  changes.flatMap((change) =>
    change.type === 'item.add' && change.item.title.includes(title)
      ? change.item.day
      : change.type === 'item.move' && change.title === title
        ? change.day
        : [],
  )
const removed = ({ changes }: Turn) => changes.flatMap((change) => (change.type === 'item.remove' ? change.title : []))
const editsOf = ({ calls }: Turn) => calls.find(({ name }) => name === 'edit_itinerary')?.args.edits

describe('a value of the wish', () => {
  it.each([
    ['paris-new', ['four days in Paris for two, we never start before nine', 'quarter past eight, I mean'], '08:15'],
    [
      'paris-new',
      ['Paris for 2, 4 days', 'please nothing before ten in the morning', 'nine is fine, he says'],
      '09:00',
    ],
    ['chengdu-new', ['两个人成都四天，早上十点以后再出门', '九点一刻也可以'], '09:15'],
    ['chengdu-new', ['两个人去成都玩三天，早上九点以后出门', '说错了，八点半'], '08:30'],
  ])('is when the days begin: %s %j', async (scene, texts, start) => {
    const { brief } = await talk(scene, texts)
    expect(brief.dayWindow?.value.start).toBe(start)
  })

  it.each([
    [
      'paris-new',
      ['2 of us, 5 days in Paris', 'nothing after six in the evening', 'seven would do, he reckons'],
      '19:00',
    ],
    ['chengdu-new', ['两个人成都三天，晚上八点前收工', '九点就行'], '21:00'],
  ])('is when they end: %s %j', async (scene, texts, end) => {
    const { brief } = await talk(scene, texts)
    expect(brief.dayWindow?.value.end).toBe(end)
  })

  it.each([
    ['paris-new', ['3 days in Paris alone, budget 600 euros', 'better make it 550'], 55_000],
    ['paris-new', ['4 days in Paris for two, 900 euros', 'hm, rather 1100'], 110_000],
    ['chengdu-new', ['两个人成都四天，预算2000', '还是2600吧'], 260_000],
  ])('is what it may cost: %s %j', async (scene, texts, amount) => {
    const { brief } = await talk(scene, texts)
    expect(brief.budget?.value.amount).toBe(amount)
  })

  it('keeps the half of the day that was said of an arrival', async () => {
    const { brief } = await talk('paris-new', ['我们两个人去巴黎四天，第一天下午一点二十落地', '看错了，两点五十'])
    expect(brief.arrival?.value.at).toBe('14:50')
  })
})

describe('where an item goes', () => {
  it.each([
    ['paris-plan', ['move the Luxembourg Gardens to day 4', 'oh no, day 3'], 'Luxembourg Gardens', [3]],
    ['paris-plan', ['add the Musée Rodin on day 2', 'sorry, the day after, we are in town then'], 'Musée Rodin', [3]],
    ['kyoto-on', ['fit Ginkaku-ji in tomorrow', 'not tomorrow, today'], 'Ginkaku-ji', [2]],
    ['chengdu-plan', ['把成都博物馆挪到第一天', '不对，第三天'], '成都博物馆', [3]],
    ['chengdu-plan', ['第一天加个杜甫草堂', '还是第二天吧'], '杜甫草堂', [2]],
  ])('%s %j', async (scene, texts, title, days) => {
    expect(dayOf(await talk(scene, texts), title)).toEqual(days)
  })

  it.each([
    ['paris-plan', ['cut the Place des Vosges', "no, don't remove it, put it on day 3"], 'Place des Vosges', 3],
    ['chengdu-plan', ['把锦里删了', '等等，先别删，挪到第一天'], '锦里古街', 1],
  ])('of one that shall stay after all: %s %j', async (scene, texts, title, day) => {
    const turn = await talk(scene, texts)
    expect(removed(turn)).toEqual([])
    expect(dayOf(turn, title)).toEqual([day])
  })
})

describe('how far a day is shifted', () => {
  it.each([
    ['paris-plan', ['shift day 2 by an hour', 'half an hour is plenty'], 2, 30],
    ['paris-plan', ["what's on day 3", "start it an hour later, we'll be tired", 'no, 45 minutes'], 3, 45],
    ['chengdu-plan', ['第三天整体往后挪一个小时', '二十分钟就行'], 3, 20],
  ])('%s %j', async (scene, texts, day, minutes) => {
    const turn = await talk(scene, texts)
    expect(editsOf(turn)).toEqual([{ act: 'shift', items: { day, all: true }, minutes }])
    // Of the plan as it is, not of what was proposed before.
    const first = sceneNamed(scene).trip.itinerary.find((item) => item.day === day)
    const change = turn.changes.find((each) => 'itemId' in each && each.itemId === first?.id)
    expect(JSON.stringify(change)).toContain(plus(first?.start ?? '', minutes))
  })
})

function plus(time: string, minutes: number): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  const all = hour * 60 + minute + minutes
  return `${String(Math.floor(all / 60)).padStart(2, '0')}:${String(all % 60).padStart(2, '0')}`
}

describe('which days', () => {
  it.each([
    ['chengdu-plan', ['swap days 1 and 2', 'two and three, sorry']],
    ['chengdu-plan', ['第一天和第二天对调', '不对，是二和三']],
  ])('trade places: %s %j', async (scene, texts) => {
    const turn = await talk(scene, texts)
    expect(editsOf(turn)).toEqual([{ act: 'swap_days', day: 2, with: 3 }])
    expect(dayOf(turn, '宽窄巷子')).toEqual([])
  })

  it.each([
    ['paris-plan', ['clear day 4', 'oops, I meant day 2'], 2],
    ['chengdu-plan', ['把第一天清空', '啊不对，第二天'], 2],
  ])('are emptied: %s %j', async (scene, texts, day) => {
    const turn = await talk(scene, texts)
    const items = sceneNamed(scene).trip.itinerary.filter((item) => item.day === day)
    expect(removed(turn).sort()).toEqual(items.map(({ title }) => title).sort())
  })
})

describe('no correction', () => {
  it.each([
    ['paris-plan', ['move the Luxembourg Gardens to day 4', 'what is on day 3?'], 'show_plan'],
    ['paris-plan', ['add the Musée Rodin on day 2', 'thanks, that is fine'], 'ack'],
    ['chengdu-plan', ['把成都博物馆挪到第一天', '第三天有什么安排'], 'show_plan'],
  ])('is a question or a word of thanks: %s %j', async (scene, texts, act) => {
    const { acts, changes } = await talk(scene, texts)
    expect(acts).toEqual([act])
    expect(changes).toEqual([])
  })

  it('goes beside the turn before where it says so', async () => {
    const turn = await talk('chengdu-plan', ['第一天再排满点', '第二天也一样'])
    expect(turn.calls.find(({ name }) => name === 'replan_scope')?.args).toMatchObject({ days: [2], pace: 'packed' })
  })
})
