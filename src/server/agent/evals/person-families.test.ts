import { describe, expect, it } from 'vitest'
import { intercityModes } from '#contract/planning/request.ts'
import { readMessage } from '../../providers/chat-model/rules/reading/reader.ts'
import { tripContext } from '../../providers/chat-model/rules/reading/trip-context.ts'
import { readRequest } from '../../providers/chat-model/rules/transcript/user-request.ts'
import { sceneNamed } from './scenes.fixture.ts'

const today = '2026-11-22'
const partyAfter = (...userMessages: string[]) =>
  readRequest({ userMessages, context: { locale: 'en', stage: 'pre', today, rejections: [] }, results: [] }).slots.party
const pandaBase = 'Chengdu Research Base of Giant Panda Breeding'
const read = (text: string, scene = 'paris-new') => readMessage(text, tripContext(sceneNamed(scene).trip, today)).slots

describe('a number beside a person', () => {
  it.each([
    ['爸爸70妈妈66，我和老公带一个5岁的娃，大阪玩4天', [5], 2],
    ['我爸70岁我妈66岁，三天', undefined, 2],
    ['爷爷78岁奶奶75岁，我20，五天', undefined, 2],
    ['带外婆(81)和我弟(15)去，四天', [15], 1],
    ['两个孩子，一个4岁一个7岁，五天', [4, 7], undefined],
    ['两个老人一个72一个69，加我一共三个人，5天', undefined, 2],
    ['Dad 70, mum 66, us two and the kids (9 and 4), six days', [9, 4], 2],
    ['my parents (aged 71 and 68) and myself, 5 days', undefined, 2],
    ["gran (82), my son who's 16 and me, 3 days", [16], 1],
    ['2 adults, kids are 3, 6. one week', [3, 6], undefined],
    ['two of us with two teenagers, 14 and 15, for 4 days', [14, 15], undefined],
    ['the little one is 3 and the big one 7, 4 days', [3, 7], undefined],
  ])('is an age and no must-see: %s', (text, ages, seniors) => {
    const { party, mustSee } = read(text)
    expect(mustSee).toEqual([])
    expect([party?.childAges, party?.seniors]).toEqual([ages, seniors])
  })

  it.each(['3 days, me and 2 friends', '我们4个人，3天', 'my wife, 5 days, 2 rooms', 'me, 12 december, 3 nights'])(
    'is something else where it counts: %s',
    (text) => {
      expect(read(text).party?.childAges).toBeUndefined()
    },
  )
})

describe('a known party', () => {
  it.each([
    ["3 adults and a baby, 5 days // my mum doesn't eat beef and my dad hates raw fish", 3, 1],
    ['4 people, a week // my sister is vegetarian', 4, 0],
    ['two adults and two kids, 6 days // the little one is 3 and the big one 7', 2, 2],
    ['five of us, 4 days // granny has bad knees', 5, 0],
    ['两大人两老人一小孩，6天 // 我爸不吃生的，我妈不吃牛肉，娃对虾过敏', 4, 1],
    ['我们三个人，4天 // 我妈膝盖不好，走不了太多路', 3, 0],
    ['两大两小，5天 // 大的9岁小的4岁', 2, 2],
    ['四个人，5天 // 我朋友吃素', 4, 0],
  ] as const)('stays when somebody of it is spoken of: %s', (texts, adults, children) => {
    expect(partyAfter(...texts.split(' // '))).toMatchObject({ adults, children })
  })

  it.each([
    ['两个大人，5天 // 我爸妈也一起，爸72，妈69', 4],
    ["two adults, 5 days // my parents will join us (he's 72, she's 69)", 4],
    ['3个人，4天 // 多加一个人，我弟也来', 4],
  ] as const)('grows by those who join: %s', (texts, adults) => {
    expect(partyAfter(...texts.split(' // '))?.adults).toBe(adults)
  })
})

/** As the form of the trip has it. */
const fiveOnTheWay = () => {
  const { trip } = sceneNamed('chengdu-new')
  const [stop] = trip.stops
  const xian = { name: '西安', lat: 34.3416, lng: 108.9398, zone: 'Asia/Shanghai', country: 'CN' }
  const stops = stop ? [{ ...stop, id: `${stop.id}2`, place: xian, nights: 3 }, stop] : []
  return tripContext({ ...trip, stops, party: { adults: 3, children: 2 } }, today)
}
const readOfFive = (text: string) => readMessage(text, fiveOnTheWay()).slots

describe('three adults and two children of the form', () => {
  it.each([
    [
      '帮我排一下 婆婆69了膝盖不好走不了太多路也不能爬楼梯 她一点辣都不能吃 老大9岁要看兵马俑跟大熊猫 小的5岁 从杭州坐高铁过去 一共两万五全包',
      { childAges: [9, 5], seniors: 1 },
    ],
    ['外婆71了 带着我和孩子 走路慢', { seniors: 1 }],
    ['老公不吃羊肉，老大8岁想看兵马俑', { childAges: [8] }],
    ['大人是三个 我老公 我 还有婆婆 小孩两个 一共五个人', {}],
    ['大人三个，孩子两个', {}],
    ['my mother-in-law is 69 with bad knees, our eldest is 9 and the little one 5', { childAges: [9, 5], seniors: 1 }],
    ["grandma (72) can't climb, she and I want the panda base", { seniors: 1 }],
    ["no no, it's 3 adults: my husband, me and my mother-in-law, plus two kids. five in total", {}],
  ])('stay where some of them are named: %s', (text, details) => {
    expect(readOfFive(text).party).toEqual({ adults: 3, children: 2, ...details })
  })

  it.each([
    ['就我和婆婆去，两个人', 2, 0],
    ["it's just my husband and me now", 2, 0],
  ])('are fewer where that is said: %s', (text, adults, children) => {
    expect(readOfFive(text).party).toMatchObject({ adults, children })
  })
})

