// Where rules and words leave open what is booked: the likeliest kind, read as far as it can be, and how sure the kind is.
import type { ReservationType } from '#contract/reservation.ts'
import type { Draft, DraftFields } from '../reading/draft.ts'
import type { Reading } from '../reading/reading.ts'
import { findAddress } from './addresses.ts'
import { scoresOf } from './classify.ts'
import { endsOfRide } from './transfer.ts'
import { readVisit } from './visits.ts'

/** Of the likeliest kind at least so much, else nothing is read. */
const leastLikely = 0.35
/** So little speaks for a kind that another for which nearly all speaks comes in its place. */
const hardly = 0.25
const nearlyAll = 0.7
const guessed = 0.5

type Likelihoods = ReadonlyMap<ReservationType, number>
type ReadKind = (type: ReservationType) => Draft[]

/** How much a text tells that only a booking knows: a day with its hour, how many come, what it costs, where it is. */
export function factsIn({ text, days, times, people, total, code, freeCancelUntil }: Reading): number {
  if (days.length === 0) return 0
  const isTimed = times.length > 0 || days.length > 1
  return [isTimed, people, total, code, freeCancelUntil, findAddress(text, null)].filter(Boolean).length
}

/** Of the likeliest kind that can be read; as no more than a moment where none can. */
export function readLikely(reading: Reading, kinds: Likelihoods, read: ReadKind): Draft[] {
  const scores = scoresOf(reading.text, reading.subject)
  const likely = [...kinds]
    .filter(([type, each]) => each >= leastLikely && (!isVisit(type) || (scores.get(type) ?? 0) > 0))
    .toSorted((a, b) => b[1] - a[1])
    .map(([type]) => type)
  const drafts = likely.map(read).find((each) => each.length > 0)
  return drafts ?? likely.slice(0, 1).flatMap((type) => readMoment(reading, type))
}

/** A day, an hour and a place are those of a parcel too: a visit needs a word of its kind. */
function isVisit(type: ReservationType): boolean {
  return type === 'activity' || type === 'restaurant'
}

/** What the rules read, unless nearly everything speaks for another kind. */
export function weighed(drafts: Draft[], reading: Reading, kinds: Likelihoods, read: ReadKind): Draft[] {
  const [type, other] = new Set(drafts.map((draft) => draft.type))
  if (type === undefined || other !== undefined || (kinds.get(type) ?? 0) >= hardly) return drafts
  const [better] = [...kinds].find(([, likely]) => likely >= nearlyAll) ?? []
  if (!better) return drafts
  const instead = read(better)
  return instead.length > 0 ? instead : readMoment(reading, better)
}

/** When, and from where to where if that is told; all of it a guess. */
function readMoment(reading: Reading, type: ReservationType): Draft[] {
  const moment = readVisit(reading, 'activity')
  if (!moment) return []
  const { title, departLocal, arriveLocal, address, zoneFrom } = moment.fields
  const [from, to] = endsOfRide(reading.text)
  const isNamed = isVisit(type)
  const fields: DraftFields = {
    ...(isNamed && title && { title }),
    ...(isNamed && address && { address }),
    ...(!isNamed && from && { from }),
    ...(!isNamed && to && { to }),
    ...(departLocal && { departLocal }),
    ...(arriveLocal && { arriveLocal }),
    ...(zoneFrom && { zoneFrom }),
  }
  const entries = Object.entries(fields).map(([key, field]) => [
    key,
    { ...field, confidence: Math.min(field.confidence, guessed) },
  ])
  return [{ type, fields: Object.fromEntries(entries) }]
}
