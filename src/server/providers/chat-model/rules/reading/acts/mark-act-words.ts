// Words that decided what a clause does are used: a cue speaks of them, or without them its act would be less likely.

import type { ReadingContext } from '../names/reading-context.ts'
import type { MarkedText } from '../text/marked-text.ts'
import { topicPatterns } from '../values/open-topics.ts'
import { scoreActs } from './act-classifier.ts'
import type { ActName } from './act-names.ts'
import { cueMatches } from './cues.ts'
import { mask } from './placeholders.ts'

/** Acts that take the rest of the clause as the traveler's own words. */
const verbatim = new Set<ActName>(['note', 'rename', 'booked', 'add', 'out', 'trouble', 'look_back', 'buy'])
/** Change of the log-probability. */
const leastEffect = 0.03
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** `withValues` where the values of the clause are arguments of its calls. */
export function markActWords(source: MarkedText, act: ActName, context: ReadingContext, withValues: boolean): void {
  const { text } = source
  if (verbatim.has(act)) {
    source.mark(0, text.length)
    return
  }
  const { masked, at, values } = mask(text, context)
  if (withValues) for (const { start, end } of values) source.mark(start, end)
  for (const { start, end } of cueMatches(masked, act)) {
    for (let index = start; index < end; index += 1) {
      const original = at[index]
      if (original !== undefined && masked[index] === text[original]) source.mark(original, original + 1)
    }
  }
  if (act === 'facts') for (const [, pattern] of topicPatterns) source.has(pattern)
  const whole = evidence(masked, act)
  for (const { segment, index, isWordLike } of segmenter.segment(text)) {
    const end = index + segment.length
    if (!isWordLike || source.isUsed(index, end)) continue
    const from = at.indexOf(index)
    if (from < 0 || masked.slice(from, from + segment.length) !== segment) continue
    const without = `${masked.slice(0, from)} ${masked.slice(from + segment.length)}`
    if (whole - evidence(without, act) > leastEffect) source.mark(index, end)
  }
}

function evidence(masked: string, act: ActName): number {
  const scored = scoreActs(masked).find((each) => each.act === act)
  return Math.log(Math.max(scored?.probability ?? 0, 1e-6))
}
