import { describe, expect, it } from 'vitest'
import { contextFor } from '../../providers/chat-model/rules/reading/names/reading-context.ts'
import { readMessage } from '../../providers/chat-model/rules/reading/reader.ts'

const nowhere = contextFor({ startDate: null, days: null, items: [], party: null, currency: null }, [], '2026-11-22')
const listOf = (stops: readonly { place: string; nights?: number }[] = []) =>
  stops.map(({ place, nights }) => (nights ? `${place} ${nights}` : place)).join(', ')

describe('a route', () => {
  it.each([
    ['3 days flying from birmingham to lisbon', 'Birmingham', 'Lisbon'],
    ['five days, from leeds to porto', 'Leeds', 'Porto'],
    ['from toronto, two weeks in portugal, thinking Budapest', 'Toronto', 'Budapest'],
    ['布达佩斯三天，从苏州走', 'Suzhou', '布达佩斯'],
  ])('needs no capital letter where a word tells: %s', (text, origin, places) => {
    const { slots } = readMessage(text, nowhere)
    expect([slots.origin, slots.cities.join(', ')]).toEqual([origin, places])
  })

  it.each([
    ['Munich > Salzburg > Vienna, 2/2/3 nights', 'Munich 2, Salzburg 2, Vienna 3', 8],
    ['蜜月10天 巴黎4晚 尼斯3晚 再回巴黎2晚', 'Paris 4, 尼斯 3, Paris 2', 10],
    ['成都加重庆 六天', 'Chengdu, Chongqing', 6],
    ['Lisbon and Porto, 6 days', 'Lisbon, Porto', 6],
    ['一共七天，罗马住四晚，剩下的都在佛罗伦萨', 'Rome 4, Florence 2', 7],
    ['8 days, venice for 3 nights and the rest in rome', 'Venice 3, Rome 4', 8],
  ])('has the length of the whole or of its stops: %s', (text, stops, days) => {
    const { slots } = readMessage(text, nowhere)
    expect([listOf(slots.stops) || slots.cities.join(', '), slots.days]).toEqual([stops, days])
  })

  const known = {
    ...nowhere,
    days: 7,
    startDate: '2027-05-04',
    stops: [
      { place: 'Prague', nights: 3 },
      { place: 'Vienna', nights: 3 },
    ],
  }
  it.each([
    ['leave prague out, all six nights in vienna', 'Vienna 6', 7],
    ['维也纳不去了，换成布达佩斯', 'Prague 3, 布达佩斯 3', 7],
    ['Budapest instead of Vienna', 'Prague 3, Budapest 3', 7],
    ['维也纳多住一晚，布拉格少一晚', 'Prague 2, Vienna 4', 7],
    ['one more night in Vienna', 'Prague 3, Vienna 4', 8],
  ])('is changed where it was known: %s', (text, stops, days) => {
    const { slots } = readMessage(text, known)
    expect([listOf(slots.stops), slots.days]).toEqual([stops, days])
  })

  it.each([
    ['we fly home on the 10th', 7],
    ["actually we're back on the 11th of may", 8],
    ['我们9号回', 6],
  ])('ends on a day, and begins where it began: %s', (text, days) => {
    const { slots } = readMessage(text, known)
    expect([slots.days, slots.startDate ?? known.startDate]).toEqual([days, known.startDate])
  })
})

describe('hours of a first day', () => {
  it.each([
    ["we can't be at the hotel before half three", '15:30', undefined],
    ['arriving gare du nord half seven friday evening', '19:30', undefined],
    ['landing 14.20.', '14:20', undefined],
    ['nothing before half ten', undefined, '10:30'],
  ])('%s', (text, arrive, dayStart) => {
    const { slots } = readMessage(text, nowhere)
    expect([slots.arrive, slots.dayStart]).toEqual([arrive, dayStart])
  })
})

describe('a slip of the pen', () => {
  it.each([
    ['paris wiht my dauhgter', 1],
    ['me and my husbnad', 0],
    ['3 days with the chilren', 2],
  ])('is read as what is meant: %s', (text, children) => {
    expect(readMessage(text, nowhere).slots.party?.children).toBe(children)
  })
})
