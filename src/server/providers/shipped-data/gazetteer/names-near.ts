// Names that are nearly a given one, among so many that each may cost only a glance.
import { editDistance } from './fold-text.ts'

export interface KnownName {
  key: string
  index: number
}
export interface NearName extends KnownName {
  edits: number
}
type NamesByLength = ReadonlyMap<number, readonly (KnownName & { letters: number })[]>

export function groupNames(names: readonly KnownName[]): NamesByLength {
  return Map.groupBy(
    names.map((name) => ({ ...name, letters: lettersOf(name.key) })),
    ({ key }) => key.length,
  )
}

export function namesNear(names: NamesByLength, key: string, allowed: number): NearName[] {
  const letters = lettersOf(key)
  const lengths = Array.from({ length: 2 * allowed + 1 }, (_, step) => key.length - allowed + step)
  return lengths.flatMap((length) =>
    (names.get(length) ?? []).flatMap((known) => {
      // An edit takes away one letter at most and brings one.
      if (countBits(known.letters ^ letters) > 2 * allowed) return []
      const edits = editDistance(key, known.key, allowed)
      return edits > allowed ? [] : [{ key: known.key, index: known.index, edits }]
    }),
  )
}

/** Which letters occur, as bits; letters of other scripts share them. */
function lettersOf(key: string): number {
  let bits = 0
  for (let at = 0; at < key.length; at++) bits |= 1 << (key.charCodeAt(at) % 32)
  return bits
}

function countBits(bits: number): number {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++
  return count
}
