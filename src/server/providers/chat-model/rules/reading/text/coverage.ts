// Which words of a message no recognizer used.

import type { MarkedText } from './marked-text.ts'
import { isPlainWord } from './plain-words.ts'

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** Runs of content words, as they stand in the text. */
export function unusedWords(source: MarkedText): string[] {
  const { text } = source
  const runs: { start: number; end: number }[] = []
  for (const { segment, index, isWordLike } of segmenter.segment(text)) {
    const end = index + segment.length
    if (!isWordLike || isPlainWord(segment) || source.isUsed(index, end) || isListMark(text, index, end)) continue
    const last = runs.at(-1)
    if (last && /^\s?$/u.test(text.slice(last.end, index))) last.end = end
    else runs.push({ start: index, end })
  }
  return runs.map(({ start, end }) => text.slice(start, end)).filter((run) => !isFragment(run))
}

/** "1", "2027", 住: the rest of a phrase that was read, which says nothing by itself. */
function isFragment(run: string): boolean {
  return /^(?:\d{1,2}|20\d\d|\p{Script=Han})$/u.test(run)
}

/** "1) three days 2) just me" */
function isListMark(text: string, start: number, end: number): boolean {
  return /^\d$/.test(text.slice(start, end)) && text[end] === ')' && /(?:^|[\s\n;,])$/.test(text.slice(0, start))
}

/** Words that carry meaning, used or not. */
export function countContentWords(text: string): number {
  return [...segmenter.segment(text)].filter(
    ({ segment, index, isWordLike }) =>
      isWordLike && !isPlainWord(segment) && !isListMark(text, index, index + segment.length),
  ).length
}
