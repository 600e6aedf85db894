import { expect, it } from 'vitest'
import { withoutGaps } from './prepare-text.ts'

it('shortens gaps in lines and between them, with blanks in them or none', () => {
  expect(withoutGaps(`Hotel${' '.repeat(500)}Alba`)).toBe(`Hotel${' '.repeat(40)}Alba`)
  expect(withoutGaps(`Hotel${'\n'.repeat(500)}Alba`)).toBe('Hotel\n\n\nAlba')
  expect(withoutGaps(`Hotel\n${' \n'.repeat(500)}Alba`)).toBe('Hotel\n\n\nAlba')
})
