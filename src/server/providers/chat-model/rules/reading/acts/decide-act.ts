// The act of one clause: the classifier's probabilities and the cues together, and how sure they are.

import type { ReadingContext } from '../names/reading-context.ts'
import { type ScoredAct, scoreActs } from './act-classifier.ts'
import type { ActName } from './act-names.ts'
import { cuesFor } from './cues.ts'
import { tokensOf } from './features.ts'
import { maskValues } from './placeholders.ts'

export interface DecidedAct extends ScoredAct {
  masked: string
  /** The next likely ones. */
  others: ScoredAct[]
}

/** The classifier alone counts this much at least, so that a clear cue can outvote it. */
const floor = 5e-4
/** A cue counts as much as makes the probabilities of held-out messages most honest. */
const weightOfCue = 0.7

/** How much a clause that only continues ("and dinner?", 那五月呢) takes after the act before it. */
const continuation = 3
const continues =
  /^(?:the .{1,30} (?:to|on) \uE004$|and|or|what about|how about|also|anything|something)\b|^(?:那|那么|也|再|还有|适合)|(?:呢|too|as well)[?？]?$/iu

/** "On Saturday please", after what was to be put somewhere: it says where. */
const onlyDay =
  /^(?:on |for |maybe |say |make it )*(?:the )?\uE004(?: (?:morning|afternoon|evening))?,?(?: (?:please|then|thanks|would be (?:good|fine|best)))*[.!]?$/iu
const placing = new Set<ActName>(['add', 'move'])

/** `previous` is the act of the clause or message before. */
export function decideAct(text: string, context: ReadingContext, previous?: ActName): DecidedAct {
  return decideMasked(maskValues(text, context), context, previous)
}

export function decideMasked(
  masked: string,
  context: Pick<ReadingContext, 'items' | 'isTripKnown'>,
  previous?: ActName,
): DecidedAct {
  const hasPlan = context.items.length > 0 || !context.isTripKnown
  const [first, ...others] = weighCues(scoreActs(masked, hasPlan), masked, { hasPlan, previous })
  return { act: first?.act ?? 'out', probability: first?.probability ?? 0, masked, others: others.slice(0, 3) }
}

interface Around {
  hasPlan: boolean
  previous?: ActName | undefined
}

/** Most likely first. */
export function weighCues(scored: readonly ScoredAct[], masked: string, { hasPlan, previous }: Around): ScoredAct[] {
  const cues = cuesFor(masked, hasPlan)
  if (previous && continues.test(masked.replace(/^[,，\s]+/u, '')) && tokensOf(masked).length <= 10) {
    const weight = tokensOf(masked).length <= 4 ? 2 * continuation : continuation
    cues.set(previous, (cues.get(previous) ?? 0) + weight)
  }
  if (previous && placing.has(previous) && onlyDay.test(masked)) cues.set(previous, (cues.get(previous) ?? 0) + 8)
  const scores = scored.map(({ act, probability }) => ({
    act,
    score: Math.log(Math.max(probability, floor)) + weightOfCue * (cues.get(act) ?? 0),
  }))
  const highest = Math.max(...scores.map(({ score }) => score))
  const total = scores.reduce((sum, { score }) => sum + Math.exp(score - highest), 0)
  return scores
    .map(({ act, score }) => ({ act, probability: Math.exp(score - highest) / total }))
    .sort((a, b) => b.probability - a.probability)
}
