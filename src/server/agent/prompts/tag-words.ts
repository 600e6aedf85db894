// What a tag or cuisine is called in a sentence: the first word the place search knows it by.

import { tagWords } from '../../providers/places/synonyms.ts'
import { hasHan } from '../../providers/shipped-data/gazetteer/fold-text.ts'
import type { Language } from './language.ts'

/** What there can be several of. */
const countable = new Set(
  'museum temple park garden panda landmark street market show beach village palace memorial island cave view library theme-park hot-spring'.split(
    ' ',
  ),
)

let chinese: Map<string, string> | undefined

export function tagText(tag: string, language: Language): string {
  if (language === 'en') return countable.has(tag) ? pluralOf(tag.replaceAll('-', ' ')) : tag.replaceAll('-', ' ')
  chinese ??= firstChineseWords()
  return chinese.get(tag) ?? tag
}

function firstChineseWords(): Map<string, string> {
  const found = new Map<string, string>()
  for (const [word, tags] of tagWords()) {
    const [tag] = tags
    if (tag && hasHan(word) && !found.has(tag)) found.set(tag, word)
  }
  return found
}

function pluralOf(word: string): string {
  if (word.endsWith('y')) return `${word.slice(0, -1)}ies`
  return word.endsWith('ch') ? `${word}es` : `${word}s`
}
