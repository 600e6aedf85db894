// What the learnt reader makes of a text: its parts, the kind of each, and the fields of each out of its candidates.
import type { ReservationType } from '#contract/reservation.ts'
import { probabilitiesOf } from '../../../providers/chat-model/rules/reading/acts/linear-model.ts'
import { isUnbooked } from '../kinds/items.ts'
import { kindNames } from '../kinds/likely-kinds.ts'
import { isRefusal, readAsKind } from '../kinds/read-kinds.ts'
import type { Draft, DraftFields } from '../reading/draft.ts'
import { moved } from '../reading/moved.ts'
import { type Reading, readText } from '../reading/reading.ts'
import type { Source } from '../sources/source.ts'
import { judge } from '../sureness/judge.ts'
import { findStatus } from '../text/status.ts'
import { beginSigns } from './begins.ts'
import { candidatesOf } from './candidates.ts'
import { fieldsOf, type Moment } from './fields.ts'
import { joinFields } from './join-fields.ts'
import { kindSigns } from './kind-words.ts'
import { meaningsOf } from './meanings.ts'
import { bucketsOf, type LearnedModels } from './models.ts'
import { type Part, partsOf } from './parts.ts'
import { type RatedCandidate, rateCandidates } from './rate.ts'
import { linesOf, type TextLine } from './surroundings.ts'

/** A booking that the learnt reader found, with what the rules read in its part once they are told of what kind it is. */
export interface LearnedDraft extends Draft {
  typeConfidence: number
  part: Part
  /** What it read itself. */
  learnt: DraftFields
}

const mostNone = 0.8
/** What is booked is told before the conditions; reading takes time for each word. */
const longestText = 8_000

/** `known`: what the rules have read in the whole. */
export async function readLearned(
  whole: Source,
  now: Date,
  models: LearnedModels,
  known: readonly Draft[] = [],
): Promise<LearnedDraft[]> {
  const source = { ...whole, text: wholeLines(whole.text) }
  const reading = readText(source, now)
  const { text } = reading
  if (isRefusal(reading)) return []
  const candidates = candidatesOf(reading)
  const lines = linesOf(text, candidates)
  const rated = rateCandidates(text, candidates, lines, models)
  const begins = beginSigns(reading, lines, rated).map(
    (signs) => probabilitiesOf(models.begins, bucketsOf('begins', signs))[1] ?? 0,
  )
  const meanings = await meaningsOf(text)
  const parts = partsOf(lines, begins, rated, rowsOf(candidates, lines))
  const isIn =
    ({ start, end }: Part) =>
    (each: RatedCandidate) =>
      each.candidate.start >= start && each.candidate.end <= end
  const around = rated.filter((each) => !parts.some((part) => isIn(part)(each)))
  const drafts: LearnedDraft[] = []
  for (const part of parts) {
    if (parts.length > 1 && isUnbooked(text.slice(part.start, part.end))) continue
    const signs = kindSigns(text, lines.slice(part.from, part.to), rated, meanings)
    const { type, typeConfidence } = kindOf(signs, models)
    if (type === null) continue
    const own = rated.filter(isIn(part))
    const dayOver = dayAbove(rated, part) ?? dayBefore(drafts.at(-1))
    const learnt = fieldsOf(type, own, around, { text, dayOver })
    const ruled = parts.length > 1 ? readPart(source, part, type, dayOver, now) : knownOr(known, reading, type, now)
    const status = findStatus(text.slice(part.start, part.end))
    const nearest = nearestOf(ruled, learnt)
    for (const draft of ruled.length > 0 ? ruled : [null]) {
      const own = draft === nearest ? { status, ...learnt } : {}
      const fields = joinFields(draft?.fields ?? {}, own)
      if (fields.departLocal || fields.checkIn) drafts.push({ type, typeConfidence, part, fields, learnt: own })
    }
  }
  return drafts
}

function wholeLines(text: string): string {
  return text.length > longestText ? text.slice(0, text.lastIndexOf('\n', longestText) + 1) : text
}

function knownOr(known: readonly Draft[], reading: Reading, type: ReservationType, now: Date): Draft[] {
  const ofType = known.filter((draft) => draft.type === type)
  return ofType.length > 0 ? ofType : readWhole(reading, type, now)
}

function readWhole(reading: Reading, type: ReservationType, now: Date): Draft[] {
  return judge(readAsKind(reading, type), reading, { isData: false, now })
}

/** Read as if it were alone; an hour without a day is of the day above. */
function readPart(
  source: Source,
  { start, end }: Part,
  type: ReservationType,
  over: Moment | null,
  now: Date,
): Draft[] {
  const own = readText({ ...source, text: source.text.slice(start, end), subject: '' }, now)
  const isOnDay = over !== null && own.days.length === 0 && own.times.length > 0
  const reading = isOnDay ? { ...own, days: [{ day: over.day, confidence: over.probability, start: 0, end: 0 }] } : own
  return readWhole(reading, type, now).map((draft) => moved(draft, start))
}

/** The one of the rules that the learnt fields tell of: they begin alike. */
function nearestOf(ruled: readonly Draft[], learnt: DraftFields): Draft | null {
  const begin = (fields: DraftFields) => (fields.departLocal ?? fields.checkIn)?.value
  return ruled.find(({ fields }) => begin(fields) === begin(learnt)) ?? ruled[0] ?? null
}

/** null where nothing is booked. */
function kindOf(
  signs: readonly string[],
  models: LearnedModels,
): { type: ReservationType | null; typeConfidence: number } {
  const probabilities = probabilitiesOf(models.kinds, bucketsOf('kinds', signs))
  const none = probabilities[kindNames.length] ?? 0
  const ofKinds = probabilities.slice(0, kindNames.length)
  const most = Math.max(...ofKinds)
  const type = kindNames[ofKinds.indexOf(most)] ?? null
  return none > mostNone
    ? { type: null, typeConfidence: 0 }
    : { type, typeConfidence: (most / (1 - none)) * (1 - none / 2) }
}

const leastOver = 0.3

function dayAbove(rated: readonly RatedCandidate[], { start }: Part): Moment | null {
  const over = rated.findLast(
    ({ candidate, probabilities }) =>
      candidate.kind === 'day' && candidate.end <= start && probabilities.begin >= leastOver,
  )
  return over ? { day: over.candidate.value, probability: Math.min(0.5, over.probabilities.begin) } : null
}

function dayBefore(before: Draft | undefined): Moment | null {
  const [day] =
    (before?.fields.arriveLocal ?? before?.fields.departLocal ?? before?.fields.checkIn)?.value.split('T') ?? []
  return day === undefined ? null : { day, probability: 0.5 }
}

function rowsOf(spans: readonly { start: number }[], lines: readonly TextLine[]): number[] {
  let row = 0
  return spans.map(({ start }) => {
    while ((lines[row + 1]?.start ?? Number.POSITIVE_INFINITY) <= start) row += 1
    return row
  })
}
