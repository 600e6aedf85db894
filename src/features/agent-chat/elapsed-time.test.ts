import { expect, test } from 'vitest'
import { formatElapsedTime } from './elapsed-time.ts'

test('moments in milliseconds, longer in seconds', () => {
  expect(formatElapsedTime(12, 'en')).toBe('12 ms')
  expect(formatElapsedTime(3094, 'en')).toBe('3.1s')
  expect(formatElapsedTime(3094, 'zh-CN')).toBe('3.1秒')
})
