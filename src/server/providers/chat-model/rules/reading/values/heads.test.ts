import { expect, it } from 'vitest'
import { headsIn } from './heads.ts'

it.each([
  ['me', 1],
  ['my wife and I', 2],
  ['mum, dad and auntie', 3],
  ['both my grandparents', 2],
  ['a string quartet', 4],
  ['3 couples', 6],
  ['half a dozen nurses', 6],
  ['7 of us, all teachers', 7],
  ['divorcee, 50', 1],
  ['my 8-year-old', 1],
  ['外公外婆', 2],
  ['我和两个闺蜜', 3],
  ['姐妹仨', 3],
  ['两对夫妻', 4],
  ['三个同事', 3],
  ['老两口', 2],
])('counts the people of %s', (words, heads) => {
  expect(headsIn(words)).toBe(heads)
})
