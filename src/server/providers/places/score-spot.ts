import type { GuideSpot } from './guide-spots.ts'
import type { WantedPlaces } from './place-words.ts'
import { tagWords } from './synonyms.ts'

const exactName = 200

/** 0 = not what is looked for. A name outweighs a tag, a tag outweighs a mention; the rating decides among equals. */
export function scoreSpot({ place, names, about }: GuideSpot, wanted: WantedPlaces): number {
  const rating = (place.rating ?? 3) / 5
  if (wanted.whole === '') return rating
  const name = Math.max(...names.map((text) => (text === wanted.typed ? exactName : nameScore(text, wanted.whole))))
  const isKind = wanted.kinds.includes(place.kind)
  const asked = wanted.words.length
  const met = wanted.words.filter((word) => names.some((text) => hasWord(text, word)) || hasWord(about, word)).length
  const tags = wanted.tagGroups.filter((group) => group.some((tag) => place.tags.includes(tag))).length
  const score = name + 40 * tags + (isKind ? 45 : 0) + (asked > 0 ? (30 * met) / asked : 0)
  // A kind alone ("hotels") finds all of that kind; with other words at least one of those must fit.
  if (name === 0 && tags === 0 && met === 0 && (asked > 0 || !isKind)) return 0
  if (wanted.kinds.length > 0 && !isKind && tags === 0 && name === 0) return 0
  return score + 5 * rating
}

/** `Sichuan University` is not the restaurant whose cuisine is Sichuan. */
export function isPartialMatch({ place, names, about }: GuideSpot, { typed, words, kinds }: WantedPlaces): boolean {
  if (names.some((text) => hasWord(text, typed))) return false
  const isMet = (word: string) =>
    [...names, about].some((text) => hasWord(text, word)) ||
    tagWords()
      .get(word)
      ?.some((tag) => place.tags.includes(tag))
  return !words.every(isMet) || (kinds.length > 0 && !kinds.includes(place.kind))
}

function nameScore(name: string, whole: string): number {
  if (name === whole) return exactName
  if (!hasWord(name, whole)) return 0
  return name.startsWith(whole) ? 90 : 60
}

/** A single Latin letter or digit says nothing. */
function hasWord(text: string, word: string): boolean {
  return (word.length > 1 || /\p{Script=Han}/u.test(word)) && text.includes(word)
}
