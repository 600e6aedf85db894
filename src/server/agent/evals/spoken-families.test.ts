import { describe, expect, it } from 'vitest'
import { readMessage } from '../../providers/chat-model/rules/reading/reader.ts'
import { tripContext } from '../../providers/chat-model/rules/reading/trip-context.ts'
import { observeTurn } from './observe-turn.fixture.ts'
import { sceneNamed } from './scenes.fixture.ts'

const today = '2026-11-22'
const read = (text: string, scene = 'paris-new') => readMessage(text, tripContext(sceneNamed(scene).trip, today))

describe('a food that makes somebody ill', () => {
  it.each([
    ['my daughter breaks out in hives if she eats cashews, 4 days please', ['nuts']],
    ['my son carries an epipen for peanuts so keep that in mind, 3 days in paris', ['peanut']],
    ['shellfish could literally kill my husband, plan us a long weekend', ['shellfish']],
    ['mum reacts badly to dairy. 5 days in december', ['dairy']],
    ['sesame is a big no for me, three days', ['sesame']],
    ['prawns make me really ill', ['shellfish']],
    ['gf has a severe shellfsh allergy', ['shellfish']],
    ['she swells up when she eats kiwi', ['kiwi']],
    ['my wife is pregnant so nothing raw', ['raw']],
    ['我对猕猴桃过敏，成都3天', ['kiwi']],
    ['我老公一吃花生就起疹子，安排四天', ['peanut']],
    ['吃虾会起疹子的，麻烦避开', ['shellfish']],
    ['allergies: nuts and sesame. two adults, four days', ['nuts', 'sesame']],
    ['lactose intolerent wife', ['dairy']],
    ['tomatoes give me a rash', ['tomato']],
    ['孩子一吃芒果嘴就肿', ['mango']],
    ['家里老人痛风，海鲜豆制品别安排', ['seafood', 'soy']],
  ])('is refused: %s', (text, foods) => {
    expect(read(text).slots.refusedFoods).toEqual(foods)
  })

  it.each(['food to die for, 3 days in Paris', 'best seafood in town, four days', "can't get enough of seafood"])(
    'is not one that is praised: %s',
    (text) => {
      expect(read(text).slots.refusedFoods).toBeUndefined()
    },
  )
})

describe('the days of a trip', () => {
  it.each([
    ['10/12 to 14/12 in paris', '2026-12-10', 5],
    ['12/20-12/25 paris with my wife', '2026-12-20', 6],
    ['from 03/01 till 07/01, two of us', '2027-01-03', 5],
    ['5.12. - 9.12. two people', '2026-12-05', 5],
    ['flying in 18/12 and leaving 22/12', '2026-12-18', 5],
    ['arriving 12/18, back on the 22nd', '2026-12-18', 5],
    ['12.20到12.25成都', '2026-12-20', 6],
    ['30/11 for five days', '2026-11-30', 5],
    ['arrive friday evening, leave monday morning', '2026-11-27', 4],
    ['we land Thursday night and fly home Tuesday lunchtime', '2026-11-26', 6],
    ['friday through to monday, just the two of us', '2026-11-27', 4],
    ['staying mon 7 dec to thurs 10 dec', '2026-12-07', 4],
    ['1月3号飞成都，1月7号回来，两个人', '2027-01-03', 5],
    ['周五晚上到，周一早上走', '2026-11-27', 4],
    ['下周四去，周日回', '2026-11-26', 4],
  ])('are read from %s', (text, startDate, days) => {
    expect(read(text).slots).toMatchObject({ startDate, days })
  })

  it('are no round-the-clock opening', () => {
    expect(read('open 24/7 bars please 3 days').slots.startDate).toBeUndefined()
  })
})

describe('the party', () => {
  it.each([
    ['two couples and a baby', 4, 1],
    ["three generations: my parents, us two and our son who's 4", 4, 1],
    ['four of us, two of them under ten, paris from the 12th for a week', 2, 2],
    ['2 adults, a 7 yr old and a 3yo, five days from dec 10', 2, 2],
    ["we're three girls, 4 days, shopping and brunch", 3, 0],
    ['a hen do, eight girls', 8, 0],
    ['can you sort us a quick weekend, me & 2 pals', 3, 0],
    ['budget 600 per head, six heads, four days', 6, 0],
    ['my sister dropped out so just two', 2, 0],
  ])('is counted in %s', (text, adults, children) => {
    expect(read(text).slots.party).toMatchObject({ adults, children })
  })

  it('is not the one who has an allergy', () => {
    expect(read('one of us has an egg allergy the rest eat anything').slots.party).toBeUndefined()
  })
})

describe('an item that is taken off', () => {
  it.each([
    'take the Louvre off',
    'knock the Louvre off the list',
    'forget about the Louvre',
    'dump the Louvre',
    "we don't need the Louvre",
    'we can do without the Louvre',
    "Louvre's gotta go",
    'not bothered about the Louvre, take it out',
  ])('is removed: %s', (text) => {
    const louvre = sceneNamed('paris-plan').trip.itinerary.find(({ title }) => title === 'Louvre Museum')
    const { acts } = read(text, 'paris-plan')
    expect(acts.flatMap(({ calls }) => calls.map(({ args }) => args))).toContainEqual({
      edits: [{ act: 'remove', items: { itemId: louvre?.id } }],
    })
  })
})

describe('an item that is put in', () => {
  it('stands beside one that goes', () => {
    const { acts } = read('bin the cruise and stick the Rodin Museum in instead', 'paris-plan')
    expect(acts.map(({ act }) => act)).toEqual(['remove', 'add'])
  })

  it('is told apart from what it replaces', () => {
    const [act] = read("instead of the cruise let's do a park", 'paris-plan').acts
    expect(act?.calls[0]?.args).toEqual({
      edits: [{ act: 'replace', item: { tag: 'boat' }, by: { kind: 'attraction', tags: ['park'] } }],
    })
  })
})

describe('while traveling', () => {
  it.each(['make tomorrow lighter', 'tone down tomorrow please', 'too much walking today, tomorrow should be easier'])(
    'a day is made easier: %s',
    async (text) => {
      const { calls } = await observeTurn(sceneNamed('kyoto-on'), [text], 'en')
      const scope = calls.find(({ name }) => name === 'replan_scope')
      expect(scope).toMatchObject({ ok: true, args: { days: [3], pace: 'relaxed' } })
    },
  )
})

describe('a way between places that are named by kind', () => {
  it.each(['how do I get from the hotpot place to the wonton place', '从火锅店到抄手店怎么走'])('%s', (text) => {
    const [act] = read(text, 'chengdu-plan').acts
    expect(act?.calls[0]?.args).toEqual({ from: '蜀九香火锅', to: '龙抄手(春熙路总店)' })
  })
})

describe('a schedule that is tight', () => {
  it.each([
    'plan 3 days with good food, not too tight',
    'the days are too tight',
    'four days, nothing too tightly packed',
  ])('is to be easier: %s', (text) => {
    expect(read(text).slots.pace).toBe('relaxed')
  })

  it.each(['4 days, our budget is too tight for taxis', 'three days, money is not too tight'])(
    'is not one of money: %s',
    (text) => {
      expect(read(text).slots.pace).toBeUndefined()
    },
  )
})
