// What a text books, as rules and the learnt reader read it together.
import { lowConfidence } from '#contract/reservation-confidence.ts'
import type { Draft, DraftFields } from '../reading/draft.ts'
import { joinFields } from './join-fields.ts'
import type { LearnedDraft } from './read-learned.ts'

/** How sure the kind has to be of a booking that the rules did not see: alone, and beside what they read. */
const least = { alone: 0.35, beside: 0.6, instead: 0.5 }
const leastMoment = 0.4
const guessed = 0.5
const nearlySure = 0.9

/** `today`: what was over before it is no booking that only the learnt reader saw. */
export function joinReadings(ruled: readonly Draft[], all: readonly LearnedDraft[], today: string): Draft[] {
  const learned = all.filter(({ fields }) => (beginOf(fields) ?? '') >= today)
  if (ruled.length === 0) return learned.filter((each) => isLikely(each, least.alone) && isTold(each)).map(asGuess)
  if (isClearer(ruled, learned)) return learned.map(asGuess)
  const left = new Set(learned)
  const joined = ruled.map((draft): Draft => {
    const other = partnerOf(draft, [...left], ruled.length === 1 && learned.length === 1)
    if (!other) return draft
    left.delete(other)
    if (other.type === draft.type) return joinedWith(draft, other)
    const isDoubted =
      ruled.length === 1 && (draft.typeConfidence ?? 1) < lowConfidence && other.typeConfidence >= least.instead
    return isDoubted ? asGuess(other) : draft
  })
  const moments = new Set(ruled.flatMap(({ fields }) => [beginOf(fields), endOf(fields), endOf(fields)?.slice(0, 10)]))
  const more = [...left].filter(
    (each) =>
      isLikely(each, least.beside) &&
      isTimed(each) &&
      !moments.has(beginOf(each.fields)) &&
      !ruled.some((draft) => isInside(draft, each)),
  )
  return [...joined, ...more.map(asGuess)]
}

/** Where the kind is a guess, nothing becomes sure. */
function joinedWith(draft: Draft, { learnt }: LearnedDraft): Draft {
  const isGuess = (draft.typeConfidence ?? 1) < lowConfidence
  return { ...draft, fields: joinFields(draft.fields, learnt, isGuess ? guessed : 1) }
}

function beginOf(fields: DraftFields): string | undefined {
  return (fields.departLocal ?? fields.checkIn)?.value
}

function endOf({ arriveLocal, checkOut }: DraftFields): string | undefined {
  return (arriveLocal ?? checkOut)?.value
}

/** Only a room is taken without an hour. */
function isTimed({ type, fields }: LearnedDraft): boolean {
  return type === 'lodging' || beginOf(fields)?.includes('T') === true
}

const facts = [
  'title',
  'address',
  'from',
  'to',
  'number',
  'code',
  'price',
  'people',
  'arriveLocal',
  'checkOut',
] as const

/** A day and an hour are those of a parcel too. */
function isTold({ learnt }: LearnedDraft): boolean {
  return facts.some((fact) => (learnt[fact]?.confidence ?? 0) >= leastMoment)
}

/** The learnt reader tells bookings apart that the rules have taken for fewer. */
function isClearer(ruled: readonly Draft[], learned: readonly LearnedDraft[]): boolean {
  if (learned.length <= ruled.length || !learned.every((each) => isLikely(each, least.beside))) return false
  const begins = new Set(learned.map(({ fields }) => beginOf(fields)))
  return (
    begins.size === learned.length &&
    learned.every(isTimed) &&
    ruled.every(({ fields }) => begins.has(beginOf(fields))) &&
    ruled.some(({ typeConfidence = 1 }) => typeConfidence < nearlySure)
  )
}

function partnerOf(draft: Draft, learned: readonly LearnedDraft[], areAlone: boolean): LearnedDraft | undefined {
  const begin = beginOf(draft.fields)
  const day = (local: string | undefined) => local?.slice(0, 10)
  const ofKind = learned.filter(({ type }) => type === draft.type)
  return (
    ofKind.find(({ fields }) => beginOf(fields) === begin) ??
    learned.find(({ fields }) => beginOf(fields) === begin) ??
    ofKind.find(({ fields }) => day(beginOf(fields)) === day(begin)) ??
    (areAlone ? learned[0] : undefined)
  )
}

function isLikely({ typeConfidence, learnt, fields }: LearnedDraft, kind: number): boolean {
  const begin = learnt.departLocal ?? learnt.checkIn ?? fields.departLocal ?? fields.checkIn
  return typeConfidence >= kind && (begin?.confidence ?? 0) >= leastMoment
}

function isInside({ fields }: Draft, { part }: LearnedDraft): boolean {
  const at = fields.departLocal ?? fields.checkIn
  return at !== undefined && at.end > at.start && at.start >= part.start && at.end <= part.end
}

/** All of it unsure. */
function asGuess({ type, typeConfidence, fields }: LearnedDraft): Draft {
  const entries = Object.entries(fields).flatMap(([key, field]) =>
    field ? [[key, { ...field, confidence: Math.min(field.confidence, guessed) }]] : [],
  )
  return { type, typeConfidence: Math.min(typeConfidence, guessed), fields: Object.fromEntries(entries) }
}
