// What a text books, told by its words: journeys, rides, cars, stays, and visits where nothing else was found.
import type { ReservationType } from '#contract/reservation.ts'
import { lowConfidence } from '#contract/reservation-confidence.ts'
import type { Draft, DraftFields } from '../reading/draft.ts'
import type { Reading } from '../reading/reading.ts'
import { flightsOfNames } from '../text/airline-names.ts'
import { guessedCode } from '../text/codes.ts'
import { findNumbers } from '../text/numbers.ts'
import { matches } from '../text/span.ts'
import { readCar } from './car.ts'
import { isRefused, isStated, scoresOf } from './classify.ts'
import { airportPairs } from './journey-windows.ts'
import { isAirport, isJourneyType, readJourneys } from './journeys.ts'
import { factsIn, readLikely, weighed } from './likely-bookings.ts'
import { likelyKinds } from './likely-kinds.ts'
import { readStay } from './lodging.ts'
import { fieldsByKind, partsOf } from './mixed-bookings.ts'
import { onlyPart, type Part, partsUnderHeadings } from './parts.ts'
import { isTransfer, readTransfers } from './transfer.ts'
import { readVisit } from './visits.ts'

/** The text sells, asks to pay, or asks how it was. */
export function isRefusal(reading: Reading): boolean {
  const { text, subject, code } = reading
  // Any number may be taken for a code where none is named: that proves nothing.
  return isRefused(text, subject, { hasCode: code !== null && code.confidence > guessedCode, facts: factsIn(reading) })
}

/** `whole`: the text around what is read, which says whether anything is booked. */
export function readWords(reading: Reading, whole = reading): Draft[] {
  const { text, subject, code } = reading
  const facts = factsIn(reading)
  const hasCode = code !== null && code.confidence > guessedCode
  if (isRefusal(reading)) return []
  const isSaid =
    isStated(text, subject, hasCode) || (whole !== reading && isStated(whole.text, whole.subject, whole.code !== null))
  const kinds = likelyKinds(reading)
  const drafts = readApart(reading)
  const read = (type: ReservationType) => readOfKind(reading, type)
  const isBooked = isSaid || facts >= fewestFacts || (facts >= fewestOfClearKind && isClear(text, kinds))
  const likely =
    drafts.length > 0 ? weighed(drafts, reading, kinds, read) : facts > 1 ? readLikely(reading, kinds, read) : []
  const kept = likely.filter(
    ({ fields }) =>
      isBooked || (fields.number !== undefined && fields.to !== undefined && fields.departLocal?.value.includes('T')),
  )
  const ofKind = fieldsByKind(reading, kept)
  const isMixed = ofKind.size > 1
  return kept.map(({ type, fields }) => ({
    type,
    // Of bookings of several kinds each has only a part of what speaks for it.
    ...(!isMixed && { typeConfidence: Math.min(kinds.get(type) ?? 0, isSaid ? 1 : unsaid) }),
    fields: { ...fieldsOf(reading, type, ofKind.get(type) ?? {}), ...fields },
  }))
}

/** Where no word says that something is booked, so many facts do. */
const fewestFacts = 4
/** Fewer are enough where the kind is nearly sure, and nobody asks. */
const fewestOfClearKind = 3
const nearlySure = 0.8

function isClear(text: string, kinds: ReadonlyMap<ReservationType, number>): boolean {
  return Math.max(...kinds.values()) >= nearlySure && !/^(?!\s*>)[^\n]*[?？]/mu.test(text)
}
/** Nor is the kind sure then. */
const unsaid = 0.5

/** Bookings of several kinds are read each in its own part: hours of a flight are none of a room. */
function readApart(reading: Reading): Draft[] {
  const kindsOf = (drafts: readonly Draft[]) => [...new Set(drafts.map(({ type }) => type))]
  const readParts = (parts: readonly Part[]) =>
    parts.flatMap(({ kind, span }) => readOfKind(onlyPart(reading, span), kind))
  const headed = readParts(partsUnderHeadings(reading.text))
  if (kindsOf(headed).length > 1) return headed
  const together = readKinds(reading)
  const kinds = kindsOf(together)
  const apart = kinds.length > 1 ? readParts(partsOf(reading.text, kinds, together) ?? []) : []
  return apart.length >= together.length ? apart : together
}

