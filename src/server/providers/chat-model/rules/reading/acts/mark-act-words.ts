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
/** Change of the log-odds; of a wish, whose words are tastes and names, of the log-probability. */
const leastEffect = { ofWish: 0.08, ofOther: 0.8 }
/** In a question about a place, 卢, 浮 and 宫 are parts of its name, however well they fit the act. */
const couldBeName = /^\p{Script=Han}(?:\p{Script=Han}{2,})?$/u
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
    if (!isWordLike || source.isUsed(index, end) || (act === 'facts' && couldBeName.test(segment))) continue
    const from = at.indexOf(index)
    if (from < 0 || masked.slice(from, from + segment.length) !== segment) continue
    const without = `${masked.slice(0, from)} ${masked.slice(from + segment.length)}`
    if (whole - evidence(without, act) > (act === 'wish' ? leastEffect.ofWish : leastEffect.ofOther))
      source.mark(index, end)
  }
}

function evidence(masked: string, act: ActName): number {
  const probability = scoreActs(masked).find((each) => each.act === act)?.probability ?? 0
  const against = act === 'wish' ? 1 : Math.max(1 - probability, 1e-6)
  return Math.log(Math.max(probability, 1e-6) / against)
}
