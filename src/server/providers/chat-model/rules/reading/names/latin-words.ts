// Words of Latin script in names and messages, compared with room for a slip.
import { LRUCache } from 'lru-cache'
import { editDistance, foldText } from '../../../../shipped-data/gazetteer/fold-text.ts'
import { isEverydayWord } from '../text/topic-words.ts'
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
    word: foldText(match[0].replace(/^[dl](?=')|'s$/gi, '')),
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
  if (said.length < 5 || word.length < 5 || said[0] !== word[0]) return false
  if (Math.abs(said.length - word.length) > 2 || !mayBeSlip(said)) return false
  return editDistance(said, word, said.length >= 8 ? 2 : 1) <= (said.length >= 8 ? 2 : 1)
}

/** Every name of a guide is compared with every word of a message, so the answer is kept. */
const slips = new LRUCache<string, boolean>({ max: 2000 })

/** A known word stands for itself. */
function mayBeSlip(said: string): boolean {
  const known = slips.get(said)
  if (known !== undefined) return known
  const isSlip =
    !ordinary.has(said) && !isEverydayWord(said) && !isGeneric(said) && citiesIn(said).length === 0 && !/^\d/.test(said)
  slips.set(said, isSlip)
  return isSlip
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
