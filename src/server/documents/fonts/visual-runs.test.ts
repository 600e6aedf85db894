import { expect, test } from 'vitest'
import { visualRuns } from './visual-runs.ts'

const placed = (line: string) => visualRuns(line).map(({ text, isReversed }) => (isReversed ? `<${text}` : text))

test.each([
  ['plain line, 成都', ['plain line, 成都']],
  ['برج خليفة', ['<برج خليفة']],
  ['النجدة!', ['<النجدة!']],
  ['شارع الشيخ زايد 12', ['12', '<شارع الشيخ زايد ']],
  ['برج خليفة · done', ['<برج خليفة', ' · done']],
  ['Souk (سوق الذهب), Dubai', ['Souk (', '<سوق الذهب', '), Dubai']],
  ['سوق (الذهب)', ['<سوق )الذهب(']],
])('places the pieces of %s', (line, runs) => expect(placed(line)).toEqual(runs))
