// How well a text answers a query word by word: each word of the query counts by the word of the text that comes nearest
// (late interaction, after Khattab and Zaharia, 2020).
import { raritiesAmong } from './rarity.ts'
import { dotProduct } from './vectors.ts'
import type { WordMeaning } from './word-meanings.ts'

/** Words that are less alike than this have nothing to do with each other. */
const leastLikeness = 0.1
/** Long texts hold something like each word by chance. */
const lengthExponent = 0.2

/** For each word of the query, from 0 to 1: how near the nearest word of the text comes. */
export type WordMatcher = (text: readonly WordMeaning[]) => number[]

/** Texts that are compared with one query share most of their words: each word is compared once. */
export function createWordMatcher(query: readonly WordMeaning[]): WordMatcher {
  const known = new Map<string, readonly number[]>()
  const compare = ({ word, vector }: WordMeaning): readonly number[] =>
    query.map((asked) => {
      if (asked.word === word) return 1
      if (!asked.vector || !vector) return 0
      return Math.max(0, dotProduct(asked.vector, vector) - leastLikeness) / (1 - leastLikeness)
    })
  return (text) => {
    const best = query.map(() => 0)
    for (const meaning of text) {
      const likenesses = known.get(meaning.word) ?? compare(meaning)
      known.set(meaning.word, likenesses)
      for (let at = 0; at < best.length; at++) best[at] = Math.max(best[at] ?? 0, likenesses[at] ?? 0)
    }
    return best
  }
}

/** From 0 to 1, by the weights of the words. */
export function meanMatch(matches: readonly number[], weights: readonly number[], textLength: number): number {
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  const held = weights.reduce((sum, weight, at) => sum + weight * (matches[at] ?? 0), 0)
  return held / (whole * textLength ** lengthExponent || 1)
}

/** The weights of the words of a query, the more the fewer of these texts hold the word itself. */
export function rareWeightsOf(
  query: readonly WordMeaning[],
  texts: readonly { meanings: readonly WordMeaning[] }[],
): number[] {
  const rarities = raritiesAmong(texts.length)
  return query.map(({ word, weight }) => {
    const count = texts.filter(({ meanings }) => meanings.some((meaning) => meaning.word === word)).length
    return weight * (rarities[count] ?? 0)
  })
}
