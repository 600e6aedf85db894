// What cannot well be so: a flight of two days, a way from a place to itself, a check-out after the check-in hour.
import type { ReservationField, ReservationType } from '#contract/reservation.ts'
import { addDays, dayIn, daysBetween, minutesBetween } from '../../../kernel/calendar.ts'
import type { DraftFields } from '../reading/draft.ts'
import { cityIn, isNameOfCity } from '../reading/places.ts'
import type { Reading } from '../reading/reading.ts'
import type { Case, Evidence } from './evidence.ts'

/** Minutes that a journey takes at the most. */
const longest: Partial<Record<ReservationType, number>> = {
  flight: 20 * 60,
  train: 72 * 60,
  bus: 48 * 60,
  ferry: 96 * 60,
}
const longestStay = 60
const mostTogether = 9

export function implausible({ type, fields, before, now, reading }: Case): Evidence {
  const { from, to, departLocal, people, status } = fields
  const doubts: ReservationField[] = []
  const isJourney = longest[type] !== undefined
  if (isJourney && from && to && from.value === to.value) doubts.push('from', 'to')
  if (isJourney && [from, to].some((end) => end && /^\P{L}+$|\d[:：]\d/u.test(end.value))) doubts.push('from', 'to')
  // Sentences, prices and two names in one are no place.
  if ((isJourney || type === 'car') && from && isSentence(from.value)) doubts.push('from')
  if ((isJourney || type === 'car') && to && isSentence(to.value)) doubts.push('to')
  if (isPartOf(fields)) doubts.push('from', 'to')
  // Where only one end was found, the other may be the one that it is.
  if (isJourney && (from === undefined) !== (to === undefined)) doubts.push('from', 'to')
  if (isJourney && /\d\p{L}+\d|\d{6}/u.test(fields.number?.value ?? '')) doubts.push('number')
  if (type === 'train' && isPostcode(fields, reading)) doubts.push('number')
  if (type === 'flight') doubts.push(...unknownAirports(fields))
  if (isJourney && !isPossible(type, fields)) doubts.push('departLocal', 'arriveLocal')
  if (isJourney && isBefore(departLocal?.value, before?.arriveLocal?.value)) doubts.push('departLocal', 'arriveLocal')
  if (isJourney && type !== 'flight') doubts.push(...foreignZones(fields))
  // Days, prices and orders are no part of an address.
  if (/订单|入住|离店|[￥¥€£$]\s?\d|\d月\d|\d[:：]\d{2}|\b(?:yen|paid)\b/u.test(fields.address?.value ?? ''))
    doubts.push('address')
  if (/20\d{2}[-/.年]\d|^\p{L}{1,8}[:：]|[$€£¥￥]\s?\d|\d[.,]\d{2}\s?[A-Z]{3}/u.test(fields.title?.value ?? ''))
    doubts.push('title')
  if (type === 'lodging' && fields.title && isNameOfCity(fields.title.value)) doubts.push('title')
  if (type === 'car' && departLocal && fields.arriveLocal && fields.arriveLocal.value < departLocal.value)
    doubts.push('departLocal', 'arriveLocal')
  if (fields.code && fields.code.value === fields.number?.value) doubts.push('code')
  if (type === 'lodging') doubts.push(...doubtsOfStay(fields))
  if (isAfterBegin(fields)) doubts.push('freeCancelUntil')
  if ((type === 'restaurant' || type === 'activity') && isAtNight(departLocal?.value)) doubts.push('departLocal')
  if (people && people.value > mostTogether && isJourney) doubts.push('people')
  const begins = (fields.checkIn ?? departLocal)?.value.slice(0, 10)
  if (isOfOtherCountry(fields, reading)) doubts.push('price')
  if (status && status.end === status.start && isChange(reading)) doubts.push('status')
  // What is booked lies ahead; a day that is over is rather that of the order.
  if (begins && status?.value !== 'cancelled' && begins < addDays(dayIn('UTC', now), -2))
    doubts.push('departLocal', 'arriveLocal', 'checkIn', 'checkOut')
  return { supported: [], contradicted: doubts }
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

const ofMails = /\b(?:you|your|you['’]re|booking|receipt|trip|tickets?|order|reservation|confirm\w*)\b/iu

/** What stands over a place is none. */
const headings =
  /^(?:pick[\s-]?up|return|drop[\s-]?off|collection|departure|arrival|from|to)(?: (?:location|point|place|station|branch))?$|^[取还]车(?:地点|门店|网点|时间)?$/iu

function isSentence(words: string): boolean {
  if (headings.test(words)) return true
  return /[£€$¥@]|\.\s\p{Lu}|\sto\s|[。！？!?]|\d\/\d/u.test(words) || ofMails.test(words) || words.length > 60
}

function isPossible(type: ReservationType, { departLocal, arriveLocal, zoneFrom, zoneTo }: DraftFields): boolean {
  const [departs, arrives] = [departLocal?.value ?? '', arriveLocal?.value ?? '']
  if (!departs.includes('T') || !arrives.includes('T')) return true
  if ((!zoneFrom || !zoneTo) && departs > arrives) return false
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

/** "$" where no time of the United States is kept, "¥" in Japan. */
function isOfOtherCountry({ price, zoneFrom, zoneTo }: DraftFields, { text }: Reading): boolean {
  const zones = [zoneFrom, zoneTo].flatMap((zone) => zone?.value ?? [])
  if (!price || zones.length === 0 || /\b(?:USD|CNY|RMB|JPY)\b|US\$|人民币/.test(text)) return false
  if (price.value.currency === 'USD') return zones.every((zone) => otherDollars.test(zone))
  return price.value.currency === 'CNY' && zones.includes('Asia/Tokyo')
}
const otherDollars =
  /^(?:Australia\/|Pacific\/Auckland|America\/(?:Toronto|Vancouver|Montreal|Edmonton|Winnipeg|Halifax|Regina))/

/** The head speaks of a change, and no words of the text tell which. */
function isChange({ subject, text }: Reading): boolean {
  return /退票|退款|改签|变更|变动|取消|延误|cancel|refund|chang|delay|reschedul|update/iu.test(
    subject || (text.split('\n', 1)[0] ?? '').slice(0, 40),
  )
}

/** Both ends out of one name: "Boston - South Station". */
function isPartOf({ from, to }: DraftFields): boolean {
  if (!from || !to || from.value === to.value) return false
  return from.value.includes(to.value) || to.value.includes(from.value)
}

/** "EC 1" is rather a part of London: trains of a brand have two digits or more, or the word before them. */
function isPostcode({ number }: DraftFields, { text }: Reading): boolean {
  return (
    number !== undefined &&
    /^\p{L}+ ?\d$/u.test(number.value) &&
    !/train|zug|treno|车次|列车/iu.test(text.slice(Math.max(0, number.start - 12), number.start))
  )
}
