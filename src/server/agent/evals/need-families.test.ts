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
  ['raw', ['no raw fish for us', 'sushi is fine cooked, but raw fish is a no']],
  [
    'pescatarian',
    [
      'my wife is vegetarian but eats fish',
      'vegetarian, except for fish',
      "I'm pescatarian",
      'no meat but fish',
      'fish but no meat',
      'pescetarians, both of us',
    ],
  ],
  // The fourteen of the labels that the law asks for, and what else people name
  ['gluten', ["I can't have barley or rye", 'spelt makes me ill']],
  ['shellfish', ['molluscs are out for me', 'scallops and langoustines make him ill', 'allergic to crayfish']],
  ['fish', ['allergic to anchovies', 'salmon makes her sick']],
  ['soy', ['soya is off the menu', 'no soy sauce for her']],
  ['celery', ['celeriac allergy', "he can't have celery"]],
  ['mustard', ['mustard allergy here']],
  ['sesame', ['allergic to tahini', 'sesame seeds give me hives']],
  ['sulphites', ["I can't have sulphites", 'sulfite intolerance']],
  ['lupin', ['allergic to lupin', 'lupin flour makes me ill']],
  ['legumes', ["I can't eat lentils", 'chickpeas disagree with him']],
  ['spicy', ['go easy on the heat', 'mild food only', 'spicy food absolutely wrecks me']],
  ['vegetarian', ['we eat neither meat nor fish', 'lacto-vegetarian']],
  ['kosher', ["we're observant Jews", 'we keep shabbat']],
  ['dairy', ["lactose doesn't sit well with me", 'butter and cream upset my stomach']],
  ['shellfish', ['my girlfriend goes into shock from shrimp']],
  // In no vocabulary
  ['dragon fruit', ['allergic to dragon fruit and lychees', 'my kid has a dragon fruit allergy']],
]
const chinese: [need: string, texts: string[]][] = [
  ['vegetarian', ['蛋奶素', '我妈吃斋', '信佛不吃肉']],
  ['halal', ['只吃清真', '有个穆斯林朋友', '肉只能吃清真的']],
  ['pescatarian', ['吃素但可以吃鱼', '我吃素，不过鱼可以吃', '鱼素']],
  ['荔枝', ['对荔枝过敏']],
  ['gluten', ['面粉过敏', '麸质过敏']],
  ['nuts', ['腰果过敏', '对坚果过敏']],
  ['dairy', ['喝不了牛奶', '乳糖不耐受']],
  ['sugar', ['戒糖', '不吃甜的']],
  ['raw', ['忌生冷', '生鱼片不要']],
  ['egg', ['不吃蛋', '孩子对蛋清过敏']],
  ['poultry', ['不吃鸡']],
  ['cilantro', ['香菜退散', '闻到香菜就跑', '芫荽别放']],
  ['seafood', ['海鲜一口都不敢碰', '海鲜达咩', '海里的东西吃了就起疹子']],
  ['shellfish', ['对蝦過敏', '她一碰螃蟹就浑身痒', '过敏原：虾、花生', '蛤蜊吃不得']],
  ['lamb', ['不次牛羊肉', '闻不得羊膻味']],
  ['spicy', ['唔食得辣', '辣的碰都不碰', '吃不来辣']],
  ['alcohol', ['滴酒不沾', '酒精过敏']],
  ['vegetarian', ['长期茹素', '一点荤腥不沾', '肉一口都不吃']],
  ['vegan', ['净素']],
  ['halal', ['朋友是维族', '家里信伊斯兰教']],
  ['sugar', ['我妈糖尿病', '要控糖']],
  ['ginger', ['葱姜蒜都不吃']],
  ['legumes', ['有蚕豆病']],
  ['rabbit', ['不吃兔子']],
]
const cases = (groups: [string, string[]][], edit: string) =>
  groups.flatMap(([need, texts]) =>
    texts.flatMap((text) => [`${text}`, `${edit}${text}`].map((said) => ({ said, need }))),
  )

