// What a model reports counts as far as the original shows it: the quote must stand there, and say the value.

import { moneyOf } from '#contract/money-arithmetic.ts'
import type { Reservation, ReservationField } from '#contract/reservation.ts'
import { reservationSchema } from '#contract/reservation.ts'
import { foldText } from '../../providers/shipped-data/gazetteer/fold-text.ts'
import { airportIn } from '../reservations/reading/places.ts'
import { findDays } from '../reservations/text/dates.ts'
import { findMoney } from '../reservations/text/money.ts'
import { findStatus } from '../reservations/text/status.ts'
import { findTimes } from '../reservations/text/times.ts'
import type { ModelField } from './model-answer.ts'

export interface ProvenField {
  value: NonNullable<Reservation[ReservationField]>
  confidence: number
  /** null where the original has no such words. */
  span: { start: number; end: number } | null
}

/** Enough to be taken as read; below what the rules are sure of. */
const shown = 0.65
const unproven = 0.35

/** null for a value that a reservation cannot have. */
export function prove(
  field: ModelField,
  { value: said, quote }: { value: string; quote: string },
  { text, today }: { text: string; today: string },
): ProvenField | null {
  const { data: value } = reservationSchema.shape[field].safeParse(typed(field, said))
  if (value === undefined) return null
  const span = locate(text, quote)
  const isShown = span !== null && says(field, value, { quote, today })
  return { value, confidence: isShown ? shown : unproven, span }
}

function typed(field: ModelField, said: string): unknown {
  if (field === 'people') return Number(said)
  if (field !== 'price') return said
  const [, amount, currency = ''] = /^([\d.]+)\s?([A-Z]{3})$/.exec(said.replaceAll(',', '')) ?? []
  return amount && Number.isFinite(Number(amount)) ? moneyOf(Number(amount), currency) : null
}

/** Blanks and breaks between the words are of no account. */
function locate(text: string, quote: string): ProvenField['span'] {
  const words = quote
    .trim()
    .split(/\s+/u)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const match = new RegExp(words.join('\\s+'), 'u').exec(text)
  return match && { start: match.index, end: match.index + match[0].length }
}

function says(
  field: ModelField,
  value: ProvenField['value'],
  { quote, today }: { quote: string; today: string },
): boolean {
  if (typeof value === 'object')
    return findMoney(quote).some(
      ({ value: { amount, currency } }) => amount === value.amount && currency === value.currency,
    )
  if (typeof value === 'number') return new RegExp(`(?<!\\d)${value}(?!\\d)`, 'u').test(quote)
  if (field === 'status') return value === 'confirmed' || findStatus(quote).value === value
  if (/Local$|^check|Until$/.test(field)) {
    const [day, time] = value.split('T')
    const isDay = findDays(quote, { today, isDated: true }).some((each) => each.day === day && each.confidence >= shown)
    return isDay && (time === undefined || findTimes(quote).some((each) => each.time === time))
  }
  const [wanted, words] = [foldText(value), foldText(quote)].map((folded) => folded.replace(/\s/g, '')) as [
    string,
    string,
  ]
  return words.includes(wanted) || ((field === 'from' || field === 'to') && airportIn(quote)?.iata === value)
}
