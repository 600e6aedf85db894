// Stable pseudo-random choices from text: the same name always gets the same colour.

/** FNV-1a, an unsigned 32-bit number. */
export function hashSeed(text: string): number {
  let hash = 0x811c9dc5
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return hash >>> 0
}

/** A sequence of numbers in [0, 1), the same for the same seed (mulberry32). */
export function seededRandom(text: string): () => number {
  let state = hashSeed(text)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Up to two letters: first of the first and last word; for names without spaces in Han script, the last character. */
export function getInitials(name: string): string {
  const words = name.trim().split(/\s+/)
  const first = words[0] ?? ''
  if (/\p{Script=Han}/u.test(first)) return [...first].at(-1) ?? ''
  const last = words.length > 1 ? (words.at(-1) ?? '') : ''
  return `${[...first][0] ?? '?'}${[...last][0] ?? ''}`.toUpperCase()
}
