import { expect, it } from 'vitest'
import type { PlanOption } from '#contract/plan-option.ts'
import { differencesOf, proposedIntent } from './plan-differences.ts'

const option = (intent: PlanOption['intent'], amount: number, pros: string[], cons: string[] = []): PlanOption => ({
  intent,
  cost: { amount, currency: 'CNY' },
  pros,
  cons,
  fit: '',
  days: [],
})
const options = [
  option('saver', 100, ['cheapest', '9 sights'], ['no opera']),
  option('balanced', 150, ['9 sights'], ['no opera']),
]

it('leaves out what all options share and counts the cost against the proposed one', () => {
  const [saver, balanced] = options
  if (!saver || !balanced) throw new Error('two options')
  expect(differencesOf(saver, options, 'balanced')).toEqual({
    pros: ['cheapest'],
    cons: [],
    costAgainst: { amount: -50, currency: 'CNY' },
  })
  expect(differencesOf(balanced, options, 'balanced').costAgainst).toBeNull()
})

it('reads the proposed option from the last call that did not fail', () => {
  const call = (plan: unknown, ok: boolean | null = true) => ({ name: 'propose_itinerary', args: { plan }, ok })
  expect(proposedIntent([call('saver'), call('comfort', false)])).toBe('saver')
  expect(proposedIntent([call('<script>')])).toBeNull()
  expect(proposedIntent([])).toBeNull()
})
