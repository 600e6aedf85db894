// The part of a passage that shows why it was found, and the words of the query in it.
import { isHan, segmentWords, stemWord } from '../kernel/words.ts'
import { termsOf } from './terms.ts'

const excerptLength = 220

interface Stretch {
  start: number
  end: number
}

export interface Highlighted {
  excerpt: string
  /** Within the excerpt. */
  highlights: Stretch[]
  /** Words of the query that stand in the passage, as the query writes them. */
  matchedWords: string[]
}

export function highlight(text: string, query: string, alike: ReadonlySet<string> = new Set()): Highlighted {
  const sought = new Map<string, string>()
  for (const { text: term, words } of termsOf(query)) sought.set(term, words[0]?.text ?? term)
  const matched = new Set<string>()
  const stretches: Stretch[] = []
  for (const term of termsOf(text)) {
    const word = sought.get(term.text)
    if (word === undefined) continue
    matched.add(word)
    for (const { start, end } of term.words) stretches.push({ start, end })
  }
  for (const { text: word, start, end } of segmentWords(text))
    if (!isHan(word) && alike.has(stemWord(word))) stretches.push({ start, end })
  const merged = mergeStretches(stretches)
  const begin = excerptStart(text, merged)
  const excerpt = text.slice(begin, begin + excerptLength)
  return {
    excerpt,
    highlights: merged.flatMap(({ start, end }) =>
      start >= begin && end <= begin + excerpt.length ? [{ start: start - begin, end: end - begin }] : [],
    ),
    matchedWords: dropPieces([...matched]),
  }
}

/** Pairs of characters run into one another. */
function mergeStretches(stretches: Stretch[]): Stretch[] {
  const merged: Stretch[] = []
  for (const stretch of stretches.sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last && stretch.start <= last.end) last.end = Math.max(last.end, stretch.end)
    else merged.push({ ...stretch })
  }
  return merged
}

/** Where the most words stand together, at the beginning of a sentence if one is near. */
function excerptStart(text: string, stretches: readonly Stretch[]): number {
  if (text.length <= excerptLength) return 0
  let best = { start: 0, count: 0 }
  for (const { start } of stretches) {
    const count = stretches.filter((other) => other.start >= start && other.end <= start + excerptLength - 40).length
    if (count > best.count) best = { start, count }
  }
  const before = text.slice(Math.max(0, best.start - 60), best.start)
  const sentence = Math.max(
    ...['。', '！', '？', '. ', '! ', '? ', '\n'].map((end) => before.lastIndexOf(end) + end.length - 1),
  )
  const start = best.start <= 60 ? 0 : best.start - before.length + Math.max(0, sentence + (sentence > 0 ? 1 : 0))
  return Math.min(safeStart(text, start), Math.max(0, text.length - excerptLength))
}

/** Not between the halves of a character. */
function safeStart(text: string, start: number): number {
  const code = text.charCodeAt(start)
  return code >= 0xdc00 && code <= 0xdfff ? start + 1 : start
}

/** 签证 stands for its own pair of characters. */
function dropPieces(words: string[]): string[] {
  return [...new Set(words)].filter((word) => !words.some((other) => other !== word && other.includes(word)))
}
