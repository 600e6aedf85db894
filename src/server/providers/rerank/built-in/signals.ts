// What speaks for a passage as the answer to a query, each from about 0 to 1. signal-weights.json says how much each
// counts; it is learnt by scripts/train-reranker.ts from the development split of the labelled queries.
import { startTurns } from '../../../kernel/turns.ts'
import { type FeatureKind, type Features, kindOfFeature } from '../../embeddings/built-in/text-features.ts'
import { dotProduct } from '../../embeddings/built-in/word-meanings.ts'
import { matchWords, meanMatch } from './match-meanings.ts'
import { type Rarity, rarityAmong } from './rarity.ts'
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
  const rarity = rarityAmong(texts.map(({ features }) => features.keys()))
  const rarityOfWord = rarityAmong(texts.map(({ meanings }) => new Set(meanings.map(({ word }) => word))))
  const rarityOfTerm = rarityAmong(texts.map(({ words }) => words))
  const weights = query.meanings.map(({ weight }) => weight)
  const rareWeights = query.meanings.map(({ word, weight }) => weight * rarityOfWord(word))
  const measured: Signals[] = []
  for (const text of texts) {
    await turns.rest()
    const likeness = likenessOf(query.features, text.features, rarity, lengthExponent)
    const matches = matchWords(query.meanings, text.meanings)
    const wordMatch = meanMatch(matches, weights, text.meanings.length)
    const held = (kind: FeatureKind) => heldShare(query.features, text.features, rarity, kind)
    measured.push({
      likeness,
      likenessRoot: Math.sqrt(likeness),
      likenessOfBest: likeness,
      titleLikeness: likenessOf(query.features, text.titleFeatures, rarity, titleLengthExponent),
      wordMatch,
      wordMatchSquare: wordMatch ** 2,
      rareMatchOfBest: meanMatch(matches, rareWeights, 1),
      weakestMatch: matches.length > 0 ? Math.min(...matches) : 0,
      wholeMeaning: dotProduct(query.mean, text.mean),
      heldStems: held('stem'),
      heldPieces: held('piece'),
      heldTopics: held('topic'),
      heldConcepts: held('concept'),
      ownTopicsAsked: heldShare(text.features, query.features, rarity, 'topic'),
      heldWords: shareOf(query.words, text.words, rarityOfTerm),
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

/** The cosine of the weighted features, but for the length of the text. */
function likenessOf(asked: Features, text: Features, rarity: Rarity, exponent: number): number {
  let sum = 0
  for (const [name, weight] of asked) sum += weight * (text.get(name) ?? 0) * rarity(name) ** 2
  return sum / (lengthOf(asked, rarity) * lengthOf(text, rarity) ** exponent || 1)
}

function lengthOf(features: Features, rarity: Rarity): number {
  let sum = 0
  for (const [name, weight] of features) sum += (weight * rarity(name)) ** 2
  return Math.sqrt(sum)
}

/** Of the features of one kind, the share that the other holds. */
function heldShare(asked: Features, text: Features, rarity: Rarity, kind: FeatureKind): number {
  let whole = 0
  let held = 0
  for (const [name, weight] of asked) {
    if (kindOfFeature(name) !== kind) continue
    const worth = weight * rarity(name)
    whole += worth
    if (text.has(name)) held += worth
  }
  return held / (whole || 1)
}

function shareOf(asked: ReadonlySet<string>, text: ReadonlySet<string>, rarity: Rarity): number {
  let whole = 0
  let held = 0
  for (const word of asked) {
    whole += rarity(word)
    if (text.has(word)) held += rarity(word)
  }
  return held / (whole || 1)
}
