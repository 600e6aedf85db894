// Places whose names are nearly, or sound like, what was typed.
import { foldText, hasHan } from '../shipped-data/gazetteer/fold-text.ts'
import {
  knownNames,
  knownSounds,
  namesBeside,
  placeByIndex,
  placesSounding,
} from '../shipped-data/gazetteer/gazetteer.ts'
import { blurSyllables, soundOf } from '../shipped-data/gazetteer/han-sounds.ts'
import { type NearName, namesNear } from '../shipped-data/gazetteer/names-near.ts'
import type { Guides } from '../shipped-data/guides/guides.ts'
import { withoutGenericWords } from './generic-words.ts'
import { beginningPenalty, fits, type Match, score, slipPenalty } from './match-score.ts'
import type { PlaceQuery } from './place-query.ts'

/** Chinese towns that the gazetteer has in pinyin only (南浔); a known name with a slip in it is likelier. */
export function soundMatches(guides: Guides, query: PlaceQuery): Match[] {
  return placesSounding(withoutGenericWords(query.name))
    .filter((place) => fits(place, query))
    .map((place) => ({ place, score: score(guides, place, query) - beginningPenalty, isNear: true }))
}

/** One slip in a short name, two in a long one; only in names of places that people are likely to mean. */
export function slips(guides: Guides, query: PlaceQuery, most = 2): Match[] {
  const { key } = query
  const allowed = Math.min(most, key.length >= 7 ? 2 : key.length >= 4 ? 1 : 0)
  const near = allowed === 0 ? [] : namesNear(knownNames(), key, allowed).map((name) => withinPinyin(name, key))
  const found = hasHan(key) ? [...near, ...soundsNear(key)] : near
  return found.flatMap(({ key: near, index, edits }) => {
    const place = placeByIndex(index)
    const own = [place.name.en, place.name.zh].map(foldText)
    const isAlias = !own.includes(near) && !own.map(soundOf).includes(near)
    const penalty = slipPenalty * edits + (isAlias ? aliasSlipPenalty : 0)
    return fits(place, query) ? [{ place, score: score(guides, place, query) - penalty, isNear: true }] : []
  })
}
/** "Chang Mai" is nearer to Chiang Mai than to what some call Shanghai. */
const aliasSlipPenalty = 20

/** What many do not tell apart in pinyin is half a slip: Nanjin for Nanjing. */
function withinPinyin(name: NearName, key: string): NearName {
  return blurSyllables(name.key) === blurSyllables(key) ? { ...name, edits: name.edits / 2 } : name
}

/** The wrong character of the right sound (杭洲) is half a slip. */
function soundsNear(key: string): NearName[] {
  const sound = soundOf(key)
  const allowed = sound.length >= 10 ? 2 : sound.length >= 7 ? 1 : 0
  return namesNear(knownSounds(), sound, allowed).map((name) => ({ ...name, edits: name.edits + 0.5 }))
}

/** Where nothing else comes near: "Ein Gedi" for En Gedi. Among so many names a short word has a neighbor by accident: Narnia is not Narni. */
export function slipsOfSmallPlaces(guides: Guides, query: PlaceQuery): Match[] {
  if (query.key.length < 7 || hasHan(query.key)) return []
  return namesBeside(query.key).flatMap(({ index }) => {
    const place = placeByIndex(index)
    return fits(place, query) ? [{ place, score: score(guides, place, query) - slipPenalty, isNear: true }] : []
  })
}
