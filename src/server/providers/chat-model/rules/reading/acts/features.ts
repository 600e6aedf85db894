// Features of a masked clause: n-grams of words and of Chinese characters, hashed into a fixed number of buckets.

/** A power of two. Collisions cost little accuracy and keep the weights small. */
export const bucketCount = 131_072

/** Distinct buckets. `hasPlan` is left out where it is not known. */
export function featuresOf(masked: string, hasPlan?: boolean): number[] {
  const tokens = tokensOf(masked)
  const padded = ['^', ...tokens, '$']
  const buckets = new Set<number>()
  const add = (feature: string) => buckets.add(hashBucket(feature))
  for (let at = 0; at < padded.length; at += 1) {
    let gram = ''
    for (let length = 1; length <= 4 && at + length <= padded.length; length += 1) {
      gram += ` ${padded[at + length - 1]}`
      if (length < 4 || /\p{Script=Han}/u.test(gram)) add(gram)
    }
  }
  for (const token of tokens) {
    // The stem of a long word, and pairs of a kind of value with any word.
    if (/^[a-z]{6,}$/.test(token)) add(`~${token.slice(0, 5)}`)
    if (isValue(token)) add(`has ${token}`)
  }
  const values = [...new Set(tokens.filter(isValue))]
  const words = [...new Set(tokens.filter((token) => !isValue(token)))].slice(0, 24)
  for (const value of values) for (const word of words) add(`${value}&${word}`)
  if (/[?？]|吗|呢|么|[多几哪啥何谁]/u.test(masked)) add('asks')
  if (tokens.length <= 2) add('short')
  if (hasPlan !== undefined) add(hasPlan ? 'over a plan' : 'before a plan')
  return [...buckets]
}

/** Words of Latin script, single Chinese characters, and one token for each masked value. */
export function tokensOf(masked: string): string[] {
  return (
    masked.toLowerCase().match(/[\uE000-\uE0FF]|\p{Script=Han}|[\p{Script=Latin}\p{M}]+(?:'[a-z]+)?|\d+|[?？]/gu) ?? []
  )
}

function isValue(token: string): boolean {
  return token >= '\uE000' && token <= '\uE0FF'
}

export function hashBucket(text: string): number {
  return hash(text) & (bucketCount - 1)
}

/** FNV-1a. */
export function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) {
    value ^= text.charCodeAt(at)
    value = Math.imul(value, 0x01000193)
  }
  return value >>> 0
}
