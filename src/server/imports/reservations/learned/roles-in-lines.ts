// Which roles the candidates of each line rather have.
import type { RatedCandidate } from './rate.ts'
import { roleNames } from './roles.ts'
import type { TextLine } from './surroundings.ts'

const rather = 0.4

/** "day begin=2027-05-08", "name title" */
export function rolesIn(lines: readonly TextLine[], rated: readonly RatedCandidate[]): string[][] {
  const held = lines.map((): string[] => [])
  let row = 0
  for (const { candidate, probabilities } of rated) {
    while ((lines[row + 1]?.start ?? Number.POSITIVE_INFINITY) <= candidate.start) row += 1
    for (const role of roleNames)
      if (role !== 'other' && probabilities[role] >= rather)
        held[row]?.push(`${candidate.kind} ${role}${candidate.kind === 'name' ? '' : `=${candidate.value}`}`)
  }
  return held
}
