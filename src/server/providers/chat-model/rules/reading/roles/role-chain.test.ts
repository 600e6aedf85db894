import fc from 'fast-check'
import { expect, it } from 'vitest'
import { bestChain, type ChainScores, marginals, sumChain } from './role-chain.ts'

const count = 3
const scores: fc.Arbitrary<ChainScores> = fc
  .record({
    emissions: fc.array(fc.array(fc.double({ min: -4, max: 4, noNaN: true }), { minLength: count, maxLength: count }), {
      minLength: 1,
      maxLength: 4,
    }),
    transitions: fc.array(fc.double({ min: -2, max: 2, noNaN: true }), {
      minLength: (count + 1) * count,
      maxLength: (count + 1) * count,
    }),
  })
  .map(({ emissions, transitions }) => ({
    emissions: emissions.map((each) => Float64Array.from(each)),
    transitions: Float64Array.from(transitions),
    count,
  }))

function chainsOf(length: number): number[][] {
  return length === 0
    ? [[]]
    : chainsOf(length - 1).flatMap((chain) => Array.from({ length: count }, (_, role) => [...chain, role]))
}

function scoreOf({ emissions, transitions }: ChainScores, chain: readonly number[]): number {
  return chain.reduce((sum, role, at) => {
    const before = at === 0 ? count : (chain[at - 1] ?? 0)
    return sum + (emissions[at]?.[role] ?? 0) + (transitions[before * count + role] ?? 0)
  }, 0)
}

it('finds the chain with the highest score of all', () => {
  fc.assert(
    fc.property(scores, (given) => {
      const best = Math.max(...chainsOf(given.emissions.length).map((chain) => scoreOf(given, chain)))
      expect(scoreOf(given, bestChain(given))).toBeCloseTo(best, 6)
    }),
  )
})

it('gives each role of a token the share that its chains have of all', () => {
  fc.assert(
    fc.property(scores, (given) => {
      const chains = chainsOf(given.emissions.length).map((chain) => ({
        chain,
        power: Math.exp(scoreOf(given, chain)),
      }))
      const all = chains.reduce((sum, { power }) => sum + power, 0)
      for (const [at, shares] of marginals(sumChain(given)).entries()) {
        for (const [role, share] of shares.entries()) {
          const own = chains.filter(({ chain }) => chain[at] === role).reduce((sum, { power }) => sum + power, 0)
          expect(share).toBeCloseTo(own / all, 6)
        }
      }
    }),
  )
})
