// Bookings of several kinds in one text, a flight and a hotel: each has its own part of it, with a price and a number of its own.
import type { Draft, DraftFields } from '../reading/draft.ts'
import { lineAt, type Reading } from '../reading/reading.ts'
import { blank } from '../text/blank.ts'
import { findCode } from '../text/codes.ts'
import { findMoney, totalOf } from '../text/money.ts'
import { findPeople } from '../text/people.ts'
import type { Span } from '../text/span.ts'
import { scoresOf } from './classify.ts'
import type { Part } from './parts.ts'

/** What tells where in the text a booking stands. */
const placed = ['number', 'departLocal', 'arriveLocal', 'checkIn', 'checkOut'] as const
const unclear = 0.5

/** What each booking shares with the others of its kind: of the whole text, but for texts of several kinds. */
export function fieldsByKind(reading: Reading, drafts: readonly Draft[]): Map<Draft['type'], DraftFields> {
  const kinds = [...new Set(drafts.map(({ type }) => type))]
  const whole = shared(reading)
  const [first] = kinds
  if (kinds.length < 2 || first === undefined) return new Map(kinds.map((kind) => [kind, whole]))
  const parts = partsOf(reading.text, kinds, drafts)
  if (!parts) return new Map(kinds.map((kind) => [kind, doubted(whole)]))
  const own = new Map(parts.map(({ kind, span }) => [kind, readPart(reading, span)]))
  const isPriced = [...own.values()].some(({ price }) => price)
  // A sum below all of them is that of everything: it stands on the first, as that of bookings of one kind does.
  return new Map(
    kinds.map((kind) => {
      const { price, ...others } = whole
      const isFirst = kind === parts[0]?.kind && !isPriced
      return [kind, { ...doubted(others), ...(isFirst && price && { price }), ...own.get(kind) }]
    }),
  )
}

function shared({ code, total, people }: Pick<Reading, 'code' | 'total' | 'people'>): DraftFields {
  return { ...(code && { code }), ...(total && { price: total }), ...(people && { people }) }
}

/** That may be of another booking. */
function doubted(fields: DraftFields): DraftFields {
  const entries = Object.entries(fields).map(([key, field]) => [
    key,
    { ...field, confidence: Math.min(field.confidence, unclear) },
  ])
  return Object.fromEntries(entries)
}

function readPart({ text }: Reading, { start, end }: Span): DraftFields {
  const part = blank(text.slice(0, start)) + text.slice(start, end)
  return shared({ code: findCode(part), total: totalOf(part, findMoney(part)), people: findPeople(part) })
}

/** From the head of a booking to that of the next; null where they stand among each other. */
export function partsOf(text: string, kinds: readonly Draft['type'][], drafts: readonly Draft[]): Part[] | null {
  const extents = kinds
    .map((kind) => ({ kind, ...extentOf(drafts.filter(({ type }) => type === kind)) }))
    .toSorted((a, b) => a.start - b.start)
  const parts: Part[] = []
  for (const [index, { kind, start, end }] of extents.entries()) {
    const before = extents[index - 1]
    if (end <= start || (before && before.end > start)) return null
    const from = before ? headOf(text, kind, { start: before.end, end: start }) : 0
    const last = parts.at(-1)
    if (last) last.span.end = from
    parts.push({ kind, span: { start: from, end: endOfBlock(text, end) } })
  }
  return parts
}

function extentOf(drafts: readonly Draft[]): Span {
  const spans = drafts.flatMap(({ fields }) =>
    placed.flatMap((name) => {
      const field = fields[name]
      return field && field.end > field.start ? [field] : []
    }),
  )
  return { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) }
}

/** The first line that speaks of the next kind, else the blank line between them. */
function headOf(text: string, kind: Draft['type'], { start: from, end: to }: Span): number {
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) {
    const { start, end } = lineAt(text, at + 1)
    if ((scoresOf(text.slice(start, end), '').get(kind) ?? 0) > 0) return start
  }
  const blank = text.slice(from, to).search(/\n[^\S\n]*\n/u)
  return blank < 0 ? to : from + blank
}

/** Of the last booking: what follows its block speaks of all of them. */
function endOfBlock(text: string, from: number): number {
  const blank = text.slice(from).search(/\n[^\S\n]*\n/u)
  return blank < 0 ? text.length : from + blank
}
