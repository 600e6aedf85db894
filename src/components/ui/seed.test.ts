import { expect, test } from 'vitest'
import { getInitials, hashSeed, seededRandom } from './seed.ts'

test.each([
  ['Ada Lovelace', 'AL'],
  ['ada', 'A'],
  ['Ana Maria de Souza', 'AS'],
  ['王小明', '明'],
  ['  ', '?'],
])('initials of "%s"', (name, expected) => {
  expect(getInitials(name)).toBe(expected)
})

test('repeats the sequence of a seed', () => {
  const draw = (seed: string) => {
    const random = seededRandom(seed)
    return [random(), random(), random()]
  }
  expect(draw('成都')).toEqual(draw('成都'))
  expect(draw('成都')).not.toEqual(draw('Paris'))
  expect(draw('x').every((value) => value >= 0 && value < 1)).toBe(true)
  expect(hashSeed('a')).toBe(0xe40c292c)
})
