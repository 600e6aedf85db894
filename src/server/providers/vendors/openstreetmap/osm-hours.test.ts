import { expect, it } from 'vitest'
import { readOsmHours } from './osm-hours.ts'

const weekly = (text: string) => readOsmHours(text).weekly

it('reads days, breaks and closed days', () => {
  expect(weekly('Tu-Fr 09:00-12:00,14:00-18:00; Sa 10:00-16:00; Mo off')).toEqual([
    [],
    ...Array.from({ length: 4 }, () => [
      ['09:00', '12:00'],
      ['14:00', '18:00'],
    ]),
    [['10:00', '16:00']],
    [],
  ])
})

it('counts hours past midnight to the day they begin on', () => {
  expect(weekly('Fr-Sa 22:00-03:00')).toEqual([[], [], [], [], [['22:00', '27:00']], [['22:00', '27:00']], []])
  expect(weekly('Su 20:00-02:00')?.[6]).toEqual([['20:00', '26:00']])
  expect(weekly('Su 20:00-02:00')?.[0]).toEqual([])
})

it('reads 24/7 and holiday rules', () => {
  expect(weekly('24/7')).toEqual(Array.from({ length: 7 }, () => [['00:00', '24:00']]))
  expect(weekly('Mo-Fr,PH 08:00-17:00; PH off')?.[0]).toEqual([['08:00', '17:00']])
})

it.each([
  undefined,
  'see website',
  'off',
  'Mo-Fr 10:00-12:00 "by appointment"',
  'Apr-Oct Mo-Su 09:00-18:00; Nov-Mar Mo-Su 10:00-16:00',
  'sunrise-sunset',
])('leaves %s unknown', (text) => {
  expect(readOsmHours(text)).toEqual({ weekly: null })
})
