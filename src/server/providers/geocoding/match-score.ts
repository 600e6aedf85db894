// How likely a place is the one that a query means.
import { foldText } from '../shipped-data/gazetteer/fold-text.ts'
import type { GazetteerPlace } from '../shipped-data/gazetteer/gazetteer.ts'
import type { Guides } from '../shipped-data/guides/guides.ts'
import type { CityGuide } from '../shipped-data/guides/schema.ts'
import { fitsQualifiers, type PlaceQuery } from './place-query.ts'

export interface Match {
  place: GazetteerPlace
  score: number
  /** Its name is another: longer, or nearly the one that was asked for. */
  isNear?: boolean
}

/** Exact names stand above beginnings, those above slips of the finger. */
export const beginningPenalty = 60
export const slipPenalty = 40

export function fits(place: GazetteerPlace, { qualifiers, wanted }: PlaceQuery): boolean {
  if (wanted === 'station' && place.kind === 'airport') return false
  return qualifiers.length === 0 || fitsQualifiers(place, qualifiers)
}

export function score(guides: Guides, place: GazetteerPlace, { wanted, name }: PlaceQuery): number {
  // "Washington State" and "Seoul Station" have to stand above the capitals.
  const isWanted = wanted !== place.kind ? 0 : wanted === 'region' || wanted === 'station' ? 75 : 40
  // Three capitals are the code of an airport; otherwise a word that happens to be one is not.
  const isCode = place.kind === 'airport' && place.iata === name ? 60 : 0
  const isCodeByAccident =
    place.kind === 'airport' && !wanted && isCode === 0 && foldText(name) === foldText(place.iata ?? '')
  const hasGuide = place.kind !== 'airport' && isCityOf(guides.covering(place), place) ? 15 : 0
  return place.fame + isWanted + isCode + hasGuide - (isCodeByAccident ? 30 : 0)
}

export function isCityOf(guide: CityGuide | null, place: GazetteerPlace): boolean {
  if (!guide) return false
  return foldText(guide.name.en) === foldText(place.name.en) || guide.name.zh === place.name.zh
}
