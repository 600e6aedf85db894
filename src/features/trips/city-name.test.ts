import { expect, test } from 'vitest'
import { cityName, isForeignName } from './city-name.ts'

const names = { zh: '成都', en: 'Chengdu' }
const chengdu = { name: '成都', lat: 30.66, lng: 104.07 }

test('names a city in the language of the reader', () => {
  expect(cityName(chengdu, { names, lat: 30.57, lng: 104.06 }, 'en')).toBe('Chengdu')
  expect(cityName({ ...chengdu, name: 'Chengdu' }, { names, lat: 30.57, lng: 104.06 }, 'zh-CN')).toBe('成都')
})

test('keeps the name where a namesake was found, or nothing', () => {
  expect(cityName(chengdu, { names, lat: 41, lng: -80 }, 'en')).toBe('成都')
  expect(cityName(chengdu, undefined, 'en')).toBe('成都')
})

test.each([
  ['成都', 'en', true],
  ['成都', 'zh-CN', false],
  ['Chengdu', 'zh-CN', true],
  ['Chengdu', 'en', false],
] as const)('%s is foreign to %s: %s', (name, locale, isForeign) => {
  expect(isForeignName(name, locale)).toBe(isForeign)
})
