import { describe, expect, test } from 'vitest'
import { seededUnit } from '../../testing/drawn-inputs.ts'
import { byPosition, keepKeyApart, orderKeyBefore } from './order-key.ts'

interface Row {
  id: string
  position: string
}

/** Puts `id` there, as an edit does: with the new keys of the siblings that had to give way. */
function insert(rows: Row[], id: string, before: string | null): Row[] {
  const { position, rekeyed } = orderKeyBefore(rows, before)
  const others = rows.map((row) => ({ ...row, position: rekeyed.get(row.id) ?? row.position }))
  return [...others, { id, position }].sort(byPosition)
}

const ids = (rows: Row[]) => rows.map(({ id }) => id).join('')

describe('rows that share a key', () => {
  const broken: [string, Row[]][] = [
    ['two equal', [row('a', 'a1'), row('b', 'a1')]],
    ['three equal', [row('a', 'a1'), row('b', 'a1'), row('c', 'a1')]],
    ['equal at the start', [row('a', 'a0'), row('b', 'a0'), row('c', 'a1')]],
    ['equal at the end', [row('a', 'a0'), row('b', 'a1'), row('c', 'a1')]],
    ['two pairs', [row('a', 'a0'), row('b', 'a0'), row('c', 'a1'), row('d', 'a1')]],
    ['an empty key', [row('a', ''), row('b', 'a0')]],
    ['keys that are none', [row('a', 'zzz'), row('b', 'zzz!')]],
    ['a trailing zero', [row('a', 'a0'), row('b', 'a00')]],
    ['equal long keys', [row('a', 'a0VVVVVVV'), row('b', 'a0VVVVVVV')]],
    ['all empty', [row('a', ''), row('b', ''), row('c', '')]],
    ['a number', [row('a', '1'), row('b', '2')]],
  ]

  test.each(broken)('take another between, before and behind them: %s', (_, rows) => {
    for (const [index, { id }] of rows.entries()) {
      const placed = insert(rows, 'z', id)
      expect(ids(placed)).toBe(ids(rows.toSpliced(index, 0, row('z', ''))))
    }
    expect(ids(insert(rows, 'z', null))).toBe(`${ids(rows)}z`)
  })

  function row(id: string, position: string): Row {
    return { id, position }
  }
})

test('keys stay short, distinct and in order however often something is put at one spot', () => {
  let rows = insert(insert([], '0', null), '1', null)
  for (let count = 2; count < 600; count++) rows = insert(rows, String(count), rows[1]?.id ?? null)
  expect(new Set(rows.map(({ position }) => position)).size).toBe(600)
  expect(Math.max(...rows.map(({ position }) => position.length))).toBeLessThanOrEqual(48)
  expect(rows.slice(0, 3).map(({ id }) => id)).toEqual(['0', '599', '598'])
})

test('the order is that of the insertions', () => {
  const unit = seededUnit(7)
  let rows: Row[] = []
  let wanted: string[] = []
  for (let count = 0; count < 300; count++) {
    const at = Math.floor(unit() * (wanted.length + 1))
    rows = insert(rows, `i${count}`, wanted[at] ?? null)
    wanted = wanted.toSpliced(at, 0, `i${count}`)
  }
  expect(rows.map(({ id }) => id)).toEqual(wanted)
})

test('a restored key is kept where it is free, and moves right behind its holder where it is not', () => {
  const rows = [
    { id: 'a', position: 'a0' },
    { id: 'b', position: 'a1' },
  ]
  expect(keepKeyApart(rows, 'a0V').position).toBe('a0V')
  expect(keepKeyApart(rows, 'a0').position).toBe('a0V')
  expect(keepKeyApart(rows, 'a1').position).toBe('a2')
})

test('refuses a place before something that is not there', () => {
  expect(() => orderKeyBefore([], 'nothing')).toThrow('INVALID_INPUT')
})
