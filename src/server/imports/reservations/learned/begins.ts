// Signs of whether a line begins another booking.
import { cutsOf } from '../kinds/items.ts'
import type { Reading } from '../reading/reading.ts'
import type { RatedCandidate } from './rate.ts'
import { rolesIn } from './roles-in-lines.ts'
import type { TextLine } from './surroundings.ts'

const values = ['D', 'T', 'M', 'C']

export function beginSigns(reading: Reading, lines: readonly TextLine[], rated: readonly RatedCandidate[]): string[][] {
  const held = rolesIn(lines, rated)
  const moments = new Set(
    held
      .flat()
      .filter((role) => /begin/.test(role))
      .map((role) => role),
  ).size
  const cuts = cutsOf(reading)
  const marked = startsOf(cuts.filter(({ isMarked }) => isMarked))
  const blocks = startsOf(cuts.filter(({ isMarked }) => !isMarked))
  const looks = lines.map(lookOf)
  const often = new Map<string, number>()
  for (const look of looks) often.set(look, (often.get(look) ?? 0) + 1)
  const all = lines.flatMap(({ tokens }) => tokens)
  const whole = values.map((each) => `has ${each}${Math.min(6, all.filter((word) => word === each).length)}`)
  return lines.map((line, row) => {
    const previous = lines[row - 1]
    const next = lines.slice(row + 1).find(({ isEmpty }) => !isEmpty)
    const block = lines.slice(row, row + 5)
    const [first = '^', second = '$', third = '$'] = line.tokens
    const since = rowsSince(lines, row)
    const here = rolesOf(held.slice(row, row + 1))
    const soon = rolesOf(held.slice(row, row + 4))
    const before = rolesOf(held.slice(Math.max(0, row - 3), row))
    return [
      ...whole,
      `1 ${first}`,
      `2 ${first} ${second}`,
      `3 ${first} ${second} ${third}`,
      ...line.tokens.slice(0, 12).map((word) => `w ${word}`),
      ...line.tokens.slice(0, 11).map((word, at) => `w ${word} ${line.tokens[at + 1] ?? '$'}`),
      ...values.filter((each) => line.tokens.includes(each)).map((each) => `holds ${each}`),
      ...values.filter((each) => block.some(({ tokens }) => tokens.includes(each))).map((each) => `near ${each}`),
      `long ${Math.min(6, Math.ceil(line.tokens.length / 5))}`,
      `above ${previous ? (previous.isEmpty ? 'empty' : (previous.tokens[0] ?? '')) : '^'}`,
      `p ${previous?.isEmpty ?? true} ${first}`,
      ...(previous?.tokens.slice(0, 5) ?? []).map((word) => `a ${word}`),
      ...(next?.tokens.slice(0, 6) ?? []).map((word) => `n ${word}`),
      `n1 ${next?.tokens[0] ?? '$'}`,
      `like ${Math.min(4, often.get(looks[row] ?? '') ?? 0)}`,
      `like ${Math.min(4, often.get(looks[row] ?? '') ?? 0)} ${previous?.isEmpty ?? true}`,
      ...(marked.has(line.start)
        ? [`marked ${Math.min(3, marked.get(line.start) ?? 0)}`, `marked of ${Math.min(6, marked.size)}`]
        : []),
      ...(blocks.has(line.start) ? ['block'] : []),
      ...(marked.size === 0 ? ['unmarked'] : []),
      `row ${Math.min(row, 4)}`,
      ...since,
      ...here.map((role) => `r ${role}`),
      ...soon.map((role) => `r+ ${role}`),
      ...before.map((role) => `r- ${role}`),
      ...soon.filter((role) => before.includes(role)).map((role) => `r again ${role}`),
      `moments ${Math.min(6, moments)}`,
    ]
  })
}

function startsOf(cuts: readonly { items: readonly { start: number }[] }[]): Map<number, number> {
  const starts = new Map<number, number>()
  for (const { items } of cuts) for (const { start } of items) starts.set(start, (starts.get(start) ?? 0) + 1)
  return starts
}

/** Its signs and values, without its words. */
function lookOf({ tokens }: TextLine): string {
  return tokens
    .slice(0, 6)
    .map((word) => (/^\p{L}{2,}$|^\p{Ll}|\p{Script=Han}/u.test(word) ? 'a' : word))
    .join('')
    .replace(/a+/g, 'a')
}

/** What the lines above hold since the last empty one. */
function rowsSince(lines: readonly TextLine[], row: number): string[] {
  let first = row
  while (first > 0 && !lines[first - 1]?.isEmpty) first -= 1
  const held = lines.slice(first, row).flatMap(({ tokens }) => tokens)
  return [...values.map((each) => `since ${each} ${held.includes(each)}`), `since ${Math.min(5, row - first)}`]
}

function rolesOf(rows: readonly (readonly string[])[]): string[] {
  return [...new Set(rows.flat().map((role) => role.split('=')[0] ?? ''))]
}
