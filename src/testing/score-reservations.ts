// How well reservations are read: fields compared with what a person found in the same text.

import { moneyOf } from '#contract/money-arithmetic.ts'
import type { Reservation, ReservationField } from '#contract/reservation.ts'
import { lowConfidence } from '#contract/reservation-confidence.ts'
import { greatCircleKm } from '#planning/distance.ts'
import { airportIn, cityIn } from '../server/imports/reservations/reading/places.ts'
import { airportByIata } from '../server/providers/shipped-data/gazetteer/airports.ts'
import { foldText } from '../server/providers/shipped-data/gazetteer/fold-text.ts'

/** Absent = not judged; null = the text does not say, so it must not be invented. Prices are in major units. */
export type ExpectedReservation = { type: string } & Partial<Record<ReservationField, unknown>>

export interface ReservationScore {
  right: number
  fields: number
  /** Wrong or invented, and not marked as unsure. */
  falselySure: string[]
  /** Right, and marked as unsure all the same. */
  rightButUnsure: string[]
  /** Reservations that nothing in the text stands for. */
  unexpected: number
}

const judged = [
  'title',
  'number',
  'from',
  'to',
  'departLocal',
  'arriveLocal',
  'zoneFrom',
  'zoneTo',
  'checkIn',
  'checkOut',
  'freeCancelUntil',
  'address',
  'code',
  'price',
  'people',
  'status',
] as const

export function scoreReservations(
  expected: readonly ExpectedReservation[],
  read: readonly Reservation[],
): ReservationScore {
  const score: ReservationScore = { right: 0, fields: 0, falselySure: [], rightButUnsure: [], unexpected: 0 }
  const rest = [...read]
  for (const item of expected) {
    const ranked = rest
      .filter(({ type }) => type === typeOf(item.type))
      .map((reservation) => ({
        reservation,
        points: judged.filter((field) => isRight(field, item, reservation)).length,
      }))
      .sort((a, b) => b.points - a.points)
    const best = ranked[0]?.reservation
    if (best) rest.splice(rest.indexOf(best), 1)
    score.fields++
    if (best) score.right++
    for (const field of judged) {
      if (!(field in item)) continue
      score.fields++
      if (best && isRight(field, item, best)) {
        score.right++
        if (best[field] !== undefined && (best.confidence[field] ?? 0) < lowConfidence)
          score.rightButUnsure.push(`${item.type}.${field}: ${JSON.stringify(best[field])}`)
      } else if (best?.[field] !== undefined && (best.confidence[field] ?? 0) >= lowConfidence)
        score.falselySure.push(
          `${item.type}.${field}: ${JSON.stringify(best[field])} for ${JSON.stringify(item[field])}`,
        )
    }
  }
  score.unexpected = rest.length
  return score
}

function isRight(field: (typeof judged)[number], item: ExpectedReservation, reservation: Reservation): boolean {
  const [wanted, got] = [item[field], reservation[field]]
  if (!(field in item)) return false
  if (wanted === null || wanted === '') return got === undefined
  if (got === undefined) return false
  if (field === 'price') return samePrice(wanted, reservation)
  const [a, b] = [String(wanted), String(got)]
  if (field === 'from' || field === 'to') return samePlace(a, b)
  if (field === 'title') return shareOfWords(a, b) >= 0.5 || foldText(b).includes(foldText(a))
  if (field === 'address') return shareOfWords(a, b) >= 0.6
  if (field === 'zoneFrom' || field === 'zoneTo') return offsetOf(a, item) === offsetOf(b, item)
  if (field === 'number') return bareNumber(a) === bareNumber(b)
  if (field === 'status') return b === (a === 'pending' ? 'waitlisted' : a)
  return field === 'code' ? foldText(a) === foldText(b) : a === b
}

function typeOf(type: string): string {
  return type === 'hotel' ? 'lodging' : type
}

function samePrice(wanted: unknown, { price }: Reservation): boolean {
  if (typeof wanted !== 'object' || wanted === null || !('amount' in wanted) || !('currency' in wanted)) return false
  const { amount, currency } = moneyOf(Number(wanted.amount), String(wanted.currency))
  return price?.amount === amount && price.currency === currency
}

/** The name of an airport is as right as its code. */
function samePlace(wanted: string, got: string): boolean {
  const bare = (name: string) => foldText(name).replace(/(?:火?车站|国际机场|机场|站|station|airport)$/u, '')
  const [a, b] = [bare(wanted), bare(got)]
  if (a === b || (b.length > 1 && (a.includes(b) || b.includes(a)))) return true
  const airport = /^[A-Z]{3}$/.test(wanted) ? airportByIata(wanted) : null
  if (!airport) return shareOfWords(wanted, got) >= 0.7
  const place = /^[A-Z]{3}$/.test(got) ? null : (airportIn(got) ?? cityIn(got))
  return place !== null && greatCircleKm(airport, place) < 100
}

function bareNumber(number: string): string {
  return foldText(number)
    .replace(/^\p{L}{3,}(?=\d)/u, '')
    .replace(/^([a-z0-9]{2})0+(?=\d)/, '$1')
}

function shareOfWords(a: string, b: string): number {
  const wordsOf = (text: string) =>
    new Set(
      text
        .normalize('NFKD')
        .toLowerCase()
        .match(/\p{Script=Han}|[^\P{L}\p{Script=Han}]+|\p{N}+/gu) ?? [],
    )
  const [first, second] = [wordsOf(a), wordsOf(b)]
  const common = [...first].filter((word) => second.has(word)).length
  return common / Math.max(1, Math.min(first.size, second.size))
}

function offsetOf(zone: string, { departLocal, checkIn }: ExpectedReservation): string {
  const day = String(departLocal ?? checkIn ?? '2027-06-01').slice(0, 10)
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(
    new Date(day),
  )
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone
}
