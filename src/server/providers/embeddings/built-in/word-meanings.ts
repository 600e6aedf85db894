// The words of a text with what each means as a vector. A Chinese word means what its English meanings do together, so
// that words of both languages are compared in one space.
import { LRUCache } from 'lru-cache'
import { isFunctionWord, stemWord } from '../../../kernel/words.ts'
import type { ChineseWords } from './chinese-words.ts'
import type { TextWords } from './read-words.ts'
import { addTo, toUnit } from './vectors.ts'
import { vectorLength, type WordVectors } from './word-vectors.ts'

export interface WordMeaning {
  word: string
  /** How much the word tells: the rarer, the more. */
  weight: number
  /** Of length 1; null where nothing is known about the word. */
  vector: Float32Array | null
}

/** Of a word that no table knows, most often a name. */
const unknownRarity = 11
/** Frequencies of Chinese words are counted in another way than places among English ones. */
const chineseRarityScale = 0.75
/** Further meanings of a Chinese word are less likely meant. */
const rankDecay = 0.3
/** Meanings that are rarer than this are not told apart by how rare they are. */
const tellingRarity = 8
/** By this power rare words outweigh usual ones in the mean of a text (after Arora, Liang and Ma, 2017). */
const meanExponent = 2

const mostKept = 10_000

/** What the words that come most often mean is kept. */
export function createMeaningReader(
  dictionary: ChineseWords,
  vectors: WordVectors,
): (words: TextWords) => WordMeaning[] {
  const kept = new LRUCache<string, WordMeaning>({ max: mostKept })
  const read = (word: string, isChinese: boolean): WordMeaning[] => {
    if (isFunctionWord(word)) return []
    const known = kept.get(word)
    if (known) return [known]
    const meaning = isChinese ? chineseMeaning(word, dictionary, vectors) : otherMeaning(word, vectors)
    kept.set(word, meaning)
    return [meaning]
  }
  return ({ chinese, others }) => [
    ...others.flatMap(({ text }) => read(text, false)),
    ...chinese.flatMap(({ text }) => read(text, true)),
  ]
}

function otherMeaning(word: string, vectors: WordVectors): WordMeaning {
  const stem = stemWord(word)
  return { word, weight: vectors.rarityOf(stem) ?? unknownRarity, vector: vectors.get(stem) ?? null }
}

function chineseMeaning(word: string, dictionary: ChineseWords, vectors: WordVectors): WordMeaning {
  const known = dictionary.get(word)
  const weight = (known?.rarity ?? unknownRarity) * chineseRarityScale
  return { word, weight, vector: known ? mixMeanings(known.stems, vectors) : null }
}

function mixMeanings(stems: readonly string[], vectors: WordVectors): Float32Array | null {
  const mixed = new Float32Array(vectorLength)
  let isKnown = false
  for (const [rank, stem] of stems.entries()) {
    const vector = vectors.get(stem)
    if (!vector) continue
    isKnown = true
    addTo(mixed, vector, Math.min(1, (vectors.rarityOf(stem) ?? 0) / tellingRarity) / (1 + rankDecay * rank))
  }
  return isKnown ? toUnit(mixed) : null
}

/** What the text is about as a whole, of length 1; zeros where nothing is known. */
export function meanMeaning(meanings: readonly WordMeaning[]): Float32Array {
  const mean = new Float32Array(vectorLength)
  for (const { weight, vector } of meanings) if (vector) addTo(mean, vector, weight ** meanExponent)
  return toUnit(mean)
}
