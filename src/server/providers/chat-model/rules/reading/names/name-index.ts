// Finds the places of a guide and the items of a trip that a text names, in either language, whole, in part or with a slip.
import type { Locale } from '#contract/locale.ts'
import { kindWords, tagWords } from '../../../../places/synonyms.ts'
import { foldText, hasHan } from '../../../../shipped-data/gazetteer/fold-text.ts'
import type { CityGuide } from '../../../../shipped-data/guides/schema.ts'
import { isEverydayWord } from '../text/topic-words.ts'
import { genericWords } from './generic-words.ts'
import { placesOf } from './guide-places.ts'
import { mentionsInHan } from './han-mentions.ts'
import { isPluralOf, isSame, type Token, tokensOf, wordsOf } from './latin-words.ts'
import type { Entry, Mention, NamedPlace } from './mention.ts'
import { initialsOf, mentionsByShortName, otherNamesIn } from './short-names.ts'
import { tagMentions } from './tag-mentions.ts'

/** `rank` tells which of overlapping mentions is meant. */
type RankedMention = Mention & { rank: number }

export interface NameIndex {
  find(text: string): RankedMention[]
  /** As it is called in a language, where that is known. */
  nameIn(name: string, locale: Locale): string
  tagsOf(title: string): readonly string[]
  /** The place of the guides that is called so in either language. */
  placeOf(title: string): NamedPlace | undefined
  /** The only place, or by far the best known, of a tag. */
  ofTag(tag: string | undefined): string | undefined
}

/** Of the guides of all stops; a name that two of them have is the place of the first. */
export function indexNames(guides: readonly CityGuide[], titles: readonly string[]): NameIndex {
  const places = guides.flatMap(placesOf)
  const known = new Set(places.flatMap(({ names }) => names.map(foldText)))
  for (const title of titles) {
    if (!known.has(foldText(title))) places.push({ name: title, names: [title], kind: 'item', tags: [] })
  }
  const local = new Set(
    guides.flatMap(({ name, id, aliases }) => [name.en, id, ...aliases]).flatMap((name) => wordsOf(name)),
  )
  const entries = places.map((place): Entry => {
    const latin = place.names.filter((name) => !hasHan(name))
    return {
      place,
      han: place.names
        .filter(hasHan)
        .map((name) => name.replace(/[（(].*?[)）]/gu, '').replace(/[^\p{Script=Han}\p{L}\p{N}]/gu, '')),
      other: place.kind === 'attraction' ? place.names.flatMap(otherNamesIn) : [],
      initials: place.kind === 'attraction' ? place.names.filter(hasHan).flatMap(initialsOf) : [],
      parts: place.kind === 'attraction' ? latin.flatMap(partsOf) : [],
      words: latin.map((name) => {
        const all = wordsOf(name)
        return {
          whole: foldText(name),
          all,
          own: all.filter((word) => !genericWords.has(word) && !local.has(word) && word.length > 1),
        }
      }),
    }
  })
  const planned = new Set(titles.map(foldText))
  const exact = new Set(entries.flatMap(({ words }) => words.flatMap(({ own }) => own)))
  const isPlanned = ({ names }: NamedPlace) => names.some((name) => planned.has(foldText(name)))
  const placeOf = (title: string) =>
    places.find(({ names }) => names.some((name) => foldText(name) === foldText(title)))
  const cityHan = guides.flatMap(({ name, aliases }) => [name.zh, ...aliases.filter(hasHan)])
  return {
    nameIn(name, locale) {
      const names = places.find((each) => each.name === name)?.names ?? []
      return names.find((each) => hasHan(each) === (locale === 'zh-CN')) ?? name
    },
    placeOf,
    tagsOf: (title) => placeOf(title)?.tags ?? [],
    ofTag: (tag) => (tag === 'panda' ? places.find(({ tags }) => tags.includes(tag))?.name : undefined),
    find(text) {
      const kinds = tagMentions(text)
      const tokens = tokensOf(text)
      const found = entries.flatMap((entry) => [
        ...mentionsInHan(text, entry, cityHan, kinds),
        ...mentionsByShortName(text, entry),
        ...mentionsInWords(tokens, entry, exact),
        ...entry.parts.flatMap((part) => mentionOfWhole(tokens, part, entry.place)),
      ])
      const picked = pickBest(
        found.map((mention) => ({
          ...mention,
          rank:
            mention.score +
            (isPlanned(mention.place) ? 0.35 : 0) +
            (mention.end - mention.start) / 20 -
            (isBranch(mention.place) && mention.score < 1 ? branchLoss : 0),
        })),
      )
      // 蒙马特圣心堂: only says where the planned sight is.
      const isWhere = ({ place, score, end }: RankedMention, next: RankedMention | undefined) =>
        next !== undefined &&
        score < 0.5 &&
        !isPlanned(place) &&
        isPlanned(next.place) &&
        /^的?$/u.test(text.slice(end, next.start)) &&
        hasHan(text.slice(end - 1, end))
      return picked.filter((mention, index) => !isWhere(mention, picked[index + 1]))
    },
  }
}

/** Of a name that joins two. */
function partsOf(name: string): string[][] {
  const parts = name.split(' & ').map(wordsOf)
  return parts.length > 1 ? parts.filter((words) => words.length > 1) : []
}

