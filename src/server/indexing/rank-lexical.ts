// BM25 over the passages that hold words of a query (Robertson and Zaragoza, 2009), with the numbers of the caller's own texts.

export interface LexicalMatch {
  id: string
  documentId: string
  termCount: number
  /** Which of the terms it holds: bit n stands for the term at n. */
  matched: number
}

const k1 = 1.2
const b = 0.6
/** Passages that hold less of what the query says are found by chance. */
const leastShare = 0.05

export interface RankedTerm {
  text: string
  weight: number
}

export interface Ranked {
  id: string
  documentId: string
  score: number
  /** Of the query's own weight, the share that the passage holds. */
  share: number
}

export function rankLexical(
  matches: readonly LexicalMatch[],
  terms: readonly RankedTerm[],
  passageCount: number,
): Ranked[] {
  const meanLength = matches.reduce((sum, { termCount }) => sum + termCount, 0) / Math.max(1, matches.length)
  const worth = terms.map(({ weight }, at) => {
    const frequency = matches.reduce((count, { matched }) => count + (hasBit(matched, at) ? 1 : 0), 0)
    return weight * Math.log(1 + (passageCount - frequency + 0.5) / (frequency + 0.5))
  })
  const whole = worth.reduce((sum, value) => sum + value, 0) || 1
  return matches
    .map(({ matched, termCount, ...match }) => {
      const held = worth.reduce((sum, value, at) => sum + (hasBit(matched, at) ? value : 0), 0)
      const lengthNorm = (k1 + 1) / (1 + k1 * (1 - b + (b * termCount) / (meanLength || 1)))
      return { ...match, score: held * lengthNorm, share: held / whole }
    })
    .filter(({ share }) => share >= leastShare)
    .sort((first, second) => second.score - first.score)
}

/** Bits beyond the 32nd are out of reach for the operators. */
export function hasBit(bits: number, at: number): boolean {
  return Math.floor(bits / 2 ** at) % 2 === 1
}
