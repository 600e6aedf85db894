// How well a text answers a query word by word: each word of the query counts by the word of the text that comes nearest
// (late interaction, after Khattab and Zaharia, 2020).
import { dotProduct, type WordMeaning } from '../../embeddings/built-in/word-meanings.ts'

/** Words that are less alike than this have nothing to do with each other. */
const leastLikeness = 0.1
/** Long texts hold something like each word by chance. */
const lengthExponent = 0.2

/** For each word of the query, from 0 to 1: how near the nearest word of the text comes. */
export function matchWords(query: readonly WordMeaning[], text: readonly WordMeaning[]): number[] {
  return query.map(({ word, vector }) => {
    let best = 0
    for (const other of text) {
      if (other.word === word) return 1
      if (vector && other.vector) best = Math.max(best, dotProduct(vector, other.vector) - leastLikeness)
    }
    return best / (1 - leastLikeness)
  })
}

/** From 0 to 1, by the weights of the words. */
export function meanMatch(matches: readonly number[], weights: readonly number[], textLength: number): number {
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  const held = weights.reduce((sum, weight, at) => sum + weight * (matches[at] ?? 0), 0)
  return held / (whole * textLength ** lengthExponent || 1)
}
