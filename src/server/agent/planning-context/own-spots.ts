// Items that people wrote down themselves, and the guide's spots that they mean: "Panda base" is not planned a second time.
import type { ItineraryItem } from '#contract/itinerary.ts'
import type { Bilingual, GeoPoint } from '#contract/place.ts'
import { greatCircleKm } from '#planning/distance.ts'
import { foldText, hasHan } from '../../providers/shipped-data/gazetteer/fold-text.ts'

/** Of a guide. */
export interface NamedSpot extends GeoPoint {
  id: string
  name: Bilingual
}

const namedKinds: ReadonlySet<ItineraryItem['kind']> = new Set(['attraction', 'restaurant', 'activity'])
/** Two positions of one sight differ by as much, one by its gate and one by its middle. */
const sameKm = 2

/** Ids of the spots that items without one stand for. */
export function spotsOfOwnItems(items: readonly ItineraryItem[], spots: readonly NamedSpot[]): string[] {
  const own = items.filter(({ kind, place }) => namedKinds.has(kind) && place?.candidateId === undefined)
  return own.flatMap(({ title, place }) => {
    const names = [title, place?.name ?? ''].filter(Boolean)
    const meant = spots.filter(
      (spot) =>
        (place === null || greatCircleKm(place, spot) <= sameKm) &&
        names.some((said) => isSameName(said, spot.name.zh) || isSameName(said, spot.name.en)),
    )
    return meant.map(({ id }) => id)
  })
}

/** One name holds the other: 文殊院 in 游览文殊院, "Panda Breeding Research Base" in "Chengdu Research Base of Giant Panda Breeding". */
function isSameName(said: string, known: string): boolean {
  if (hasHan(said) || hasHan(known)) {
    const [a, b] = [foldText(said), foldText(known)]
    return Math.min(a.length, b.length) > 1 && (a.includes(b) || b.includes(a))
  }
  const [a, b] = [wordsOf(said), wordsOf(known)]
  const [fewer, more] = a.size < b.size ? [a, b] : [b, a]
  const isWhole = fewer.size > 1 || fewer.size === more.size
  return isWhole && [...fewer].every((word) => more.has(word))
}

const emptyWords = new Set([
  'the',
  'of',
  'and',
  'de',
  'la',
  'le',
  'at',
  'in',
  'a',
  'to',
  'visit',
  'see',
  'lunch',
  'dinner',
])

function wordsOf(name: string): Set<string> {
  const words = name.normalize('NFKD').split(/[^\p{L}\p{N}\p{M}'’]+/u)
  return new Set(words.map(foldText).filter((word) => word !== '' && !emptyWords.has(word)))
}
