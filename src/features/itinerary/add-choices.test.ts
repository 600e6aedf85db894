import { describe, expect, test } from 'vitest'
import { addChoices, findNamedPlace, type KnownPlace, kindOfText } from './add-choices.ts'

const place = (id: string, en: string, zh: string): KnownPlace => ({
  id,
  name: { en, zh },
  kind: 'attraction',
  lat: 30.67,
  lng: 104.07,
  area: null,
})
const wenshu = place('wenshu', 'Wenshu Monastery', '文殊院')
const pandas = place('pandas', 'Panda Base', '熊猫基地')
const outline = (...args: Parameters<typeof addChoices>) =>
  addChoices(...args).map((choice) => (choice.type === 'place' ? choice.place.id : choice.type))

describe('what can be added', () => {
  test('for a text: places first, the text itself last', () => {
    expect(outline('temple', [wenshu, pandas], [pandas])).toEqual(['wenshu', 'pandas', 'text'])
    expect(outline('  ', [], [])).toEqual([])
  })

  test('for a text that no place answers as a whole: the text first', () => {
    const partial = { ...wenshu, isPartial: true }
    expect(outline('Wenshu University', [partial], [])).toEqual(['text', 'wenshu'])
    expect(outline('panda', [partial, pandas], [])).toEqual(['pandas', 'text', 'wenshu'])
  })

  test('without a text: recent places, then those of the guide, each once', () => {
    expect(addChoices('', [wenshu, pandas], [pandas])).toMatchObject([
      { place: { id: 'pandas' }, isRecent: true },
      { place: { id: 'wenshu' }, isRecent: false },
    ])
  })

  test('for a text with a time: the time apart from the name, where that is wanted', () => {
    const typed = 'dinner 19:30 at Da Enzo'
    expect(addChoices(typed, [wenshu], [], { readsTimes: true })).toMatchObject([
      { place: { id: 'wenshu' }, times: { start: '19:30' } },
      { text: 'dinner at Da Enzo', kind: 'restaurant', times: { start: '19:30', end: null } },
      { text: typed, kind: 'restaurant' },
    ])
    expect(addChoices(typed, [], [])).toEqual([{ type: 'text', text: typed, kind: 'restaurant' }])
  })

  test('for coordinates: the point', () => {
    expect(addChoices('30.6586, 104.0648', [], [])).toEqual([{ type: 'point', lat: 30.6586, lng: 104.0648 }])
  })
})

test.each([
  ['CA1234', 'flight'],
  ['3U 8633', 'flight'],
  ['Flight home', 'flight'],
  ['去上海的航班', 'flight'],
  ['G308', 'train'],
  ['高铁回北京', 'train'],
  ['Hotel check-in', 'lodging'],
  ['晚餐', 'restaurant'],
  ['Lunch at the teahouse', 'restaurant'],
  ['打车去机场', 'transport'],
  ['Note: bring cash', 'note'],
  ['Tea tasting', 'activity'],
  ['1234', 'activity'],
])('%s is a %s', (text, kind) => {
  expect(kindOfText(text)).toBe(kind)
})

test('a title names a place in either language, whatever its case and width', () => {
  expect(findNamedPlace(' wenshu monastery', [pandas, wenshu])).toBe(wenshu)
  expect(findNamedPlace('ＷＥＮＳＨＵ monastery', [wenshu])).toBe(wenshu)
  expect(findNamedPlace('文殊院', [wenshu])).toBe(wenshu)
  expect(findNamedPlace('Wenshu', [wenshu])).toBeUndefined()
  expect(findNamedPlace('', [wenshu])).toBeUndefined()
})
