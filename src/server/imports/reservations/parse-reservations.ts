// Reads reservations: data for programs first, then calendar events, then the words of the text.
import {
  mostReservations,
  type ParsedReservations,
  type Reservation,
  type ReservationField,
  type ReservationType,
  reservationSchema,
} from '#contract/reservation.ts'
import { simplifyChinese } from '../../providers/shipped-data/gazetteer/simplify-chinese.ts'
import { readEvents } from './kinds/calendar-events.ts'
import { readCar } from './kinds/car.ts'
import { isRefused, isStated, scoresOf } from './kinds/classify.ts'
import { airportPairs } from './kinds/journey-windows.ts'
import { readJourneys } from './kinds/journeys.ts'
import { readLinkedData } from './kinds/linked-data.ts'
import { readStay } from './kinds/lodging.ts'
import { readVisit } from './kinds/visits.ts'
import { readPass } from './kinds/wallet-pass.ts'
import type { Draft, DraftFields } from './reading/draft.ts'
import { type Reading, readText } from './reading/reading.ts'
import { readSource } from './sources/read-source.ts'
import { findNumbers } from './text/numbers.ts'
import { matches } from './text/span.ts'
import { titleOf } from './title.ts'
import { unreadLines } from './unread-lines.ts'

/** A text longer than this is read so far. */
const longestText = 60_000

export async function parseReservations(raw: string, now: Date): Promise<ParsedReservations> {
  const source = await readSource(raw)
  const original = withoutGaps(source.text).slice(0, longestText)
  const text = inSimplified(original)
  const reading = readText({ ...source, text, subject: inSimplified(source.subject) }, now)
  const linked = readLinkedData(source.linkedData)
  const drafts = source.pass
    ? readPass(source.pass, reading)
    : linked.length > 0
      ? withWords(linked, reading)
      : source.events.length > 0
        ? readEvents(source.events, now)
        : readWords(reading)
  const reservations = sharePrice(drafts)
    .slice(0, mostReservations)
    .flatMap((draft) => finish(draft, text, original))
  return { text: original, reservations, unread: unreadLines(original, reservations) }
}

/** Rules know simplified characters; each traditional one has its own, so that places in the text stay. Japanese is left as it is. */
function inSimplified(text: string): string {
  if (/[\u3040-\u30ff]/.test(text)) return text
  const simple = simplifyChinese(text)
  return simple.length === text.length ? simple : text
}

/** Long runs of blanks say nothing, and cost time. */
function withoutGaps(text: string): string {
  return text.replace(/[^\S\n]{9,}/g, (gap) => (gap.includes('\t') ? '\t' : '        ')).replace(/\n{4,}/g, '\n\n\n')
}

function readWords(reading: Reading): Draft[] {
  const { text, subject, code } = reading
  if (isRefused(text, subject, code !== null)) return []
  const isSaid = isStated(text, subject, code !== null)
  return readKinds(reading)
    .filter(({ fields }) => isSaid || (fields.number !== undefined && fields.departLocal?.value.includes('T')))
    .map(({ type, fields }) => ({ type, fields: { ...sharedFields(reading), ...fields } }))
}

