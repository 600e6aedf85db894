// A text as one vector of fixed length: its features, hashed, beside the mean of what its words mean.
import { LRUCache } from 'lru-cache'
import type { FeatureList } from './feature-list.ts'
import type { TextReading } from './read-text.ts'
import { scale, toUnit } from './vectors.ts'
import { vectorLength } from './word-vectors.ts'

export const textVectorLength = 1024
const hashedLength = textVectorLength - vectorLength
/** Of the likeness of two texts, the part that the means of their words have. */
const meaningShare = 0.4

/** Of what searches compare at the moment: four kilobytes each. */
const kept = new LRUCache<TextReading, Float32Array>({ max: 1000 })

/** Of length 1; not to be changed, for it is made once while a text is compared again and again. */
export function toTextVector(reading: TextReading): Float32Array {
  const known = kept.get(reading)
  if (known) return known
  const made = makeVector(reading)
  kept.set(reading, made)
  return made
}

function makeVector({ features, mean }: TextReading): Float32Array {
  const vector = new Float32Array(textVectorLength)
  const hashed = vector.subarray(0, hashedLength)
  addHashed(hashed, features)
  scale(toUnit(hashed), Math.sqrt(1 - meaningShare))
  vector.set(mean, hashedLength)
  scale(vector.subarray(hashedLength), Math.sqrt(meaningShare))
  return toUnit(vector)
}

/** In place. Each feature goes to two places with signs of their own, so that two features seldom meet in both. */
function addHashed(vector: Float32Array, { names, seconds, weights }: FeatureList): void {
  for (let at = 0; at < names.length; at++) {
    const weight = weights[at] ?? 0
    for (const hash of [names[at] ?? 0, seconds[at] ?? 0]) {
      const place = (hash >>> 0) % vector.length
      vector[place] = (vector[place] ?? 0) + (hash < 0 ? -weight : weight)
    }
  }
}
