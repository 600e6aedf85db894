// Which fields are sure. A reader says how it found a value; here the other fields and the rest of the text speak for or against it.
// What is contradicted is unsure; so is what needs support and has none; what was only guessed is sure where something else agrees.
import type { ReservationField } from '#contract/reservation.ts'
import { lowConfidence } from '#contract/reservation-confidence.ts'
import type { Draft, DraftFields } from '../reading/draft.ts'
import type { Reading } from '../reading/reading.ts'
import { besideLabel } from './beside-label.ts'
import { dayAndHour } from './day-and-hour.ts'
import type { Evidence, Witness } from './evidence.ts'
import { implausible } from './implausible.ts'
import { knownEnds } from './known-ends.ts'
import { markedTimes } from './marked-times.ts'
import { namedHouse } from './named-house.ts'
import { oneCount } from './one-count.ts'
import { orderOfLegs } from './order-of-legs.ts'
import { otherDays } from './other-days.ts'
import { otherNumber } from './other-number.ts'
import { otherStatus } from './other-status.ts'
import { ownAddress } from './own-address.ts'
import { ownCode } from './own-code.ts'
import { placesInText } from './places-in-text.ts'
import { speedOfJourney } from './speed-of-journey.ts'
import { stayHours } from './stay-hours.ts'
import { sumOfAll } from './sum-of-all.ts'
import { travelers } from './travelers.ts'
import { unclaimed } from './unclaimed.ts'

const contradicted = 0.5
const unsupported = 0.55
const corroborated = 0.65
/** A place less sure than this was not understood. */
const leastPlace = 0.6
/** A guess below this is none that a second sign could make sure. */
const leastGuess = 0.45

/** Of data for programs only what cannot be so is doubted: it needs no support by the text. */
const ofData: readonly Witness[] = [implausible, stayHours]
const ofWords: readonly Witness[] = [
  ...ofData,
  besideLabel,
  dayAndHour,
  knownEnds,
  markedTimes,
  namedHouse,
  oneCount,
  orderOfLegs,
  otherDays,
  otherNumber,
  otherStatus,
  ownAddress,
  ownCode,
  placesInText,
  speedOfJourney,
  sumOfAll,
  travelers,
  unclaimed,
]

/** What is one of several things of its kind in nearly every mail: names, places, zones of cities that share their name. */
const needSupport: ReadonlySet<ReservationField> = new Set(['title', 'from', 'to', 'address', 'zoneFrom', 'zoneTo'])
/** Not days: that a journey is possible proves no year. */
const canGain: ReadonlySet<ReservationField> = new Set(['title', 'people', 'from', 'to'])

export function judge(drafts: readonly Draft[], reading: Reading, { isData, now }: { isData: boolean; now: Date }) {
  return drafts.map(({ type, typeConfidence, fields }, index): Draft => {
    const isKnown = typeConfidence === undefined || typeConfidence >= lowConfidence
    const before = drafts[index - 1]?.fields ?? null
    const heard = (isData ? ofData : ofWords).map((witness) =>
      witness({ type, fields, before, all: drafts, reading, now }),
    )
    const judged = weighed(fields, heard, isData)
    return {
      type,
      ...(typeConfidence !== undefined && { typeConfidence }),
      fields: isKnown ? judged : ofUnknownKind(judged),
    }
  })
}

/** Where the kind is a guess, so is whatever is read by it. */
function ofUnknownKind(fields: DraftFields): DraftFields {
  const entries = Object.entries(fields).map(([key, field]) => [
    key,
    { ...field, confidence: Math.min(field.confidence, contradicted) },
  ])
  return Object.fromEntries(entries)
}

function weighed(fields: DraftFields, heard: readonly Evidence[], isData: boolean): DraftFields {
  const against = new Set(heard.flatMap((each) => each.contradicted))
  // Both ends are read together, and zones out of them.
  if (!isData && (against.has('from') || against.has('to')))
    for (const field of ['from', 'to', 'zoneFrom', 'zoneTo'] as const) against.add(field)
  if (against.has('from')) against.add('zoneFrom')
  if (against.has('to')) against.add('zoneTo')
  const proof = new Set(heard.flatMap((each) => each.proven ?? []))
  const support = new Set([...proof, ...heard.flatMap((each) => each.supported)])
  const isDoubtful = (end: 'from' | 'to') =>
    !isData &&
    fields[end] !== undefined &&
    !proof.has(end) &&
    (!support.has(end) || fields[end].confidence < leastPlace)
  if (isDoubtful('from') && !proof.has('to')) against.add('to')
  if (isDoubtful('to') && !proof.has('from')) against.add('from')
  const entries = Object.entries(fields).map(([key, field]) => {
    const name = key as ReservationField
    const most = against.has(name)
      ? contradicted
      : !isData && needSupport.has(name) && !support.has(name)
        ? unsupported
        : 1
    const isGained = most === 1 && canGain.has(name) && proof.has(name) && field.confidence >= leastGuess
    const confidence = isGained ? Math.max(field.confidence, corroborated) : Math.min(field.confidence, most)
    return [key, { ...field, confidence }]
  })
  return Object.fromEntries(entries)
}