/** Of the other guides only sights that are mostly named count. */
export function joinIndexes(own: NameIndex, others: readonly NameIndex[]): NameIndex {
  return {
    ...own,
    nameIn: (name, locale) =>
      [own, ...others].map((index) => index.nameIn(name, locale)).find((found) => found !== name) ?? name,
    find: (text) =>
      pickBest([
        ...own.find(text),
        ...others.flatMap((index) =>
          index.find(text).filter(({ place, score }) => place.kind === 'attraction' && score >= 0.5),
        ),
      ]),
  }
}

/** A part of its name is rather the sight that it is called after. */
const branchLoss = 0.3

function isBranch({ kind }: NamedPlace): boolean {
  return kind === 'restaurant' || kind === 'lodging'
}

/** In "Kinkaku-ji to Ryoan-ji" each "ji" is of the name beside it: of several the one nearest to the longest word. */
function nearest(hits: readonly Token[]): Token[] {
  const [longest] = [...hits].sort((a, b) => b.word.length - a.word.length)
  const distance = ({ index }: Token) => Math.abs(index - (longest?.index ?? 0))
  return hits.filter((hit) => hits.every((other) => other.word !== hit.word || distance(hit) <= distance(other)))
}

/** A word that is one of another name is no slip: Ryoan is no ryokan. */
function mentionsInWords(tokens: Token[], { place, words }: Entry, exact: ReadonlySet<string>): Mention[] {
  return words.flatMap(({ whole, own, all }) => {
    // "ryoanji" for Ryoan-ji
    const joined = all.length > 1 && whole.length > 4 ? tokens.findIndex(({ word }) => word === whole) : -1
    if (joined >= 0) return [toMention(tokens, joined, joined, all, place, 1)]
    if (own.length === 0) return mentionOfWhole(tokens, all, place)
    const close = tokens.filter(({ word: said }) =>
      own.some((word) => said === word || (isSame(said, word) && !exact.has(said))),
    )
    // An everyday word of a name ("Long" Chaoshou) or a plural names it only together with the rest.
    const isWeak = ({ word }: Token) => isEverydayWord(word) || isPluralOf(word, own)
    const hits = close.every(isWeak) && !coversAll(close, own) ? [] : nearest(close)
    if (hits.length === 0) return []
    const matched = new Set(hits.map(({ word }) => own.find((each) => isSame(word, each))))
    const hasTagOnly = [...matched].every(
      (word) => word !== undefined && (tagWords().has(word) || kindWords().has(word) || isNumber(word)),
    )
    const [first] = hits
    const last = hits.at(-1)
    if (!first || !last || last.index - first.index > own.length + 3)
      return first && !hasTagOnly ? [toMention(tokens, first.index, first.index, all, place, 1 / own.length)] : []
    if (hasTagOnly && !touchesName(tokens, first.index, last.index, all)) return []
    return [toMention(tokens, first.index, last.index, all, place, matched.size / own.length)]
  })
}

/** The 11 of "9/11 Memorial" is a day or an hour where it stands alone. */
function isNumber(word: string): boolean {
  return /^\d{2}$/.test(word)
}

function coversAll(hits: readonly Token[], own: readonly string[]): boolean {
  return own.every((word) => hits.some((hit) => isSame(hit.word, word)))
}

/** "panda base": a word that stands for a kind names the place together with its neighbor. */
function touchesName(tokens: Token[], first: number, last: number, all: string[]): boolean {
  return [tokens[first - 1], tokens[last + 1]].some(
    (token) => token !== undefined && all.includes(token.word) && !/^(?:the|a|of|and|in|de)$/.test(token.word),
  )
}

function mentionOfWhole(tokens: Token[], all: string[], place: NamedPlace): Mention[] {
  const at = tokens.findIndex((_, index) => all.every((word, offset) => tokens[index + offset]?.word === word))
  return at >= 0 && all.length > 1 ? [toMention(tokens, at, at + all.length - 1, all, place, 1)] : []
}

/** Stretches over neighboring words of the name: "Eiffel" to "Eiffel Tower". */
function toMention(
  tokens: Token[],
  first: number,
  last: number,
  all: string[],
  place: NamedPlace,
  score: number,
): Mention {
  let [from, to] = [first, last]
  while (
    from > 0 &&
    all.includes(tokens[from - 1]?.word ?? '') &&
    !/^(?:the|a|and|of|in|de|at|on)$/.test(tokens[from - 1]?.word ?? '')
  )
    from -= 1
  while (
    to + 1 < tokens.length &&
    all.includes(tokens[to + 1]?.word ?? '') &&
    !/^(?:the|a|and|in|at|on)$/.test(tokens[to + 1]?.word ?? '')
  )
    to += 1
  return { place, start: tokens[from]?.start ?? 0, end: tokens[to]?.end ?? 0, score: Math.min(1, score) }
}

/** The best of overlapping mentions, in the order of the text. */
function pickBest(mentions: RankedMention[]): RankedMention[] {
  const picked: RankedMention[] = []
  // The ji of Nanzen-ji, which is said whole, is not To-ji.
  const isPartOf = (part: RankedMention, whole: RankedMention) =>
    whole.score === 1 &&
    whole.start <= part.start &&
    whole.end >= part.end &&
    whole.end - whole.start > part.end - part.start
  const own = mentions.filter((mention) => !mentions.some((other) => isPartOf(mention, other)))
  for (const mention of own.sort((a, b) => b.rank - a.rank)) {
    if (picked.every(({ start, end }) => mention.end <= start || mention.start >= end)) picked.push(mention)
  }
  return picked.sort((a, b) => a.start - b.start)
}
