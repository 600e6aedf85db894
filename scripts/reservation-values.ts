// Which parts of a text say which field of its bookings: what a person found there, looked for among the candidates.
import { moneyOf } from '../src/contract/money-arithmetic.ts'
import type { Candidate } from '../src/server/imports/reservations/learned/candidate.ts'
import type { Role } from '../src/server/imports/reservations/learned/roles.ts'
import { airportIn } from '../src/server/imports/reservations/reading/places.ts'
import { foldText } from '../src/server/providers/shipped-data/gazetteer/fold-text.ts'
import { simplifyChinese } from '../src/server/providers/shipped-data/gazetteer/simplify-chinese.ts'

export interface ExpectedItem {
  type: string
  [field: string]: unknown
}

/** What a candidate is for an item; several where two of its fields say the same. */
export function rolesFor(item: ExpectedItem, candidate: Candidate): Role[] {
  const { kind, value } = candidate
  const said = (field: string) => (typeof item[field] === 'string' ? item[field] : '')
  const begin = said('departLocal') || said('checkIn') || said('pickUp') || said('at')
  const end = said('arriveLocal') || said('checkOut') || said('dropOff')
  const free = said('freeCancelUntil')
  if (kind === 'day' || kind === 'time') {
    const part = (local: string) => local.split('T')[kind === 'day' ? 0 : 1] === value
    return [...when(part(begin), 'begin'), ...when(part(end), 'end'), ...when(part(free), 'free')]
  }
  if (kind === 'money') return when(amountOf(item.price) === value, 'total')
  if (kind === 'people') return when(String(item.people) === value, 'people')
  if (kind === 'code')
    return [
      ...when(bare(said('code')) === bare(value), 'code'),
      ...when(numberLike(said('number')) === numberLike(value), 'number'),
    ]
  return (['title', 'address', 'from', 'to'] as const).filter((field) => isNamed(said(field), value, field))
}

function when(is: boolean, role: Role): Role[] {
  return is ? [role] : []
}

function amountOf(price: unknown): string {
  if (typeof price !== 'object' || price === null || !('amount' in price) || !('currency' in price)) return ''
  const { amount, currency } = moneyOf(Number(price.amount), String(price.currency))
  return `${amount} ${currency}`
}

function bare(code: string): string {
  return foldText(code).replace(/\s/g, '') || '-'
}

function numberLike(number: string): string {
  return bare(number).replace(/^([a-z]{2})0+(?=\d)/u, '$1')
}

/** Nearly all of the words on both sides. */
const leastShared = 0.74

function isNamed(wanted: string, value: string, field: string): boolean {
  if (wanted === '') return false
  if (/^[A-Z]{3}$/.test(wanted) && field !== 'title') return value === wanted || airportIn(value)?.iata === wanted
  return likeness(wanted, value) >= leastShared
}

/** Of words that both have among all of them. */
export function likeness(a: string, b: string): number {
  const [first, second] = [wordsOf(a), wordsOf(b)]
  const common = [...first].filter((word) => second.has(word)).length
  return (2 * common) / Math.max(1, first.size + second.size)
}

function wordsOf(text: string): Set<string> {
  return new Set(foldText(simplifyChinese(text)).match(/\p{Script=Han}|[\p{L}\p{N}]+/gu) ?? [])
}
