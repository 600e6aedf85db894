// Reranking without a model: the features of query and text compared one by one, which the hashed vectors only
// approximate, and how close together the words of the query stand.
import { isFunctionWord, isHan, segmentWords, stemWord } from '../../kernel/words.ts'
import { loadChineseWords } from '../embeddings/built-in/chinese-words.ts'
import { type Features, featuresOf } from '../embeddings/built-in/text-features.ts'
import type { Reranker } from './rerank.ts'

const proximityWeight = 0.15
const textsAtOnce = 8

export function createBuiltInReranker(): Reranker {
  return {
    async rerank(query, texts, signal) {
      const dictionary = await loadChineseWords()
      const asked = featuresOf(query, dictionary)
      const scores: number[] = []
      for (const [index, text] of texts.entries()) {
        if (index % textsAtOnce === textsAtOnce - 1) await new Promise<void>((resolve) => setImmediate(resolve))
        signal?.throwIfAborted()
        scores.push(cosine(asked, featuresOf(text, dictionary)) + proximityWeight * proximity(query, text))
      }
      return scores
    },
  }
}

function cosine(a: Features, b: Features): number {
  let sum = 0
  for (const [name, weight] of a) sum += weight * (b.get(name) ?? 0)
  return sum / (lengthOf(a) * lengthOf(b) || 1)
}

function lengthOf(features: Features): number {
  let sum = 0
  for (const weight of features.values()) sum += weight * weight
  return Math.sqrt(sum)
}

/** From 0 to 1: the share of the query's words in the text, times how tightly they stand there. */
function proximity(query: string, text: string): number {
  const wanted = new Set(termsOf(query))
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
