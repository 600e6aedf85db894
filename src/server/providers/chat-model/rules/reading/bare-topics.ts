// 杜甫草堂，我妈教语文的，第三天带她去一趟: a name alone only says what a later clause is about.
import { type ActName, editActs } from './acts/act-names.ts'
import type { ReadAct } from './reading.ts'
import { onlyNames } from './topic-clause.ts'

const edits = new Set<ActName>(editActs)

export function withoutBareTopics(acts: readonly ReadAct[]): ReadAct[] {
  return acts.filter(({ act, clause }, index) => {
    if (!edits.has(act) || !onlyNames(clause)) return true
    const names = clause.mentions.map(({ place }) => place.name)
    return !acts.slice(index + 1).some((later) => speaksOf(later, names))
  })
}

function speaksOf({ calls }: ReadAct, names: readonly string[]): boolean {
  const said = JSON.stringify(calls)
  return names.some((name) => said.includes(JSON.stringify(name)))
}
