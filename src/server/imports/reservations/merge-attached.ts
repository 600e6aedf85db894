// A mail and the tickets attached to it speak of the same bookings: one reservation each, with what either of them says.
import type { Reservation, ReservationField } from '#contract/reservation.ts'
import { lowConfidence } from '#contract/reservation-confidence.ts'

/** Where mail and ticket do not agree. */
const disputed = 0.5

export function mergeAttached(mail: readonly Reservation[], attached: readonly Reservation[]): Reservation[] {
  const merged = [...mail]
  for (const ticket of attached) {
    const index = merged.findIndex((each) => isSameBooking(each, ticket))
    const known = merged[index]
    if (known) merged[index] = withTicket(known, ticket)
    else merged.push(ticket)
  }
  return merged
}

function isSameBooking(a: Reservation, b: Reservation): boolean {
  if (a.type !== b.type) return false
  const isSameDay = dayOf(a) === undefined || dayOf(b) === undefined || dayOf(a) === dayOf(b)
  if (a.number !== undefined && b.number !== undefined) return bare(a.number) === bare(b.number) && isSameDay
  const isSameCode = a.code !== undefined && a.code === b.code
  return isSameDay && (isSameCode || (startOf(a) !== undefined && startOf(a) === startOf(b)))
}

function withTicket(mail: Reservation, ticket: Reservation): Reservation {
  const merged: Reservation = { ...mail, confidence: { ...mail.confidence }, evidence: { ...mail.evidence } }
  for (const field of Object.keys(ticket.confidence) as ReservationField[]) {
    const [mine, theirs] = [mail.confidence[field] ?? 0, ticket.confidence[field] ?? 0]
    const isEqual = JSON.stringify(mail[field]) === JSON.stringify(ticket[field])
    if (isEqual) {
      merged.confidence[field] = Math.max(mine, theirs)
      const words = mail.evidence[field] ?? ticket.evidence[field]
      if (words) merged.evidence[field] = words
    } else if (mine >= lowConfidence && theirs >= lowConfidence && field !== 'title')
      merged.confidence[field] = disputed
    else if (mail[field] === undefined || theirs > mine) take(merged, ticket, field)
  }
  return merged
}

function take<Field extends ReservationField>(merged: Reservation, ticket: Reservation, field: Field) {
  const source: Pick<Reservation, Field> = ticket
  Object.assign(merged, { [field]: source[field] })
  merged.confidence[field] = ticket.confidence[field]
  if (ticket.evidence[field]) merged.evidence[field] = ticket.evidence[field]
  else delete merged.evidence[field]
}

function startOf({ departLocal, checkIn }: Reservation): string | undefined {
  return departLocal ?? checkIn
}

function dayOf(reservation: Reservation): string | undefined {
  return startOf(reservation)?.slice(0, 10)
}

function bare(number: string): string {
  return number.replace(/\s/g, '').toUpperCase()
}
