// What cannot well be so is marked as unsure: a flight of two days, a way from a place to itself, a check-out after the check-in hour.
import type { ReservationField, ReservationType } from '#contract/reservation.ts'
import { addDays, dayIn, daysBetween, minutesBetween } from '../../../kernel/calendar.ts'
import type { Draft, DraftFields } from '../reading/draft.ts'
import { cityIn } from '../reading/places.ts'

/** Below what counts as sure. */
const doubted = 0.5
/** Minutes that a journey takes at the most. */
const longest: Partial<Record<ReservationType, number>> = {
  flight: 20 * 60,
  train: 72 * 60,
  bus: 48 * 60,
  ferry: 96 * 60,
}
const longestStay = 60
const mostTogether = 9

export function markDoubtful(drafts: readonly Draft[], now: Date): Draft[] {
  return drafts.map((draft, index) => ({
    ...draft,
    fields: lowered(draft.fields, doubtsOf(draft, drafts[index - 1] ?? null, now)),
  }))
}

function lowered(fields: DraftFields, doubts: readonly ReservationField[]): DraftFields {
  const entries = Object.entries(fields).map(([key, field]) => {
    const isDoubted = doubts.includes(key as ReservationField) && field.confidence > doubted
    return [key, isDoubted ? { ...field, confidence: doubted } : field]
  })
  return Object.fromEntries(entries)
}

function doubtsOf({ type, fields }: Draft, before: Draft | null, now: Date): ReservationField[] {
  const { from, to, departLocal, arriveLocal, people, status } = fields
  const doubts: ReservationField[] = []
  const isJourney = longest[type] !== undefined
  if (isJourney && from && to && from.value === to.value) doubts.push('from', 'to')
  if (isJourney && [from, to].some((end) => end && /^[\d\W]+$|\d[:：]\d/u.test(end.value))) doubts.push('from', 'to')
  // Sentences, prices and two names in one are no place.
  if ((isJourney || type === 'car') && from && isSentence(from.value)) doubts.push('from')
  if ((isJourney || type === 'car') && to && isSentence(to.value)) doubts.push('to')
  if (type === 'flight') doubts.push(...unknownAirports(fields))
  if (isJourney && !isPossible(type, fields)) doubts.push('departLocal', 'arriveLocal')
  if (isJourney && isBefore(departLocal?.value, before?.fields.arriveLocal?.value))
    doubts.push('departLocal', 'arriveLocal')
  if (isJourney && type !== 'flight') doubts.push(...foreignZones(fields))
  // Days, prices and orders are no part of an address.
  if (/订单|入住|离店|[￥¥€£$]\s?\d|\d月\d/u.test(fields.address?.value ?? '')) doubts.push('address')
  if (type === 'lodging') doubts.push(...doubtsOfStay(fields))
  if (isAfterBegin(fields)) doubts.push('freeCancelUntil')
  if ((type === 'restaurant' || type === 'activity') && isAtNight(departLocal?.value)) doubts.push('departLocal')
  if (people && people.value > mostTogether && isJourney) doubts.push('people')
  const begins = (fields.checkIn ?? departLocal)?.value.slice(0, 10)
  // What is booked lies ahead; a day that is over is rather that of the order.
  if (begins && status?.value !== 'cancelled' && begins < addDays(dayIn('UTC', now), -2))
    doubts.push('departLocal', 'arriveLocal', 'checkIn', 'checkOut')
  return doubts.filter((field) => field !== 'arriveLocal' || arriveLocal !== undefined)
}

/** Neither the code of an airport nor a city of the world. */
function unknownAirports({ from, to }: DraftFields): ReservationField[] {
  const isUnknown = (end: DraftFields['from']) =>
    end !== undefined && !/^[A-Z]{3}$/.test(end.value) && (/\d/.test(end.value) || cityIn(end.value) === null)
  return [...(isUnknown(from) ? (['from'] as const) : []), ...(isUnknown(to) ? (['to'] as const) : [])]
}

/** Tickets on the ground are paid in the money of the place: "Hook of Holland" for euros is not the Holland in Michigan. */
function foreignZones({ price, zoneFrom, zoneTo }: DraftFields): ReservationField[] {
  if (price?.value.currency !== 'EUR' && price?.value.currency !== 'GBP') return []
  const isForeign = (zone: DraftFields['zoneFrom']) =>
    zone !== undefined && /^(?:America|Australia|Pacific)\//.test(zone.value)
  return [...(isForeign(zoneFrom) ? (['zoneFrom'] as const) : []), ...(isForeign(zoneTo) ? (['zoneTo'] as const) : [])]
}

function isSentence(words: string): boolean {
  return /[£€$¥@]|\.\s\p{Lu}|\sto\s|[。！？!?]/u.test(words) || words.length > 60
}

function isPossible(type: ReservationType, { departLocal, arriveLocal, zoneFrom, zoneTo }: DraftFields): boolean {
  const [departs, arrives] = [departLocal?.value ?? '', arriveLocal?.value ?? '']
  if (!departs.includes('T') || !arrives.includes('T')) return true
  if (!zoneFrom || !zoneTo)
    return type !== 'flight' || Math.abs(daysBetween(departs.slice(0, 10), arrives.slice(0, 10))) < 3
  const minutes = minutesBetween({ departs, arrives, fromZone: zoneFrom.value, toZone: zoneTo.value })
  return minutes > (type === 'flight' ? 15 : 0) && minutes <= (longest[type] ?? minutes)
}

function isBefore(departs: string | undefined, arrived: string | undefined): boolean {
  return departs !== undefined && arrived !== undefined && departs.slice(0, 10) < addDays(arrived.slice(0, 10), -1)
}

function doubtsOfStay({ checkIn, checkOut }: DraftFields): ReservationField[] {
  const [start, end] = [checkIn?.value ?? '', checkOut?.value ?? '']
  const [arrives, leaves] = [start.slice(11, 13), end.slice(11, 13)]
  const doubts: ReservationField[] = []
  if (end !== '' && daysBetween(start.slice(0, 10), end.slice(0, 10)) > longestStay) doubts.push('checkIn', 'checkOut')
  if (arrives !== '' && (arrives < '10' || arrives > '19')) doubts.push('checkIn')
  if (leaves !== '' && (leaves < '06' || leaves > '17' || (arrives !== '' && leaves >= arrives)))
    doubts.push('checkOut')
  return doubts
}

/** What has begun can no longer be cancelled. */
function isAfterBegin({ freeCancelUntil, checkIn, departLocal }: DraftFields): boolean {
  const begins = (checkIn ?? departLocal)?.value.slice(0, 10)
  return freeCancelUntil !== undefined && begins !== undefined && freeCancelUntil.value.slice(0, 10) > begins
}

function isAtNight(local: string | undefined): boolean {
  const hour = local?.slice(11, 13) ?? ''
  return hour !== '' && hour < '06'
}
