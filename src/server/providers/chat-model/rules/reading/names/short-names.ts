// Short Chinese names of sights: what a guide writes in brackets (兵马俑), and the initials of the words of a name (陕历博).
import { hasHan } from '../../../../shipped-data/gazetteer/fold-text.ts'
import type { Entry, Mention } from './mention.ts'

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
/** 人民广场馆 and 东陆校区 say which part of a place is meant. */
const isPart = /[馆店区站门]$|码头$/u

/** Of three characters and more: shorter ones are words of many names. */
export function otherNamesIn(name: string): string[] {
  return [...name.matchAll(/[（(](\p{Script=Han}{3,})[)）]/gu)]
    .map((match) => match[1] ?? '')
    .filter((other) => !isPart.test(other))
}

/** 陕西历史博物馆 is 陕历博, 苏州博物馆 is 苏博, 中国国家博物馆 is 国博. Two initials are enough for a museum alone. */
export function initialsOf(name: string): string[] {
  const words = [...segmenter.segment(name.replace(/^中国|[（(].*$/gu, ''))].map(({ segment }) => segment)
  const initials = words.map((word) => Array.from(word)[0] ?? '')
  const museum = words.findIndex((word) => word.startsWith('博物'))
  const until = museum < 0 ? words.length : museum + 1
  const short = initials.slice(0, until).join('')
  return until >= 3 || (until === 2 && museum === 1) ? [short] : []
}

/** Whole, or with another last character: 兵马佣. */
export function mentionsByShortName(text: string, { place, other, initials }: Entry): Mention[] {
  if (!hasHan(text)) return []
  const short = initials.flatMap((each) =>
    occurrences(text, each).filter(({ start, end }) => isWordOfItsOwn(text, start, end)),
  )
  const whole = other.flatMap((each) => occurrences(text, each))
  const slips = other.flatMap((each) =>
    occurrences(text, each.slice(0, -1))
      .filter(({ end }) => /^\p{Script=Han}/u.test(text.slice(end)) && !whole.some(({ start }) => start < end))
      .map(({ start, end }) => ({ start, end: end + 1 })),
  )
  return [
    ...[...short, ...whole].map((span) => ({ place, ...span, score: 1 })),
    ...slips.map((span) => ({ place, ...span, score: 0.7 })),
  ]
}

function occurrences(text: string, name: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = []
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length))
    found.push({ start: at, end: at + name.length })
  return found
}

/** 晚上博客 does not say 上博. */
function isWordOfItsOwn(text: string, start: number, end: number): boolean {
  return [...segmenter.segment(text)].every(
    ({ segment, index }) =>
      index >= end || index + segment.length <= start || (index >= start && index + segment.length <= end),
  )
}
