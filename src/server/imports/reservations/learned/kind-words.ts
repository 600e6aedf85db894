// Signs of what a part of a text books.
import { scoresOf } from '../kinds/classify.ts'
import { signsOfWords } from '../kinds/kind-signs.ts'
import { findNumbers } from '../text/numbers.ts'
import type { Meanings } from './meanings.ts'
import type { RatedCandidate } from './rate.ts'
import { rolesIn } from './roles-in-lines.ts'
import type { TextLine } from './surroundings.ts'

const mostTokens = 400

export function kindSigns(
  whole: string,
  lines: readonly TextLine[],
  rated: readonly RatedCandidate[],
  meanings: Meanings,
): string[] {
  const text = whole.slice(lines[0]?.start ?? 0, lines.at(-1)?.end ?? 0)
  const own = rated.filter(
    ({ candidate }) => candidate.start >= (lines[0]?.start ?? 0) && candidate.end <= (lines.at(-1)?.end ?? 0),
  )
  const roles = rolesIn(lines, own).flat()
  const signs = new Set<string>(signsOfWords(scoresOf(text, '')))
  let left = mostTokens
  const [head] = lines.filter(({ isEmpty }) => !isEmpty)
  for (const line of lines) {
    for (const sign of meanings.get(line.start) ?? []) signs.add(sign)
    const { tokens } = line
    for (const [at, word] of tokens.slice(0, left).entries()) {
      signs.add(`w ${word}`)
      signs.add(`w ${word} ${tokens[at + 1] ?? '$'}`)
      if (at === 0) signs.add(`1 ${word}`)
      if (line === head) signs.add(`h ${word}`)
      if (word.length > 6) signs.add(`s ${word.slice(0, 5)}`).add(`e ${word.slice(-4)}`)
    }
    left -= Math.min(left, tokens.length)
  }
  const all = lines.flatMap(({ tokens }) => tokens)
  for (const each of ['D', 'T', 'M', 'C'])
    signs.add(`has ${each}${Math.min(4, all.filter((word) => word === each).length)}`)
  for (const type of ['flight', 'train', 'bus', 'ferry'] as const)
    if (findNumbers(text, type).length > 0) signs.add(`number ${type}`)
  for (const role of new Set(roles.map((each) => each.split('=')[0]))) signs.add(`r ${role}`)
  const days = new Set(roles.filter((each) => /^day (?:begin|end)/.test(each)).map((each) => each.split('=')[1]))
  signs.add(`days ${Math.min(3, days.size)}`)
  return [...signs]
}
