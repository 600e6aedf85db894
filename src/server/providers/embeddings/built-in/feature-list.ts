// The features of a text in typed arrays, named by hashes: texts are compared again and again, and thousands of them are
// kept for it.

export type FeatureKind = 'concept' | 'topic' | 'piece' | 'chineseWord' | 'stem'

export interface FeatureList {
  /** Hashes of the names, each once. */
  names: Int32Array
  /** Other hashes of the same names. */
  seconds: Int32Array
  kinds: Uint8Array
  weights: Float32Array
}

export const featureKinds: readonly FeatureKind[] = ['concept', 'topic', 'piece', 'chineseWord', 'stem']

const usualSeed = 0x811c9dc5
const otherSeed = 0x9e3779b1

export function toFeatureList(features: ReadonlyMap<string, number>): FeatureList {
  const names = [...features.keys()]
  return {
    names: Int32Array.from(names, (name) => hashOf(name)),
    seconds: Int32Array.from(names, (name) => hashOf(name, otherSeed)),
    kinds: Uint8Array.from(names, (name) => featureKinds.indexOf(kindOf(name))),
    weights: Float32Array.from(features.values()),
  }
}

/** By the mark that its name begins with. */
function kindOf(name: string): FeatureKind {
  const mark = name.charCodeAt(0)
  if (mark === 0x23) return 'concept'
  if (mark === 0x40) return 'topic'
  if (mark === 0x7e) return 'piece'
  return mark >= 0x2e80 ? 'chineseWord' : 'stem'
}

/** FNV-1a with a final mix, since its low bits alone are uneven. */
export function hashOf(text: string, seed = usualSeed): number {
  let hash = seed
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}
