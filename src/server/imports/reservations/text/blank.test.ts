import { expect, it } from 'vitest'
import { blank, withoutSpans } from './blank.ts'

it('keeps the places of lines and of what is left', () => {
  const text = 'Hotel Alba\nRoom 4\nFlight LX187'
  const left = withoutSpans(text, [{ start: 0, end: 17 }])
  expect(left).toBe(`${' '.repeat(10)}\n${' '.repeat(6)}\nFlight LX187`)
})

it('leaves no run of blanks that rules would look through for minutes', () => {
  const text = 'Flight LX187 to Zürich\n'.repeat(500)
  const left = blank(text)
  expect(left).toHaveLength(text.length)
  expect(left.split('\n')).toHaveLength(501)
  expect(Math.max(...left.split(/\S/u).map(({ length }) => length))).toBeLessThan(400)
})
