// A text as one vector of fixed length: its features, hashed, beside the mean of what its words mean.
import type { TextReading } from './read-text.ts'
import type { Features } from './text-features.ts'
import { meanMeaning } from './word-meanings.ts'
import { toUnit, vectorLength } from './word-vectors.ts'

export const textVectorLength = 1024
const hashedLength = textVectorLength - vectorLength
/** Of the likeness of two texts, the part that the means of their words have. */
const meaningShare = 0.4

/** Of length 1. */
export function toTextVector({ features, meanings }: TextReading): Float32Array {
  const vector = new Float32Array(textVectorLength)
  vector.set(hashFeatures(features).map((value) => value * Math.sqrt(1 - meaningShare)))
  vector.set(
    meanMeaning(meanings).map((value) => value * Math.sqrt(meaningShare)),
    hashedLength,
  )
  return toUnit(vector)
}

/** Each feature goes to two places with signs of their own, so that two features seldom meet in both. */
function hashFeatures(features: Features): Float32Array {
  const vector = new Float32Array(hashedLength)
  for (const [name, weight] of features) {
    for (const seed of [0x811c9dc5, 0x9e3779b1]) {
      const hash = hashOf(name, seed)
      const at = hash % hashedLength
      vector[at] = (vector[at] ?? 0) + (hash & 0x80000000 ? -weight : weight)
    }
  }
  return toUnit(vector)
}

/** FNV-1a with a final mix, since its low bits alone are uneven. */
function hashOf(text: string, seed: number): number {
  let hash = seed
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