function readOfKind(reading: Reading, kind: ReservationType): Draft[] {
  if (kind === 'lodging') return optional(readStay(reading))
  if (kind === 'car') return optional(readCar(reading))
  if (kind === 'restaurant' || kind === 'activity') return optional(readVisit(reading, kind))
  return isJourneyType(kind) ? readJourneys(reading, kind) : []
}

/** Journeys by their numbers, then what has days of its own; a visit only where nothing else was found. */
function readKinds(reading: Reading): Draft[] {
  const scores = scoresOf(reading.text, reading.subject)
  // "The Larder Room" is no stay where a table is booked.
  if (isTable(reading.text)) scores.set('lodging', 0)
  const score = (type: ReservationType) => scores.get(type) ?? 0
  if (isTransfer(reading)) return readTransfers(reading)
  const drafts: Draft[] = []
  const flights = readJourneys(reading, 'flight')
  const areFlights =
    score('flight') > 0 ||
    flights.some(({ fields }) => isAirport(fields.from?.value) || isAirport(fields.to?.value)) ||
    (flightsOfNames(reading.text).length > 0 && flights.every(({ fields }) => fields.departLocal?.value.includes('T')))
  const isRental = score('car') > score('flight')
  // A car waits for a flight whose number is all that is told of it.
  const isNumbered = flights.some(({ fields }) => fields.number !== undefined && (!isRental || isSure(fields.from)))
  // Railways have codes of three letters too: "TRAIN 503: Seattle (SEA) - Portland (PDX)".
  const isTrain = score('flight') === 0 && !isNumbered && findNumbers(reading.text, 'train').length > 0
  if (areFlights && !isTrain && score('flight') + 2 >= score('train') && (isNumbered || !isRental))
    drafts.push(...flights)
  // A number of its own speaks for a kind where the words do not decide.
  const ground = (['train', 'bus', 'ferry'] as const)
    .map((type) => ({
      type,
      points: score(type) && score(type) + (findNumbers(reading.text, type).length > 0 ? 0.8 : 0),
    }))
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points)
  // Where a stay or a car is booked, two unknown names with an arrow between them are no journey.
  const isLikely = ({ type, fields }: Draft) =>
    !(score('lodging') >= score(type) + 2 && areNights(fields)) &&
    ((Math.max(score('lodging'), score('car')) < 2 && score('activity') <= Math.max(score(type), 1)) ||
      fields.number !== undefined ||
      isSure(fields.from) ||
      isSure(fields.to))
  for (const { type } of ground) if (drafts.length === 0) drafts.push(...readJourneys(reading, type).filter(isLikely))
  const isCar = score('car') > 1 || (score('car') > 0 && score('car') === Math.max(...scores.values()))
  if (isCar && score('car') >= score('lodging')) drafts.push(...optional(readCar(reading)))
  if (
    score('lodging') > 1 &&
    (drafts.length === 0
      ? score('lodging') >= Math.max(score('restaurant'), score('activity'))
      : /入住|check[\s-]?in[\s\S]{0,40}?(?:20\d\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/iu.test(
          reading.text,
        ) && /离店|退房|check[\s-]?out/iu.test(reading.text))
  )
    drafts.push(...optional(readStay(reading)))
  if (drafts.length > 0) return drafts
  // A mail of an airline that names no flight in full is no table, nor a tour.
  if (score('flight') > 0 && isOfAirline(reading.text) && !isTable(reading.text)) return []
  // A table is often only "your reservation at … for two".
  const isOnlyTable =
    /\breserv|\btable\b|booking (?:is )?confirm|booking has been (?:updated|changed|moved)|thank you for booking|under the name|预[订约定]|予約/iu.test(
      reading.text,
    ) &&
    reading.people !== null &&
    reading.times.length > 0 &&
    !/^[^\S\n]*(?:depart|arriv|leav)\p{L}*\s?[:：]/imu.test(reading.text)
  const isPlain = score('restaurant') === 0 && score('activity') === 0 && score('lodging') === 0
  // "Dining Room" has a room too, but nobody stays there.
  const isNight = /check[\s-]?(?:in|out)|\bnights?\b|arriv|入住|离店|退房|\d\s?晚/iu.test(reading.text)
  if (isOnlyTable && (isPlain || (score('restaurant') > score('activity') && !isNight)))
    return optional(readVisit(reading, 'restaurant'))
  if (score('lodging') > 0 && score('lodging') >= Math.max(score('restaurant'), score('activity')))
    return optional(readStay(reading))
  const visit =
    score('restaurant') > 0 && score('restaurant') >= score('activity')
      ? 'restaurant'
      : score('activity') > 0
        ? 'activity'
        : null
  return visit ? optional(readVisit(reading, visit)) : readUnnamed(reading)
}

