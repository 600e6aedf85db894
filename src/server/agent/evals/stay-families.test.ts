import { describe, expect, it } from 'vitest'
import { readMessage } from '../../providers/chat-model/rules/reading/reader.ts'
import { tripContext } from '../../providers/chat-model/rules/reading/trip-context.ts'
import { sceneNamed } from './scenes.fixture.ts'

const today = '2026-11-22'
const read = (text: string) => readMessage(text, tripContext(sceneNamed('paris-new').trip, today)).slots

const asText = (stops: ReturnType<typeof read>['stops']) =>
  stops?.map(({ place, nights }) => `${place} ${nights}`).join(', ')

describe('several stays in one sentence', () => {
  it.each([
    ['1 nite munich, 2 salzburg, 3 vienna, from 14 april', 'Munich 1, Salzburg 2, Vienna 3', 7],
    ['Munich 1 night, Salzburg 2 nights, Vienna 3 nights', 'Munich 1, Salzburg 2, Vienna 3', 7],
    ['lisbon 3 nites then porto 2 nites', 'Lisbon 3, Porto 2', 6],
    ['three nights in Amsterdam and two nights in Bruges', 'Amsterdam 3, Bruges 2', 6],
    ['tokyo (4 nights), hakone 1 night, kyoto 3 nights', 'Tokyo 4, Hakone 1, Kyoto 3', 9],
    ['Copenhagen 2 / Malmö 1 / Stockholm 3 nights', 'Copenhagen 2, Malmö 1, Stockholm 3', 7],
    ['seoul and busan, 5n + 2n', 'Seoul 5, Busan 2', 8],
    ['first 3 nights paris, then 2 in lyon and 2 in nice', 'Paris 3, Lyon 2, Nice 2', 8],
    ['we land in Milan, spend 2 nights there, then Lake Como for 3 nights', 'Milan 2, Lake Como 3', 6],
    ['哥本哈根2晚 马尔默1晚 斯德哥尔摩3晚', '哥本哈根 2, 马尔默 1, 斯德哥尔摩 3', 7],
    ['大阪住三晚，京都住两晚', 'Osaka 3, Kyoto 2', 6],
    ['首尔5晚釜山2晚', 'Seoul 5, Busan 2', 8],
    ['想去大阪和京都，各两晚', 'Osaka 2, Kyoto 2', 5],
    ['先在伦敦待4晚，再去巴黎3晚', 'London 4, Paris 3', 8],
  ])('are stops with their nights: %s', (text, stops, days) => {
    const slots = read(text)
    expect(asText(slots.stops)).toBe(stops)
    expect(slots.days).toBe(days)
  })

  it.each([
    ['Rome D1-D3, Florence D4-5, Venice D6-7', 'Rome 3, Florence 2, Venice 1', 7],
    ['days 1-3 in Rome, days 4-5 in Florence', 'Rome 3, Florence 1', 5],
    ['Athens 2 days, Santorini 3 days, Naxos 2 days', 'Athens 2, Santorini 3, Naxos 1', 7],
    ['米兰两天 佛罗伦萨三天 罗马三天', 'Milan 2, Florence 3, Rome 2', 8],
    ['5月3日到12日 米兰4天加罗马2天', 'Milan 4, Rome 1', 6],
    ['3日至9日，米兰4日，罗马3日', 'Milan 4, Rome 2', 7],
    ['5月3号出发米兰4天罗马3天', 'Milan 4, Rome 2', 7],
    ['5月3日-5月9日米兰3天、罗马4天', 'Milan 3, Rome 3', 7],
  ])('that are counted in days end on their last day: %s', (text, stops, days) => {
    const slots = read(text)
    expect(asText(slots.stops)).toBe(stops)
    expect(slots.days).toBe(days)
  })

  it.each([
    ['9 days Rome, then Florence, then Venice', 'Rome undefined, Florence undefined, Venice undefined', 9],
    ['5 days in Tokyo and Kyoto', 'Tokyo undefined, Kyoto undefined', 5],
    ['3 days in Paris, then Nice', 'Paris 3, Nice undefined', 3],
  ])('share the length of the whole trip that stands before them all: %s', (text, stops, days) => {
    const slots = read(text)
    expect(asText(slots.stops)).toBe(stops)
    expect(slots.days).toBe(days)
  })

  it.each([
    ['3 days in Paris for 2 people with 1000 euros', undefined],
    ['2 adults and 3 kids, from London to Paris for 4 days', undefined],
    ['巴黎三天，两个人，预算3000', undefined],
  ])('are not made of other numbers: %s', (text, stops) => {
    expect(asText(read(text).stops)).toBe(stops)
  })
})
