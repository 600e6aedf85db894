import { describe, expect, it } from 'vitest'
import { intercityModes } from '#contract/planning/request.ts'
import { MarkedText } from '../text/marked-text.ts'
import { normalizeMessage } from '../text/normalize-message.ts'
import { mergedTransport, readTransport } from './stated-transport.ts'

const transportIn = (text: string) => readTransport(new MarkedText(normalizeMessage(text))).transport
const allBut = (...refused: string[]) => intercityModes.filter((mode) => !refused.includes(mode))

describe('readTransport', () => {
  it.each([
    ["we'd rather not fly", ['flight']],
    ["I don't want to fly", ['flight']],
    ['my wife is scared of flying', ['flight']],
    ['never by plane', ['flight']],
    ["I can't stand flying", ['flight']],
    ['no domestic flights', ['flight']],
    ['can we do it without flying', ['flight']],
    ["we don't want to fly between the cities", ['flight']],
    ["don't put us on a bus", ['bus']],
    ['不坐飞机', ['flight']],
    ['我妈怕坐飞机', ['flight']],
    ['不想坐飞机和大巴', ['flight', 'bus']],
    ['no flights, buses or ferries', ['flight', 'bus', 'ferry']],
    ['不坐飞机，也不坐大巴', ['flight', 'bus']],
  ])('leaves any way but those that are refused: %s', (text, refused) => {
    expect(transportIn(text)).toEqual({ between: allBut(...refused) })
  })

  it.each(['no night trains please', 'no sleeper trains', '别安排夜车', '不要红眼航班', '不坐过夜的火车'])(
    'spends no night on the way, and refuses no train by day: %s',
    (text) => {
      expect(transportIn(text)).toEqual({ byDay: true })
    },
  )

  it.each([
    ['no taxis please', ['taxi'], ['walk', 'transit']],
    ['we avoid cabs and ubers', ['taxi'], ['walk', 'transit']],
    ['不打车', ['taxi'], ['walk', 'transit']],
    ['不想坐出租车', ['taxi'], ['walk', 'transit']],
  ])('keeps rides about town from those that are refused: %s', (text, refused, local) => {
    expect(transportIn(text)).toEqual({ between: allBut(...refused), local })
  })

  it.each(['no public transport', '不坐地铁'])('refuses public transport: %s', (text) => {
    expect(transportIn(text)).toEqual({ local: ['walk', 'taxi'] })
  })

  it.each([
    ['what about no flights?', { between: allBut('flight') }],
    ['how about no taxis?', { between: allBut('taxi'), local: ['walk', 'transit'] }],
    ['能不能不坐飞机？', { between: allBut('flight') }],
    ['are there no flights? can we stay a day longer', undefined],
    ['有不坐飞机的吗？可以多住一天', undefined],
  ])('reads a wish in the form of a question, and no question beside a wish: %s', (text, transport) => {
    expect(transportIn(text)).toEqual(transport)
  })

  it('reads both of one list', () => {
    expect(transportIn('no flights or night trains')).toEqual({ between: allBut('flight'), byDay: true })
  })

  it.each([
    ['everywhere by train, no night trains', { between: ['train'], byDay: true }],
    ['no flights, by train between the cities', { between: ['train'] }],
    ['不坐飞机，高铁就行', { between: allBut('flight') }],
    ['全程高铁，不坐夜车', { between: ['train'], byDay: true }],
  ])('reads a way that is asked for beside one that is refused: %s', (text, transport) => {
    expect(transportIn(text)).toEqual(transport)
  })

  it.each([
    'no flights before 9',
    'no train tickets yet',
    'no bus tours please',
    'no train museum for us',
    "isn't there a train?",
    '2000 euros without flights',
    '怕飞机晚点',
    '有没有飞机',
    '我不晕车',
    '没买到火车票',
  ])('refuses no ride: %s', (text) => {
    expect(transportIn(text)).toBeUndefined()
  })
})

describe('mergedTransport', () => {
  it('keeps refused what was refused before', () => {
    const merged = mergedTransport({ between: allBut('flight'), byDay: true }, { between: allBut('bus') })
    expect(merged).toEqual({ between: allBut('flight', 'bus'), byDay: true })
  })

  it('takes what is asked for after all', () => {
    expect(mergedTransport({ between: allBut('flight') }, { between: ['flight'] })).toEqual({ between: ['flight'] })
  })
})
