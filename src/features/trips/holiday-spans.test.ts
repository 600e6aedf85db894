import { expect, test } from 'vitest'
import { holidaySpans } from './holiday-spans.ts'

const festival = { en: 'Spring Festival', zh: '春节' }
const qingming = { en: 'Qingming Festival', zh: '清明节' }
const on = (date: string, name = festival) => ({ date, name })

test('days in a row under one name are one holiday', () => {
  expect(holidaySpans([on('2027-02-28'), on('2027-03-01'), on('2027-03-02')])).toEqual([
    { name: festival, from: '2027-02-28', to: '2027-03-02' },
  ])
})

test('a gap or another name begins another', () => {
  const spans = holidaySpans([on('2027-04-01'), on('2027-04-03'), on('2027-04-04', qingming)])
  expect(spans.map(({ from, to, name }) => [from, to, name.en])).toEqual([
    ['2027-04-01', '2027-04-01', 'Spring Festival'],
    ['2027-04-03', '2027-04-03', 'Spring Festival'],
    ['2027-04-04', '2027-04-04', 'Qingming Festival'],
  ])
})

test('none is none', () => expect(holidaySpans([{ date: '2027-02-06' }])).toEqual([]))
