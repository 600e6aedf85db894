import { describe, expect, it } from 'vitest'
import { contextFor } from '../../providers/chat-model/rules/reading/names/reading-context.ts'
import { readMessage } from '../../providers/chat-model/rules/reading/reader.ts'

const unplanned = contextFor({ startDate: null, days: null, items: [], party: null, currency: null }, [], '2026-11-22')
const read = (text: string) => readMessage(text, unplanned)

describe('how often or how big', () => {
  it.each([
    'no big museums two days running',
    'not more than one museum a day please',
    'max one museum per day',
    "we don't want museums on two days in a row",
    'no museums back to back',
    'just not two museums on the same day',
    '不要连着两天都排博物馆',
    '博物馆一天最多一个',
    '博物馆可以去，但是一天最多一个',
    '别把博物馆排在同一天',
    '不要全是博物馆',
  ])('refuses nothing, says no length and no sport: %s', (text) => {
    const { slots, unused, unsure } = read(text)
    expect(slots.limits?.length).toBeGreaterThan(0)
    expect([slots.avoid, slots.days, slots.remarks, unused, unsure]).toEqual([[], undefined, undefined, [], null])
  })

  it.each(['no museums please', 'skip the museums', 'we hate museums', '不去博物馆', '博物馆太多了'])(
    'a refusal stays one: %s',
    (text) => {
      expect(read(text).slots.avoid).toEqual(['museum'])
    },
  )

  it.each([
    "don't avoid museums",
    'no need to skip museums',
    'please do not leave out museums',
    '博物馆别取消',
    '不用避开博物馆',
  ])('who refuses a refusal wants the thing: %s', (text) => {
    const { avoid, interests } = read(text).slots
    expect([avoid, interests]).toEqual([[], ['museum']])
  })

  it.each([
    ['4 days, and no running please', 'no running'],
    ['3 days but no spa', 'no spa'],
    ['三天，不要按摩', '不要按摩'],
  ])('an activity that is refused is noted as refused: %s', (text, note) => {
    expect(read(text).slots.remarks).toContain(note)
  })
})
