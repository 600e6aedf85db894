// One booking as the rules and the learnt reader read it: what one of them left out is taken from the other, what they contradict
// each other in is unsure, and what both say is rather sure.
import type { ReservationField } from '#contract/reservation.ts'
import { foldText } from '../../../providers/shipped-data/gazetteer/fold-text.ts'
import type { DraftFields } from '../reading/draft.ts'
import type { Found } from '../text/span.ts'

/** What the learnt reader alone says is unsure. */
const mostLearnt = 0.55
const contradicted = 0.5
/** Less sure than this, the learnt reader contradicts nobody. */
const leastContradiction = 0.6
const agreed = 0.65
/**
 * Fields that nearly always were right on held-out texts where both agreed, and how sure the learnt reader was then. Not days:
 * both assume the same year.
 */
const leastAgreed: { [Field in ReservationField]?: number } = {
  from: 0.9,
  to: 0.7,
  number: 0.7,
  people: 0.95,
  price: 0.7,
}

/** `most`: how sure any field may be. */
export function joinFields(ruled: DraftFields, learnt: DraftFields, most = 1): DraftFields {
  const keys = new Set([...Object.keys(ruled), ...Object.keys(learnt)]) as Set<ReservationField>
  return Object.fromEntries([...keys].map((key) => [key, atMost(joined(key, ruled[key], learnt[key]), most)]))
}

function atMost(field: Found<unknown> | undefined, most: number): Found<unknown> | undefined {
  return field && { ...field, confidence: Math.min(field.confidence, most) }
}

function joined(
  key: ReservationField,
  ruled: Found<unknown> | undefined,
  learnt: Found<unknown> | undefined,
): Found<unknown> | undefined {
  if (!ruled) return learnt && { ...learnt, confidence: Math.min(learnt.confidence, mostLearnt) }
  if (!learnt || key === 'status' || key.startsWith('zone')) return ruled
  if (isEqual(key, ruled.value, learnt.value)) {
    const isAgreed = learnt.confidence >= (leastAgreed[key] ?? 1) && ruled.value === learnt.value
    return { ...ruled, confidence: isAgreed ? Math.max(ruled.confidence, agreed) : ruled.confidence }
  }
  if (learnt.confidence < leastContradiction) return ruled
  const value = isFuller(ruled.value, learnt.value) ? learnt : ruled
  return { ...value, confidence: Math.min(value.confidence, contradicted) }
}

/** The same day, with an hour. */
function isFuller(ruled: unknown, learnt: unknown): boolean {
  return typeof ruled === 'string' && typeof learnt === 'string' && learnt.startsWith(`${ruled}T`)
}

function isEqual(key: ReservationField, a: unknown, b: unknown): boolean {
  if (typeof a !== 'string' || typeof b !== 'string') return JSON.stringify(a) === JSON.stringify(b)
  if (isLocalTime.has(key)) return a === b
  const [first, second] = [bare(a), bare(b)]
  return (
    first === second || (first.length > 1 && second.includes(first)) || (second.length > 1 && first.includes(second))
  )
}

const isLocalTime: ReadonlySet<ReservationField> = new Set([
  'departLocal',
  'arriveLocal',
  'checkIn',
  'checkOut',
  'freeCancelUntil',
])

function bare(words: string): string {
  return foldText(words).replace(/\s/g, '')
}
