// What the readers of reservations learn from: the samples and the texts in src/server/imports/reservations/learned/training, with
// labels that no person gave: a candidate that says the same as a field of the bookings is that field.
import { readdirSync, readFileSync } from 'node:fs'
import { beginSigns } from '../src/server/imports/reservations/learned/begins.ts'
import type { Candidate } from '../src/server/imports/reservations/learned/candidate.ts'
import { candidatesOf } from '../src/server/imports/reservations/learned/candidates.ts'
import { kindSigns } from '../src/server/imports/reservations/learned/kind-words.ts'
import { type Meanings, meaningsOf } from '../src/server/imports/reservations/learned/meanings.ts'
import { bucketsOf, type LearnedModels, namesOfModels } from '../src/server/imports/reservations/learned/models.ts'
import type { RatedCandidate } from '../src/server/imports/reservations/learned/rate.ts'
import { type Role, rolesOfKind } from '../src/server/imports/reservations/learned/roles.ts'
import { linesOf, surroundingsOf, type TextLine } from '../src/server/imports/reservations/learned/surroundings.ts'
import { inLines, inSimplified, withoutGaps } from '../src/server/imports/reservations/reading/prepare-text.ts'
import { type Reading, readText } from '../src/server/imports/reservations/reading/reading.ts'
import { readSource } from '../src/server/imports/reservations/sources/read-source.ts'
import type { Source } from '../src/server/imports/reservations/sources/source.ts'
import type { Example } from './linear-classifier.ts'
import { rowsOf, type Segment, segmentsOf } from './reservation-segments.ts'
import { type ExpectedItem, rolesFor } from './reservation-values.ts'

export interface Sample {
  name: string
  text: string
  items: ExpectedItem[]
}
/** Kinds that samples call by another name. */
const kindNamed: Record<string, string> = { hotel: 'lodging', transfer: 'car' }

/** The day on which the samples are read. */
export const now = new Date('2026-11-25T08:00:00Z')

export function readSamples(folder: URL): Sample[] {
  return readdirSync(folder)
    .toSorted()
    .filter((file) => file.endsWith('.json'))
    .flatMap((file): (Sample & { half?: string })[] => JSON.parse(readFileSync(new URL(file, folder), 'utf8')))
    .filter(({ half }) => half !== 'test')
}

/** A text with all that is looked at in it. */
export interface PreparedSample {
  name: string
  items: ExpectedItem[]
  source: Source
  reading: Reading
  lines: TextLine[]
  segments: (Segment | null)[]
  candidates: Candidate[]
  meanings: Meanings
  /** What each candidate is, as a number of its role. */
  roles: Example[]
}

export async function prepare({ name, text: raw, items: all }: Sample): Promise<PreparedSample> {
  const source = await readSource(raw)
  const text = inLines(inSimplified(withoutGaps(source.text)))
  const whole = { ...source, text, subject: inSimplified(source.subject) }
  const reading = readText(whole, now)
  const items = all.map((item) => ({ ...item, type: kindNamed[item.type] ?? item.type }))
  const candidates = candidatesOf(reading)
  const lines = linesOf(text, candidates)
  const segments = segmentsOf(items, candidates, lines)
  const rows = rowsOf(candidates, lines)
  const signs = surroundingsOf(text, candidates, lines)
  const roles = candidates.map((candidate, at) => {
    const role = roleOf(candidate, itemsAt(items, segments, rows[at] ?? 0))
    return exampleOf('roles', name, signs[at] ?? [], namesOfModels.roles.indexOf(role))
  })
  return { name, items, source: whole, reading, lines, segments, candidates, roles, meanings: await meaningsOf(text) }
}

/** `rated`: by a model that has not seen the text, as it will be of texts to come. */
export function beginExamples(
  { name, items, reading, lines, segments }: PreparedSample,
  rated: readonly RatedCandidate[],
): Example[] {
  const starts = new Set(items.length > 1 ? segments.map((segment) => segment?.from) : [])
  return beginSigns(reading, lines, rated).flatMap((each, row) =>
    lines[row]?.isEmpty ? [] : [exampleOf('begins', name, each, starts.has(row) ? 1 : 0)],
  )
}

function exampleOf(
  model: keyof LearnedModels,
  family: string,
  signs: readonly string[],
  label: number,
  weight = 1,
): Example {
  return { features: bucketsOf(model, signs), label, weight, family }
}

/** Those that are told there, else all. */
function itemsAt(
  items: readonly ExpectedItem[],
  segments: readonly (Segment | null)[],
  row: number,
): readonly ExpectedItem[] {
  const here = items.filter((_, at) => {
    const segment = segments[at]
    return segment && row >= segment.from && row < segment.to
  })
  return here.length > 0 ? here : items
}

function roleOf(candidate: Candidate, items: readonly ExpectedItem[]): Role {
  const found = new Set(items.flatMap((item) => rolesFor(item, candidate)))
  return rolesOfKind[candidate.kind].find((role) => found.has(role)) ?? 'other'
}

export function kindExamples(
  { name, items, reading, segments, lines, meanings }: PreparedSample,
  rated: readonly RatedCandidate[],
): Example[] {
  const names: readonly string[] = namesOfModels.kinds
  const part = ({ from, to }: Segment, type: string, weight: number): Example =>
    exampleOf(
      'kinds',
      name,
      kindSigns(reading.text, lines.slice(from, to), rated, meanings),
      names.indexOf(type),
      weight,
    )
  const whole = { from: 0, to: lines.length }
  if (items.length === 0) return [part(whole, 'none', 1)]
  const types = new Set(items.map(({ type }) => type))
  const [type = 'none'] = types
  return [
    ...(types.size === 1 ? [part(whole, type, 1)] : []),
    ...items.flatMap((item, at) => {
      const segment = segments[at]
      return segment ? [part(segment, item.type, 0.7)] : []
    }),
    ...restsOf(segments, lines).map((rest) => part(rest, 'none', 0.7)),
  ]
}

/** Paragraphs with a day that are of no booking. */
function restsOf(segments: readonly (Segment | null)[], lines: readonly TextLine[]): Segment[] {
  const rests: Segment[] = []
  for (let row = 0; row < lines.length; row++) {
    let to = row
    while (
      to < lines.length &&
      !lines[to]?.isEmpty &&
      !segments.some((each) => each && to >= each.from && to < each.to)
    )
      to += 1
    const isDated = lines.slice(row, to).some(({ tokens }) => tokens.includes('D') || tokens.includes('T'))
    if (to > row && isDated) rests.push({ from: row, to })
    row = Math.max(row, to)
  }
  return rests
}