/** Journeys by their numbers, then what has days of its own; a visit only where nothing else was found. */
function readKinds(reading: Reading): Draft[] {
  const scores = scoresOf(reading.text, reading.subject)
  // "The Larder Room" is no stay where a table is booked.
  if (isTable(reading.text)) scores.set('lodging', 0)
  const score = (type: ReservationType) => scores.get(type) ?? 0
  const drafts: Draft[] = []
  const flights = readJourneys(reading, 'flight')
  const areFlights =
    score('flight') > 0 || flights.some(({ fields }) => isAirport(fields.from?.value) || isAirport(fields.to?.value))
  if (areFlights && score('flight') + 2 >= score('train')) drafts.push(...flights)
  for (const type of ['train', 'bus', 'ferry'] as const) {
    const others = Math.max(...(['train', 'bus', 'ferry'] as const).map(score))
    if (drafts.length === 0 && score(type) > 0 && score(type) >= others) drafts.push(...readJourneys(reading, type))
  }
  const isCar = score('car') > 1 || (score('car') > 0 && score('car') === Math.max(...scores.values()))
  if (isCar && score('car') >= score('lodging')) drafts.push(...optional(readCar(reading)))
  if (
    score('lodging') > 1 &&
    (drafts.length === 0
      ? score('lodging') >= Math.max(score('restaurant'), score('activity'))
      : /入住|check[\s-]?in[^\n]{0,30}(?:20\d\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/iu.test(
          reading.text,
        ) && /离店|退房|check[\s-]?out/iu.test(reading.text))
  )
    drafts.push(...optional(readStay(reading)))
  if (drafts.length > 0) return drafts
  // A mail of an airline that names no flight in full is no table, nor a tour.
  if (score('flight') > 0 && isOfAirline(reading.text) && !isTable(reading.text)) return []
  // A table is often only "your reservation at … for two".
  const isOnlyTable =
    /\breserv|\btable\b|booking confirm|thank you for booking|under the name|预[订约定]|予約/iu.test(reading.text) &&
    reading.people !== null &&
    reading.times.length > 0
  const isPlain = score('restaurant') === 0 && score('activity') === 0 && score('lodging') === 0
  if (isPlain && isOnlyTable) return optional(readVisit(reading, 'restaurant'))
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

/** No word says what is booked: a route between known places is a journey. */
function readUnnamed(reading: Reading): Draft[] {
  const isFerry = /\b1 car\b|\bvehicle\b|小轿车|人车/iu.test(reading.text)
  return readJourneys(reading, isFerry ? 'ferry' : 'train').filter(
    ({ fields }) => fields.arriveLocal && (fields.from?.confidence ?? 0) > 0.6 && (fields.to?.confidence ?? 0) > 0.6,
  )
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

function isAirport(value: string | undefined): boolean {
  return value !== undefined && /^[A-Z]{3}$/.test(value)
}

function optional(draft: Draft | null): Draft[] {
  return draft ? [draft] : []
}

function sharedFields({ code, total, people, status }: Reading): DraftFields {
  return { ...(code && { code }), ...(total && { price: total }), ...(people && { people }), status }
}

/** What the data leaves out and the text says; surely less sure. */
function withWords(drafts: readonly Draft[], reading: Reading): Draft[] {
  const { code, total, people } = reading
  const missing: DraftFields = { ...(code && { code }), ...(total && { price: total }), ...(people && { people }) }
  return drafts.map(({ type, fields }) => {
    const located = Object.fromEntries(
      Object.entries(fields).map(([key, field]) => [key, { ...field, ...locate(reading.text, field.value) }]),
    )
    return { type, fields: { ...missing, ...located } }
  })
}

function locate(text: string, value: unknown): { start: number; end: number } {
  const start = typeof value === 'string' && value.length > 2 ? text.indexOf(value) : -1
  return start < 0 ? { start: 0, end: 0 } : { start, end: start + String(value).length }
}

/** One sum for several reservations stands on the first. */
function sharePrice(drafts: readonly Draft[]): Draft[] {
  const seen = new Set<string>()
  return drafts.map((draft) => {
    const { price, ...others } = draft.fields
    if (!price) return draft
    const key = JSON.stringify([price.value, price.start, price.end])
    if (!seen.has(key)) {
      seen.add(key)
      return draft
    }
    return { ...draft, fields: others }
  })
}

/** Texts in the characters of the original. */
function asWritten(fields: DraftFields, text: string, original: string): DraftFields {
  if (text === original) return fields
  const entries = Object.entries(fields).map(([key, field]) => {
    const at = typeof field.value === 'string' ? text.indexOf(field.value, field.start) : -1
    const isFound = at >= 0 && at < Math.max(field.end, field.start + 1)
    return [key, isFound ? { ...field, value: original.slice(at, at + String(field.value).length) } : field]
  })
  return Object.fromEntries(entries)
}

/** A field that the contract refuses is left out; the others are still right. */
function isValid([key, field]: [string, DraftFields[ReservationField]]): boolean {
  const schema = reservationSchema.shape[key as ReservationField]
  return field !== undefined && schema.safeParse(field.value).success
}

/** Nothing where what was read is not a reservation after all. */
function finish({ type, fields: read }: Draft, text: string, original: string): Reservation[] {
  const fields = asWritten(read, text, original)
  const title = fields.title ?? { ...titleOf(type, fields), start: 0, end: 0 }
  const all: DraftFields = { status: { value: 'confirmed', confidence: 0.8, start: 0, end: 0 }, ...fields, title }
  const entries = Object.entries(all).filter(isValid) as [
    ReservationField,
    NonNullable<DraftFields[ReservationField]>,
  ][]
  const { data } = reservationSchema.safeParse({
    type,
    ...Object.fromEntries(entries.map(([key, { value }]) => [key, value])),
    confidence: Object.fromEntries(entries.map(([key, { confidence }]) => [key, Math.round(confidence * 100) / 100])),
    evidence: Object.fromEntries(
      entries.flatMap(([key, { start, end }]) =>
        end > start ? [[key, { text: original.slice(start, end), start, end }]] : [],
      ),
    ),
  })
  return data && data.title !== '' ? [data] : []
}
