import { describe, expect, it } from 'vitest'
import { chooseThreshold, type Decision } from './calibrate-classifier.ts'

/** `right` of every ten decisions at each probability are right. */
function decisions(rightAt: Record<string, number>): Decision[] {
  return Object.entries(rightAt).flatMap(([probability, right]) =>
    Array.from({ length: 50 }, (_, index) => ({
      probability: Number(probability),
      isRight: index % 10 < right,
      weight: 1,
    })),
  )
}

describe('the threshold of a classifier', () => {
  it('is the wanted share itself where its probabilities are honest', () => {
    const honest = decisions({ 0.1: 1, 0.3: 3, 0.5: 5, 0.7: 7, 0.9: 9 })
    expect(chooseThreshold(honest, 0.6)).toBeCloseTo(0.6, 1)
  })

  it('is higher where it is too sure of itself', () => {
    const boastful = decisions({ 0.5: 2, 0.7: 4, 0.9: 6, 0.98: 9 })
    expect(chooseThreshold(boastful, 0.6)).toBeGreaterThan(0.8)
  })
})
