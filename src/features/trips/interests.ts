// Interests with a translated label. A trip may also have custom ones.
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
