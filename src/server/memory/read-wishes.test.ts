// Who travels with the writer of a memory. A relative counts only with a word of travelling together.
import { expect, test } from 'vitest'
import { readWishes } from './read-wishes.ts'

test.each([
  ["My grandfather's compass"],
  ["I always pack my grandfather's compass"],
  ["I travel with my grandfather's compass"],
  ['My sister loves museums'],
  ['I live with my mother'],
  ['I look for a present for my wife on every trip'],
  ["We went to my brother's wedding"],
  ['我爷爷的指南针'],
  ['我总是带着爷爷的指南针'],
  ['出门总带着外婆留下的相机'],
  ['我姐姐喜欢博物馆'],
  ['我爷爷是木匠'],
])('%s names no party', (sentence) => {
  expect(readWishes(sentence).party).toBeUndefined()
})

test.each([
  ['I always travel with my wife', 2, 0],
  ['I always travel with my wife and our two kids', 2, 2],
  ["I travel with my mum; my mum's knees are bad", 2, 0],
  ["My dad's coming on every trip", 2, 0],
  ['We travel as a family of four', 2, 2],
  ['我总是和老婆一起旅行', 2, 0],
  ['我一般带着爸妈出门', 3, 0],
  ['我带我妈旅行，我妈的膝盖不好', 2, 0],
  ['我们一家三口一起出游', 2, 1],
])('%s names one of %i and %i', (sentence, adults, children) => {
  expect(readWishes(sentence).party).toMatchObject({ adults, children })
})

test.each([
  'My sister loves museums',
  'My best friend never eats meat',
  "My boss can't stand crowds",
  'She likes gardens',
  '我姐姐喜欢博物馆',
  '我朋友不吃辣',
  '他们都喜欢海滩',
])('%s says nothing of who writes it', (sentence) => {
  expect(readWishes(sentence)).toEqual({})
})

test.each([
  ['My favourite thing is museums', 'museum'],
  ['I love museums, like my sister', 'museum'],
  ['我和姐姐一样喜欢博物馆', 'museum'],
])('%s says it', (sentence, interest) => {
  expect(readWishes(sentence).interests).toEqual([interest])
})

test.each(['I live in London, near the river', 'We come from the seaside', '我家住在海边', '我住在博物馆旁边'])(
  'where one lives is no wish: %s',
  (sentence) => {
    expect(readWishes(sentence)).toEqual({})
  },
)

test('what is said beside where one lives counts', () => {
  expect(readWishes('I live in Rome and am allergic to peanuts')).toEqual(readWishes('I am allergic to peanuts'))
  expect(readWishes('我住在海边，不吃花生')).toEqual(readWishes('不吃花生'))
})

test.each(['I like quiet mornings', '喜欢安静的早晨', '早上想要悠闲的上午'])(
  'mornings that begin late: %s',
  (sentence) => {
    expect(readWishes(sentence).dayWindow).toMatchObject({ start: '10:00' })
  },
)
