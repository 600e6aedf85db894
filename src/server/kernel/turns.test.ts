import { expect, test } from 'vitest'
import { startTurns } from './turns.ts'

test('others run while long work rests', async () => {
  let othersRan = 0
  const others = setInterval(() => {
    othersRan += 1
  }, 0)
  const turns = startTurns()
  while (othersRan < 3) await turns.rest()
  clearInterval(others)
  expect(turns.isOver()).toBe(false)
})
