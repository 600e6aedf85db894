// How far the words of a description fit the items of a plan: their names, what the guide says of them, and their kinds.
import { stemWord } from '../../../../../kernel/words.ts'
import { editDistance, foldText, hasHan } from '../../../../shipped-data/gazetteer/fold-text.ts'
import { tokensOf } from '../names/latin-words.ts'
import type { ReadingContext, ReadingItem } from '../names/reading-context.ts'
import { isEverydayWord } from '../text/topic-words.ts'
import { type Term, termsIn } from './description-terms.ts'

interface Profile {
  latinName: ReadonlySet<string>
  joinedNames: readonly string[]
  hanNames: readonly string[]
  latinText: ReadonlySet<string>
  hanText: readonly string[]
  latinArea: ReadonlySet<string>
  hanArea: readonly string[]
  tags: readonly string[]
}

/** How surely a word that an item has tells it. */
const strengths = {
  name: 1,
  slip: 0.9,
  kind: 0.7,
  text: 0.6,
  alike: 0.5,
  area: 0.3,
  saidToo: 0.25,
  character: 0.4,
  characterOfText: 0.25,
}

/** Endings of many words. */
const emptyCharacters = new Set([...'子头儿大小老的那这个家里边天年月日票看去'])

/** What one guide calls by one of these words, people call by another. */
const alike = [
  ['hill', 'hilltop', 'mount', 'mountain', '山'],
  ['rock', 'rocks', 'stone', 'stones', '石'],
  ['gold', 'golden', '金'],
  ['window', 'windows', 'glass', '玻璃'],
  ['square', 'plaza', 'place', '广场'],
  ['city', 'town', '城市'],
  ['tree', 'trees', 'forest', '林'],
  ['lantern', 'lanterns', '灯笼'],
]

export interface Evidence {
  item: ReadingItem
  score: number
  /** 0 to 1: the weight of the words that fit the item, of all words. */
  share: number
}