/** "Harbor Inn - Old Crossing" from one day to another, and no number: a house with its nights. */
function areNights({ number, departLocal, arriveLocal }: DraftFields): boolean {
  return (
    !number &&
    departLocal !== undefined &&
    arriveLocal !== undefined &&
    !isSameDay(departLocal.value, arriveLocal.value)
  )
}

function isSameDay(a: string, b: string): boolean {
  return a.slice(0, 10) === b.slice(0, 10)
}

function isSure(end: DraftFields['from']): boolean {
  return end !== undefined && end.confidence >= lowConfidence
}

/** No word says what is booked: a route between known places is a journey. */
function readUnnamed(reading: Reading): Draft[] {
  const isFerry = /\b1 car\b|\bvehicle\b|小轿车|人车/iu.test(reading.text)
  const journeys = readJourneys(reading, isFerry ? 'ferry' : 'train').filter(
    ({ fields }) => fields.arriveLocal && isSure(fields.from) && isSure(fields.to),
  )
  // Something with a name, a code, a day and a price was bought all the same.
  const isBought = reading.code !== null && reading.total !== null && reading.people !== null
  if (journeys.length > 0 || !isBought) return journeys
  return optional(readVisit(reading, 'activity')).filter(({ fields }) => fields.title !== undefined)
}

function isTable(text: string): boolean {
  return (
    /\btable (?:for|of)\b|party (?:of|size)|\bdiners?\b|\bcovers\b|就餐|用餐(?:时间|人数|日期)|订座|订位/iu.test(
      text,
    ) && !/check[\s-]?(?:in|out)|\bnights?\b|入住|离店|退房|\d晚/iu.test(text)
  )
}

function isOfAirline(text: string): boolean {
  return matches(text, airportPairs).length > 0 || findNumbers(text, 'flight').length > 0
}

function optional(draft: Draft | null): Draft[] {
  return draft ? [draft] : []
}

/** Where it is known otherwise of what kind the booking is. */
export function readAsKind(reading: Reading, type: ReservationType): Draft[] {
  const drafts = readOfKind(reading, type)
  const ofKind = fieldsByKind(reading, drafts).get(type) ?? {}
  return drafts.map(({ fields }) => ({ type, fields: { ...fieldsOf(reading, type, ofKind), ...fields } }))
}

/** Tickets for journeys have conditions of their own. */
export const canBeFree: ReadonlySet<ReservationType> = new Set(['lodging', 'restaurant', 'activity', 'car'])

function fieldsOf({ status, freeCancelUntil }: Reading, type: ReservationType, ofKind: DraftFields): DraftFields {
  const { people, ...others } = ofKind
  // The seats of a car are not its passengers.
  const isCounted = people && (type !== 'car' || people.confidence >= lowConfidence)
  return {
    ...others,
    ...(isCounted && { people }),
    ...(freeCancelUntil && canBeFree.has(type) && { freeCancelUntil }),
    status,
  }
}
