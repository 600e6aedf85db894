// The parts of a text that tell one booking each: where a line looks like a beginning, and each part holds one beginning in time.
import type { Span } from '../text/span.ts'
import type { RatedCandidate } from './rate.ts'
import type { TextLine } from './surroundings.ts'

export interface Part extends Span {
  /** The lines of the part: from this row on, up to another. */
  from: number
  to: number
  /** Of its first line. */
  begins: number
}

const mostParts = 12
const longestPart = 40
const leastBegin = 0.4
/** What a second moment of beginning in one part costs, and a part without any. */
const cost = { second: 3, none: 4, part: 0.5 }

export function partsOf(
  lines: readonly TextLine[],
  begins: readonly number[],
  rated: readonly RatedCandidate[],
  rows: readonly number[],
): Part[] {
  const moments = lines.map(() => ({ days: [] as string[], times: [] as string[] }))
  for (const [at, { candidate, probabilities }] of rated.entries()) {
    const moment = moments[rows[at] ?? 0]
    if (!moment || probabilities.begin < leastBegin) continue
    if (candidate.kind === 'day') moment.days.push(candidate.value)
    if (candidate.kind === 'time') moment.times.push(candidate.value)
  }
  const { length } = lines
  // From the last line to the first: the best way to cut what lies below.
  const best: { score: number; to: number }[] = []
  best[length] = { score: 0, to: length }
  for (let from = length - 1; from >= 0; from--) {
    let top = { score: Number.NEGATIVE_INFINITY, to: length }
    const days = new Set<string>()
    const times = new Set<string>()
    const chance = Math.min(0.999, Math.max(0.001, begins[from] ?? 0))
    for (let to = from + 1; to <= length; to++) {
      for (const day of moments[to - 1]?.days ?? []) days.add(day)
      for (const time of moments[to - 1]?.times ?? []) times.add(time)
      if (to < length && (lines[to]?.isEmpty || to - from > longestPart)) continue
      const score =
        Math.log(chance / (1 - chance)) -
        cost.part -
        cost.second * (Math.max(0, days.size - 1) + Math.max(0, times.size - 1)) -
        (days.size + times.size === 0 ? cost.none : 0) +
        (best[to]?.score ?? 0)
      if (score > top.score) top = { score, to }
    }
    best[from] = lines[from]?.isEmpty ? { score: Number.NEGATIVE_INFINITY, to: length } : top
  }
  let first = 0
  let top = Number.NEGATIVE_INFINITY
  for (let from = 0; from < length; from++) {
    const score = best[from]?.score ?? Number.NEGATIVE_INFINITY
    const before = moments.slice(0, from)
    const lost =
      new Set(before.flatMap(({ times }) => times)).size +
      (from > 0 ? 0.5 : 0) * new Set(before.flatMap(({ days }) => days)).size
    if (score - cost.second * lost > top) [first, top] = [from, score - cost.second * lost]
  }
  const parts: Part[] = []
  for (let from = first; from < length; ) {
    const to = best[from]?.to ?? length
    parts.push({ from, to, start: lines[from]?.start ?? 0, end: lines[to - 1]?.end ?? 0, begins: begins[from] ?? 0 })
    from = to
  }
  return parts.length > 1 && parts.length <= mostParts ? parts.map((part) => withoutEnd(part, lines)) : [wholeOf(lines)]
}

function wholeOf(lines: readonly TextLine[]): Part {
  return { from: 0, to: lines.length, start: 0, end: lines.at(-1)?.end ?? 0, begins: 1 }
}

function withoutEnd(part: Part, lines: readonly TextLine[]): Part {
  let { to } = part
  while (to > part.from + 1 && lines[to - 1]?.isEmpty) to -= 1
  return { ...part, to, end: lines[to - 1]?.end ?? part.end }
}
