// Interests that have a word in both languages. A trip may hold others too, as people write them.
export const knownInterests = [
  'food',
  'history',
  'museum',
  'nature',
  'art',
  'architecture',
  'family',
  'hiking',
  'shopping',
  'nightlife',
  'photography',
  'tea',
] as const
export type KnownInterest = (typeof knownInterests)[number]

export function isKnownInterest(word: string): word is KnownInterest {
  return knownInterests.some((known) => known === word)
}
