// Wordings by which strangers put one place where others were, over a plan of two cities: nothing but what was named changes.
import { describe, expect, it } from 'vitest'
import { newItemSchema } from '#contract/itinerary.ts'
import { chengduTrip, runTurn } from '../../../testing/agent-turn.ts'
import { storedItem } from '../../../testing/itinerary-item.ts'
import { createShippedGuides } from '../../providers/shipped-data/guides/guides.ts'

const guides = createShippedGuides()
const xian = { name: '西安', lat: 34.3416, lng: 108.9398, zone: 'Asia/Shanghai', country: 'CN' }
const chengdu = { name: '成都', lat: 30.6598, lng: 104.0657, zone: 'Asia/Shanghai', country: 'CN' }
const singapore = { name: 'Singapore', lat: 1.3521, lng: 103.8198, zone: 'Asia/Singapore', country: 'SG' }
const stopAt = (index: number, place: typeof xian, nights: number) => ({
  id: `0190aaaa-0000-7000-8000-00000000001${index}`,
  place,
  nights,
})

const twoCities = chengduTrip({
  destination: xian,
  stops: [stopAt(1, xian, 3), stopAt(2, chengdu, 2)],
  durationDays: 6,
  itinerary: itemsOf('zh', [
    '3 10:00 12:00 xian/big-wild-goose',
    '3 18:00 19:30 xian/haidilao-xiaozhai',
    '4 09:30 11:30 chengdu/wuhou-shrine',
    '4 12:00 13:00 chengdu/chen-mapo-tofu',
    '4 13:30 15:30 chengdu/du-fu-cottage',
    '4 16:00 17:30 chengdu/kuanzhai-alley',
    '4 18:00 19:30 chengdu/ma-wang-zi',
    '5 10:00 14:00 chengdu/sanxingdui',
    '5 18:00 19:30 chengdu/long-chaoshou',
  ]),
})
const oneCity = chengduTrip({
  destination: singapore,
  stops: [stopAt(1, singapore, 3)],
  durationDays: 4,
  startDate: '2026-12-05',
  itinerary: itemsOf('en', [
    '1 10:00 12:00 singapore/gardens-by-the-bay',
    '2 09:30 10:30 singapore/buddha-tooth-relic',
    '2 11:00 12:00 singapore/chinatown-street',
    '2 12:30 13:30 singapore/maxwell-tian-tian',
    '2 15:00 17:00 singapore/national-gallery-singapore',
    '3 10:00 12:00 singapore/botanic-gardens',
  ]),
})

function itemsOf(language: 'zh' | 'en', lines: string[]) {
  return lines.map((line, index) => {
    const [day, start, end, candidateId = ''] = line.split(' ')
    const [guideId = '', id = ''] = candidateId.split('/')
    const guide = guides.byId(guideId)
    const sight = guide?.attractions.find((each) => each.id === id)
    const spot = sight ?? guide?.restaurants.find((each) => each.id === id)
    if (!spot) throw new Error(`no such place: ${candidateId}`)
    const { lat, lng, name } = spot
    const kind = sight ? 'attraction' : 'restaurant'
    const place = { lat, lng, name: name[language], candidateId }
    const item = newItemSchema.parse({ kind, title: name[language], day: Number(day), start, end, place })
    return storedItem({ ...item, id: `0190dddd-0000-7000-8000-${String(index).padStart(12, '0')}` })
  })
}

/** That a plan is asked for is enough here. */
const planner = {
  plan: async () => ({ status: 'infeasible' as const, plans: [], relaxations: [], conflicts: [] }),
}

async function say(text: string) {
  const isChinese = /\p{Script=Han}/u.test(text)
  const trip = isChinese ? twoCities : oneCity
  const { result, tools } = await runTurn({ trip, text, locale: isChinese ? 'zh-CN' : 'en', deps: { planner } })
  const changes = result.proposal?.changes ?? []
  const gone = changes.flatMap((change) => (change.type === 'item.remove' ? change.title : []))
  const come = changes.flatMap((change) => (change.type === 'item.add' ? change.item : []))
  return { tools, gone, come, count: changes.length, suggestions: result.suggestions }
}

