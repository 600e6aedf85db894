import { describe, expect, it } from 'vitest'
import { feasibleTrip } from '#planning/testing/feasible-trip.ts'
import type { FixSuggestions } from '../../planning/planner.ts'
import { rememberFixes } from './remembered-fixes.ts'

function countingPlanner() {
  const none: FixSuggestions = { violations: [], fixes: [] }
  let calls = 0
  return { calls: () => calls, suggestFixes: async () => Promise.resolve(none).finally(() => calls++) }
}

describe('rememberFixes', () => {
  it('works through a plan once, and again when anything of it has changed', async () => {
    const planner = countingPlanner()
    const { suggestFixes } = rememberFixes(planner)
    await suggestFixes(feasibleTrip())
    await suggestFixes(feasibleTrip())
    expect(planner.calls()).toBe(1)
    const changed = feasibleTrip()
    changed.request.party.adults += 1
    await suggestFixes(changed)
    expect(planner.calls()).toBe(2)
  })

  it('asks again where the work failed', async () => {
    let isBroken = true
    const { suggestFixes } = rememberFixes({
      suggestFixes: async () => {
        if (isBroken) throw new Error('too much work')
        return { violations: [], fixes: [] }
      },
    })
    await expect(suggestFixes(feasibleTrip())).rejects.toThrow('too much work')
    isBroken = false
    await expect(suggestFixes(feasibleTrip())).resolves.toEqual({ violations: [], fixes: [] })
  })
})
