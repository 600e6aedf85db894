// How far the words of a description fit the items of a plan: their names, what the guide says of them, and their kinds.

import { isFunctionWord, segmentWords, stemWord } from '../../../../../kernel/words.ts'
import { tagWords } from '../../../../places/synonyms.ts'
import { editDistance, foldText, hasHan } from '../../../../shipped-data/gazetteer/fold-text.ts'
import { everydayWords } from '../names/everyday-words.ts'
import { tokensOf } from '../names/latin-words.ts'
import type { ReadingContext, ReadingItem } from '../names/reading-context.ts'
import { tagMentions } from '../names/tag-mentions.ts'

interface Profile {
  latinName: ReadonlySet<string>
  joinedNames: readonly string[]
  hanNames: readonly string[]
  latinText: ReadonlySet<string>
  hanText: readonly string[]
  tags: readonly string[]
}

/** How surely a word that an item has tells it. */
const strengths = { name: 1, slip: 0.9, kind: 0.7, text: 0.6, alike: 0.5, character: 0.4, characterOfText: 0.25 }

/** They describe nothing. */
const filler = new Set(
  'thing things place places one ones bit visit trip tour stop item entry spot slot time lot stuff plan both two whole big small nice lovely great good old new nearby close day days morning afternoon evening tonight today tomorrow lunch dinner breakfast supper meal meals eat eating restaurant booking reservation ticket tickets tix table tbl first second third last final 1st 2nd 3rd 4th walk'.split(
    ' ',
  ),
)
const hanFiller =
  /那[个家座条顿项处边儿场趟间些]?|这[个家座条顿项处边儿场趟间些]?|的|地方|那里|去|逛|看|了|吃|一[个家座条顿项]|[两二]个?|俩|都|票|中午|晚上|早上|上午|下午|[早午晚夜]饭|[早午晚夜]餐|饭|餐厅|餐馆|馆子|店|顿|项|站|头|第|大|小|老|我们?|咱们?/gu

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
  const profiles = context.items.map((item) => ({ item, profile: profileOf(item, context) }))
  const terms = termsIn(words).flatMap((term) =>
    fitsOf(
      term,
      profiles.map(({ profile }) => profile),
    ),
  )
  const weights = terms.map((fits) => Math.log(1 + profiles.length / Math.max(1, fits.filter((fit) => fit > 0).length)))
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  return profiles
    .map(({ item }, index) => {
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

/** Some of it is a word of its own, beside "the", "thing" and the meal. */
export function describesSomething(words: string): boolean {
  return termsIn(words).length > 0
}

interface Term {
  text: string
  tags: readonly string[]
}

/** Words that stand for a kind, whole, and the other words. */
function termsIn(words: string): Term[] {
  const text = words.toLowerCase()
  const kinds = tagMentions(text).filter(({ start, end }) => !isFiller(text.slice(start, end)))
  const rest = kinds.reduceRight((left, { start, end }) => `${left.slice(0, start)} | ${left.slice(end)}`, text)
  return [
    ...kinds.map(({ tag, start, end }) => {
      const said = text.slice(start, end)
      return { text: said, tags: [...new Set([tag, ...tagsOfWord(said)])] }
    }),
    ...tokensOf(rest)
      .filter(({ word }) => word.length > 1 && !isFunctionWord(word) && !filler.has(word) && !/^\d+$/.test(word))
      .map(({ word }) => ({ text: word, tags: tagsOfWord(word) })),
    ...segmentWords(rest.replace(hanFiller, '|'))
      .filter(({ text: word }) => hasHan(word) && !isFunctionWord(word))
      .map(({ text: word }) => ({ text: word, tags: tagsOfWord(word) })),
  ]
}

function isFiller(said: string): boolean {
  return hasHan(said) ? said.replace(hanFiller, '') === '' : filler.has(said)
}

function tagsOfWord(word: string): string[] {
  const forms = [word, word.replace(/s$/, ''), word.replace(/ies$/, 'y'), word.replace(/es$/, '')]
  return [
    ...new Set(forms.flatMap((form) => [...(tagWords().get(foldText(form)) ?? []), everydayWords[form] ?? []]).flat()),
  ]
}

/** For each item how surely the term tells it; of a Chinese word that no item has, each character. */
function fitsOf(term: Term, profiles: readonly Profile[]): number[][] {
  const isHan = hasHan(term.text)
  const plain = profiles.map((profile) => (isHan ? hanFit(term, profile) : latinFit(term, profile)))
  if (plain.some((fit) => fit > 0)) return [plain]
  if (!isHan) return [profiles.map((profile) => (isSlipOf(term.text, profile.latinName) ? strengths.slip : 0))]
  const each = [...term.text].map((character) => profiles.map((profile) => characterFit(character, profile)))
  return each.some((fits) => fits.some((fit) => fit > 0)) ? each : [plain]
}

function latinFit(
  { text, tags }: Term,
  { latinName, joinedNames, latinText, hanText, hanNames, tags: own }: Profile,
): number {
  const stems = tokensOf(text).map(({ word }) => stemWord(word))
  if (stems.every((stem) => latinName.has(stem)) || joinedNames.includes(foldText(text))) return strengths.name
  if (tags.some((tag) => own.includes(tag))) return strengths.kind
  if (stems.every((stem) => latinText.has(stem))) return strengths.text
  const others = alike.find((group) => group.includes(text)) ?? []
  const isAlike = others.some((other) =>
    hasHan(other) ? [...hanNames, ...hanText].some((each) => each.includes(other)) : latinText.has(stemWord(other)),
  )
  return isAlike ? strengths.alike : 0
}

function hanFit({ text, tags }: Term, { hanNames, hanText, tags: own }: Profile): number {
  if (hanNames.some((name) => name.includes(text))) return text.length > 1 ? strengths.name : strengths.text
  if (tags.some((tag) => own.includes(tag))) return strengths.kind
  if (hanText.some((each) => each.includes(text))) return text.length > 1 ? strengths.text : strengths.characterOfText
  return text.length > 1 && hanText.some((each) => standsApart(text, each)) ? strengths.alike : 0
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
  const texts = place?.says ?? []
  const stemsOf = (parts: readonly string[]) =>
    new Set(parts.flatMap((part) => tokensOf(part.replace(/[-’']/gu, ' ')).map(({ word }) => stemWord(word))))
  return {
    latinName: stemsOf(all),
    joinedNames: all.map(foldText),
    hanNames: all.filter(hasHan),
    latinText: stemsOf(texts.filter((text) => !hasHan(text))),
    hanText: texts.filter(hasHan),
    tags: place?.tags ?? [],
  }
}
