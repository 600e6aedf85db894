// Concepts and topics of travel and the words for them in both languages, found in running text by the longest match.
import { readFileSync } from 'node:fs'
import { isHan, segmentWords, stemWord } from '../../../kernel/words.ts'
import { lazy } from '../../shipped-data/gazetteer/lazy.ts'
import type { TextWords } from './read-words.ts'

export interface FoundPhrases {
  /** Lines of the table that the text names, once for each time. */
  lines: number[]
  /** The stretches of the text that they were found in. */
  covered: { start: number; end: number }[]
}

interface Phrases {
  /** By stems joined with spaces, or by Chinese characters; the lines that each stands in. */
  lines: ReadonlyMap<string, readonly number[]>
  /** The stems and characters that any begins with: most places of a text need no further look. */
  beginnings: ReadonlySet<string>
}

const longestEnglish = 4
const longestChinese = 7

/** Words that mean the same. */
const lexicon = lazy(() => readPhrases('./travel-lexicon.txt'))
/** Words that occur together: places and what is there, things and what they are needed for. */
const associations = lazy(() => readPhrases('./travel-associations.txt'))

export const findConcepts = (text: TextWords): FoundPhrases => findPhrases(text, lexicon())
export const findTopics = (text: TextWords): FoundPhrases => findPhrases(text, associations())

/** Lines apart by semicolons, in each the English words before the Chinese ones; a word may stand in several. */
function readPhrases(file: string): Phrases {
  const found = new Map<string, number[]>()
  const lines = readFileSync(new URL(file, import.meta.url), 'utf8')
    .trim()
    .split(/[;\n]/)
  for (const [at, line] of lines.entries()) {
    for (const phrase of line.split(/[|=]/)) {
      const key = isHan(phrase)
        ? phrase.trim()
        : segmentWords(phrase)
            .map(({ text }) => stemWord(text))
            .join(' ')
      found.set(key, [...(found.get(key) ?? []), at])
    }
  }
  const beginnings = new Set([...found.keys()].map((key) => (isHan(key) ? key.charAt(0) : (key.split(' ')[0] ?? ''))))
  return { lines: found, beginnings }
}

function findPhrases({ simplified, others: words }: TextWords, phrases: Phrases): FoundPhrases {
  const found: FoundPhrases = { lines: [], covered: [] }
  const take = (key: string, start: number, end: number): boolean => {
    const lines = phrases.lines.get(key)
    if (!lines) return false
    found.lines.push(...lines)
    found.covered.push({ start, end })
    return true
  }
  for (const run of simplified.matchAll(/\p{Script=Han}+/gu)) {
    for (let at = 0; at < run[0].length; ) {
      const mayBegin = phrases.beginnings.has(run[0].charAt(at))
      let length = mayBegin ? Math.min(longestChinese, run[0].length - at) : 0
      while (length > 0 && !take(run[0].slice(at, at + length), run.index + at, run.index + at + length)) length -= 1
      at += Math.max(1, length)
    }
  }
  const stems = words.map(({ text }) => stemWord(text))
  for (let at = 0; at < words.length; ) {
    let length = phrases.beginnings.has(stems[at] ?? '') ? Math.min(longestEnglish, words.length - at) : 0
    while (length > 0 && !takeWords(at, length)) length -= 1
    at += Math.max(1, length)
  }
  return found

  function takeWords(at: number, length: number): boolean {
    const taken = words.slice(at, at + length)
    return take(stems.slice(at, at + length).join(' '), taken[0]?.start ?? 0, taken.at(-1)?.end ?? 0)
  }
}
