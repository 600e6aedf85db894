// Questions and wishes of strangers that were read as something else, each by paraphrases of other wording.
import { describe, expect, it } from 'vitest'
import { readMessage } from '../../providers/chat-model/rules/reading/reader.ts'
import { tripContext } from '../../providers/chat-model/rules/reading/trip-context.ts'
import { sceneNamed } from './scenes.fixture.ts'

const today = '2026-11-25'
const coordinates: Record<string, { lat: number; lng: number }> = {
  Rome: { lat: 41.8967, lng: 12.4822 },
  Bangkok: { lat: 13.7563, lng: 100.5018 },
}
const read = (text: string, scene = 'paris-new') => readMessage(text, tripContext(sceneNamed(scene).trip, today))

describe('better food', () => {
  it.each([
    '三天，多吃点好的',
    '四天，想吃得好一点',
    '三天，主要以吃为主',
    '3 days, we want to eat really well',
    '4 days, better food please',
  ])('is what the trip is about: %s', (text) => {
    expect(read(text).slots.interests).toContain('food')
  })

  it.each(['多吃点好的', '后面几天多吃点好的'])('is asked about over a plan, with the kind that it is: %s', (text) => {
    const { slots, isPartOpen, acts } = read(text, 'chengdu-plan')
    expect(acts.map(({ act }) => act)).toEqual(['wish'])
    expect(isPartOpen).toBe(true)
    expect(slots.interests).toEqual(['food'])
  })
})

describe('what is planned', () => {
  it.each([
    'which day has the most walking?',
    'which of the days is the easiest?',
    'what day is the busiest',
    '哪天走路最多',
    '哪一天最轻松',
    '哪天安排得最满',
  ])('is weighed by days: %s', (text) => {
    const { acts, slots } = read(text, /\p{Script=Han}/u.test(text) ? 'chengdu-plan' : 'paris-plan')
    expect(acts.map(({ act }) => act)).toEqual(['feasible'])
    expect(slots.pace).toBeUndefined()
  })

  it.each([
    "what's the total so far, flights included or not?",
    'is the airfare counted in that?',
    '一共多少钱，机票包括了吗',
    '这个价钱含往返交通吗',
  ])('is summed up, and no flight is looked for: %s', (text) => {
    const { acts } = read(text, /\p{Script=Han}/u.test(text) ? 'chengdu-plan' : 'paris-plan')
    expect(acts.flatMap(({ calls }) => calls.map(({ name }) => name))).toEqual(['budget_status'])
  })
})

describe('who needs a visa', () => {
  it.each([
    ['do brits need a visa for thailand', 'british', 'Thailand'],
    ['can americans get into japan without a visa', 'american', 'Japan'],
    ['i have an irish passport, visa for vietnam?', 'irish', 'Vietnam'],
    ['do aussies need a visa for turkey', 'australian', 'Turkey'],
  ])('is read in small letters: %s', (text, nationality, destination) => {
    const [act] = read(text).acts
    expect(act?.calls).toEqual([{ name: 'entry_requirements', args: { nationality, destination } }])
  })

  it.each(['巴黎四天帮我排一下，中国护照要签证不', '三天巴黎，中国护照需要办签证不'])(
    'is asked beside a wish: %s',
    (text) => {
      expect(read(text).acts.map(({ act }) => act)).toEqual(['wish', 'entry'])
    },
  )
})

describe('the way home of a day trip', () => {
  it.each(['明天一天苏州，晚上七点的车回上海', '苏州一日游，傍晚坐高铁回上海', '去苏州玩一天，晚上八点的大巴回上海'])(
    'is no stop: %s',
    (text) => {
      const { cities, origin } = read(text).slots
      expect([cities, origin]).toEqual([['Suzhou'], 'Shanghai'])
    },
  )
})

describe('little money', () => {
  it.each(['最近手头紧，三天', '预算有点紧，四天', '三天，资金紧，省着点'])('is no haste: %s', (text) => {
    expect(read(text).slots.pace).toBeUndefined()
  })
})

