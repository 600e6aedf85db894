// How well a text answers a query word by word: each word of the query counts by the word of the text that comes nearest
// (late interaction, after Khattab and Zaharia, 2020).
import { dotProduct, type WordMeaning } from './word-meanings.ts'

/** Words that are less alike than this have nothing to do with each other. */
const leastLikeness = 0.1
/** Long texts hold something like each word by chance. */
const lengthExponent = 0.2

/** From 0 to 1. */
export function matchMeanings(query: readonly WordMeaning[], text: readonly WordMeaning[]): number {
  let held = 0
  let whole = 0
  for (const { word, weight, vector } of query) {
    whole += weight
    held += weight * nearest(word, vector, text)
  }
  return held / (whole * text.length ** lengthExponent || 1)
}

function nearest(word: string, vector: Float32Array | null, text: readonly WordMeaning[]): number {
  let best = 0
  for (const other of text) {
    if (other.word === word) return 1
    if (vector && other.vector) best = Math.max(best, dotProduct(vector, other.vector) - leastLikeness)
  }
  return best / (1 - leastLikeness)
}
