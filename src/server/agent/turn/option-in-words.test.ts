import { describe, expect, it } from 'vitest'
import { optionInWords } from './option-in-words.ts'

const visits = [
  { label: 'Louvre Museum', detail: 'Day 1 · 09:00–12:00' },
  { label: 'Musée d’Orsay', detail: 'Day 2 · 10:30–12:30' },
  { label: 'Rodin Museum', detail: 'Day 3 · 14:00–15:30' },
]
const sights = [
  { label: '四川博物院', detail: '第 1 天 · 09:00–11:00' },
  { label: '金沙遗址博物馆', detail: '第 2 天 · 13:00–15:00' },
]
const overlap = [
  { label: 'Change only this', detail: 'Overlaps with Louvre Museum' },
  { label: 'Move the rest as well', detail: 'Moves Louvre Museum later' },
]
const cities = [
  { label: 'Valencia', detail: 'Spain' },
  { label: 'Valencia', detail: 'Venezuela' },
]

describe('optionInWords', () => {
  it.each([
    ['the second one', 'Musée d’Orsay'],
    ['2', 'Musée d’Orsay'],
    ['number three please', 'Rodin Museum'],
    ['option 1', 'Louvre Museum'],
    ['ok the last one then', 'Rodin Museum'],
    ['I meant the first of those', 'Louvre Museum'],
    ['Rodin', 'Rodin Museum'],
    ['the rodin museum please', 'Rodin Museum'],
    ['the Orsay one', 'Musée d’Orsay'],
    ['louvre i think', 'Louvre Museum'],
    ['the one on day 3', 'Rodin Museum'],
    ['the 10:30 one', 'Musée d’Orsay'],
    ['第二个', 'Musée d’Orsay'],
  ])('%s', (text, label) => {
    expect(optionInWords(text, visits)?.label).toBe(label)
  })

  it.each([
    ['第二个吧', '金沙遗址博物馆'],
    ['那就第一个', '四川博物院'],
    ['后面那个', '金沙遗址博物馆'],
    ['前者', '四川博物院'],
    ['金沙', '金沙遗址博物馆'],
    ['金沙遗址那个', '金沙遗址博物馆'],
    ['我说的是四川博物院', '四川博物院'],
    ['第二天的那个', '金沙遗址博物馆'],
    ['2', '金沙遗址博物馆'],
  ])('%s', (text, label) => {
    expect(optionInWords(text, sights)?.label).toBe(label)
  })

  it.each([
    ['yes please', 'Move the rest as well'],
    ['好的', 'Move the rest as well'],
    ['no', 'Change only this'],
    ['不用', 'Change only this'],
    ['just this one', 'Change only this'],
    ['move the rest', 'Move the rest as well'],
  ])('agrees or refuses: %s', (text, label) => {
    expect(optionInWords(text, overlap)?.label).toBe(label)
  })

  it('tells namesakes apart by their details', () => {
    expect(optionInWords('the one in Spain', cities)).toBe(cities[0])
    expect(optionInWords('Venezuela', cities)).toBe(cities[1])
    expect(optionInWords('Valencia', cities)).toBeNull()
  })

  it.each([
    'the museum',
    'day 5',
    'the fourth one',
    'actually forget it, plan a boat trip instead',
    'is the Louvre open on Tuesdays?',
    'remove the Louvre and the Rodin museum',
    'yes',
    'neither',
    '算了，不删了',
    '第二天下雨怎么办',
  ])('is another message: %s', (text) => {
    expect(optionInWords(text, visits)).toBeNull()
  })

  it('takes a yes for the only option', () => {
    expect(optionInWords('yes', visits.slice(0, 1))?.label).toBe('Louvre Museum')
    expect(optionInWords('对', sights.slice(0, 1))?.label).toBe('四川博物院')
    expect(optionInWords('yes', overlap.slice(0, 1))).toBeNull()
  })
})
