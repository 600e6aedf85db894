import { expect, test } from 'vitest'
import { locales } from '#contract/locale.ts'
import { formatLocalTime } from './format.ts'
import { isTime, readTime } from './read-time.ts'

test.each([
  ['9', '09:00'],
  ['09:05', '09:05'],
  ['930', '09:30'],
  ['1745', '17:45'],
  ['９：３０', '09:30'],
  ['9.30', '09:30'],
  ['9:30 pm', '21:30'],
  ['9:30 P.M.', '21:30'],
  ['930p', '21:30'],
  ['12am', '00:00'],
  ['12 pm', '12:00'],
  ['9点', '09:00'],
  ['9点半', '09:30'],
  ['下午3点15分', '15:15'],
  ['晚上8:30', '20:30'],
  ['凌晨12点', '00:00'],
  ['中午12点半', '12:30'],
  ['中午1点', '13:00'],
  ['0:00', '00:00'],
  ['晚上七点半', '19:30'],
  ['两点', '02:00'],
  ['十点钟', '10:00'],
  ['十一点20分', '11:20'],
  ['中午十二点', '12:00'],
])('reads %s', (text, time) => {
  expect(readTime(text)).toBe(time)
})

test.each(['24:00', '9:60', '13pm', '0am', 'noonish', '12345', '9:3'])('%s is no time', (text) => {
  expect(readTime(text)).toBeUndefined()
})

test('nothing is null', () => {
  expect(readTime(' ')).toBeNull()
})

test('reads what the field itself shows, at every hour and in every language', () => {
  for (const locale of locales)
    for (let hour = 0; hour < 24; hour += 1) {
      const time = `${String(hour).padStart(2, '0')}:05`
      expect(readTime(formatLocalTime(time, locale))).toBe(time)
    }
})

test('knows a stored time', () => {
  expect(['09:30', '9:30', '24:00', ''].map(isTime)).toEqual([true, false, false, false])
})
