// The bookings of a text: together, or each item on its own where the text lists several.

import type { ReservationType } from '#contract/reservation.ts'
import { withCommonHouse, withZonesOfOthers } from './kinds/around-items.ts'
import { type Cut, cutsOf, datedBlocks } from './kinds/items.ts'
import { isOtherDay } from './kinds/journey-times.ts'
import { isJourneyType } from './kinds/journeys.ts'
import { isRefusal, readWords } from './kinds/read-kinds.ts'
import type { Draft, DraftFields } from './reading/draft.ts'
import { moved } from './reading/moved.ts'
import { type Reading, readText } from './reading/reading.ts'
import type { Source } from './sources/source.ts'
import { judge } from './sureness/judge.ts'
import { withoutSpans } from './text/blank.ts'
import type { Span } from './text/span.ts'

export function readBookings(source: Source, now: Date): Draft[] {
  const whole = readText(source, now)
  const words = readWords(whole)
  // A text that is refused as a whole books nothing in its parts.
  if (words.length === 0 && isRefusal(whole)) return []
  const together = judge(words, whole, { isData: false, now })
  let best: { drafts: Draft[]; items: readonly Span[] } = { drafts: [], items: [] }
  for (const { items, isMarked } of cutsOf(whole)) {
    const apart = readItems(source, whole, { items, isMarked }, now)
    // Of several ways to cut the one that tells most, and of equal ones the clearest.
    if (isBetter(apart, together, isMarked) && apart.flat().length > best.drafts.length)
      best = { drafts: apart.flat(), items }
  }
  return best.drafts.length > 0 ? [...best.drafts, ...readBeside(source, whole, best, now)] : together
}

/** A paragraph beside the items may book something of another kind: a table, below the rooms. */
function readBeside(
  source: Source,
  whole: Reading,
  { drafts, items }: { drafts: readonly Draft[]; items: readonly Span[] },
  now: Date,
): Draft[] {
  const kinds = new Set(drafts.map(({ type }) => type))
  const moments = new Set(drafts.map(momentOf))
  return datedBlocks({ ...whole, text: withoutSpans(source.text, items) })
    .flatMap((block) => {
      const reading = readText({ ...source, text: source.text.slice(block.start, block.end), subject: '' }, now)
      const read = judge(readWords(reading, whole), reading, { isData: false, now })
      return read.map((draft) => moved(draft, block.start))
    })
    .filter(
      (draft) =>
        isWhole(draft) &&
        (draft.typeConfidence ?? 0) >= leastKind &&
        !kinds.has(draft.type) &&
        !moments.has(momentOf(draft)),
    )
}

/** Each item is read as if it were alone; what it leaves out and all share is told around them. */
function readItems(source: Source, whole: Reading, { items, isMarked }: Cut, now: Date): Draft[][] {
  const common = readText({ ...source, text: withoutSpans(source.text, items) }, now)
  const read: Draft[][] = []
  for (const item of items) {
    const own = readText({ ...source, text: source.text.slice(item.start, item.end), subject: '' }, now)
    const reading = isMarked ? onSameDay(own, dayOver(whole, items, item) ?? dayOf(read.flat().at(-1))) : own
    const drafts = judge(readWords(reading, whole), reading, { isData: false, now })
    read.push(drafts.map((draft) => moved(draft, item.start)))
  }
  const isSaid = (key: 'price' | 'status' | 'code') => read.flat().some(({ fields }) => hasPlace(fields[key]))
  // A word below the first item may be of what comes next: "Cancelled", and a list of those.
  const isBelow = common.status.start > (items[0]?.start ?? 0)
  const own = { price: isSaid('price'), status: isSaid('status') || isBelow, code: isSaid('code') }
  const shared = new Map<ReservationType, DraftFields>()
  const sharedBy = (type: ReservationType) => {
    const fields = shared.get(type) ?? commonFields(type, common, own, now)
    shared.set(type, fields)
    return fields
  }
  const isOfAll = hasPlace(common.status) && !own.status
  const complete = read.map((drafts) =>
    drafts.map((draft) => ({
      ...draft,
      fields: { ...sharedBy(draft.type), ...draft.fields, ...(isOfAll && { status: common.status }) },
    })),
  )
  return withZonesOfOthers(withCommonHouse(complete, common))
}