describe('a correction of a plan', () => {
  it.each([
    ['兵马佣怎么没有 熊猫基地也一定要去的', ['Terracotta Army Museum', pandaBase]],
    ['怎么没有兵马俑？', ['Terracotta Army Museum']],
    ['熊猫基地漏了', [pandaBase]],
    ["why isn't the Terracotta Army in there?", ['Terracotta Army Museum']],
    ["how come there's no panda base", [pandaBase]],
  ])('asks for what is missing: %s', (text, mustSee) => {
    expect(readOfFive(text).mustSee).toEqual(mustSee)
  })

  it.each([
    ['串串烧烤太辣了婆婆不能吃换掉', ['hotpot', 'barbecue']],
    ['烧烤换掉，火锅太辣', ['barbecue', 'hotpot']],
    ['the barbecue is too spicy for her', ['barbecue']],
  ])('refuses what is too much: %s', (text, avoid) => {
    const { avoid: refused, interests, cuisines } = readOfFive(text)
    expect([refused, interests, cuisines]).toEqual([avoid, [], []])
  })

  it.each([
    ['早上六点多的火车太早了 八九点钟的', '08:00'],
    ['七点的高铁太早了', '08:00'],
    ['火车不要早于九点', '09:00'],
    ['不坐八点以前的飞机', '08:00'],
    ['the 6am train is too early, 8 or 9 is fine', '08:00'],
    ['no flights before 9 please', '09:00'],
  ])('bounds the trains and flights, not the days: %s', (text, time) => {
    const { rideNotBefore, arrive, depart, dayStart } = readOfFive(text)
    expect({ rideNotBefore, arrive, depart, dayStart }).toEqual({ rideNotBefore: time })
  })
})

describe('how one travels between the stops', () => {
  const allButFlight = intercityModes.filter((mode) => mode !== 'flight')

  it.each([
    ['Plan the whole trip, by train between the cities', ['train']],
    ['we want to take the train between the stops', ['train']],
    ['everywhere by train please', ['train']],
    ['no flights, we have time', allButFlight],
    ['把整趟旅行都安排好，城市之间坐火车', ['train']],
    ['帮我安排行程，全程高铁', ['train']],
    ['我们不坐飞机', allButFlight],
    ['fly between the cities', ['flight']],
    ['帮我安排行程，城市之间坐飞机', ['flight']],
    ['we arrive by train at 10am', undefined],
    ['the train to Versailles takes too long', undefined],
    ['no flights before 9 please', undefined],
    ['高铁上午十点到', undefined],
    ['明天的火车改签了', undefined],
  ])('%s', (text, between) => {
    expect(readOfFive(text).transport?.between).toEqual(between)
  })
})

describe('a party', () => {
  it.each([
    ['group of 15 students aged 16-17 and 2 teachers, 3 days', 2, 15],
    ['budget for 4 people for one week; kids are 3, 6', 2, 2],
    ["I'm on my own, coming back on Wednesday, 3 days", 1, 0],
    ['Dear assistant, a trip for my parents and myself. My mother cannot climb stairs', 3, 0],
    ['my kid (10, nut allergy, carries an epipen) and i have 3 days', 1, 1],
    ['mom dad 3 kids ages 4 6 and 9, five days', 2, 3],
    ['family with twins (2) and my mum, 5 days', 3, 2],
    ['爷爷奶奶爸爸妈妈和我，五天', 5, 0],
    ['就我和娃，娃7岁，两天', 1, 1],
    ['2大人2老人1小孩，6天', 4, 1],
    ['我们仨老同学，五天', 3, 0],
    ['想和男朋友去，预算一人8000，五天', 2, 0],
    ['人：4（含1个5岁）；天：5', 3, 1],
  ])('is counted once: %s', (text, adults, children) => {
    expect(partyAfter(text)).toMatchObject({ adults, children })
  })
})

describe('a refusal', () => {
  it.each([
    ['寺庙可以但不要爬山，4天', 'chengdu-new', ['hiking']],
    ['博物馆可以，不过别购物，三天', 'chengdu-new', ['shopping']],
    ['成都三日游 两人 不爬山 不购物', 'chengdu-new', ['hiking', 'shopping']],
    ['temples are fine but no hiking please, 5 days', 'paris-new', ['hiking']],
    ['museums yes, shopping no, 3 days', 'paris-new', ['shopping']],
  ])('stays within its clause: %s', (text, scene, avoid) => {
    expect(read(text, scene).avoid).toEqual(avoid)
  })
})
