// What strangers told of a trip in words that no pattern knows: who travels, what is wanted and what is not, hours, pace, walking.
import { describe, expect, it } from 'vitest'
import { readMessage } from '../../providers/chat-model/rules/reading/reader.ts'
import { normalizeMessage } from '../../providers/chat-model/rules/reading/text/normalize-message.ts'
import { tripContext } from '../../providers/chat-model/rules/reading/trip-context.ts'
import { headsIn } from '../../providers/chat-model/rules/reading/values/heads.ts'
import { sceneNamed } from './scenes.fixture.ts'
import { readMarkedMessages } from './training/marked-messages.fixture.ts'

const today = '2026-11-22'

function read(text: string, scene: string) {
  return readMessage(text, tripContext(sceneNamed(scene).trip, today)).slots
}

describe('who travels', () => {
  it.each([
    ['paris-new', 'me and my gardener, three days, roses', 2, 0],
    ['paris-new', 'twelve bell ringers, four days', 12, 0],
    ['paris-new', 'my choirmaster and I, five days, organ concerts', 2, 0],
    ['chengdu-new', '我和搭档，三天，看展', 2, 0],
    ['chengdu-new', '五个老战友，四天，喝茶', 5, 0],
    ['chengdu-new', '我领着俩小子，十岁和十二岁，五天', 1, 2],
  ] as const)('%s: %s', (scene, text, adults, children) => {
    expect(read(text, scene).party).toMatchObject({ adults, children })
  })
})

it('counts the people whom words name as those did who marked them', () => {
  const marks = readMarkedMessages().flatMap(({ text, spans }) =>
    spans.flatMap(({ heads, start, end }) =>
      heads === null ? [] : { heads, words: normalizeMessage(text.slice(start, end)) },
    ),
  )
  const alike = marks.filter(({ heads, words }) => headsIn(words) === heads)
  expect(marks.length).toBeGreaterThan(5000)
  expect(alike.length / marks.length).toBeGreaterThan(0.97)
})

describe('a taste', () => {
  it.each([
    ['paris-new', 'four days, gardens mostly, and nobody wants museums', ['garden'], ['museum']],
    ['paris-plan', 'we are so over museums, give us gardens', ['garden'], ['museum']],
    ['chengdu-new', '三天，博物馆一律不要，冲着茶馆去的', ['tea'], ['museum']],
    ['chengdu-plan', '逛商场提不起劲，寺庙倒是看不够', ['temple'], ['shopping']],
  ] as const)('is wanted or refused: %s: %s', (scene, text, wanted, refused) => {
    const { interests, cuisines, avoid } = read(text, scene)
    expect([...interests, ...cuisines]).toEqual(wanted)
    expect(avoid).toEqual(refused)
  })
})

describe('an hour', () => {
  it.each([
    ['paris-new', 'three days, two of us, nine sharp we can start', { dayStart: '09:00' }],
    ['paris-new', 'four days, 17:30 back at the hotel or there will be tears', { dayEnd: '17:30' }],
    ['paris-new', 'our coach drops us at noon sharp, three days', { arrive: '12:00' }],
    ['chengdu-new', '三天，十点半才能开工', { dayStart: '10:30' }],
  ] as const)('is of the day or of the journey: %s: %s', (scene, text, hours) => {
    expect(read(text, scene)).toMatchObject(hours)
  })
})

describe('how much the body carries', () => {
  it.each([
    ['paris-new', 'four days with my dad, who gets winded after a hundred metres', 'limited'],
    ['chengdu-new', '我奶奶膝盖换过，走不远，五天', 'limited'],
  ] as const)('is read: %s: %s', (scene, text, mobility) => {
    expect(read(text, scene).mobility).toBe(mobility)
  })

  it.each([
    ['paris-new', 'full throttle please, three days, three lads', 'packed'],
    ['paris-new', 'five days, no marching around', 'relaxed'],
    ['chengdu-new', '四天，特种兵式地玩', 'packed'],
  ] as const)('goes with a pace: %s: %s', (scene, text, pace) => {
    expect(read(text, scene).pace).toBe(pace)
  })
})
