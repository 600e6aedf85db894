import { expect, it } from 'vitest'
import type { Task } from '#contract/task.ts'
import { taskAfterMove } from './task-order.ts'

const tasks = ['a', 'b', 'c'].map(
  (id): Task => ({
    id,
    tripId: 't',
    stage: 'pre',
    title: id,
    description: '',
    status: 'todo',
    priority: 'normal',
    dueOn: null,
    assigneeId: null,
    position: id,
    version: 1,
  }),
)

it('puts a task in the place of the one it is dropped on', () => {
  expect(taskAfterMove(tasks, 'a', 'b')).toBe('c')
  expect(taskAfterMove(tasks, 'a', 'c')).toBeNull()
  expect(taskAfterMove(tasks, 'c', 'a')).toBe('a')
})
