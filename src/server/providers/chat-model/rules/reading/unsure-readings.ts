// Whether a message says surely enough what is wanted, and what else it may mean.
import type { ScoredAct } from './acts/act-classifier.ts'
import { type ActName, editActs, questionActs } from './acts/act-names.ts'
import type { ReadingContext } from './names/reading-context.ts'
import type { Clause } from './requests/clause.ts'
import { editCalls } from './requests/edit-calls.ts'
import { hasPreferences, type Slots } from './slots.ts'
import { unusedWords } from './text/coverage.ts'
import { MarkedText } from './text/marked-text.ts'

const edits = new Set<ActName>(editActs)
const questions = new Set<ActName>(questionActs)
/** Words of a wish without a value: the plan may be made, made anew, or left to the assistant. */
const speaksOfPlan =
  /\b(?:plan|itinerary|trip|days|schedule|organi[sz]e|arrange|put together|suggest|surprise|up to you|you choose|you decide|anything goes|again|redo|weekend|holiday|vacation|budget|cheaper|food)\b|规划|计划|安排|排|行程|攻略|怎么玩|随便|你看着|你定|你决定|重新|再来|方案|旅行|旅游|出发|玩|去/iu
/** Below it a clause that stands alone is asked about. */
export const sureEnough = 0.45
/** Enough where the next likely act is far behind. */
const likelyEnough = 0.3

/** Well ahead of the next reading, and complete: what it is about is in the plan or the guide. */
function isLikely(clause: Clause, context: ReadingContext): boolean {
  const { act, probability, others, mentions, days, text } = clause
  if (probability < likelyEnough || probability < 1.4 * (others[0]?.probability ?? 0)) return false
  if (edits.has(act)) return mentions.length + days.length > 0 && editCalls(clause, context).length > 0
  return questions.has(act) && unusedWords(new MarkedText(text)).length <= 3
}

/** Nothing sure was said, and no value tells that it is about the plan. */
export function unsureReadings(clauses: readonly Clause[], slots: Slots, context: ReadingContext): ScoredAct[] | null {
  const best = [...clauses].sort((a, b) => b.probability - a.probability)[0]
  if (!best) return null
  const isEmptyWish =
    clauses.every(({ act, text }) => act === 'wish' && !speaksOfPlan.test(text)) &&
    !hasPreferences(slots) &&
    !slots.remarks &&
    slots.cities.length === 0
  if (isEmptyWish)
    return [...best.others.filter(({ act }) => act !== 'wish'), { act: 'wish', probability: best.probability }]
  if (
    best.probability >= sureEnough ||
    isLikely(best, context) ||
    (best.act === 'wish' && (hasPreferences(slots) || slots.remarks))
  )
    return null
  return [{ act: best.act, probability: best.probability }, ...best.others]
}
