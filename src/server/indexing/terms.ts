// The terms by which words find a passage: stems of words, Chinese words, and pairs of Chinese characters, which also find
// words that the segmenter cuts otherwise.
import { isFunctionWord, isHan, segmentWords, stemWord, type Word } from '../kernel/words.ts'

export interface Term {
  text: string
  /** How much a match says: a pair of characters is found within other words, too. */
  weight: number
  /** The stretch that it was read from. */
  words: Word[]
}

const pairWeight = 0.5
const longestTerm = 60

export function termsOf(text: string): Term[] {
  const terms: Term[] = []
  const add = (term: string, weight: number, words: Word[]) => {
    if (term.length <= longestTerm) terms.push({ text: term, weight, words })
  }
  for (const word of segmentWords(text)) {
    if (isFunctionWord(word.text)) continue
    add(isHan(word.text) ? word.text : stemWord(word.text), 1, [word])
  }
  for (const match of text.matchAll(/\p{Script=Han}{2,}/gu)) {
    const characters = Array.from(match[0])
    let start = match.index
    for (let at = 0; at + 1 < characters.length; at++) {
      const pair = `${characters[at]}${characters[at + 1]}`
      // Apart from words of two characters: they are counted once as a word and once as a pair.
      add(`_${pair}`, pairWeight, [{ text: pair, start, end: start + pair.length }])
      start += characters[at]?.length ?? 0
    }
  }
  return terms
}

/** The words in other scripts than Chinese, each once, as they are spelled. */
export function spellingsOf(text: string): string {
  const words = segmentWords(text).filter((word) => !isHan(word.text) && word.text.length >= 4)
  return [...new Set(words.map((word) => word.text))].join(' ')
}
