import { describe, expect, it } from 'vitest'
import later from './later-utterances.json' with { type: 'json' }
import { scoreReading, utterancesSchema } from './score-reading.ts'
import utterances from './utterances.json' with { type: 'json' }

const sets = { utterances: utterancesSchema.parse(utterances), later: utterancesSchema.parse(later) }

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

  it('does as well on a set that was written after the rules', () => {
    const { intentAccuracy, slotAccuracy, misses } = scoreReading(sets.later)
    expect(intentAccuracy, misses.join('\n')).toBeGreaterThanOrEqual(0.95)
    expect(slotAccuracy, misses.join('\n')).toBeGreaterThanOrEqual(0.95)
  })
})
