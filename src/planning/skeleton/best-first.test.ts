import { describe, expect, it } from 'vitest'
import { bestFirst } from './best-first.ts'

describe('bestFirst', () => {
  it('yields every combination once in order of penalty', () => {
    const slots = [
      [1, 5, 6],
      [0, 2],
      [3, 3, 9, 10],
    ]
    const all = [...bestFirst(slots)]
    const penalties = all.map((picks) =>
      picks.reduce((sum, pick, slot) => sum + (slots[slot]?.[pick] ?? Number.NaN), 0),
    )
    expect(new Set(all.map(String)).size).toBe(3 * 2 * 4)
    expect(all).toHaveLength(3 * 2 * 4)
    expect(penalties).toEqual([...penalties].sort((a, b) => a - b))
  })

  it('yields nothing for an empty slot and one combination without slots', () => {
    expect([...bestFirst([[1], []])]).toEqual([])
    expect([...bestFirst([])]).toEqual([[]])
  })
})
