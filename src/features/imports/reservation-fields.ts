// The fields of a reservation that people compare and correct, by kind.
import type { Reservation, ReservationField, ReservationType } from '#contract/reservation.ts'
import { lowConfidence } from '#contract/reservation-confidence.ts'

type TextField = Extract<ReservationField, 'title' | 'number' | 'from' | 'to' | 'address' | 'code'>
const timeFields = ['departLocal', 'arriveLocal', 'checkIn', 'checkOut', 'freeCancelUntil'] as const
export type TimeField = (typeof timeFields)[number]
export type EditableField = TextField | TimeField | 'people'

const journey: EditableField[] = ['title', 'number', 'from', 'to', 'departLocal', 'arriveLocal', 'code', 'people']
const visit: EditableField[] = ['title', 'departLocal', 'arriveLocal', 'address', 'code', 'freeCancelUntil', 'people']

export const editableFields: Record<ReservationType, EditableField[]> = {
  flight: journey,
  train: journey,
  bus: journey,
  ferry: journey,
  car: ['title', 'from', 'to', 'departLocal', 'arriveLocal', 'address', 'code', 'freeCancelUntil'],
  lodging: ['title', 'checkIn', 'checkOut', 'address', 'code', 'freeCancelUntil', 'people'],
  restaurant: visit,
  activity: visit,
}

export const reservationTypes = Object.keys(editableFields).filter(
  (type): type is ReservationType => type in editableFields,
)

export function isTimeField(field: EditableField): field is TimeField {
  return timeFields.some((each) => each === field)
}

/** The words tell the kind less clearly than they should. */
export function isUnsureKind({ confidence }: Reservation): boolean {
  return confidence.type !== undefined && confidence.type < lowConfidence
}

/** As the kind that somebody chose: days and times, their words and their confidence go to the fields of that kind. */
export function withType(reservation: Reservation, type: ReservationType): Reservation {
  const toStay = type === 'lodging'
  const confidence = { ...reservation.confidence, type: 1 }
  if (toStay === (reservation.type === 'lodging')) return { ...reservation, type, confidence }
  const { departLocal, arriveLocal, checkIn, checkOut, confidence: _, evidence, ...others } = reservation
  const [start, end] = [checkIn ?? departLocal, checkOut ?? arriveLocal]
  return {
    ...others,
    type,
    ...(toStay ? { checkIn: start, checkOut: end } : { departLocal: start, arriveLocal: end }),
    confidence: withTimes(confidence, toStay),
    evidence: withTimes(evidence, toStay),
  }
}

function withTimes<Value>(
  fields: Partial<Record<ReservationField | 'type', Value>>,
  toStay: boolean,
): Partial<Record<ReservationField | 'type', Value>> {
  const { departLocal, arriveLocal, checkIn, checkOut, ...others } = fields
  const [start, end] = [checkIn ?? departLocal, checkOut ?? arriveLocal]
  return {
    ...others,
    ...(start !== undefined && { [toStay ? 'checkIn' : 'departLocal']: start }),
    ...(end !== undefined && { [toStay ? 'checkOut' : 'arriveLocal']: end }),
  }
}

/** As it is typed; an empty text takes the field away. */
export function withField(reservation: Reservation, field: EditableField, typed: string): Reservation {
  const value = field === 'people' ? Number(typed) : typed
  const isEmpty = typed.trim() === '' || value === 0
  // A title is always needed.
  if (isEmpty && field === 'title') return { ...reservation, title: '' }
  const confidence = { ...reservation.confidence, [field]: 1 }
  return { ...reservation, [field]: isEmpty ? undefined : value, confidence }
}

/** The day and, where there is one, the time. */
export function partsOf(local: string | undefined): { day: string; time: string } {
  const [day = '', time = ''] = (local ?? '').split('T')
  return { day, time }
}

export function joinParts({ day, time }: { day: string; time: string }): string {
  return day === '' ? '' : time === '' ? day : `${day}T${time}`
}
