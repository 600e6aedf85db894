// The tokens that roles are given to: a value that a recognizer knows is one token, else a word, a number or a Chinese character.
import { isHan, segmentWords } from '../../../../../kernel/words.ts'
import { mask } from '../acts/placeholders.ts'
import type { ReadingContext } from '../names/reading-context.ts'

export interface RoleToken {
  /** In small letters. */
  word: string
  /** Of a Chinese character: the word that it is part of. */
  within?: string
  /** Kind of value, or '' for a plain word. */
  kind: string
  start: number
  end: number
}

export function roleTokens(text: string, context: ReadingContext): RoleToken[] {
  const { values } = mask(text, context)
  const tokens: RoleToken[] = []
  let from = 0
  for (const { start, end, as } of values) {
    tokens.push(...words(text, from, start), { word: text.slice(start, end).toLowerCase(), kind: as, start, end })
    from = end
  }
  return withWords([...tokens, ...words(text, from, text.length)], text)
}

function withWords(tokens: readonly RoleToken[], text: string): RoleToken[] {
  const spans = segmentWords(text).filter(({ text: word }) => isHan(word))
  return tokens.map((token) => {
    const within = token.kind ? undefined : spans.find(({ start, end }) => start <= token.start && token.end <= end)
    return within ? { ...token, within: within.text } : token
  })
}

const word = /\p{Script=Han}|[\p{Script=Latin}\p{M}]+(?:['’][a-z]+)?|\d+|[^\s\p{L}\p{N}]/giu

function words(text: string, from: number, to: number): RoleToken[] {
  return [...text.slice(from, to).matchAll(word)].map(({ 0: found, index }) => ({
    word: found.toLowerCase(),
    kind: '',
    start: from + index,
    end: from + index + found.length,
  }))
}
