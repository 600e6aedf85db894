// A mail with the tickets inside it: the texts stand one below the other, and evidence points into all of them.
import { mostReservations, type Reservation } from '#contract/reservation.ts'
import { isAppError } from '../../kernel/app-error.ts'
import { mergeAttached } from './merge-attached.ts'
import { parseReservations, type RuledReservations } from './parse-reservations.ts'
import { ticketsOf } from './sources/read-mail.ts'
import { isMail } from './sources/read-source.ts'

export interface TicketReaders {
  pdf(bytes: Uint8Array): Promise<string>
  pass(bytes: Uint8Array): Promise<string>
}

export async function parseWithAttachments(raw: string, now: Date, readers: TicketReaders): Promise<RuledReservations> {
  let parsed = await parseReservations(raw, now)
  if (!isMail(raw.trimStart().slice(0, 2000))) return parsed
  for (const { name, kind, bytes } of await ticketsOf(raw)) {
    const ticket = await readTicket(() => readers[kind](bytes), now)
    parsed = ticket ? joined(parsed, ticket, name) : { ...parsed, unread: [...parsed.unread, name] }
  }
  return parsed
}

/** null for a file that cannot be read; it is then named among what was not used. */
async function readTicket(read: () => Promise<string>, now: Date): Promise<RuledReservations | null> {
  try {
    return await parseReservations(await read(), now)
  } catch (error) {
    if (isAppError(error)) return null
    throw error
  }
}

function joined(mail: RuledReservations, ticket: RuledReservations, name: string): RuledReservations {
  const heading = `${mail.text}\n\n${name}\n`
  const attached = ticket.reservations.map((reservation) => moved(reservation, heading.length))
  return {
    text: heading + ticket.text,
    reservations: mergeAttached(mail.reservations, attached).slice(0, mostReservations),
    unread: [...mail.unread, ...ticket.unread],
  }
}

function moved(reservation: Reservation, by: number): Reservation {
  const evidence = Object.fromEntries(
    Object.entries(reservation.evidence).map(([field, { text, start, end }]) => [
      field,
      { text, start: start + by, end: end + by },
    ]),
  )
  return { ...reservation, evidence }
}
