// Reads reservations: data for programs first, then calendar events, then the words of the text.
import {
  mostReservations,
  type ParsedReservations,
  type Reservation,
  type ReservationField,
  type ReservationType,
  reservationSchema,
} from '#contract/reservation.ts'
import { readEvents } from './kinds/calendar-events.ts'
import { readCar } from './kinds/car.ts'
import { isRefused, isStated, scoresOf } from './kinds/classify.ts'
import { readJourneys } from './kinds/journeys.ts'
import { readLinkedData } from './kinds/linked-data.ts'
import { readStay } from './kinds/lodging.ts'
import { readVisit } from './kinds/visits.ts'
import { readPass } from './kinds/wallet-pass.ts'
import type { Draft, DraftFields } from './reading/draft.ts'
import { type Reading, readText } from './reading/reading.ts'
import { readSource } from './sources/read-source.ts'
import { titleOf } from './title.ts'
import { unreadLines } from './unread-lines.ts'

/** A text longer than this is read so far. */
const longestText = 60_000

export async function parseReservations(raw: string, now: Date): Promise<ParsedReservations> {
  const source = await readSource(raw)
  const text = withoutGaps(source.text).slice(0, longestText)
  const reading = readText({ ...source, text }, now)
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
    .flatMap((draft) => finish(draft, text))
  return { text, reservations, unread: unreadLines(text, reservations) }
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
  const score = (type: ReservationType) => scores.get(type) ?? 0
  const drafts: Draft[] = []
  const flights = readJourneys(reading, 'flight')
  const areFlights =
    score('flight') > 0 || flights.some(({ fields }) => isAirport(fields.from?.value) && isAirport(fields.to?.value))
  if (areFlights && score('flight') + 2 >= score('train')) drafts.push(...flights)
  for (const type of ['train', 'bus', 'ferry'] as const) {
    const others = Math.max(...(['train', 'bus', 'ferry'] as const).map(score))
    if (drafts.length === 0 && score(type) > 0 && score(type) >= others) drafts.push(...readJourneys(reading, type))
  }
  if (score('car') > 1 && score('car') >= score('lodging')) drafts.push(...optional(readCar(reading)))
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
  // A table is often only "your reservation at … for two".
  const isTable =
    /\breserv|\btable\b|预[订约定]|予約/iu.test(reading.text) && reading.people !== null && reading.times.length > 0
  const isPlain = score('restaurant') === 0 && score('activity') === 0 && score('lodging') === 0
  if (isPlain && isTable) return optional(readVisit(reading, 'restaurant'))
  if (score('lodging') > 0 && score('lodging') >= Math.max(score('restaurant'), score('activity')))
    return optional(readStay(reading))
  const visit =
    score('restaurant') > 0 && score('restaurant') >= score('activity')
      ? 'restaurant'
      : score('activity') > 0
        ? 'activity'
        : null
  return visit ? optional(readVisit(reading, visit)) : []
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

/** Nothing where what was read is not a reservation after all. */
function finish({ type, fields }: Draft, text: string): Reservation[] {
  const title = fields.title ?? {
    value: titleOf(type, fields),
    start: 0,
    end: 0,
    confidence: Math.min(0.7, ...[fields.number, fields.from, fields.to].map((part) => part?.confidence ?? 0.7)),
  }
  const all: DraftFields = { status: { value: 'confirmed', confidence: 0.8, start: 0, end: 0 }, ...fields, title }
  const entries = Object.entries(all) as [ReservationField, NonNullable<DraftFields[ReservationField]>][]
  const { data } = reservationSchema.safeParse({
    type,
    ...Object.fromEntries(entries.map(([key, { value }]) => [key, value])),
    confidence: Object.fromEntries(entries.map(([key, { confidence }]) => [key, Math.round(confidence * 100) / 100])),
    evidence: Object.fromEntries(
      entries.flatMap(([key, { start, end }]) =>
        end > start ? [[key, { text: text.slice(start, end), start, end }]] : [],
      ),
    ),
  })
  return data && data.title !== '' ? [data] : []
}
