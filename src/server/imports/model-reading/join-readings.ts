// The readings of the rules and of a model as one: rules win where they are sure, what the two dispute is marked.
import type { Reservation, ReservationField } from '#contract/reservation.ts'
import { lowConfidence } from '#contract/reservation-confidence.ts'
import type { ModelReservation } from './model-answer.ts'
import { modelFields } from './model-answer.ts'
import { type ProvenField, prove } from './prove.ts'

/** Of what two readings dispute, or only a model speaks of. */
const disputed = 0.55

interface Original {
  text: string
  today: string
}

export function joinReadings(
  ruled: readonly Reservation[],
  reported: readonly ModelReservation[],
  original: Original,
): Reservation[] {
  const rest = reported.map((each) => ({ type: each.type, fields: proven(each, original) }))
  const joined = ruled.map((reservation) => {
    const index = rest.findIndex((other) => isSame(reservation, other))
    const [other] = index < 0 ? [] : rest.splice(index, 1)
    return { reservation, other }
  })
  const added = rest.flatMap(({ type, fields }) => reservationOf(type, fields, original.text))
  return [
    ...joined.map(({ reservation, other }) => {
      if (other) return withReported(reservation, other.fields, original.text)
      const isOtherKind = added.some((each) => beginOf(each) !== '' && beginOf(each) === beginOf(reservation))
      return isOtherKind ? doubted(reservation) : reservation
    }),
    ...added.map(doubted),
  ]
}

type Fields = Partial<Record<ReservationField, ProvenField>>

function proven(reservation: ModelReservation, original: Original): Fields {
  const fields: Fields = {}
  for (const field of modelFields) {
    const said = reservation[field]
    const known = said && prove(field, said, original)
    if (known) fields[field] = known
  }
  return fields
}

function beginOf({ departLocal, checkIn }: Reservation): string {
  return (checkIn ?? departLocal ?? '').slice(0, 10)
}

function isSame(ruled: Reservation, { type, fields }: { type: Reservation['type']; fields: Fields }): boolean {
  if (ruled.type !== type) return false
  const bare = (number: unknown) => String(number).replace(/\s/g, '').toUpperCase()
  if (ruled.number && fields.number) return bare(ruled.number) === bare(fields.number.value)
  const begin = String((fields.checkIn ?? fields.departLocal)?.value ?? '')
  const own = ruled.checkIn ?? ruled.departLocal ?? ''
  const isWhole = own.includes('T') && begin.includes('T')
  return isWhole && type !== 'lodging' ? own === begin : beginOf(ruled) === begin.slice(0, 10)
}

function withReported(ruled: Reservation, fields: Fields, text: string): Reservation {
  let joined = withKind(ruled)
  for (const [field, reported] of Object.entries(fields) as [ReservationField, ProvenField][]) {
    const own = joined[field]
    const sureness = joined.confidence[field] ?? 0
    if (own !== undefined && sureness >= lowConfidence) continue
    const isSame = JSON.stringify(own) === JSON.stringify(reported.value)
    if (isSame)
      joined = withField(joined, field, { ...reported, confidence: Math.max(sureness, reported.confidence) }, text)
    else if (own === undefined) joined = withField(joined, field, reported, text)
    else if (reported.confidence >= lowConfidence)
      joined = withField(joined, field, { ...reported, confidence: disputed }, text)
  }
  return joined
}

/** Both took it for the same kind. */
function withKind(ruled: Reservation): Reservation {
  const { type } = ruled.confidence
  if (type === undefined) return ruled
  return { ...ruled, confidence: { ...ruled.confidence, type: Math.max(type, lowConfidence) } }
}

function withField(
  reservation: Reservation,
  field: ReservationField,
  { value, confidence, span }: ProvenField,
  text: string,
): Reservation {
  const { [field]: _, ...evidence } = reservation.evidence
  return {
    ...reservation,
    [field]: value,
    confidence: { ...reservation.confidence, [field]: confidence },
    evidence: span ? { ...evidence, [field]: { text: text.slice(span.start, span.end), ...span } } : evidence,
  }
}

/** Nothing where the model names no day. */
function reservationOf(type: Reservation['type'], fields: Fields, text: string): Reservation[] {
  if (!fields.departLocal && !fields.checkIn) return []
  const ends = [fields.number, fields.from, fields.to].flatMap((field) => (field ? [String(field.value)] : []))
  const title = ends.length > 0 ? ends.join(' ') : type
  const empty: Reservation = {
    type,
    title,
    status: 'confirmed',
    confidence: { title: disputed, status: disputed },
    evidence: {},
  }
  return [
    (Object.entries(fields) as [ReservationField, ProvenField][]).reduce(
      (reservation, [field, known]) => withField(reservation, field, known, text),
      empty,
    ),
  ]
}

function doubted(reservation: Reservation): Reservation {
  const confidence = Object.fromEntries(
    Object.entries(reservation.confidence).map(([field, value]) => [field, Math.min(value, disputed)]),
  )
  return { ...reservation, confidence }
}
