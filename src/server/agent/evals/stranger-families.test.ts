// Kinds of messages that strangers wrote and that were read as something else, each by paraphrases of other wording.
import { describe, expect, it } from 'vitest'
import { readMessage } from '../../providers/chat-model/rules/reading/reader.ts'
import { tripContext } from '../../providers/chat-model/rules/reading/trip-context.ts'
import { readRequest } from '../../providers/chat-model/rules/transcript/user-request.ts'
import { sceneNamed } from './scenes.fixture.ts'

const today = '2026-11-25'
const read = (text: string, scene = 'paris-new') => readMessage(text, tripContext(sceneNamed(scene).trip, today))
const after = (...userMessages: string[]) =>
  readRequest({ userMessages, context: { locale: 'en', stage: 'pre', today, rejections: [] }, results: [] }).slots

describe('who comes instead of somebody else', () => {
  it.each([
    ['6 days with my husband', "it's my mum coming, not my husband"],
    ['four days with my sister', 'sorry, not my sister, my brother is coming'],
    ['3 days with my wife', 'my dad is joining instead of my wife'],
    ['5 days, me and my boyfriend', 'I meant with my aunt rather than my boyfriend'],
    ['a week with my girlfriend', 'not with my girlfriend, with my mother'],
    ['三天，和老公去', '不是和老公去，是和我妈去'],
    ['四天，跟女朋友', '说错了，不是跟女朋友，是跟我姐姐'],
    ['五天，带我妈', '不带我妈了，不是我妈，是我爸'],
    ['三天，和我妹妹', '是和表姐去，不是和妹妹'],
    ['6天，和男朋友', '不是男朋友，是闺蜜和我去'],
  ])('leaves the number: %s // %s', (first, second) => {
    expect(after(first, second).party).toMatchObject({ adults: 2, children: 0 })
  })
})

describe('an age that is said of two', () => {
  it.each([
    ['my parents are 70 and we want 3 days', 2],
    ['3 days with my grandparents, who are 81', 2],
    ['our in-laws are 68, four days', 2],
    ['我爸妈都70了，带他们玩三天', 2],
    ['我今年六十八了老伴六十六，想玩四天', 2],
    ['我今年七十二，一个人，三天', 1],
    ['my dad is 74, three days', 1],
  ])('counts both: %s', (text, seniors) => {
    expect(read(text).slots.party?.seniors).toBe(seniors)
  })
})

describe('a trip that ends in another city than it begins in', () => {
  it.each([
    'We fly into Paris on May 3rd and out of Rome on the 12th, maybe Florence in between, 10 days',
    'arriving in Paris on 3 May, home from Rome on the 12th, with a stop in Florence',
    'landing in Paris 3 May and flying out of Rome 12 May, Florence between them',
    '5月3号巴黎进罗马出，10天，中间去佛罗伦萨',
    '巴黎进、罗马出，10天，中间想去佛罗伦萨',
  ])('has its end last: %s', (text) => {
    const { stops, origin } = read(text).slots
    expect(stops?.map(({ place }) => place)).toEqual(['Paris', 'Florence', 'Rome'])
    expect(origin).toBeUndefined()
  })

  it.each([
    "we're travelling from Rome, 3 days in Paris",
    'flying out of London to Paris for 4 days',
    '从罗马出发去巴黎，三天',
  ])('is another thing than where it starts: %s', (text) => {
    expect(read(text).slots.origin).toBeDefined()
  })
})

describe('one evening of a stay', () => {
  it.each([
    'in London Mon-Wed, theatre one night',
    'London from Monday to Wednesday, a show one evening',
    'Monday till Wednesday in London, opera one night',
  ])('is no length: %s', (text) => {
    expect(read(text).slots.days).toBe(3)
  })
})

describe('trains and no planes', () => {
  it.each(['trains not planes, 5 days', 'Lyon and Paris by train, no planes, 5 days', '5 days, not by plane'])(
    'refuses the ride and no kind of place: %s',
    (text) => {
      const { avoid, skip, mustSee } = read(text).slots
      expect({ avoid, skip, mustSee }).toEqual({ avoid: [], skip: undefined, mustSee: [] })
    },
  )
})

describe('a dish that must be had', () => {
  it.each(['三天，早茶必须有', '三天，火锅一定得安排', '三天，早茶必须安排上'])('is no place: %s', (text) => {
    const { mustSee, cuisines } = read(text).slots
    expect(mustSee).toEqual([])
    expect(cuisines).toHaveLength(1)
  })
})

describe('a weekday', () => {
  it.each(['卢浮宫礼拜二开不开门', '卢浮宫礼拜一关门吗', '礼拜三去卢浮宫要预约吗', '星期二卢浮宫几点关门'])(
    'names no chapel: %s',
    (text) => {
      const names = read(text).acts.flatMap(({ calls }) => calls.flatMap(({ args }) => args.name ?? []))
      expect(names).toEqual(['Louvre Museum'])
    },
  )
})

describe('who pays what', () => {
  it.each([
    'is the Louvre free for a 6 year old',
    'does a child of 7 pay at the Louvre?',
    'is the Louvre cheaper for students',
    'do my kids need a ticket for the Louvre',
    'will the Louvre be half price for seniors?',
    'are there discounts at the Louvre if you are under 26',
    '卢浮宫小孩要买票吗',
    '6岁的孩子进卢浮宫免费吗',
    '老人去卢浮宫半价吗',
    '学生进卢浮宫要不要买票',
  ])('is a question about the place, and changes nothing: %s', (text) => {
    const { acts, slots } = read(text)
    expect(acts.map(({ act }) => act)).toEqual(['facts'])
    expect(acts[0]?.calls).toMatchObject([{ name: 'place_facts', args: { name: 'Louvre Museum' } }])
    expect([slots.party, slots.avoid, slots.mustSee]).toEqual([undefined, [], []])
  })
})

describe('a text for something else', () => {
  it.each([
    '帮我写个请假条，就说家里有事要请三天',
    '写封辞职信，理由是想去旅行两周',
    '帮我编个情书，大概三百字',
    'write me a cover letter, saying I worked in hotels for 3 years',
    'write an email, to my boss, about 2 days off',
    'tell me a joke, about 3 tourists',
  ])('is none of a trip: %s', (text) => {
    const { acts, slots } = read(text)
    expect(acts.map(({ act }) => act)).toEqual(['out'])
    expect(slots.days).toBeUndefined()
  })
})

describe('what is asked for beside other edits', () => {
  it.each([
    'add a cooking class, and drop the Louvre',
    'add a wine tasting on day 2, what does the whole thing cost now?',
    'add an evening walk and tell me the weather',
  ])('is not lost: %s', (text) => {
    expect(read(text, 'paris-plan').acts.map(({ act }) => act)).toContain('add')
  })
})

describe('days of a message', () => {
  it.each([
    ['We go there 14-16 March. will it rain?', { from: '2027-03-14', days: 3 }],
    ['three days from 5 January. what will the weather be like', { from: '2027-01-05', days: 3 }],
    ['下周去，那几天热不热', { from: '2026-11-30', days: 7 }],
    ['1月5号去三天，会下雪吗', { from: '2027-01-05', days: 3 }],
    ['next week we are there, is it cold?', { from: '2026-11-30', days: 7 }],
  ])('are those that its question about the weather means: %s', (text, days) => {
    const calls = read(text).acts.flatMap((act) => act.calls)
    expect(calls).toContainEqual({ name: 'get_weather', args: expect.objectContaining(days) })
  })
})
