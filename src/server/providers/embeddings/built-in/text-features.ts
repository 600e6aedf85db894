// What a text is about, as weighted features that are the same in Chinese and English where the meaning is: stems of
// English words, to which Chinese words are translated, concepts of the travel lexicon, and pieces of words for typos.
import { isFunctionWord, stemWord, type Word } from '../../../kernel/words.ts'
import type { ChineseWords } from './chinese-words.ts'
import type { TextWords } from './read-words.ts'
import { findConcepts, findTopics } from './travel-lexicon.ts'

export type Features = Map<string, number>
export type FeatureKind = 'concept' | 'topic' | 'piece' | 'chineseWord' | 'stem'

/** By the mark that its name begins with. */
export function kindOfFeature(name: string): FeatureKind {
  const mark = name.charCodeAt(0)
  if (mark === 0x23) return 'concept'
  if (mark === 0x40) return 'topic'
  if (mark === 0x7e) return 'piece'
  return mark >= 0x2e80 ? 'chineseWord' : 'stem'
}

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

export function featuresOf(text: TextWords, dictionary: ChineseWords): Features {
  const features: Features = new Map()
  const add = (name: string, weight: number) => features.set(name, (features.get(name) ?? 0) + weight)
  const { lines, covered } = findConcepts(text)
  for (const line of lines) add(`#${line}`, weights.concept)
  for (const line of findTopics(text).lines) add(`@${line}`, weights.topic)
  const isCovered = ({ start, end }: Word) => covered.some((stretch) => stretch.start <= start && end <= stretch.end)
  for (const word of text.others) if (!isFunctionWord(word.text)) addEnglish(word.text, isCovered(word))
  for (const word of text.chinese) if (!isFunctionWord(word.text)) addChinese(word.text, isCovered(word))
  for (const [run] of text.simplified.matchAll(/\p{Script=Han}+/gu))
    for (let start = 0; start + 2 <= run.length; start++) add(`~${run.slice(start, start + 2)}`, weights.pair)
  for (const [name, weight] of features) features.set(name, dampen(weight))
  return features

  function addEnglish(word: string, isKnown: boolean) {
    const stem = stemWord(word)
    add(stem, weights.stem * rarityOfStem(dictionary.countOf(stem)) * (isKnown ? coveredShare : 1))
    if (!isKnown) addSynonyms(stem)
    for (const piece of piecesOf(word)) add(`~${piece}`, weights.piece)
  }

  /** Words that mean the same in Chinese often mean the same in English: lorry, 卡车, truck. */
  function addSynonyms(stem: string) {
    for (const { text: word, stems } of dictionary.wordsFor(stem)) {
      add(word, weights.backTranslation)
      for (const other of stems.slice(0, mostSynonyms))
        if (other !== stem) add(other, weights.synonym * rarityOfStem(dictionary.countOf(other)))
    }
  }

  function addChinese(word: string, isKnown: boolean) {
    const known = dictionary.get(word)
    const rarity = Math.min(known?.rarity ?? usualRarity, mostRarity) / usualRarity
    const share = (isKnown ? coveredShare : 1) * (word.length === 1 ? weights.single : 1)
    add(word, weights.chineseWord * rarity * share)
    for (const [rank, stem] of (known?.stems ?? []).entries()) {
      const weight = (weights.translation * rarityOfStem(dictionary.countOf(stem)) * rarity) / (1 + rankDecay * rank)
      add(stem, weight * share)
    }
  }
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
