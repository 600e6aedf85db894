import { expect, it } from 'vitest'
import { printRows } from './table.ts'

it('marks a row as met or missed by its own target only', () => {
  const lines: string[] = []
  printRows(
    [
      { figure: 'three days', value: '120 ms', target: '< 400 ms', isMet: true },
      { figure: 'overlap', value: '0.60', target: '≤ 0.45', isMet: false },
      { figure: 'a fortnight', value: '900 ms' },
      { figure: 'nothing measured', value: '0 of 0', target: '0', isMet: true },
    ],
    (line) => lines.push(line.replaceAll(/\s+/g, ' ')),
  )
  expect(lines).toEqual(['ok three days 120 ms < 400 ms', 'MISS overlap 0.60 ≤ 0.45', ' a fortnight 900 ms no target'])
})