describe('a place within a place', () => {
  it.each([
    ['is the sistine chapel open on sunday', 'Vatican Museums & Sistine Chapel', 'Rome'],
    ['how much is the grand palace', 'Grand Palace & Wat Phra Kaew', 'Bangkok'],
  ])('has both names: %s', (text, name, city) => {
    const place = { ...sceneNamed('paris-new').trip.destination, ...coordinates[city] }
    const trip = { ...sceneNamed('paris-new').trip, destination: place, stops: [{ id: 'a', place, nights: 3 }] }
    const [act] = readMessage(text, tripContext(trip, today)).acts
    expect(act?.calls[0]?.args).toMatchObject({ name })
  })
})

describe('who travels, told after a question', () => {
  it.each([
    ['One day in Paris on 3 Feb, what can we see? two of us', 2],
    ['3 days in Paris in May. What will the weather be like? There are four of us.', 4],
    ['Paris 12 to 15 March, do I need a visa? 2 people', 2],
    ['We want four days in Paris in June, how do we get from the airport? 5 adults', 5],
    ['2 days in Paris next week. what should I pack? just the two of us', 2],
    ['五月去巴黎三天，天气怎么样？一共4个人', 4],
    ['六月去巴黎四天，要办签证吗？两个人', 2],
    ['下周去巴黎两天，要带转换插头吗？我们三个人', 3],
    ['十月去巴黎五天，机场怎么去市区？总共六个人', 6],
    ['三月去巴黎三天，冷不冷？就两个人', 2],
  ])('is of the wish before it: %s', (text, adults) => {
    const { acts, slots } = read(text)
    expect(acts[0]?.act).toBe('wish')
    expect(acts.length).toBeGreaterThan(1)
    expect(slots.party).toMatchObject({ adults })
  })

  it('plans nothing where only a question was asked', () => {
    const { acts } = read('how much is a taxi to the airport? two of us', 'paris-plan')
    expect(acts.map(({ act }) => act)).toEqual(['route'])
  })
})

describe('words that a question did use', () => {
  it.each([
    ['is the Louvre closed on tuesdays', 'paris-new'],
    ['Louvre open on Monday?', 'paris-new'],
    ['is the Orsay open Sundays', 'paris-new'],
    ['can you get into the Louvre on a Friday', 'paris-new'],
    ['熊猫基地周一关门吗', 'chengdu-plan'],
    ['武侯祠星期天开不开门', 'chengdu-plan'],
    ['金沙遗址礼拜二开吗', 'chengdu-plan'],
    ['do brits need a visa for thailand', 'paris-new'],
    ['do Aussies need a visa for Japan', 'paris-new'],
  ])('are not listed as left: %s', (text, scene) => {
    expect(read(text, scene).unused).toEqual([])
  })
})

describe('a question to be answered with yes or no', () => {
  const namesOf = (text: string, scene: 'paris-plan' | 'chengdu-plan') =>
    read(text, scene).acts.flatMap(({ calls }) => calls.map(({ name }) => name))

  it.each([
    ['can a normal human manage day 2', 'paris-plan'],
    ['could my parents cope with day 2?', 'paris-plan'],
    ['will the kids survive day 3', 'paris-plan'],
    ['检查一下行程有没有问题', 'chengdu-plan'],
  ] as const)('whether a day can be borne is answered and changes nothing: %s', (text, scene) => {
    expect(namesOf(text, scene)).toEqual(['check_feasibility'])
  })

  it.each([
    ['will i freeze my backside off in paris', 'paris-plan'],
    ['are we gonna roast in Paris in July', 'paris-plan'],
    ['五月去成都会热死吗', 'chengdu-plan'],
  ] as const)('whether one will be cold or hot is about the weather, no wish: %s', (text, scene) => {
    const { acts } = read(text, scene)
    expect(acts.map(({ act }) => act)).toEqual(['weather'])
  })

  it('still asks for a change where it says one', () => {
    expect(read("my parents can't cope with day 2, make it easier", 'paris-plan').acts.map(({ act }) => act)).toEqual([
      'easier',
    ])
  })
})
