// Signs of what a candidate is: the words around it, what stands above it, its look, and its place among its like.

import { LRUCache } from 'lru-cache'
import { isAddress } from '../kinds/addresses.ts'
import { isNameOfCity } from '../reading/places.ts'
import type { Candidate } from './candidate.ts'

export interface TextLine {
  start: number
  end: number
  /** With a letter for each day, hour, amount and code. */
  tokens: string[]
  /** Where each token begins in the text. */
  starts: number[]
  isEmpty: boolean
}

const masks = { day: '\uE000', time: '\uE001', money: '\uE002', code: '\uE003' } as const
const token = /\uE000+|\uE001+|\uE002+|\uE003+|\p{Script=Han}|[\p{L}\p{M}]+(?:['’]\p{L}+)?|\d+|[^\s\p{L}\d]/gu

export function linesOf(text: string, candidates: readonly Candidate[]): TextLine[] {
  const masked = maskedText(text, candidates)
  let start = 0
  return masked.split('\n').map((line) => {
    const from = start
    start += line.length + 1
    const found = [...line.matchAll(token)]
    return {
      start: from,
      end: from + line.length,
      tokens: found.map(([word]) => tokenName(word)),
      starts: found.map(({ index }) => from + index),
      isEmpty: line.trim() === '',
    }
  })
}

function maskedText(text: string, candidates: readonly Candidate[]): string {
  let masked = ''
  let at = 0
  for (const { kind, start, end } of candidates) {
    if (kind === 'name' || kind === 'people' || start < at) continue
    masked += text.slice(at, start) + masks[kind].repeat(end - start)
    at = end
  }
  return masked + text.slice(at)
}

const names: Record<string, string> = { '\uE000': 'D', '\uE001': 'T', '\uE002': 'M', '\uE003': 'C' }

function tokenName(word: string): string {
  return names[word[0] ?? ''] ?? (/^\d/.test(word) ? (word.length > 2 ? '00' : '0') : word.toLowerCase())
}

/** The features of each candidate. */
export function surroundingsOf(text: string, candidates: readonly Candidate[], lines: readonly TextLine[]): string[][] {
  const ofKind = new Map<string, Candidate[]>()
  for (const each of candidates) {
    const alike = ofKind.get(each.kind)
    if (alike) alike.push(each)
    else ofKind.set(each.kind, [each])
  }
  const places = new Map([...ofKind].map(([kind, alike]) => [kind, placesOf(kind, alike)]))
  const over = new Map<number, string[]>()
  let row = 0
  return candidates.map((candidate) => {
    while ((lines[row + 1]?.start ?? Number.POSITIVE_INFINITY) <= candidate.start) row += 1
    const { kind } = candidate
    const around = over.get(row) ?? aroundLine(lines, row)
    over.set(row, around)
    const signs = [
      ...besideSigns(candidate, lines, row),
      ...overSigns(candidate, lines, row),
      ...around,
      ...lookSigns(text, candidate),
      ...placeSigns(candidate, places.get(kind), lines.length, row),
    ]
    return [kind, ...signs.map((sign) => `${kind} ${sign}`)]
  })
}

function besideSigns({ start, end }: Candidate, lines: readonly TextLine[], row: number): string[] {
  const line = lines[row]
  if (!line) return []
  const before = line.tokens.filter((_, index) => (line.starts[index] ?? 0) < start)
  const after = line.tokens.filter((_, index) => (line.starts[index] ?? 0) >= end)
  const left = before.slice(-6).toReversed()
  const right = after.slice(0, 4)
  const signs: string[] = []
  let gram = ''
  for (const [index, word] of left.entries()) {
    gram = `${word} ${gram}`
    if (index < 4) signs.push(`<${gram}`)
    if (index > 0) signs.push(`<~${word}`)
  }
  if (left.length < 6) signs.push(`<^${left.length} ${gram}`)
  gram = ''
  for (const [index, word] of right.entries()) {
    gram += ` ${word}`
    if (index < 3) signs.push(`>${gram}`)
    if (index > 0) signs.push(`>~${word}`)
  }
  if (right.length < 2) signs.push(`>$${right.length}`)
  signs.push(`${left[0] ?? '^'}_${right[0] ?? '$'}`)
  // The first words of a line are most often its label.
  const label = before.slice(0, before.findIndex((word) => /^[:：|]$/.test(word)) + 1 || 3).slice(0, 8)
  for (const word of label) signs.push(`l ${word}`)
  for (let at = 0; at + 1 < label.length; at++) signs.push(`l ${label[at]} ${label[at + 1]}`)
  for (const letter of ['D', 'T', 'M', 'C']) {
    if (before.includes(letter)) signs.push(`<<${letter}`)
    if (after.includes(letter)) signs.push(`>>${letter}`)
  }
  return signs
}

function overSigns({ start }: Candidate, lines: readonly TextLine[], row: number): string[] {
  const line = lines[row]
  const own = line?.tokens.findIndex((_, index) => (line.starts[index] ?? 0) >= start) ?? 0
  const above = lineAbove(lines, row)
  const gap = row - above > 1 ? 'gap' : ''
  const over = lines[above]?.tokens.slice(0, 5) ?? ['^']
  const isFirst = own < 3 ? 'first' : ''
  return [
    `o${isFirst} ${over[0]}${gap}`,
    `o${isFirst} ${over[0]} ${over[1] ?? '$'}`,
    ...over.map((word) => `o~${isFirst} ${word}`),
    ...cellOver(line, lines, row, start),
  ]
}

function lineAbove(lines: readonly TextLine[], row: number): number {
  let above = row - 1
  while (above >= 0 && lines[above]?.isEmpty) above -= 1
  return above
}

/** The line below, and the last heading: a short line behind an empty one. */
function aroundLine(lines: readonly TextLine[], row: number): string[] {
  let below = row + 1
  while (below < lines.length && lines[below]?.isEmpty) below += 1
  const under = lines[below]?.tokens.slice(0, 3) ?? ['$']
  let head = lineAbove(lines, row)
  while (head > 0 && !(lines[head - 1]?.isEmpty && (lines[head]?.tokens.length ?? 99) < 12)) head -= 1
  const heading = lines[Math.max(0, head)]?.tokens.slice(0, 6) ?? []
  return [`u ${under[0]}`, `u ${under[0]} ${under[1] ?? '$'}`, ...heading.map((word) => `h ${word}`)]
}

/** The word in the row of headings above that stands in the same column. */
function cellOver(line: TextLine | undefined, lines: readonly TextLine[], row: number, start: number): string[] {
  if (!line) return []
  const offset = start - line.start
  for (let above = row - 1; above >= Math.max(0, row - 12); above -= 1) {
    const other = lines[above]
    if (!other || other.tokens.some((word) => word.length === 1 && 'DTMC0'.includes(word)) || other.isEmpty) continue
    const near = other.starts.findIndex((at) => Math.abs(at - other.start - offset) < 3)
    return near > 0 ? [`c ${other.tokens[near]}`] : []
  }
  return []
}

function lookSigns(text: string, { kind, value, start, end }: Candidate): string[] {
  if (kind === 'code') {
    const look = value
      .replace(/\d+/g, (run) => (run.length > 4 ? '9+' : '9'.repeat(run.length)))
      .replace(/[A-Z]+/g, (run) => (run.length > 3 ? 'A+' : 'A'.repeat(run.length)))
    return [`look ${look}`, `size ${value.length}`, `begins ${value.slice(0, 2)}`, `begins ${value.slice(0, 1)}`]
  }
  if (kind === 'people') return [`is ${value}`]
  if (kind !== 'name') return []
  const words = value.toLowerCase().match(/\p{Script=Han}|[\p{L}\p{M}]+|\d+|[,，、()（）-]/gu) ?? []
  const han = value.replace(/[^\p{Script=Han}]/gu, '')
  return [
    ...words.slice(0, 14).map((word) => `w ${/^\d/.test(word) ? '0' : word}`),
    `w1 ${words[0]}`,
    `w$ ${words.at(-1)}`,
    ...(han.length > 1 ? [`e ${han.slice(-2)}`, `e ${han.slice(-1)}`, `b ${han.slice(0, 2)}`] : []),
    `n ${Math.min(words.length, 12)}`,
    `long ${Math.min(8, Math.floor(value.length / 6))}`,
    ...(/\d/.test(value) ? ['digits'] : []),
    ...(/(?<!\d)\d{4,6}(?!\d)/.test(value) ? ['postcode'] : []),
    ...(/[,，]/.test(value) ? ['comma'] : []),
    ...(isAddress(value) ? ['street'] : []),
    ...(words.length < 4 && isCity(value) ? ['city'] : []),
    ...(airportWord.test(value) ? ['airport'] : []),
    /^\p{Lu}/u.test(value) ? (/\p{Ll}/u.test(value) ? 'Upper' : 'UPPER') : 'lower',
    ...capitals(value),
    `around ${text[start - 1] ?? '^'}${text[end] ?? '$'}`,
  ]
}

const airportWord = /(?<![\p{L}\d])[A-Z]{3}(?![\p{L}\d])|机场|[Aa]irport|[Aa]eroport|[Ff]lughafen|[Aa]éroport/u

/** Names of cities are looked up in a large table. */
const cities = new LRUCache<string, boolean>({ max: 5000 })

function isCity(words: string): boolean {
  const known = cities.get(words) ?? isNameOfCity(words)
  cities.set(words, known)
  return known
}

function capitals(value: string): string[] {
  const words = value.match(/\p{Script=Latin}{4,}/gu) ?? []
  return words.length > 0 && words.every((word) => /^\p{Lu}/u.test(word)) ? ['Every'] : []
}

interface Places {
  /** Where each stands among its like. */
  at: ReadonlyMap<Candidate, number>
  /** How many say the same. */
  same: ReadonlyMap<string, number>
  /** To compare; none of names. */
  values: readonly (string | number)[]
  least: string | number | undefined
  most: string | number | undefined
}

function placesOf(kind: string, alike: readonly Candidate[]): Places {
  const same = new Map<string, number>()
  for (const { value } of alike) same.set(value, (same.get(value) ?? 0) + 1)
  const values =
    kind === 'name'
      ? []
      : alike.map(({ value }) => (kind === 'day' ? value : Number.parseFloat(value.replace(':', '.')) || 0))
  const sorted = values.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  const [least, most] = [sorted[0], sorted.at(-1)]
  return { at: new Map(alike.map((each, index) => [each, index])), same, values, least, most }
}

function placeSigns(candidate: Candidate, places: Places | undefined, lines: number, row: number): string[] {
  if (!places) return []
  const signs = [
    `row ${row < 5 ? row : Math.floor((10 * row) / Math.max(1, lines)) + 10}`,
    `same ${Math.min(places.same.get(candidate.value) ?? 1, 3)}`,
  ]
  const { at: order, values, least, most } = places
  const at = order.get(candidate) ?? 0
  const own = values[at]
  if (own === undefined) return signs
  return [
    ...signs,
    `at ${Math.min(at, 4)}`,
    `of ${Math.min(values.length, 5)}`,
    `at ${Math.min(at, 3)} of ${Math.min(values.length, 4)}`,
    ...(own === most ? ['most'] : []),
    ...(own === least ? ['least'] : []),
    ...(at > 0 && (values[at - 1] ?? 0) < own ? ['rises'] : []),
  ]
}