describe('one place for another', () => {
  it.each([
    '第5天的三星堆去掉 改去成都大熊猫繁育研究基地 上午去',
    '第5天三星堆太远了婆婆吃不消 改成熊猫基地 轻松一点',
    '把三星堆换成熊猫基地',
    '三星堆不去了，去熊猫基地吧，上午',
    '第五天用熊猫基地代替三星堆',
  ])('%s', async (text) => {
    const { gone, come, count } = await say(text)
    expect(gone).toEqual(['三星堆博物馆'])
    expect(come).toMatchObject([{ title: '成都大熊猫繁育研究基地', day: 5 }])
    expect(count).toBe(2)
  })

  it.each(['第3天海底捞换成羊肉泡馍吧 不辣的', '海底捞改吃羊肉泡馍', '第3天晚饭的海底捞不要了，吃羊肉泡馍吧'])(
    'a dish is a restaurant that serves it: %s',
    async (text) => {
      const { gone, come, count } = await say(text)
      expect(gone).toEqual(['海底捞火锅(小寨店)'])
      expect(come).toMatchObject([{ kind: 'restaurant', day: 3, start: '18:00' }])
      expect(['老孙家饭庄(东关店)', '同盛祥饭庄(钟楼店)']).toContain(come[0]?.title)
      expect(count).toBe(2)
    },
  )

  it.each([
    'replace the buddha tooth temple and chinatown street market on day 2 with Singapore Zoo',
    'put the zoo on day 2 instead of the temple and the street market',
    'Instead of the Buddha Tooth temple and the street market, let’s do Singapore Zoo on day 2',
    'swap the temple and the street market on day 2 for the zoo please',
    'drop the temple and the street market on day 2 and do Singapore Zoo instead',
  ])('several go for one: %s', async (text) => {
    const { gone, come, count } = await say(text)
    expect(gone.toSorted()).toEqual(['Buddha Tooth Relic Temple', 'Chinatown Street Market'])
    expect(come).toMatchObject([{ title: 'Singapore Zoo', day: 2 }])
    // Open from 8:30; lunch at 12:30 stays.
    expect(come[0]?.start?.localeCompare('08:30')).toBe(1)
    expect(come[0]?.end?.localeCompare('12:31')).toBe(-1)
    expect(count).toBe(3)
  })

  it('carries out what is said beside it', async () => {
    const { gone, come } = await say(
      'you forgot the zoo! put the zoo on day 2 instead of the temple and the street market, and the Asian Civilisations Museum on day 3',
    )
    expect(gone).toHaveLength(2)
    expect(come.map(({ title, day }) => [title, day])).toEqual([
      ['Singapore Zoo', 2],
      ['Asian Civilisations Museum', 3],
    ])
  })
})

describe('an easier day', () => {
  it.each([
    ['第4天太累了 婆婆膝盖疼 轻松一点', 1],
    ['第4天轻松一点', 1],
    ['make day 2 easier', 1],
  ])('%s: loses sights, keeps the meals and a stop', async (text, most) => {
    const { gone, come, count } = await say(text)
    expect(come).toEqual([])
    expect(count).toBe(most)
    expect([
      '杜甫草堂博物馆',
      '武侯祠博物馆',
      '宽窄巷子',
      'National Gallery Singapore',
      'Buddha Tooth Relic Temple',
      'Chinatown Street Market',
    ]).toEqual(expect.arrayContaining(gone))
  })
})

describe('a message about a part of the plan that cannot be read', () => {
  it('asks and plans nothing', async () => {
    const { tools, count, suggestions } = await say('day 2 is not really what my kids had hoped for, they love animals')
    expect(tools).not.toContain('plan_itinerary')
    expect(count).toBe(0)
    expect(suggestions).toContain('Plan the whole trip anew')
    expect(suggestions.length).toBeGreaterThan(1)
  })

  it.each(['重新规划整个行程', 'Plan the whole trip anew'])('plans anew where that is said: %s', async (text) => {
    const { tools } = await say(text)
    expect(tools).toContain('plan_itinerary')
  })
})
