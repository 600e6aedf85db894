// How well what somebody typed names a place: exact, shortened, with more words around it, or with a slip of the finger.

import { kindWords, tagWords } from '../../providers/places/synonyms.ts'
import { editDistance, foldText, hasHan } from '../../providers/shipped-data/gazetteer/fold-text.ts'
import { simplifyChinese } from '../../providers/shipped-data/gazetteer/simplify-chinese.ts'

export interface NameQuery {
  key: string
  words: string[]
  isHan: boolean
  /** A word such as "museum" that many places fit. */
  isCategory: boolean
}

const fillers = new Set('the of at in a an and to my our visit'.split(' '))
/** Endings that say what a place is, which people add or leave out. */
const genericEndings =
  /(?:风景名胜区|风景区|景区|景点|博物院|博物馆|旅游区|公园|酒店|餐厅|饭店|门票|museum|gallery|park|cathedral|tower|restaurant|hotel)$/u
/** A category is no name: "museum" is not the museum that is called after its city. */
const mostOfCategory = 0.75
const shortestLatin = 4
const shortestHan = 2

export function readName(text: string): NameQuery {
  const plain = simplifyChinese(text.normalize('NFKC'))
  const key = foldText(plain.replace(/^(?:the|our|my)\s+/iu, ''))
  return { key, words: wordsOf(plain), isHan: hasHan(plain), isCategory: tagWords().has(key) || kindWords().has(key) }
}

/** A name that many queries are compared with. */
export interface KnownName {
  /** Folded, with and without what stands in brackets or behind a colon. */
  forms: string[]
  words: string[]
}

export function knownName(name: string): KnownName {
  const plain = simplifyChinese(name)
  const forms = [plain, plain.replace(/[(（][^)）]*[)）]/gu, ''), plain.replace(/\s*[:：].*$/u, '')].map(foldText)
  return { forms: [...new Set(forms)], words: wordsOf(plain) }
}

/** 0 = not this name, 1 = exactly. `cities`: folded names of the city, which people put in front or leave out. */
export function scoreName(query: NameQuery, { forms, words }: KnownName, cities: readonly string[] = []): number {
  if (query.key === '') return 0
  return Math.max(
    ...forms.map((form) => {
      if (form === query.key) return 1
      const [a, b] = [withoutCity(query.key, cities), withoutCity(form, cities)]
      if (a !== '' && a === b) return query.isCategory ? mostOfCategory : 0.98
      return Math.max(contained(a, b, query.isHan), query.isHan ? inOrder(a, b) : slip(a, b))
    }),
    query.isHan ? 0 : inWords(query.words, words),
  )
}

function withoutCity(key: string, cities: readonly string[]): string {
  const city = cities.find((each) => key.startsWith(each) && key.length > each.length + 1)
  return city ? key.slice(city.length) : key
}

function contained(query: string, name: string, isHan: boolean): number {
  const [short, long] = query.length <= name.length ? [query, name] : [name, query]
  if (short.length < (isHan ? shortestHan : shortestLatin) || !long.includes(short)) return 0
  const bare = long.replace(genericEndings, '')
  if (bare === short) return 0.95
  const share = short.length / long.length
  // More was typed than the name has: the rest may be another name.
  const base = query.length <= name.length ? 0.62 : 0.58
  return base + 0.3 * share + (long.startsWith(short) ? 0.04 : 0)
}

/** 熊猫基地 in 成都大熊猫繁育研究基地. */
function inOrder(query: string, name: string): number {
  const characters = Array.from(query)
  if (characters.length < 3) return 0
  let at = 0
  for (const character of Array.from(name)) if (character === characters[at]) at++
  if (at < characters.length) return oneCharacterOff(query, name)
  return 0.58 + 0.25 * (characters.length / Array.from(name).length)
}

function oneCharacterOff(query: string, name: string): number {
  return Array.from(query).length >= 5 && editDistance(query, name, 1) <= 1 ? 0.75 : 0
}

function slip(query: string, name: string): number {
  if (query.length < 5) return 0
  const limit = query.length < 8 ? 1 : 2
  const distance = editDistance(query, name, limit)
  return distance > limit ? 0 : 0.92 - 0.08 * distance
}

/** English names by their words, in any order: "panda base" for "Chengdu Research Base of Giant Panda Breeding". */
function inWords(query: readonly string[], name: readonly string[]): number {
  if (query.length === 0 || name.length === 0) return 0
  const met = query.filter((word) => name.some((other) => isSameWord(word, other)))
  const letters = (list: readonly string[]) => list.reduce((sum, word) => sum + word.length, 0)
  const coverage = letters(met) / letters(query)
  if (coverage < 0.6 || letters(met) < shortestLatin) return 0
  return 0.9 * coverage * (0.72 + 0.28 * Math.min(1, letters(met) / letters(name)))
}

function isSameWord(a: string, b: string): boolean {
  if (a === b) return true
  // "galleries" is no slip of "Galeries", and "gardens" no "Gardena".
  if (isKindWord(a)) return singular(a) === singular(b)
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length >= shortestLatin && long.startsWith(short)) return true
  return short.length >= 5 && editDistance(a, b, 1) <= 1
}

function isKindWord(word: string): boolean {
  return [word, singular(word)].some((each) => tagWords().has(each) || kindWords().has(each))
}

function singular(word: string): string {
  return word.replace(/ies$/, 'y').replace(/s$/, '')
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .map(foldText)
    .filter((word) => word !== '' && !fillers.has(word))
}
