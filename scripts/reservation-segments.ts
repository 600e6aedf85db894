// Where in a text each of its bookings is told: runs of lines, in the order of the bookings, that hold the most of what is only theirs.
import type { Candidate } from '../src/server/imports/reservations/learned/candidate.ts'
import type { TextLine } from '../src/server/imports/reservations/learned/surroundings.ts'
import { type ExpectedItem, rolesFor } from './reservation-values.ts'

export interface Segment {
  /** Rows: `from` is the first, `to` stands behind the last. */
  from: number
  to: number
}

const perRow = 0.02
const ofOthers = 0.6

/** null for an item of which nothing was found. */
export function segmentsOf(
  items: readonly ExpectedItem[],
  candidates: readonly Candidate[],
  lines: readonly TextLine[],
): (Segment | null)[] {
  const rows = rowsOf(candidates, lines)
  const count = lines.length
  // What several items share tells nothing of where one begins.
  const shares = new Map<string, Set<number>>()
  const told = candidates.flatMap((candidate, index) =>
    items.flatMap((item, at) =>
      rolesFor(item, candidate).map((role) => {
        const key = `${candidate.kind} ${role} ${candidate.value}`
        shares.set(key, (shares.get(key) ?? new Set()).add(at))
        return { at, role: `${candidate.kind} ${role}`, key, row: rows[index] ?? 0 }
      }),
    ),
  )
  const best: number[][] = [Array.from({ length: count + 1 }, () => 0)]
  const back: number[][] = [[]]
  for (let at = 0; at < items.length; at++) {
    const [scores, froms]: [number[], number[]] = [[Number.NEGATIVE_INFINITY], [-1]]
    for (let to = 1; to <= count; to++) {
      let [top, from] = [scores[to - 1] ?? 0, -1]
      const seen = new Map<string, number>()
      let sum = 0
      for (let first = to - 1; first >= Math.max(0, to - 40); first--) {
        for (const each of told) {
          if (each.row !== first) continue
          const weight = 1 / (shares.get(each.key)?.size ?? 1) ** 2
          if (each.at === at) {
            if ((seen.get(each.role) ?? 0) >= weight) continue
            sum += weight - (seen.get(each.role) ?? 0)
            seen.set(each.role, weight)
          } else if (weight === 1) sum -= ofOthers
        }
        sum -= perRow
        const score = sum + (best[at]?.[first] ?? Number.NEGATIVE_INFINITY)
        if (score > top) [top, from] = [score, first]
      }
      scores.push(top)
      froms.push(from)
    }
    best.push(scores)
    back.push(froms)
  }
  const found: (Segment | null)[] = []
  let to = count
  for (let at = items.length; at > 0; at--) {
    while (to > 0 && (back[at]?.[to] ?? -1) < 0) to -= 1
    const from = back[at]?.[to] ?? -1
    found.unshift(from < 0 ? null : { from, to })
    to = Math.max(0, from)
  }
  return found.map((segment, at) => segment && withHead(segment, found[at - 1]?.to ?? 0, lines))
}

/** With the lines above that no empty one parts from it. */
function withHead({ from, to }: Segment, least: number, lines: readonly TextLine[]): Segment {
  let first = from
  while (first > least && first > from - 3 && !lines[first - 1]?.isEmpty) first -= 1
  return { from: first > 0 && !lines[first - 1]?.isEmpty && first > least ? from : first, to }
}

export function rowsOf(spans: readonly { start: number }[], lines: readonly TextLine[]): number[] {
  let row = 0
  return spans.map(({ start }) => {
    while ((lines[row + 1]?.start ?? Number.POSITIVE_INFINITY) <= start) row += 1
    return row
  })
}
