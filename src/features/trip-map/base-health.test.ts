import { expect, test, vi } from 'vitest'
import { watchBase } from './base-health.ts'

test('leaves a base map after several failures in a row, once', () => {
  const onDead = vi.fn()
  const health = watchBase(onDead)
  health.fail(false)
  health.fail(false)
  health.succeed()
  health.fail(false)
  health.fail(false)
  expect(onDead).not.toHaveBeenCalled()
  health.fail(false)
  health.fail(false)
  expect(onDead).toHaveBeenCalledTimes(1)
})

test('leaves at once when the description of the source is away', () => {
  const onDead = vi.fn()
  watchBase(onDead).fail(true)
  expect(onDead).toHaveBeenCalledTimes(1)
})
