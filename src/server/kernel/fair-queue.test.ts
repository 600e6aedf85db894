import { expect, test } from 'vitest'
import { createFairQueue } from './fair-queue.ts'

const anyone = () => true

function queueOf(...jobs: string[]) {
  const queue = createFairQueue<{ owner: string; name: string }>()
  for (const name of jobs) queue.add({ owner: name.slice(0, 1), name })
  return queue
}

function takeAll(queue: ReturnType<typeof queueOf>, mayRun: (owner: string) => boolean = anyone): string[] {
  const taken: string[] = []
  for (let job = queue.take(mayRun); job; job = queue.take(mayRun)) taken.push(job.name)
  return taken
}

test.each([
  [
    ['a1', 'a2', 'a3', 'b1'],
    ['a1', 'b1', 'a2', 'a3'],
  ],
  [
    ['a1', 'b1', 'c1'],
    ['a1', 'b1', 'c1'],
  ],
  [
    ['a1', 'a2', 'b1', 'b2', 'c1'],
    ['a1', 'b1', 'c1', 'a2', 'b2'],
  ],
  [[], []],
])('lets owners take turns: %j', (added, taken) => {
  expect(takeAll(queueOf(...added))).toEqual(taken)
})

test('passes over owners that may not run now, and keeps their jobs', () => {
  const queue = queueOf('a1', 'a2', 'b1')
  expect(takeAll(queue, (owner) => owner !== 'a')).toEqual(['b1'])
  expect(queue.sizeOf('a')).toBe(2)
  expect(takeAll(queue)).toEqual(['a1', 'a2'])
  expect(queue.size).toBe(0)
})

test('forgets a removed job and no other', () => {
  const queue = queueOf('a1', 'b1')
  const job = { owner: 'a', name: 'a2' }
  queue.add(job)
  queue.remove(job)
  queue.remove({ owner: 'c', name: 'c1' })
  expect(queue.clear().map(({ name }) => name)).toEqual(['a1', 'b1'])
  expect(queue.size).toBe(0)
})
