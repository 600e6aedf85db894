// What a text is about, as weighted features that are the same in Chinese and English where the meaning is: stems of
// English words, to which Chinese words are translated, concepts of the travel lexicon, and pieces of words for typos.
import { LRUCache } from 'lru-cache'
import { isFunctionWord, isHan, stemWord } from '../../../kernel/words.ts'
import type { ChineseWords } from './chinese-words.ts'
import { type FeatureList, toFeatureList } from './feature-list.ts'
import type { TextWords } from './read-words.ts'
import { findConcepts, findTopics } from './travel-lexicon.ts'

const usualRarity = 11
const mostRarity = 14
/** Further meanings of a Chinese word are less likely meant. */
const rankDecay = 0.5
const mostSynonyms = 4
/** Of a word that the lexicon already read. */
const coveredShare = 0.5
const weights = {
  concept: 1.2,
  topic: 1.2,
  stem: 1,
  chineseWord: 0.7,
  translation: 1.2,
  backTranslation: 0.3,
  synonym: 0.3,
  /** A single character means many things. */
  single: 0.4,
  pair: 0.1,
  piece: 0.03,
}

/** What one word adds to a text. */
interface WordFeatures {
  own: readonly [name: string, weight: number][]
  /** Left out where the lexicon already read the word. */
  synonyms: readonly [name: string, weight: number][]
}

const mostKeptWords = 20_000

/** What the words that come most often add is kept. */
export function createFeatureReader(dictionary: ChineseWords): (text: TextWords) => FeatureList {
  const kept = new LRUCache<string, WordFeatures>({ max: mostKeptWords })
  const featuresOfWord = (word: string): WordFeatures => {
    const known = kept.get(word)
    if (known) return known
    const found = isHan(word) ? readChinese(word, dictionary) : readEnglish(word, dictionary)
    kept.set(word, found)
    return found
  }

  return (text) => {
    const features = new Map<string, number>()
    const add = (name: string, weight: number) => features.set(name, (features.get(name) ?? 0) + weight)
    const { lines, covered } = findConcepts(text)
    for (const line of lines) add(`#${line}`, weights.concept)
    for (const line of findTopics(text).lines) add(`@${line}`, weights.topic)
    for (const word of [...text.others, ...text.chinese]) {
      if (isFunctionWord(word.text)) continue
      const isKnown = covered.some(({ start, end }) => start <= word.start && word.end <= end)
      const { own, synonyms } = featuresOfWord(word.text)
      for (const [name, weight] of own) add(name, weight * (isKnown && name[0] !== '~' ? coveredShare : 1))
      if (!isKnown) for (const [name, weight] of synonyms) add(name, weight)
    }
    for (const [run] of text.simplified.matchAll(/\p{Script=Han}+/gu))
      for (let start = 0; start + 2 <= run.length; start++) add(`~${run.slice(start, start + 2)}`, weights.pair)
    for (const [name, weight] of features) features.set(name, dampen(weight))
    return toFeatureList(features)
  }
}

function readEnglish(word: string, dictionary: ChineseWords): WordFeatures {
  const stem = stemWord(word)
  const worth = (other: string) => rarityOfStem(dictionary.countOf(other))
  const pieces = piecesOf(word).map((piece): [string, number] => [`~${piece}`, weights.piece])
  // Words that mean the same in Chinese often mean the same in English: lorry, 卡车, truck.
  const synonyms = dictionary
    .wordsFor(stem)
    .flatMap(({ text, stems }): [string, number][] => [
      [text, weights.backTranslation],
      ...stems
        .slice(0, mostSynonyms)
        .flatMap((other): [string, number][] => (other === stem ? [] : [[other, weights.synonym * worth(other)]])),
    ])
  return { own: [[stem, weights.stem * worth(stem)], ...pieces], synonyms }
}

function readChinese(word: string, dictionary: ChineseWords): WordFeatures {
  const known = dictionary.get(word)
  const rarity = Math.min(known?.rarity ?? usualRarity, mostRarity) / usualRarity
  const share = rarity * (word.length === 1 ? weights.single : 1)
  const translations = (known?.stems ?? []).map((stem, rank): [string, number] => {
    const worth = rarityOfStem(dictionary.countOf(stem))
    return [stem, (weights.translation * worth * share) / (1 + rankDecay * rank)]
  })
  return { own: [[word, weights.chineseWord * share], ...translations], synonyms: [] }
}

/** Words that come again and again say less each time. */
function dampen(weight: number): number {
  return weight <= 1 ? weight : 1 + Math.log(weight)
}

/** From 1 for a rare meaning down to 0.3 for one that hundreds of words share. */
function rarityOfStem(count: number): number {
  return Math.max(0.3, 1.15 - Math.log10(1 + count) * 0.3)
}

function piecesOf(word: string): string[] {
  const framed = `<${word}>`
  if (word.length < 4) return [framed]
  return Array.from({ length: framed.length - 3 }, (_, at) => framed.slice(at, at + 4))
}