/** An hour without a day is of the day in the heading over it, else of that on which the one before ended. */
function onSameDay(reading: Reading, day: { day: string; confidence: number } | null): Reading {
  if (day === null || reading.days.length > 0 || reading.times.length === 0) return reading
  return { ...reading, days: [{ ...day, start: 0, end: 0 }] }
}

const sameDay = 0.5
const underHeading = 0.75

function dayOf(before: Draft | undefined): { day: string; confidence: number } | null {
  const { arriveLocal, departLocal, checkIn } = before?.fields ?? {}
  const [day] = (arriveLocal ?? departLocal ?? checkIn)?.value.split('T') ?? []
  return day === undefined ? null : { day, confidence: sameDay }
}

/** The nearest above that stands in no item. */
function dayOver(
  { text, days }: Reading,
  items: readonly Span[],
  item: Span,
): { day: string; confidence: number } | null {
  const over = days.findLast(
    (day) =>
      day.end <= item.start &&
      !isOtherDay(text, day) &&
      !items.some(({ start, end }) => day.start >= start && day.end <= end),
  )
  return over ? { day: over.day, confidence: Math.min(over.confidence, underHeading) } : null
}

/** `own`: what one of the items says of itself, which a word around them is not said of. */
function commonFields(
  type: ReservationType,
  common: Reading,
  own: { price: boolean; code: boolean },
  now: Date,
): DraftFields {
  const { code, total, people } = common
  const fields: DraftFields = {
    // Where others have numbers of their own, that of all may be of none.
    ...(code && { code: own.code ? { ...code, confidence: Math.min(code.confidence, sameDay) } : code }),
    ...(people && { people }),
    // A sum around them is that of everything: it stands on the first.
    ...(total && !own.price && { price: total }),
  }
  const [judged] = judge([{ type, fields }], common, { isData: false, now })
  return judged?.fields ?? fields
}

/** It was read in the text. */
function hasPlace(field: Span | undefined): boolean {
  return field !== undefined && field.end > field.start
}

/** More is told in full, of other kinds or with more of one, and nothing twice. */
function isBetter(apart: readonly Draft[][], together: readonly Draft[], isMarked: boolean): boolean {
  const drafts = apart.flat()
  const known = together.filter(isWhole)
  // Where nothing is read of the whole, each must name more than its hour.
  const isEnough =
    isMarked && together.length > 0
      ? drafts.every(isWhole)
      : drafts.every((draft) => isWhole(draft) && isAnchored(draft))
  const isKnown = (draft: Draft) =>
    known.some(
      (each) =>
        momentOf(each) === momentOf(draft) ||
        (each.fields.number && each.fields.number.value === draft.fields.number?.value),
    )
  return (
    apart.filter(({ length }) => length > 0).length > 1 &&
    drafts.length >= together.length &&
    new Set(drafts.map(placeInTime)).size === drafts.length &&
    isEnough &&
    (drafts.length > known.length || drafts.some((draft) => !isKnown(draft))) &&
    (isMarked || (drafts.every(isAnchored) && new Set(drafts.map(identityOf)).size === drafts.length))
  )
}

function momentOf({ fields }: Draft): string | undefined {
  return (fields.departLocal ?? fields.checkIn)?.value
}

/** Two rooms of one house are two bookings, each under its number. */
function placeInTime(draft: Draft): string {
  return [momentOf(draft), draft.type === 'lodging' && draft.fields.code?.value].join(' ')
}

/** Only what is booked has one: notes have days and hours too. */
function isAnchored({ typeConfidence = 0, fields }: Draft): boolean {
  const { number, from, to, checkOut, code, address } = fields
  if (code && (number ?? (from && to))) return true
  return typeConfidence >= leastKind && [number, from && to, checkOut, code, address].some((each) => each !== undefined)
}

const leastKind = 0.5

/** Two of one kind have codes or numbers of their own. */
function identityOf({ type, fields }: Draft): string {
  return fields.number?.value ?? [type, fields.code?.value].join(' ')
}

/** When it is, and what or where. */
function isWhole({ type, fields }: Draft): boolean {
  const { departLocal, arriveLocal, checkIn, checkOut, from, to, number, title, address } = fields
  if (type === 'lodging') return checkIn !== undefined && checkOut !== undefined
  if (!departLocal?.value.includes('T')) return false
  if (isJourneyType(type))
    return (from !== undefined && to !== undefined) || (number !== undefined && arriveLocal !== undefined)
  return [title, address, from, to].some((place) => place !== undefined)
}
