// A text read for comparison by what it says and by what its words mean; the tables are loaded with the first one.
import { loadChineseWords } from './chinese-words.ts'
import { readWords } from './read-words.ts'
import { type Features, featuresOf } from './text-features.ts'
import { createMeaningReader, type WordMeaning } from './word-meanings.ts'
import { loadWordVectors } from './word-vectors.ts'

export interface TextReading {
  features: Features
  meanings: WordMeaning[]
}

let opening: Promise<(text: string) => TextReading> | undefined

export async function readText(text: string): Promise<TextReading> {
  opening ??= openReader()
  const read = await opening
  return read(text)
}

async function openReader(): Promise<(text: string) => TextReading> {
  const [dictionary, vectors] = await Promise.all([loadChineseWords(), loadWordVectors()])
  const readMeanings = createMeaningReader(dictionary, vectors)
  return (text) => {
    const words = readWords(text, dictionary)
    return { features: featuresOf(words, dictionary), meanings: readMeanings(words) }
  }
}
