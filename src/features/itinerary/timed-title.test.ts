import { describe, expect, test } from 'vitest'
import { readTimedTitle } from './timed-title.ts'

describe('a time in a title', () => {
  test.each([
    ['dinner 19:30 at Da Enzo', '19:30', 'dinner at Da Enzo'],
    ['19:30 dinner', '19:30', 'dinner'],
    ['Dinner at 7:30 pm', '19:30', 'Dinner'],
    ['dinner at 7pm, Da Enzo', '19:00', 'dinner, Da Enzo'],
    ['Drinks 9.30pm', '21:30', 'Drinks'],
    ['8:05 a.m. airport bus', '08:05', 'airport bus'],
    ['Flight BA 1234 10:05', '10:05', 'Flight BA 1234'],
    ['Uffizi — 15:00', '15:00', 'Uffizi'],
    ['晚上7点半吃火锅', '19:30', '吃火锅'],
    ['下午3点15分 武侯祠', '15:15', '武侯祠'],
    ['武侯祠 15：15', '15:15', '武侯祠'],
    ['晚上七点去看川剧', '19:00', '去看川剧'],
    ['宽窄巷子 十点 喝茶', '10:00', '宽窄巷子喝茶'],
    ['Émilie, 12 am', '00:00', 'Émilie'],
  ])('%s starts at %s', (text, start, title) => {
    expect(readTimedTitle(text)).toEqual({ title, start, end: null })
  })

  test.each([
    ['Lunch 12:30-14:00 at the market', '12:30', '14:00', 'Lunch at the market'],
    ['Museum 10-11:30', '10:00', '11:30', 'Museum'],
    ['Concert 7:30–9 pm', '19:30', '21:00', 'Concert'],
    ['10:00 to 12:00 cooking class', '10:00', '12:00', 'cooking class'],
    ['下午2点到4点半 茶馆', '14:00', '16:30', '茶馆'],
    ['茶馆 14:00～16:30', '14:00', '16:30', '茶馆'],
  ])('%s lasts from %s to %s', (text, start, end, title) => {
    expect(readTimedTitle(text)).toEqual({ title, start, end })
  })

  test.each([
    'Da Enzo',
    '19:30',
    'Studio 54',
    'Room 7',
    'Gate 3 - 10',
    'CA1234',
    'G308',
    '景点 3 个',
    'Check out before 11:00',
    'Museum, closes at 17:00',
    'back by 6 pm',
    '11点前退房',
    '17:00关门的博物馆',
    'Ferry 9:00, back 17:00',
    'Bar 25:00',
    'Scale 1:50000',
    'Budget $7.30',
    'Bus 10.5',
    '',
  ])('%j says no start', (text) => {
    expect(readTimedTitle(text)).toBeNull()
  })
})
