// A model reads after the rules, where one is configured and the rules have left something open.
import type { ParsedReservations, Reservation, ReservationField, ReservationType } from '#contract/reservation.ts'
import { lowConfidence } from '#contract/reservation-confidence.ts'
import { dayIn } from '../../kernel/calendar.ts'
import type { RuledReservations } from '../reservations/parse-reservations.ts'
import { withoutInstructions } from '../reservations/reading/sections.ts'
import { askModelForBookings, hasModel, type ModelReadingDeps } from './ask-model.ts'
import { joinReadings } from './join-readings.ts'

const journey: ReservationField[] = ['from', 'to', 'departLocal', 'arriveLocal', 'code']
const essential: Record<ReservationType, ReservationField[]> = {
  flight: ['number', ...journey],
  train: journey,
  bus: journey,
  ferry: journey,
  lodging: ['title', 'checkIn', 'checkOut', 'address', 'code'],
  restaurant: ['title', 'departLocal', 'address', 'people'],
  activity: ['title', 'departLocal', 'address', 'code'],
  car: ['from', 'to', 'departLocal', 'arriveLocal', 'code'],
}

export async function readWithModel(
  deps: ModelReadingDeps,
  ruled: RuledReservations,
  { now, ...call }: { userId: string; now: Date; signal?: AbortSignal },
): Promise<ParsedReservations> {
  if (!hasModel(deps)) return { ...ruled, model: 'off' }
  if (ruled.reservations.length > 0 && ruled.reservations.every(isWhole)) return { ...ruled, model: 'unneeded' }
  // Sentences to whoever reads by machine are kept from it; all places in the text stay.
  const text = withoutInstructions(ruled.text)
  const today = dayIn('UTC', now)
  const reported = await askModelForBookings(deps, text, { today, ...call })
  if (!reported) return { ...ruled, model: 'failed' }
  const reservations = joinReadings(ruled.reservations, reported, { text, today })
  return { ...ruled, reservations, unread: stillUnread(ruled.unread, reservations), model: 'asked' }
}

/** Nothing that its kind needs is missing or unsure. */
function isWhole({ type, confidence }: Reservation): boolean {
  return essential[type].every((field) => (confidence[field] ?? 0) >= lowConfidence)
}

function stillUnread(lines: readonly string[], reservations: readonly Reservation[]): string[] {
  const quotes = reservations.flatMap(({ evidence }) => Object.values(evidence).map(({ text }) => text))
  return lines.filter((line) => !quotes.some((quote) => quote.includes(line) || line.includes(quote)))
}
