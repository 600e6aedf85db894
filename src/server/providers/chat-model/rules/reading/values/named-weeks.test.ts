import { expect, it } from 'vitest'
import { MarkedText } from '../text/marked-text.ts'
import { readTripDates } from './trip-dates.ts'

/** A Wednesday. */
const today = '2026-11-25'
const read = (text: string) => readTripDates(new MarkedText(text), today)
const nextWeek = { period: { earliest: '2026-11-30', latest: '2026-12-06' } }
const weekend = { period: { earliest: '2026-11-27', latest: '2026-11-30', onWeekend: true } }

it.each([
  ['we go to Rome next week', nextWeek],
  ['some time next week, 3 days', nextWeek],
  ['3 days in Paris within the coming week', nextWeek],
  ['this week if possible', { period: { earliest: today, latest: '2026-11-29' } }],
  ['the week after next', { period: { earliest: '2026-12-07', latest: '2026-12-13' } }],
  ['下周去三亚', nextWeek],
  ['下个星期去玩三天', nextWeek],
  ['下礼拜出差顺便玩两天', nextWeek],
  ['本周内走', { period: { earliest: today, latest: '2026-11-29' } }],
  ['下下周去', { period: { earliest: '2026-12-07', latest: '2026-12-13' } }],
  ['周末苏州两天一晚', weekend],
  ['周末想去杭州', weekend],
])('lies in the week that is named: %s', (text, dates) => {
  expect(read(text)).toEqual(dates)
})

it.each(['下周五出发', 'next weekend', '下周末', 'next Monday', '两个周末都行', '周末票贵吗'])(
  'is no open week: %s',
  (text) => {
    expect(read(text).period?.latest).not.toBe('2026-12-06')
    expect(read(text).period?.onWeekend).toBeUndefined()
  },
)
