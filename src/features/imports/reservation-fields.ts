// The fields of a reservation that people compare and correct, by kind.
import type { Reservation, ReservationField, ReservationType } from '#contract/reservation.ts'

type TextField = Extract<ReservationField, 'title' | 'number' | 'from' | 'to' | 'address' | 'code'>
export type TimeField = Extract<ReservationField, 'departLocal' | 'arriveLocal' | 'checkIn' | 'checkOut'>
export type EditableField = TextField | TimeField | 'people'

const journey: EditableField[] = ['title', 'number', 'from', 'to', 'departLocal', 'arriveLocal', 'code', 'people']
const visit: EditableField[] = ['title', 'departLocal', 'arriveLocal', 'address', 'code', 'people']

export const editableFields: Record<ReservationType, EditableField[]> = {
  flight: journey,
  train: journey,
  bus: journey,
  ferry: journey,
  car: ['title', 'from', 'to', 'departLocal', 'arriveLocal', 'address', 'code'],
  lodging: ['title', 'checkIn', 'checkOut', 'address', 'code', 'people'],
  restaurant: visit,
  activity: visit,
}

export const reservationTypes = Object.keys(editableFields).filter(
  (type): type is ReservationType => type in editableFields,
)

export function isTimeField(field: EditableField): field is TimeField {
  return field === 'departLocal' || field === 'arriveLocal' || field === 'checkIn' || field === 'checkOut'
}

/** As another kind: days and times, their words and their confidence go to the fields of that kind. */
export function withType(reservation: Reservation, type: ReservationType): Reservation {
  const toStay = type === 'lodging'
  if (toStay === (reservation.type === 'lodging')) return { ...reservation, type }
  return {
    ...withTimes(reservation, toStay),
    type,
    title: reservation.title,
    status: reservation.status,
    confidence: withTimes(reservation.confidence, toStay),
    evidence: withTimes(reservation.evidence, toStay),
  }
}

function withTimes<Fields extends { [Field in TimeField]?: unknown }>(fields: Fields, toStay: boolean): Fields {
  const { departLocal, arriveLocal, checkIn, checkOut } = fields
  const stay = { checkIn: checkIn ?? departLocal, checkOut: checkOut ?? arriveLocal }
  const other = { departLocal: departLocal ?? checkIn, arriveLocal: arriveLocal ?? checkOut }
  const gone = toStay ? { departLocal: undefined, arriveLocal: undefined } : { checkIn: undefined, checkOut: undefined }
  return { ...fields, ...gone, ...(toStay ? stay : other) }
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
