import { expect, test } from 'vitest'
import { batchedRead } from './batched-read.ts'

function openRead() {
  const batches: number[][] = []
  const double = batchedRead(async (asked: number[]) => {
    batches.push(asked)
    if (asked.includes(0)) throw new Error('no double of nothing')
    return asked.map((one) => 2 * one)
  })
  return { batches, double }
}

test('reads at once what is asked in one turn, and gives each its own answer', async () => {
  const { batches, double } = openRead()
  expect(await Promise.all([double(1), double(3), double(1)])).toEqual([2, 6, 2])
  expect(await double(4)).toBe(8)
  expect(batches).toEqual([[1, 3, 1], [4]])
})

test('tells all of a batch that failed, and nobody else', async () => {
  const { double } = openRead()
  const outcomes = await Promise.allSettled([double(1), double(0)])
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(await double(2)).toBe(4)
})
