// What speaks for a passage as the answer to a query, each from about 0 to 1. signal-weights.json says how much each
// counts; it is learnt by scripts/train-reranker.ts from the development split of the labelled queries.
import { startTurns } from '../../../kernel/turns.ts'
import { createWordMatcher, meanMatch, rareWeightsOf } from '../../embeddings/built-in/match-words.ts'
import { raritiesAmong } from '../../embeddings/built-in/rarity.ts'
import { dotProduct } from '../../embeddings/built-in/vectors.ts'
import { createFeatureComparer } from './compare-features.ts'
import type { TextProfile } from './text-profile.ts'

export const signalNames = [
  'likeness',
  'likenessRoot',
  'likenessOfBest',
  'titleLikeness',
  'wordMatch',
  'wordMatchSquare',
  'rareMatchOfBest',
  'weakestMatch',
  'wholeMeaning',
  'heldStems',
  'heldPieces',
  'heldTopics',
  'heldConcepts',
  'ownTopicsAsked',
  'heldWords',
  'sameLanguage',
] as const

export type Signals = Record<(typeof signalNames)[number], number>

/** Long texts lose less by their length than the cosine would take. */
const lengthExponent = 0.5
const titleLengthExponent = 0.7

/** For each of the texts, which are weighed against each other. */
export async function measureSignals(
  query: TextProfile,
  texts: readonly TextProfile[],
  turns = startTurns(),
): Promise<Signals[]> {
  const rarities = raritiesAmong(texts.length)
  const { askedLength, compare } = createFeatureComparer(
    query.features,
    texts.map(({ features }) => features),
  )
  const matchWords = createWordMatcher(query.meanings)
  const weights = query.meanings.map(({ weight }) => weight)
  const rareWeights = rareWeightsOf(query.meanings, texts)
  const wordRarities = Array.from(query.words, (word) => {
    const count = texts.filter(({ words }) => words.includes(word)).length
    return rarities[count] ?? 0
  })
  const measured: Signals[] = []
  for (const text of texts) {
    await turns.rest()
    const { shared, length, held, ownTopicsAsked } = compare(text.features)
    const title = compare(text.titleFeatures)
    const likeness = shared / (askedLength * length ** lengthExponent || 1)
    const matches = matchWords(text.meanings)
    const wordMatch = meanMatch(matches, weights, text.meanings.length)
    measured.push({
      likeness,
      likenessRoot: Math.sqrt(likeness),
      likenessOfBest: likeness,
      titleLikeness: title.shared / (askedLength * title.length ** titleLengthExponent || 1),
      wordMatch,
      wordMatchSquare: wordMatch ** 2,
      rareMatchOfBest: meanMatch(matches, rareWeights, 1),
      weakestMatch: matches.length > 0 ? Math.min(...matches) : 0,
      wholeMeaning: dotProduct(query.mean, text.mean),
      heldStems: held.stem,
      heldPieces: held.piece,
      heldTopics: held.topic,
      heldConcepts: held.concept,
      ownTopicsAsked,
      heldWords: shareOf(query.words, wordRarities, text.words),
      sameLanguage: query.isChinese === text.isChinese ? 1 : 0,
    })
  }
  setBesideBest(measured, 'likenessOfBest')
  setBesideBest(measured, 'rareMatchOfBest')
  return measured
}

/** In place: some queries find nothing near, and the nearest is the answer all the same. */
function setBesideBest(measured: Signals[], name: keyof Signals): void {
  const best = Math.max(...measured.map((signals) => signals[name])) || 1
  for (const signals of measured) signals[name] /= best
}

/** Of the words that are asked for, the share that the text holds, by how rare each is. */
function shareOf(asked: Int32Array, rarities: readonly number[], text: Int32Array): number {
  let whole = 0
  let held = 0
  for (const [at, rarity] of rarities.entries()) {
    whole += rarity
    if (text.includes(asked[at] ?? 0)) held += rarity
  }
  return held / (whole || 1)
}
