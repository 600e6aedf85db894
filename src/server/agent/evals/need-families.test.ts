// What must not be served is kept in whatever words it is said, also beside an edit that it is no part of.
import { describe, expect, it } from 'vitest'
import { readMessage } from '../../providers/chat-model/rules/reading/reader.ts'
import { tripContext } from '../../providers/chat-model/rules/reading/trip-context.ts'
import { sceneNamed } from './scenes.fixture.ts'

const english: [need: string, texts: string[]][] = [
  ['vegetarian', ['two veggies among us', 'strictly veg', 'I follow a jain diet', 'no meat for me']],
  ['gluten-free', ['GF food only for me', 'my sons are celiacs', 'glutenfree please']],
  ['halal', ['halal only', 'my husband is muslim']],
  ['kosher', ['we keep kosher']],
  ['nuts', ['hazelnut allergy', 'allergic to pistachios', 'nut-free']],
  ['dairy', ['dairy hurts my stomach', 'dairy free']],
  ['alcohol', ["we don't drink", 'teetotal']],
  ['sugar', ['no sweets, dad is diabetic', 'fructose intolerant']],
  ['onion', ['he avoids onion and garlic']],
]
const chinese: [need: string, texts: string[]][] = [
  ['vegetarian', ['蛋奶素', '我妈吃斋', '信佛不吃肉']],
  ['halal', ['只吃清真', '有个穆斯林朋友']],
  ['gluten', ['面粉过敏', '麸质过敏']],
  ['nuts', ['腰果过敏', '对坚果过敏']],
  ['dairy', ['喝不了牛奶', '乳糖不耐受']],
  ['sugar', ['戒糖', '不吃甜的']],
  ['raw', ['忌生冷']],
  ['egg', ['不吃蛋']],
  ['poultry', ['不吃鸡']],
]
const cases = (groups: [string, string[]][], edit: string) =>
  groups.flatMap(([need, texts]) =>
    texts.flatMap((text) => [`${text}`, `${edit}${text}`].map((said) => ({ said, need }))),
  )

describe('a diet or a food that is not eaten', () => {
  it.each([...cases(english, 'Drop the Louvre, '), ...cases(chinese, '把卢浮宫删掉，')])('$said', ({ said, need }) => {
    const { slots } = readMessage(said, tripContext(sceneNamed('paris-plan').trip, '2026-11-22'))
    expect([...(slots.diets ?? []), ...(slots.refusedFoods ?? [])]).toContain(need)
  })

  it('is none where it describes an item', () => {
    const { slots } = readMessage(
      'Drop the Louvre, add a vegetarian restaurant on day 2',
      tripContext(sceneNamed('paris-plan').trip, '2026-11-22'),
    )
    expect([slots.diets, slots.refusedFoods]).toEqual([undefined, undefined])
  })
})

it('takes the train home on a day as the departure', () => {
  const { slots } = readMessage(
    'Our train on the 8th goes at 14:05',
    tripContext(sceneNamed('paris-new').trip, '2026-11-22'),
  )
  expect(slots.depart).toBe('14:05')
})
