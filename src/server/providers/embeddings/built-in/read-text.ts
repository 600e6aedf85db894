// A text read for comparison by what it says and by what its words mean; the tables are loaded with the first one.
import { LRUCache } from 'lru-cache'
import { loadChineseWords } from './chinese-words.ts'
import { readWords } from './read-words.ts'
import { createFeatureReader, type Features } from './text-features.ts'
import { createMeaningReader, type WordMeaning } from './word-meanings.ts'
import { loadWordVectors } from './word-vectors.ts'

export interface TextReading {
  features: Features
  meanings: WordMeaning[]
}

/** Passages of a person's own notes are reranked again and again. */
const mostKept = 500
let opening: Promise<(text: string) => TextReading> | undefined

export async function readText(text: string): Promise<TextReading> {
  opening ??= openReader()
  const read = await opening
  return read(text)
}

async function openReader(): Promise<(text: string) => TextReading> {
  const [dictionary, vectors] = await Promise.all([loadChineseWords(), loadWordVectors()])
  const readFeatures = createFeatureReader(dictionary)
  const readMeanings = createMeaningReader(dictionary, vectors)
  const kept = new LRUCache<string, TextReading>({ max: mostKept })
  return (text) => {
    const known = kept.get(text)
    if (known) return known
    const words = readWords(text, dictionary)
    const reading = { features: readFeatures(words), meanings: readMeanings(words) }
    kept.set(text, reading)
    return reading
  }
}
