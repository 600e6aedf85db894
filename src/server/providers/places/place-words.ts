// Understands a search in Chinese or English: the city it names, the kinds and tags its words mean, and what remains as plain words.
import type { PlaceKind } from '#contract/travel/place-search.ts'
import { foldText } from '../shipped-data/gazetteer/fold-text.ts'
import type { Guides } from '../shipped-data/guides/guides.ts'
import { kindWords, tagWords } from './synonyms.ts'

export interface WantedPlaces {
  /** The guide whose city the text names. */
  guideId: string | null
  /** The text, folded. */
  typed: string
  /** The text without the city, folded; empty = anything. */
  whole: string
  words: string[]
  /** Any of these tags, one group for each word that means some. */
  tagGroups: string[][]
  kinds: PlaceKind[]
}

const fillers = new Set(
  '的 去 在 想 要 好 有 和 与 附近 周边 哪里 什么 好玩 推荐 适合 最 著名 some best good the a an in at near of for and to with around famous top me find show'.split(
    ' ',
  ),
)
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

export function understand(text: string, guides: Guides): WantedPlaces {
  const { guideId, rest } = takeCity(text, guides)
  const tagGroups: string[][] = []
  const kinds: PlaceKind[] = []
  const words: string[] = []
  for (const word of wordsOf(rest)) {
    const tags = tagWords().get(word)
    const kind = kindWords().get(word)
    if (tags) tagGroups.push(tags)
    if (kind) kinds.push(kind)
    if (!kind) words.push(word)
  }
  const isSaying = words.length > 0 || kinds.length > 0
  return { guideId, typed: foldText(text), whole: isSaying ? foldText(rest) : '', words, tagGroups, kinds }
}

/** Longest known phrase first (`hot pot`, `大熊猫`), then the segmenter's words. */
function wordsOf(text: string): string[] {
  let remaining = ` ${text.normalize('NFKC').toLowerCase()} `
  const found: string[] = []
  for (const phrase of phrases()) {
    const pattern = /\p{Script=Han}/u.test(phrase) ? phrase : ` ${phrase} `
    if (!remaining.includes(pattern)) continue
    found.push(foldText(phrase))
    remaining = remaining.replace(pattern, ' ')
  }
  const words = joinSingles(
    [...segmenter.segment(remaining)].map(({ segment, isWordLike }) => (isWordLike ? segment : '')),
  )
  for (const word of words.map(foldText)) {
    if (word !== '' && !fillers.has(word) && (!isSingleHan(word) || isKnown(word) || text.trim() === word))
      found.push(knownForm(word))
  }
  return found
}

/** A name that the segmenter does not know falls into single characters, which say nothing each unless known: 星, 巴, 克; 吃, 面. */
function joinSingles(segments: readonly string[]): string[] {
  const words: string[] = []
  let run = ''
  for (const segment of [...segments, '']) {
    if (isSingleHan(segment) && !fillers.has(segment)) run += segment
    else {
      words.push(run, ...(run.length > 1 ? [...run].filter(isKnown) : []), segment)
      run = ''
    }
  }
  return words.filter(Boolean)
}

function isSingleHan(word: string): boolean {
  return /^\p{Script=Han}$/u.test(word)
}

function isKnown(word: string): boolean {
  return tagWords().has(word) || kindWords().has(word)
}

let phraseList: string[] | undefined
function phrases(): string[] {
  phraseList ??= [...tagWords().phrases, ...kindWords().phrases].sort((a, b) => b.length - a.length)
  return phraseList
}

/** `museums` → `museum` where only the singular is known. */
function knownForm(word: string): string {
  if (isKnown(word)) return word
  const singular = word.replace(/ies$/, 'y').replace(/s$/, '')
  return tagWords().has(singular) || kindWords().has(singular) ? singular : word
}

/** `上海菜` and `shanghainese` are dishes, not places. */
function takeCity(text: string, guides: Guides): { guideId: string | null; rest: string } {
  const lower = text.toLowerCase()
  for (const guide of guides.all()) {
    for (const name of [guide.name.zh, guide.name.en.toLowerCase()]) {
      const at = lower.indexOf(name)
      if (
        at < 0 ||
        isPartOfWord(lower, at, name) ||
        phrases().some((phrase) => phrase.includes(name) && lower.includes(phrase))
      )
        continue
      const rest = `${text.slice(0, at)} ${text.slice(at + name.length)}`.trim()
      return { guideId: guide.id, rest }
    }
  }
  return { guideId: null, rest: text.trim() }
}

function isPartOfWord(text: string, at: number, name: string): boolean {
  const isLatin = (letter: string | undefined) => letter !== undefined && /\p{Script=Latin}/u.test(letter)
  return isLatin(name[0]) && (isLatin(text[at - 1]) || isLatin(text[at + name.length]))
}
