// Words that decided what a clause does are used: without them its act would be less likely, or a cue would be gone.
import type { MarkedText } from '../text/marked-text.ts'
import { scoreActs } from './act-classifier.ts'
import type { ActName } from './act-names.ts'
import { cuesFor } from './cues.ts'

/** Acts that take the rest of the clause as the traveler's own words. */
const verbatim = new Set<ActName>(['note', 'rename', 'booked', 'add', 'out', 'trouble', 'look_back', 'buy'])
/** Change of the log-probability. */
const leastEffect = 0.04
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

export function markActWords(
  source: MarkedText,
  { act, masked, text }: { act: ActName; masked: string; text: string },
): void {
  if (verbatim.has(act)) {
    source.mark(0, text.length)
    return
  }
  const whole = evidence(masked, act)
  for (const { segment, index, isWordLike } of segmenter.segment(text)) {
    const end = index + segment.length
    if (!isWordLike || source.isUsed(index, end) || !masked.includes(segment)) continue
    if (whole - evidence(masked.replace(segment, ' '), act) > leastEffect) source.mark(index, end)
  }
}

function evidence(masked: string, act: ActName): number {
  const scored = scoreActs(masked).find((each) => each.act === act)
  return Math.log(Math.max(scored?.probability ?? 0, 1e-6)) + (cuesFor(masked, true).get(act) ?? 0)
}
