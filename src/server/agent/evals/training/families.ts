// Families of clauses: a line is an act, a tab and a pattern, in which `(a|b|)` are choices, `{i}` is a value (placeholders.ts).
// `$name`, a tab and choices is a part that later lines name.
import { placeholders } from '../../../providers/chat-model/rules/reading/acts/placeholders.ts'

interface Family<Name extends string> {
  act: Name
  pattern: string
}

interface LabelledClause<Name extends string> {
  act: Name
  text: string
}

/** Clauses that one family yields at most: enough to meet each choice several times. */
const mostClauses = 40

export function readFamilies<Name extends string>(file: string, names: readonly Name[]): Family<Name>[] {
  const parts = new Map<string, string>()
  return file
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [name = '', pattern = ''] = line.split('\t')
      const whole = pattern.replace(/\$\w+/g, (part) => parts.get(part) ?? part)
      if (name.startsWith('$')) {
        parts.set(name, `(${whole})`)
        return []
      }
      const act = names.find((each) => each === name)
      if (!act) throw new Error(`no such act: ${name}`)
      return [{ act, pattern: whole }]
    })
}

export function expandFamily<Name extends string>({ act, pattern }: Family<Name>): LabelledClause<Name>[] {
  const filled = pattern.replace(/\{(\w+)\}/g, (all, name: string) => placeholderOf(name) ?? all)
  const choose = seededChoices(filled)
  const texts = Array.from({ length: mostClauses }, () => fillIn(filled, choose).replace(/\s+/g, ' ').trim())
  return [...new Set(texts)].map((text) => ({ act, text }))
}

function placeholderOf(name: string): string | undefined {
  return Object.entries(placeholders).find(([key]) => key === name)?.[1]
}

/** The innermost group first, so groups may stand inside groups. */
function fillIn(pattern: string, choose: (count: number) => number): string {
  const group = /\(([^()]*)\)/.exec(pattern)
  if (!group) return pattern
  const choices = (group[1] ?? '').split('|')
  const choice = choices[choose(choices.length)] ?? ''
  return fillIn(`${pattern.slice(0, group.index)}${choice}${pattern.slice(group.index + group[0].length)}`, choose)
}

/** The same pattern always gives the same clauses. */
function seededChoices(pattern: string): (count: number) => number {
  let state = 17
  for (const character of pattern) state = (Math.imul(state, 31) + (character.codePointAt(0) ?? 0)) >>> 0
  return (count) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * count)
  }
}