/** Best first. A word weighs the more the fewer items it fits; empty where the words describe nothing. */
export function evidenceOf(words: string, context: ReadingContext): Evidence[] {
  const profiles = context.items.map((item) => profileOf(item, context))
  const said = termsIn(words).map((term) => ({ term, fits: fitsOf(term, profiles) }))
  const terms = said.flatMap(({ fits }) => fits)
  // "The Prado museum" is none of the plan, however many museums it has.
  const isNamed = said.some(({ term, fits }) => isNameLike(term.text) && fits.flat().every((fit) => fit === 0))
  if (isNamed && terms.flat().every((fit) => fit <= strengths.kind)) return []
  const weights = terms.map((fits) => Math.log(1 + profiles.length / Math.max(1, fits.filter((fit) => fit > 0).length)))
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  return context.items
    .map((item, index) => {
      const own = terms.map((fits) => fits[index] ?? 0)
      return {
        item,
        score: own.reduce((sum, fit, at) => sum + fit * (weights[at] ?? 0), 0),
        share: own.reduce((sum, fit, at) => sum + (fit > 0 ? (weights[at] ?? 0) : 0), 0) / (all || 1),
      }
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
}

function isNameLike(word: string): boolean {
  return !hasHan(word) && word.length > 3 && !isEverydayWord(word)
}

/** For each item how surely the term tells it. */
function fitsOf(term: Term, profiles: readonly Profile[]): number[][] {
  const isHan = hasHan(term.text)
  const plain = profiles.map((profile) => (isHan ? hanFit(term, profile) : latinFit(term, profile)))
  if (plain.some((fit) => fit > 0)) return [plain]
  return isHan ? byCharacter(term.text, profiles) : [profiles.map((profile) => slipFit(term.text, profile))]
}

/** Of a Chinese word that no item has, each character; one of many is chance: 青城山 has nothing to do with 青华路. */
function byCharacter(word: string, profiles: readonly Profile[]): number[][] {
  const characters = [...word].filter((character) => !emptyCharacters.has(character))
  const fits = characters.map((character) => profiles.map((profile) => characterFit(character, profile)))
  const isMostly = profiles.map(
    (_, index) => 2 * fits.filter((fit) => (fit[index] ?? 0) > 0).length >= characters.length,
  )
  const kept = fits
    .map((fit) => fit.map((each, index) => (isMostly[index] ? each : 0)))
    .filter((fit) => fit.some((each) => each > 0))
  return kept.length > 0 ? kept : [profiles.map(() => 0)]
}

function latinFit({ text, tags }: Term, profile: Profile): number {
  const { latinName, joinedNames, latinText, latinArea } = profile
  const stems = tokensOf(text).map(({ word }) => stemWord(word))
  const isIn = (words: ReadonlySet<string>) => stems.every((stem) => words.has(stem))
  if (isIn(latinName) || joinedNames.includes(foldText(text))) return strengths.name
  const kind = kindFit(tags, profile)
  if (kind > 0) return kind + (isIn(latinText) ? strengths.saidToo : 0)
  if (isIn(latinText)) return strengths.text
  if (isIn(latinArea)) return strengths.area
  return isAlike(text, profile) ? strengths.alike : 0
}

/** The rarer of two meanings may be the one that is not meant: a church is a building, and not every building a church. */
function kindFit(tags: readonly string[], { tags: own }: Profile): number {
  return tags.length === 0 ? 0 : strengths.kind * (tags.filter((tag) => own.includes(tag)).length / tags.length) ** 2
}

function isAlike(text: string, { hanNames, hanText, latinText }: Profile): boolean {
  const others = alike.find((group) => group.includes(text)) ?? []
  return others.some((other) =>
    hasHan(other) ? [...hanNames, ...hanText].some((each) => each.includes(other)) : latinText.has(stemWord(other)),
  )
}

function hanFit({ text, tags }: Term, profile: Profile): number {
  const { hanNames, hanText, hanArea } = profile
  const isWord = text.length > 1
  const isIn = (texts: readonly string[]) => texts.some((each) => each.includes(text))
  if (isIn(hanNames)) return isWord ? strengths.name : strengths.text
  const kind = kindFit(tags, profile)
  if (kind > 0) return kind + (isIn(hanText) ? strengths.saidToo : 0)
  if (isIn(hanText)) return isWord ? strengths.text : strengths.characterOfText
  if (isIn(hanArea)) return isWord ? strengths.area : 0
  return isWord && hanText.some((each) => standsApart(text, each)) ? strengths.alike : 0
}

/** 喝茶 in 喝盖碗茶 */
function standsApart(word: string, text: string): boolean {
  const characters = [...word]
  const at = text.indexOf(characters[0] ?? '')
  const near = at < 0 ? '' : text.slice(at, at + characters.length + 2)
  return characters.every((character) => near.includes(character))
}

function characterFit(character: string, { hanNames, hanText }: Profile): number {
  if (hanNames.some((name) => name.includes(character))) return strengths.character
  return hanText.some((text) => text.includes(character)) ? strengths.characterOfText : 0
}

function slipFit(said: string, { latinName, latinText }: Profile): number {
  if (isSlipOf(said, latinName)) return strengths.slip
  return isSlipOf(said, latinText) ? strengths.alike : 0
}

/** Short words have no slips: "park" is no slip of "pork". */
function isSlipOf(said: string, words: ReadonlySet<string>): boolean {
  if (said.length < 5) return false
  const most = said.length >= 8 ? 2 : 1
  return [...words].some(
    (word) => word.length >= 5 && word[0] === said[0] && editDistance(stemWord(said), word, most) <= most,
  )
}

function profileOf({ title }: ReadingItem, { names }: ReadingContext): Profile {
  const place = names.placeOf(title)
  const all = place?.names ?? [title]
  const { says: texts = [], area = [] } = place ?? {}
  const stemsOf = (parts: readonly string[]) =>
    new Set(parts.flatMap((part) => tokensOf(part.replace(/[-’']/gu, ' ')).map(({ word }) => stemWord(word))))
  return {
    latinName: stemsOf(all),
    joinedNames: all.map(foldText),
    hanNames: all.filter(hasHan),
    latinText: stemsOf(texts.filter((text) => !hasHan(text))),
    hanText: texts.filter(hasHan),
    latinArea: stemsOf(area.filter((text) => !hasHan(text))),
    hanArea: area.filter(hasHan),
    tags: place?.tags ?? [],
  }
}
