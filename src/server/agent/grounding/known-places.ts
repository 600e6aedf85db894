// Places of the guides that a sentence names, however they are written: names that nothing but a list can tell from other words.

import { foldText, hasHan } from '../../providers/shipped-data/gazetteer/fold-text.ts'
import { lazy } from '../../providers/shipped-data/gazetteer/lazy.ts'
import { createShippedGuides } from '../../providers/shipped-data/guides/guides.ts'
import type { Claim } from './claim.ts'

const shortest = 3
const longest = 12
/** What people leave away, and branches. */
const notSaid = /[（(·].*$|(?:风景名胜区|风景区|旅游区|景区|古街)$/u
/** Names of one place that are words for any other: 动物园, Chinatown. */
const general = /^.{0,2}(?:[园馆街城路场寨]|夜市|码头|市场|教堂|大学|酒店|餐厅)$/u

const names = lazy((): ReadonlySet<string> => {
  const guides = createShippedGuides().all()
  const cities = new Set(guides.flatMap(({ name, aliases }) => [name.zh, name.en, ...aliases].map(foldText)))
  const chinese = guides
    .flatMap(({ attractions, restaurants, lodgings }) => [...attractions, ...restaurants, ...lodgings])
    .flatMap(({ name }) => [name.zh, name.zh.replace(notSaid, '')])
    .filter((name) => hasHan(name) && name.length >= shortest && name.length <= longest && !general.test(name))
  // In English, longer names are found by their capitals.
  const english = guides
    .flatMap(({ attractions }) => attractions.map(({ name }) => name.en))
    .filter((name) => /^\p{Lu}[\p{L}'’-]{5,}$/u.test(name))
  return new Set([...chinese, ...english.map(foldText)].filter((name) => !cities.has(foldText(name))))
})

/** The longest names that stand in a text, from left to right. */
export function knownPlacesIn(text: string): Claim[] {
  return [...chinesePlacesIn(text), ...englishPlacesIn(text)]
}

function chinesePlacesIn(text: string): Claim[] {
  const found: Claim[] = []
  for (let at = 0; at < text.length; at++) {
    for (let length = longest; length >= shortest; length--) {
      const words = text.slice(at, at + length)
      if (words.length < length || !hasHan(words) || !names().has(words)) continue
      found.push({ kind: 'name', words, at, values: [] })
      at += length - 1
      break
    }
  }
  return found
}

function englishPlacesIn(text: string): Claim[] {
  return [...text.matchAll(/(?<![\p{L}'’-])\p{Lu}[\p{L}'’-]{5,}/gu)]
    .filter(({ 0: words }) => names().has(foldText(words.replace(/['’]s$/, ''))))
    .map(({ 0: words, index }) => ({ kind: 'name', words, at: index, values: [] }))
}
