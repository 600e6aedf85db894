// Features of a token: the words and values around it, what they are about, and the act of the clause.
import { hashBucket } from '../acts/features.ts'
import type { RoleToken } from './role-tokens.ts'
import { wordClassOf } from './word-classes.ts'

const window = 3

/** Distinct buckets for each token. */
export function roleFeatures(tokens: readonly RoleToken[], act: string): number[][] {
  const classes = tokens.map(classesOf)
  const shown = tokens.map(({ word, kind }) => (kind ? `<${kind}>` : word))
  const at = (index: number) => shown[index] ?? (index < 0 ? '^' : '$')
  const values = shown.filter((each) => each.startsWith('<'))
  const plain = [...new Set(tokens.filter(({ kind }) => !kind).map(({ word }) => word))].slice(0, 40)
  return tokens.map(({ word, kind }, index) => {
    const buckets = new Set<number>()
    const add = (feature: string) => buckets.add(hashBucket(`role ${feature}`))
    const own = at(index)
    add(`act ${act}`)
    add(`own ${own}`)
    add(`own ${own} ${act}`)
    add(`says ${word}`)
    for (let by = 1; by <= window; by += 1) {
      for (const side of [-by, by]) {
        add(`${side} ${at(index + side)}`)
        if (by <= 2) add(`${side} ${at(index + side)} ${own}`)
      }
    }
    const [before, after] = [at(index - 1), at(index + 1)]
    add(`pair ${before} ${own}`)
    add(`pair+ ${own} ${after}`)
    add(`around ${before} ${after}`)
    add(`before ${at(index - 2)} ${before}`)
    add(`after ${after} ${at(index + 2)}`)
    add(`before3 ${at(index - 3)} ${at(index - 2)} ${before}`)
    add(`after3 ${after} ${at(index + 2)} ${at(index + 3)}`)
    add(`before ${act} ${before}`)
    add(`after ${act} ${after}`)
    if (/^[a-z]{5,}/.test(word)) {
      add(`begins ${word.slice(0, 4)}`)
      add(`ends ${word.slice(-3)}`)
    }
    if (/\d/.test(word)) add('digit')
    if (index === 0) add(`first ${act}`)
    if (index === tokens.length - 1) add(`last ${act}`)
    if (kind) {
      const place = values.indexOf(own) < 0 ? 0 : shown.slice(0, index).filter((each) => each === own).length
      const all = values.filter((each) => each === own).length
      add(`value ${own} ${Math.min(place, 2)} of ${Math.min(all, 3)} ${act}`)
      add(`kind ${kind} ${word}`)
      for (const each of plain) add(`with ${own} ${each}`)
      for (let back = 1; back <= 6; back += 1) add(`left ${own} ${at(index - back)}`)
    }
    addClasses(add, index, classes)
    return [...buckets]
  })
}

/** What kinds of words the token, and those two places to either side, are. */
function addClasses(add: (feature: string) => void, index: number, classes: readonly Classes[]): void {
  for (const size of ['coarse', 'fine'] as const) {
    const at = (by: number) => classes[index + by]?.[size] ?? '-'
    for (let by = -2; by <= 2; by += 1) add(`${size} ${by} ${at(by)}`)
    add(`${size} pair ${at(-1)} ${at(0)}`)
    add(`${size} pair+ ${at(0)} ${at(1)}`)
  }
}

interface Classes {
  coarse: string
  fine: string
}

/** A Chinese character has the class of the word that it is part of. */
function classesOf({ word, within, kind }: RoleToken): Classes {
  const known = kind ? undefined : wordClassOf(within ?? word)
  const unknown = kind ? `<${kind}>` : '?'
  return { coarse: String(known?.coarse ?? unknown), fine: String(known?.fine ?? unknown) }
}
