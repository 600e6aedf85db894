// Reranking without a model: the features of query and text compared one by one, which the hashed vectors only
// approximate, what each word of the query means beside the words of the text, and how close together they stand.
import { isFunctionWord, isHan, segmentWords, stemWord } from '../../kernel/words.ts'
import { matchMeanings } from '../embeddings/built-in/match-meanings.ts'
import { readText, type TextReading } from '../embeddings/built-in/read-text.ts'
import type { Features } from '../embeddings/built-in/text-features.ts'
import { dotProduct, meanMeaning } from '../embeddings/built-in/word-meanings.ts'
import type { Reranker } from './rerank.ts'

/** Found on the development split of the labelled queries, like the exponents. */
const weights = { proximity: 0.15, words: 2.5, whole: 0.7 }
const likenessExponent = 0.7
const wordsExponent = 1.5
const rarityExponent = 0.75
const lengthExponent = 0.7
const textsAtOnce = 8

export function createBuiltInReranker(): Reranker {
  return {
    async rerank(query, texts, signal) {
      const asked = await readText(query)
      const read: TextReading[] = []
      for (const [index, text] of texts.entries()) {
        if (index % textsAtOnce === textsAtOnce - 1) await new Promise<void>((resolve) => setImmediate(resolve))
        signal?.throwIfAborted()
        read.push(await readText(text))
      }
      const rarity = rarityAmong(read.map(({ features }) => features))
      const about = meanMeaning(asked.meanings)
      const wanted = new Set(termsOf(query))
      return read.map(
        ({ features, meanings }, at) =>
          likeness(asked.features, features, rarity) ** likenessExponent +
          weights.proximity * proximity(wanted, texts[at] ?? '') +
          weights.words * matchMeanings(asked.meanings, meanings) ** wordsExponent +
          weights.whole * dotProduct(about, meanMeaning(meanings)),
      )
    },
  }
}

/** What most of the candidates say tells them apart least. */
function rarityAmong(texts: readonly Features[]): (name: string) => number {
  const counts = new Map<string, number>()
  for (const features of texts) for (const name of features.keys()) counts.set(name, (counts.get(name) ?? 0) + 1)
  const byCount = Array.from(
    { length: texts.length + 1 },
    (_, count) => Math.log(1 + (texts.length - count + 0.5) / (count + 0.5)) ** rarityExponent,
  )
  return (name) => byCount[counts.get(name) ?? 0] ?? 0
}

/** The cosine of the weighted features, but long texts lose less by their length. */
function likeness(asked: Features, text: Features, rarity: (name: string) => number): number {
  let sum = 0
  for (const [name, weight] of asked) sum += weight * (text.get(name) ?? 0) * rarity(name) ** 2
  return sum / (lengthOf(asked, rarity) * lengthOf(text, rarity) ** lengthExponent || 1)
}

function lengthOf(features: Features, rarity: (name: string) => number): number {
  let sum = 0
  for (const [name, weight] of features) sum += (weight * rarity(name)) ** 2
  return Math.sqrt(sum)
}

/** From 0 to 1: the share of the query's words in the text, times how tightly they stand there. */
function proximity(wanted: ReadonlySet<string>, text: string): number {
  if (wanted.size < 2) return 0
  const places = termsOf(text).flatMap((term, at) => (wanted.has(term) ? [{ term, at }] : []))
  const found = new Set(places.map(({ term }) => term))
  const first = places[0]?.at ?? 0
  const last = places.at(-1)?.at ?? 0
  return found.size < 2 ? 0 : ((found.size / wanted.size) * found.size) / (last - first + 1)
}

function termsOf(text: string): string[] {
  return segmentWords(text).flatMap(({ text: word }) =>
    isFunctionWord(word) ? [] : [isHan(word) ? word : stemWord(word)],
  )
}
