// Features of a mention: the words around it, and whether the patterns of refusals take it for refused.
import { hash } from '../acts/features.ts'

/** A power of two. */
export const polarityBuckets = 65_536
/** Words to either side. */
const reach = 8
const longest = 4
const word = /\p{Script=Han}|[\p{Script=Latin}\p{M}]+(?:['’][a-z]+)?|\d+|[^\s\p{L}\p{N}]/giu
const breaks = /^[，,。.;；!！?？:：()（）]$/u

/** Distinct buckets. */
export function polarityFeatures(text: string, start: number, end: number, isRefused: boolean): number[] {
  const before = wordsOf(text.slice(0, start)).slice(-reach)
  const after = wordsOf(text.slice(end)).slice(0, reach)
  const buckets = new Set<number>()
  const add = (feature: string) => buckets.add(hash(`polarity ${feature}`) & (polarityBuckets - 1))
  add(`refused ${isRefused}`)
  addSide(add, 'before', before.toReversed(), isRefused)
  addSide(add, 'after', after, isRefused)
  add(`around ${before.at(-1) ?? '^'} ${after[0] ?? '$'}`)
  return [...buckets]
}

/** The nearest word first. */
function addSide(add: (feature: string) => void, side: string, words: readonly string[], isRefused: boolean): void {
  const end = words.findIndex((each) => breaks.test(each))
  const near = end < 0 ? words : words.slice(0, end)
  for (const each of words) add(`${side} far ${each}`)
  for (const [at, each] of near.entries()) {
    add(`${side} ${each}`)
    add(`${side} ${each} ${isRefused}`)
    for (let length = 2; length <= 3; length += 1) {
      const gram = near.slice(at, at + length)
      if (gram.length === length) add(`${side} gram ${gram.join(' ')}`)
    }
  }
  const bounded = [...words, '|']
  for (let length = 1; length <= longest; length += 1) {
    const next = bounded.slice(0, length).join(' ')
    add(`${side} next ${next}`)
    add(`${side} next ${next} ${isRefused}`)
  }
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(word) ?? []
}
