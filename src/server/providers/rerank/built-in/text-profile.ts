// What the built-in reranker compares of a query and of a passage, whose first line is its title.
import { LRUCache } from 'lru-cache'
import { isFunctionWord, isHan, segmentWords, stemWord } from '../../../kernel/words.ts'
import { readText } from '../../embeddings/built-in/read-text.ts'
import type { Features } from '../../embeddings/built-in/text-features.ts'
import { toTextVector } from '../../embeddings/built-in/text-vector.ts'
import { meanMeaning, type WordMeaning } from '../../embeddings/built-in/word-meanings.ts'

export interface TextProfile {
  features: Features
  titleFeatures: Features
  meanings: readonly WordMeaning[]
  /** What its words mean together, of length 1. */
  mean: Float32Array
  vector: Float32Array
  /** Stems, and Chinese words. */
  words: ReadonlySet<string>
  isChinese: boolean
}

/** Passages of a person's own notes are reranked again and again. */
const mostKept = 2000
const kept = new LRUCache<string, TextProfile>({ max: mostKept })

export async function profileText(text: string): Promise<TextProfile> {
  const known = kept.get(text)
  if (known) return known
  const reading = await readText(text)
  const title = await readText(text.split('\n', 1)[0] ?? '')
  const profile: TextProfile = {
    features: reading.features,
    titleFeatures: title.features,
    meanings: reading.meanings,
    mean: meanMeaning(reading.meanings),
    vector: toTextVector(reading),
    words: new Set(wordsOf(text)),
    isChinese: isHan(text),
  }
  kept.set(text, profile)
  return profile
}

function wordsOf(text: string): string[] {
  return segmentWords(text).flatMap(({ text: word }) =>
    isFunctionWord(word) ? [] : [isHan(word) ? word : stemWord(word)],
  )
}
