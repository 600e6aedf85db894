// The words of a text as the built-in embeddings read them: Chinese ones are cut as the dictionary knows them.
import { isHan, segmentWords, type Word } from '../../../kernel/words.ts'
import { simplifyChinese } from '../../shipped-data/gazetteer/simplify-chinese.ts'
import type { ChineseWords } from './chinese-words.ts'

export interface TextWords {
  /** What the places of the words refer to. */
  simplified: string
  chinese: Word[]
  /** As the segmenter of the platform cuts them, in all scripts. */
  all: Word[]
  /** In other scripts than Chinese. */
  others: Word[]
}

const longestWord = 6
const unknownCost = 16

export function readWords(text: string, dictionary: ChineseWords): TextWords {
  const simplified = simplifyChinese(text)
  const chinese: Word[] = []
  for (const run of simplified.matchAll(/\p{Script=Han}+/gu)) {
    let start = run.index
    for (const word of splitRun(run[0], dictionary)) {
      chinese.push({ text: word, start, end: start + word.length })
      start += word.length
    }
  }
  const all = segmentWords(simplified)
  return { simplified, chinese, all, others: all.filter((word) => !isHan(word.text)) }
}

/** Those that end before a place. */
export function wordsBefore({ simplified, chinese, all, others }: TextWords, place: number): TextWords {
  const before = (words: readonly Word[]) => words.filter(({ end }) => end <= place)
  return {
    simplified: simplified.slice(0, place),
    chinese: before(chinese),
    all: before(all),
    others: before(others),
  }
}

/** The words that are most likely together, as the dictionary knows them (Viterbi over the logarithms of their frequencies). */
function splitRun(run: string, dictionary: ChineseWords): string[] {
  const costs = [0]
  const lengths = [0]
  for (let end = 1; end <= run.length; end++) {
    let best = { cost: Number.POSITIVE_INFINITY, length: 1 }
    for (let length = 1; length <= Math.min(longestWord, end); length++) {
      const known = dictionary.get(run.slice(end - length, end))
      if (!known && length > 1) continue
      const cost = (costs[end - length] ?? 0) + (known?.rarity ?? unknownCost)
      if (cost < best.cost) best = { cost, length }
    }
    costs.push(best.cost)
    lengths.push(best.length)
  }
  const words: string[] = []
  for (let end = run.length; end > 0; end -= lengths[end] ?? 1) words.unshift(run.slice(end - (lengths[end] ?? 1), end))
  return words
}
