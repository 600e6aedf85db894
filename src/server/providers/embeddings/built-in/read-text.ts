// A text read for comparison by what it says and by what its words mean; the tables are loaded with the first one. What was
// read when a passage was indexed serves the searches that follow.
import { LRUCache } from 'lru-cache'
import { isFunctionWord, isHan, stemWord, type Word } from '../../../kernel/words.ts'
import { loadChineseWords } from './chinese-words.ts'
import { type FeatureList, hashOf } from './feature-list.ts'
import { readWords, wordsBefore } from './read-words.ts'
import { createFeatureReader } from './text-features.ts'
import { createMeaningReader, meanMeaning, type WordMeaning } from './word-meanings.ts'
import { loadWordVectors } from './word-vectors.ts'

export interface TextReading {
  features: FeatureList
  /** Of the first line: the title of a passage. */
  titleFeatures: FeatureList
  meanings: readonly WordMeaning[]
  /** What its words mean together, of length 1. */
  mean: Float32Array
  /** Hashes of its stems and Chinese words, each once. */
  words: Int32Array
}

/** About two kilobytes for each of 12,000 passages. */
const mostKeptFeatures = 2_000_000
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
  const kept = new LRUCache<string, TextReading>({
    maxSize: mostKeptFeatures,
    sizeCalculation: ({ features, titleFeatures }) => features.names.length + titleFeatures.names.length + 1,
  })
  return (text) => {
    const known = kept.get(text)
    if (known) return known
    const words = readWords(text, dictionary)
    const features = readFeatures(words)
    const titleEnd = words.simplified.indexOf('\n')
    const meanings = readMeanings(words)
    const reading = {
      features,
      titleFeatures: titleEnd < 0 ? features : readFeatures(wordsBefore(words, titleEnd)),
      meanings,
      mean: meanMeaning(meanings),
      words: hashWords(words.all),
    }
    kept.set(text, reading)
    return reading
  }
}

function hashWords(words: readonly Word[]): Int32Array {
  const hashes = words.flatMap(({ text }) =>
    isFunctionWord(text) ? [] : [hashOf(isHan(text) ? text : stemWord(text))],
  )
  return Int32Array.from(new Set(hashes))
}
