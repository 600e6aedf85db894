// Reads reservations: data for programs first, then calendar events, then the words of the text, by rules and by what was learnt.
import {
  mostReservations,
  type ParsedReservations,
  type Reservation,
  type ReservationField,
  reservationSchema,
} from '#contract/reservation.ts'
import { hasHan } from '../../providers/shipped-data/gazetteer/fold-text.ts'
import { readEvents, withHour } from './kinds/calendar-events.ts'
import { cleanPlace } from './kinds/clean-place.ts'
import { readLinkedData } from './kinds/linked-data.ts'
import { hoursOfStay } from './kinds/lodging.ts'
import { canBeFree } from './kinds/read-kinds.ts'
import { readPass } from './kinds/wallet-pass.ts'
import { type LearnedModels, shippedModels } from './learned/models.ts'
import { readTogether } from './read-together.ts'
import type { Draft, DraftFields } from './reading/draft.ts'
import { inLines, inSimplified, withoutGaps, withWideMarks } from './reading/prepare-text.ts'
import { type Reading, readText } from './reading/reading.ts'
import { type Section, sectionsOf } from './reading/sections.ts'
import { forwardedAt } from './sources/read-mail.ts'
import { readSource } from './sources/read-source.ts'
import type { Source } from './sources/source.ts'
import { judge } from './sureness/judge.ts'
import type { Found } from './text/span.ts'
import { titleOf } from './title.ts'
import { unreadLines } from './unread-lines.ts'

/** What rules alone have read. */
export type RuledReservations = Omit<ParsedReservations, 'model'>

/** A text longer than this is read so far. */
const longestText = 60_000

/** `models`: those of the learnt reader; null leaves the rules alone. */
export async function parseReservations(
  raw: string,
  now: Date,
  models: LearnedModels | null = shippedModels(),
): Promise<RuledReservations> {
  const source = await readSource(raw)
  const original = withoutGaps(source.text).slice(0, longestText)
  const text = inLines(withWideMarks(inSimplified(original)))
  const subject = withWideMarks(inSimplified(source.subject))
  const whole = { ...source, text, subject }
  const mails = sectionsOf(text).map((section) => sourceOf(section, whole))
  const reading = readText(mails[0] ?? whole, now)
  const linked = readLinkedData(source.linkedData)
  const data = source.pass
    ? readPass(source.pass, reading)
    : linked.length > 0
      ? withWords(linked, reading)
      : source.events.length > 0
        ? withWords(readEvents(source.events, now), reading)
        : null
  const drafts = data
    ? judge(data, reading, { isData: true, now })
    : (await Promise.all(mails.map((mail) => readTogether(mail, now, models)))).flat()
  const reservations = sharePrice(drafts)
    .slice(0, mostReservations)
    .flatMap((draft) => finish(draft, text, original))
  return { text: original, reservations, unread: unreadLines(original, reservations) }
}

/** Of several mails each has its own sender, subject and day. */
function sourceOf({ text, headers }: Section, whole: Source): Source {
  if (!headers) return { ...whole, text }
  const { subject, sender } = headers
  return { ...whole, text, subject, sender, sentAt: forwardedAt(headers.text) ?? whole.sentAt }
}

/** What the data leaves out and the text says; surely less sure. */
function withWords(drafts: readonly Draft[], reading: Reading): Draft[] {
  const { code, total, people, freeCancelUntil } = reading
  const missing: DraftFields = { ...(code && { code }), ...(total && { price: total }), ...(people && { people }) }
  // What a text with several bookings says may belong to any of them.
  if (new Set(drafts.map(({ type }) => type)).size > 1) return [...drafts]
  const free: DraftFields = freeCancelUntil ? { freeCancelUntil } : {}
  return drafts.map(({ type, fields }) => {
    const located: DraftFields = Object.fromEntries(
      Object.entries(fields).map(([key, field]) => [key, { ...field, ...locate(reading.text, field.value) }]),
    )
    return {
      type,
      fields: {
        ...missing,
        ...(canBeFree.has(type) && free),
        ...(type === 'lodging' ? withHours(located, reading) : located),
      },
    }
  })
}

/** Data of a stay often name its days alone. */
function withHours(fields: DraftFields, reading: Reading): DraftFields {
  const { checkIn, checkOut } = fields
  const { opens, closes } = hoursOfStay(reading, [checkIn?.value ?? '', checkOut?.value ?? ''])
  return {
    ...fields,
    ...(checkIn && { checkIn: withHour(checkIn, opens) }),
    ...(checkOut && { checkOut: withHour(checkOut, closes) }),
  }
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

/** Ends of a journey as a Chinese text names them, where they were read as codes of airports. */
function named(fields: DraftFields, original: string): DraftFields {
  const inWords = (end: DraftFields['from']) => {
    const words = end ? cleanPlace(original.slice(end.start, end.end)) : ''
    return end && hasHan(words) && words.length <= 12 ? { ...end, value: words } : end
  }
  return { ...fields, from: inWords(fields.from), to: inWords(fields.to) }
}

/** A field that the contract refuses is left out; the others are still right. */
function isValid([key, field]: [string, DraftFields[ReservationField]]): boolean {
  const schema = reservationSchema.shape[key as ReservationField]
  return field !== undefined && schema.safeParse(field.value).success
}

/** Words with the bracket that closes one of theirs: "13 April 2027 (from 15:00)". */
function quoted(original: string, { start, end: read, also }: Found<unknown>) {
  const words = original.slice(start, read)
  const isOpen = /[(（][^)）]*$/u.test(words)
  const rest = isOpen ? (/^[^()（）\n]{0,12}[)）]/u.exec(original.slice(read, read + 14))?.[0].length ?? 0) : 0
  const end = read + rest
  const text = original.slice(start, end)
  return { text: also ? `${original.slice(also.start, also.end)} … ${text}` : text, start, end }
}

/** "🏨 Hotel Alba      Confirmed": signs that open a line, and what stands far to the right, are no part of a name. */
function withoutSigns(title: Found<string>): Found<string> {
  const value = title.value
    .replace(/^[^\p{L}\d"'“‘「『《【[（(]+(?=\S)/u, '')
    .replace(/\s{4,}.*$|\s*\*{2,}$/u, '')
    .trim()
  return { ...title, value }
}

function rounded(confidence: number): number {
  return Math.round(confidence * 100) / 100
}

/** Nothing where what was read is not a reservation after all. */
function finish({ type, typeConfidence, fields: read }: Draft, text: string, original: string): Reservation[] {
  const fields = asWritten(read, text, original)
  const said = fields.title && withoutSigns(fields.title)
  const title = (said && isValid(['title', said]) ? said : null) ?? {
    ...titleOf(type, named(fields, original)),
    start: 0,
    end: 0,
  }
  const all: DraftFields = { status: { value: 'confirmed', confidence: 0.8, start: 0, end: 0 }, ...fields, title }
  const entries = Object.entries(all).filter(isValid) as [
    ReservationField,
    NonNullable<DraftFields[ReservationField]>,
  ][]
  const { data } = reservationSchema.safeParse({
    type,
    ...Object.fromEntries(entries.map(([key, { value }]) => [key, value])),
    confidence: {
      ...Object.fromEntries(entries.map(([key, { confidence }]) => [key, rounded(confidence)])),
      ...(typeConfidence !== undefined && { type: rounded(typeConfidence) }),
    },
    evidence: Object.fromEntries(
      entries.flatMap(([key, field]) => (field.end > field.start ? [[key, quoted(original, field)]] : [])),
    ),
  })
  return data && data.title !== '' ? [data] : []
}
