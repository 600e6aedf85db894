import { expect, test } from 'vitest'
import { formatDuration } from './elapsed-time.ts'

test('moments in milliseconds, longer in seconds', () => {
  expect(formatDuration(12, 'en')).toBe('12 ms')
  expect(formatDuration(3094, 'en')).toBe('3.1s')
  expect(formatDuration(3094, 'zh-CN')).toBe('3.1秒')
})
