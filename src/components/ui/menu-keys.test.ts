import { expect, test } from 'vitest'
import { addLetter, findByWord, stepInMenu } from './menu-keys.ts'

test.each([
  ['ArrowDown', -1, 0],
  ['ArrowDown', 1, 2],
  ['ArrowDown', 2, 2],
  ['ArrowUp', -1, 2],
  ['ArrowUp', 0, 0],
  ['Home', 2, 0],
  ['End', 0, 2],
  ['a', 0, undefined],
])('%s leads from entry %i to %s', (key, index, expected) => {
  expect(stepInMenu(key, index, 3)).toBe(expected)
})

test('a menu without entries leads nowhere', () => {
  expect(stepInMenu('ArrowDown', -1, 0)).toBeUndefined()
})

const labels = ['History', 'Share', 'Settings', 'Hide']

test('a letter leads to the next entry that begins with it, and around', () => {
  expect(findByWord('h', -1, labels)).toBe(0)
  expect(findByWord('h', 0, labels)).toBe(3)
  expect(findByWord('h', 3, labels)).toBe(0)
  expect(findByWord('x', 0, labels)).toBeUndefined()
})

test('a word that grows stays where it still fits', () => {
  expect(findByWord('hi', 0, labels)).toBe(0)
  expect(findByWord('hid', 0, labels)).toBe(3)
})

test('letters make a word as long as they follow each other', () => {
  expect(addLetter({ text: 'h', at: 0 }, 'I', 500)).toEqual({ text: 'hi', at: 500 })
  expect(addLetter({ text: 'h', at: 0 }, 'h', 500)).toEqual({ text: 'h', at: 500 })
  expect(addLetter({ text: 'h', at: 0 }, 'i', 1500)).toEqual({ text: 'i', at: 1500 })
})
