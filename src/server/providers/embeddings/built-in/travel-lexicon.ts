// Concepts of travel and the words for them in both languages, found in running text by the longest match.
import { readFileSync } from 'node:fs'
import { isHan, stemWord } from '../../../kernel/words.ts'
import { lazy } from '../../shipped-data/gazetteer/lazy.ts'
import type { TextWords } from './read-words.ts'

export interface FoundConcepts {
  concepts: number[]
  /** The stretches of the text that they were found in. */
  covered: { start: number; end: number }[]
}

const longestEnglish = 4
const longestChinese = 7

/** Concepts apart by semicolons, in each the English words for it before the Chinese ones; a word may stand for several concepts. */
const readLines = () =>
  readFileSync(new URL('./travel-lexicon.txt', import.meta.url), 'utf8')
    .trim()
    .split(/[;\n]/)

/** By stems joined with spaces, or by Chinese characters; the concepts that each may mean. */
const phrases = lazy(() => {
  const byPhrase = new Map<string, number[]>()
  readLines().forEach((line, concept) => {
    for (const part of line.split(/[|=]/)) {
      const phrase = part.trim()
      const key = isHan(phrase)
        ? phrase
        : phrase
            .split(/[\s-]+/)
            .map(stemWord)
            .join(' ')
      byPhrase.set(key, [...(byPhrase.get(key) ?? []), concept])
    }
  })
  return byPhrase
})

export function findConcepts({ simplified, others: words }: TextWords): FoundConcepts {
  const found: FoundConcepts = { concepts: [], covered: [] }
  const take = (key: string, start: number, end: number): boolean => {
    const concepts = phrases().get(key)
    if (!concepts) return false
    found.concepts.push(...concepts)
    found.covered.push({ start, end })
    return true
  }
  for (const run of simplified.matchAll(/\p{Script=Han}+/gu)) {
    for (let at = 0; at < run[0].length; ) {
      let length = Math.min(longestChinese, run[0].length - at)
      while (length > 0 && !take(run[0].slice(at, at + length), run.index + at, run.index + at + length)) length -= 1
      at += Math.max(1, length)
    }
  }
  for (let at = 0; at < words.length; ) {
    let length = Math.min(longestEnglish, words.length - at)
    while (length > 0 && !takeWords(at, length)) length -= 1
    at += Math.max(1, length)
  }
  return found

  function takeWords(at: number, length: number): boolean {
    const taken = words.slice(at, at + length)
    const key = taken.map(({ text: word }) => stemWord(word)).join(' ')
    return take(key, taken[0]?.start ?? 0, taken.at(-1)?.end ?? 0)
  }
}