const eaten = ['想吃海鲜', '不怕辣', '无辣不欢', '老公特别能吃辣', '海鲜可以吃', '不忌口', '低血糖，要随时能买到糖']

describe('a diet or a food that is not eaten', () => {
  it.each([...cases(english, 'Drop the Louvre, '), ...cases(chinese, '把卢浮宫删掉，')])('$said', ({ said, need }) => {
    const { slots } = readMessage(said, tripContext(sceneNamed('paris-plan').trip, '2026-11-22'))
    expect([...(slots.diets ?? []), ...(slots.refusedFoods ?? [])]).toContain(need)
  })

  it.each(eaten)('is none where it is eaten: %s', (text) => {
    const { slots } = readMessage(text, tripContext(sceneNamed('paris-new').trip, '2026-11-22'))
    expect(slots.refusedFoods).toBeUndefined()
  })

  it.each(['my wife is vegetarian but eats fish', '我吃素，不过鱼可以吃'])('leaves fish to who eats it: %s', (text) => {
    const { slots } = readMessage(text, tripContext(sceneNamed('paris-new').trip, '2026-11-22'))
    expect(slots.diets).toEqual(['pescatarian'])
    expect(slots.refusedFoods).toBeUndefined()
    expect(slots.allowedFoods).toEqual(['fish'])
  })

  it.each(['skip the seafood restaurant', 'drop the seafood place on day 2', '那家海鲜馆子不去了'])(
    'is none where one restaurant of the plan is meant: %s',
    (text) => {
      const { acts, slots } = readMessage(text, tripContext(sceneNamed('paris-plan').trip, '2026-11-22'))
      expect(acts.map(({ act }) => act)).toEqual(['remove'])
      expect(slots.refusedFoods).toBeUndefined()
    },
  )

  it.each(["he's allergic to cats", 'allergic to bee stings', '我对猫毛过敏', 'we love seafood, hummus and omelettes'])(
    'is none where nothing is said of eating it: %s',
    (text) => {
      const { slots } = readMessage(text, tripContext(sceneNamed('paris-new').trip, '2026-11-22'))
      expect(slots.refusedFoods).toBeUndefined()
    },
  )

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

it.each([
  'four days, on day 3 we have a train to Reims at 10:15',
  '3 days for two. On the second day our bus tour to Giverny starts at 7:15',
  '5 days in Tokyo and Kyoto, the shinkansen to Kyoto leaves at 9:40 on the third day',
  '四天，第三天早上9点的动车去都江堰',
])('keeps a ride in the middle of the trip in its own words, and bounds no day by it: %s', (text) => {
  const { slots } = readMessage(text, tripContext(sceneNamed('paris-new').trip, '2026-11-22'))
  expect(slots).not.toHaveProperty('depart')
  expect(slots).not.toHaveProperty('arrive')
  expect(slots).not.toHaveProperty('dayStart')
  expect(slots.remarks?.join()).toMatch(/10:15|7:15|9:40|9点/u)
})

describe('a train home', () => {
  it.each(['our train to London leaves at 18:31', 'the flight back to Madrid goes at 16:05'])(
    'makes no stop: %s',
    (text) => {
      const { slots } = readMessage(text, tripContext(sceneNamed('paris-plan').trip, '2026-11-22'))
      expect(slots.cities).toEqual([])
      expect(slots.depart).toMatch(/^1[68]:/u)
    },
  )

  it('leaves on a day of the trip', () => {
    const { slots } = readMessage(
      '我们回程的高铁是第三天17:40的',
      tripContext(sceneNamed('chengdu-plan').trip, '2026-11-22'),
    )
    expect(slots.depart).toBe('17:40')
  })
})

it.each(['dinner with Sophie and Mark on day 2 at 8pm', 'my friend Anna is a vegetarian'])(
  'names of people are no words that were not used: %s',
  (text) => {
    const { unused } = readMessage(text, tripContext(sceneNamed('paris-plan').trip, '2026-11-22'))
    expect(unused).toEqual([])
  },
)
