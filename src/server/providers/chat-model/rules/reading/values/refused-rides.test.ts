import { describe, expect, it } from 'vitest'
import { MarkedText } from '../text/marked-text.ts'
import { normalizeMessage } from '../text/normalize-message.ts'
import { readRefusedRides } from './refused-rides.ts'

const ridesIn = (text: string) => readRefusedRides(new MarkedText(normalizeMessage(text))).rides

describe('readRefusedRides', () => {
  it.each([
    ['no night trains please', ['night']],
    ["we'd rather not fly", ['flight']],
    ["I don't want to fly", ['flight']],
    ['my wife is scared of flying', ['flight']],
    ['never by plane', ['flight']],
    ["don't put us on a bus", ['bus']],
    ['no sleeper trains, and no taxis', ['night', 'taxi']],
    ['no flights or night trains', ['night', 'flight']],
    ['不坐飞机', ['flight']],
    ['我妈怕坐飞机', ['flight']],
    ['不想坐飞机和大巴', ['flight', 'bus']],
    ['别安排夜车', ['night']],
    ['不要红眼航班', ['night']],
    ['不坐过夜的火车', ['night']],
  ])('%s', (text, rides) => {
    expect(ridesIn(text)).toEqual(rides)
  })

  it.each([
    'no flights before 9',
    'no train tickets yet',
    "isn't there a train?",
    '2000 euros without flights',
    '怕飞机晚点',
    '有没有飞机',
    '我不晕车',
    '没买到火车票',
  ])('refuses no ride: %s', (text) => {
    expect(ridesIn(text)).toEqual([])
  })
})
