// Words of Latin script in names and messages, compared with room for a slip.
import { editDistance, foldText } from '../../../../shipped-data/gazetteer/fold-text.ts'
import { isPlainWord } from '../text/plain-words.ts'
import { citiesIn } from './city-names.ts'
import { genericWords } from './generic-words.ts'

export interface Token {
  word: string
  index: number
  start: number
  end: number
}

export function tokensOf(text: string): Token[] {
  return [...text.matchAll(/[\p{Script=Latin}\p{M}\d]+(?:'[\p{Script=Latin}]+)?/gu)].map((match, index) => ({
    word: foldText(match[0].replace(/'s$/i, '')),
    index,
    start: match.index,
    end: match.index + match[0].length,
  }))
}

export function wordsOf(name: string): string[] {
  return tokensOf(
    name
      .replace(/œ/giu, 'oe')
      .replace(/\b[dl]'/gi, ' ')
      .replace(/-/g, ' '),
  ).map(({ word }) => word)
}

const ordinary = new Set(
  'there their these those where which while about after again first would could other every under great place plans train later paris kyoto rome'.split(
    ' ',
  ),
)

export function isSame(said: string, word: string): boolean {
  if (said === word || (said.length > 2 && (said === `${word}s` || `${said}s` === word))) return true
  if (
    said.length < 5 ||
    word.length < 5 ||
    ordinary.has(said) ||
    isPlainWord(said) ||
    isGeneric(said) ||
    citiesIn(said).length > 0 ||
    /^\d/.test(said)
  )
    return false
  return editDistance(said, word, said.length >= 8 ? 2 : 1) <= (said.length >= 8 ? 2 : 1) && said[0] === word[0]
}

/** "galleries" is a kind of place, not a slip of "Galeries". */
function isGeneric(word: string): boolean {
  return (
    genericWords.has(word) || genericWords.has(word.replace(/ies$/, 'y')) || genericWords.has(word.replace(/s$/, ''))
  )
}

/** "eggs" for "Egg": the thing, not the name that it stands in. */
export function isPluralOf(said: string, words: readonly string[]): boolean {
  return said.endsWith('s') && !words.includes(said) && words.includes(said.slice(0, -1))
}
