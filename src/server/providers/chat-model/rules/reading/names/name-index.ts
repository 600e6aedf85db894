// Finds the places of a guide and the items of a trip that a text names, in either language, whole, in part or with a slip.
import { kindWords, tagWords } from '../../../../places/synonyms.ts'
import { foldText, hasHan } from '../../../../shipped-data/gazetteer/fold-text.ts'
import type { CityGuide } from '../../../../shipped-data/guides/schema.ts'
import { isEverydayWord } from '../text/topic-words.ts'
import { genericHan, genericWords } from './generic-words.ts'
import { isPluralOf, isSame, type Token, tokensOf, wordsOf } from './latin-words.ts'
import { type TagMention, tagMentions } from './tag-mentions.ts'

interface NamedPlace {
  /** As the guide or the trip writes it. */
  name: string
  /** In both languages, where known. */
  names: string[]
  kind: 'attraction' | 'restaurant' | 'lodging' | 'item'
  tags: readonly string[]
}

export interface Mention {
  place: NamedPlace
  start: number
  end: number
  /** 0 to 1: the share of the name that is said. */
  score: number
}

interface Entry {
  place: NamedPlace
  han: string[]
  words: { whole: string; own: string[]; all: string[] }[]
}

export interface NameIndex {
  find(text: string): Mention[]
  tagsOf(title: string): readonly string[]
  /** The only place, or by far the best known, of a tag. */
  ofTag(tag: string | undefined): string | undefined
}

