import { expect, test } from 'vitest'
import { followsAfterScroll } from './follow-scroll.ts'

test.each([
  ['the end is reached', { isFollowing: false, lastTop: 0 }, 1580, true],
  ['the answer grew while the list went to its end', { isFollowing: true, lastTop: 900 }, 1200, true],
  ['the reader scrolls up', { isFollowing: true, lastTop: 1600 }, 1400, false],
  ['the reader scrolls up by less than a line', { isFollowing: true, lastTop: 1600 }, 1570, true],
  ['the reader comes down, but not to the end', { isFollowing: false, lastTop: 900 }, 1200, false],
])('%s', (_name, before, scrollTop, follows) => {
  expect(followsAfterScroll(before, { scrollTop, scrollHeight: 2000, clientHeight: 400 })).toBe(follows)
})
