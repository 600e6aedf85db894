import { describe, expect, it } from 'vitest'
import heldOut from './held-out.json' with { type: 'json' }
import { scoreReading, utterancesSchema } from './score-reading.ts'
import utterances from './utterances.json' with { type: 'json' }

const sets = { utterances: utterancesSchema.parse(utterances), heldOut: utterancesSchema.parse(heldOut) }

describe('reading messages', () => {
  it('is measured on at least 200 utterances, about half of them Chinese', () => {
    const chinese = sets.utterances.filter(({ text }) => /\p{Script=Han}/u.test(text)).length
    expect(sets.utterances.length).toBeGreaterThanOrEqual(200)
    expect(chinese / sets.utterances.length).toBeGreaterThan(0.45)
    expect(chinese / sets.utterances.length).toBeLessThan(0.55)
  })

  it('finds the intent and the slots of the labelled set', () => {
    const { intentAccuracy, slotAccuracy, misses } = scoreReading(sets.utterances)
    expect(intentAccuracy, misses.join('\n')).toBeGreaterThanOrEqual(0.95)
    expect(slotAccuracy, misses.join('\n')).toBeGreaterThanOrEqual(0.95)
  })

  it('does as well on sentences that no rule was made for', () => {
    const { intentAccuracy, slotAccuracy, misses } = scoreReading(sets.heldOut)
    expect(intentAccuracy, misses.join('\n')).toBeGreaterThanOrEqual(0.95)
    expect(slotAccuracy, misses.join('\n')).toBeGreaterThanOrEqual(0.95)
  })
})