export function indexNames(guide: CityGuide | null, titles: readonly string[]): NameIndex {
  const places = [...(guide ? placesOf(guide) : [])]
  const known = new Set(places.flatMap(({ names }) => names.map(foldText)))
  for (const title of titles) {
    if (!known.has(foldText(title))) places.push({ name: title, names: [title], kind: 'item', tags: [] })
  }
  const local = new Set(guide ? [guide.name.en, guide.id, ...guide.aliases].flatMap((name) => wordsOf(name)) : [])
  const entries = places.map((place): Entry => {
    const latin = place.names.filter((name) => !hasHan(name))
    return {
      place,
      han: place.names
        .filter(hasHan)
        .map((name) => name.replace(/[（(].*?[)）]/gu, '').replace(/[^\p{Script=Han}\p{L}\p{N}]/gu, '')),
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
  const cityHan = guide ? [guide.name.zh, ...guide.aliases.filter(hasHan)] : []
  return {
    tagsOf: (title) => places.find(({ names }) => names.some((name) => foldText(name) === foldText(title)))?.tags ?? [],
    ofTag: (tag) => (tag === 'panda' ? places.find(({ tags }) => tags.includes(tag))?.name : undefined),
    find(text) {
      const kinds = tagMentions(text)
      const tokens = tokensOf(text)
      const found = entries.flatMap((entry) => [
        ...mentionsInHan(text, entry, cityHan, kinds),
        ...mentionsInWords(tokens, entry, exact),
      ])
      return pickBest(
        found.map((mention) => ({
          ...mention,
          rank: mention.score + (isPlanned(mention.place) ? 0.35 : 0) + (mention.end - mention.start) / 20,
        })),
      )
    },
  }
}

function placesOf(guide: CityGuide): NamedPlace[] {
  const of = (
    kind: 'attraction' | 'restaurant' | 'lodging',
    spots: readonly { name: { zh: string; en: string } }[],
    tagsOf: (index: number) => readonly string[],
  ) => spots.map(({ name }, index) => ({ name: name.en, names: [name.zh, name.en], kind, tags: tagsOf(index) }))
  return [
    ...of('attraction', guide.attractions, (index) => guide.attractions[index]?.tags ?? []),
    ...of('restaurant', guide.restaurants, (index) => guide.restaurants[index]?.cuisines ?? []),
    ...of('lodging', guide.lodgings, () => []),
  ]
}

const ordinaryHan =
  /^(?:好[吃玩喝看]|人民|一家|[一二三四五六七八九十两]+[天日号条个年家点里]|中心|世界|自然|文化|历史|门票|时间|上海|晚上|早上|下午|上午|大家|老师|什么|美食|小吃|西餐|中餐|[东南西北]站|火车|[大小新老]的|可以|不要|那个|这个|餐厅|第[一二三四五])$/u

/** Runs of two and more characters that text and name share, joined where they touch. */
function mentionsInHan(
  text: string,
  { place, han }: Entry,
  city: readonly string[],
  kinds: readonly TagMention[],
): Mention[] {
  if (!hasHan(text)) return []
  const isKind = (from: number, to: number) => kinds.some(({ start, end }) => from >= start && to <= end)
  return han.flatMap((name) => {
    const bare = city.reduce((rest, each) => rest.replace(each, ''), name)
    // 成都博物馆 without its city names no museum.
    const own = bare.replace(genericHan, '').length > 0 ? bare : name
    const mentions: Mention[] = []
    let at = 0
    while (at < text.length - 1) {
      let length = 0
      let end = at
      while (end < text.length) {
        const run = longestRun(text, end, own)
        if (run < 2) break
        length += run
        end += run
      }
      if (
        length >= 2 &&
        isOwn(text.slice(at, end), own, city) &&
        !cutsWords(text, at, end, own) &&
        (end - at === own.length || !isKind(at, end))
      ) {
        mentions.push({ place, start: at, end, score: Math.min(1, length / own.length) })
        at = end
      } else at = length >= 2 ? end : at + 1
    }
    return mentions
  })
}

function longestRun(text: string, at: number, name: string): number {
  let length = 0
  while (
    at + length < text.length &&
    /\p{Script=Han}|\w/u.test(text[at + length] ?? '') &&
    name.includes(text.slice(at, at + length + 1))
  )
    length += 1
  return length
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** A small part of a name counts only as whole words: 第二天都 does not say 天都. */
function cutsWords(text: string, start: number, end: number, name: string): boolean {
  if (end - start > 2 || (end - start) / name.length >= 0.5) return false
  if (/^[天日月年点]/u.test(text.slice(start)) && /[\d一二三四五六七八九十几今明后昨每]$/u.test(text.slice(0, start)))
    return true
  return [...segmenter.segment(text)].some(
    ({ segment, index }) =>
      segment.length > 1 &&
      ((index < start && index + segment.length > start) || (index < end && index + segment.length > end)),
  )
}

const regions =
  /^(?:四川|云南|贵州|广东|广西|福建|浙江|江苏|安徽|江西|湖南|湖北|河南|河北|山东|山西|陕西|甘肃|青海|海南|西藏|新疆|内蒙古?|辽宁|吉林|黑龙江|法国|英国|美国|德国|日本|韩国|泰国|意大利|西班牙|巴黎|京都|东京|伦敦|罗马|成都|北京|重庆|西安)$/u

/** Not only words that stand for a kind of place, unless they are most of the name. */
function isOwn(run: string, name: string, city: readonly string[]): boolean {
  if (city.includes(run) || (regions.test(run) && run !== name)) return false
  if (run === name || (run.length >= 4 && run.length / name.length > 0.6)) return true
  if (ordinaryHan.test(run)) return false
  const rest = run.replace(genericHan, '')
  if (rest.length === 0 || (rest.length === 1 && (run.length > 2 || !(name.endsWith(run) || name.startsWith(run)))))
    return false
  return !tagWords().has(foldText(rest)) && !kindWords().has(foldText(rest)) && !tagWords().has(foldText(run))
}

/** A word that is one of another name is no slip: Ryoan is no ryokan. */
function mentionsInWords(tokens: Token[], { place, words }: Entry, exact: ReadonlySet<string>): Mention[] {
  return words.flatMap(({ own, all }) => {
    if (own.length === 0) return mentionOfWhole(tokens, all, place)
    const close = tokens.filter(({ word: said }) =>
      own.some((word) => said === word || (isSame(said, word) && !exact.has(said))),
    )
    // An everyday word of a name ("Long" Chaoshou) or a plural names it only together with the rest.
    const isWeak = ({ word }: Token) => isEverydayWord(word) || isPluralOf(word, own)
    const hits = close.every(isWeak) && !coversAll(close, own) ? [] : close
    if (hits.length === 0) return []
    const matched = new Set(hits.map(({ word }) => own.find((each) => isSame(word, each))))
    const hasTagOnly = [...matched].every(
      (word) => word !== undefined && (tagWords().has(word) || kindWords().has(word)),
    )
    const [first] = hits
    const last = hits.at(-1)
    if (!first || !last || last.index - first.index > own.length + 3)
      return first && !hasTagOnly ? [toMention(tokens, first.index, first.index, all, place, 1 / own.length)] : []
    if (hasTagOnly && !touchesName(tokens, first.index, last.index, all)) return []
    return [toMention(tokens, first.index, last.index, all, place, matched.size / own.length)]
  })
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
function pickBest(mentions: (Mention & { rank: number })[]): Mention[] {
  const picked: Mention[] = []
  for (const { rank: _, ...mention } of mentions.sort((a, b) => b.rank - a.rank)) {
    if (picked.every(({ start, end }) => mention.end <= start || mention.start >= end)) picked.push(mention)
  }
  return picked.sort((a, b) => a.start - b.start)
}
