import { expect, test } from 'vitest'
import { withoutRadicals } from './han-radicals.ts'

test('writes radicals as the characters that they look like, each in its place', () => {
  expect(withoutRadicals('乘机⼈：林梅，⽇期 ⻜⾏时⻓ PVG')).toBe('乘机人：林梅，日期 飞行时长 PVG')
})
