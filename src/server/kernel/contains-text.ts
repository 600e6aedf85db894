// Search for a piece of text, whatever its case, accents and width: `cafe` finds Café, and ｃａｆé too.
import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { foldedText } from '../db/schema/folded-text.ts'

/** A condition that `column` has `text` in it. An index of trigrams of `foldedText` helps it, or bound the rows otherwise. */
export function containsText(column: SQLWrapper, text: string): SQL<boolean> {
  const pattern = `%${foldForSearch(text).replace(/[\\%_]/g, '\\$&')}%`
  return sql<boolean>`${foldedText(column)} like ${pattern}`
}

export interface TextSpan {
  start: number
  end: number
}

/** Where `sought` stands in `text`, read as the condition reads it. */
export function findSpans(text: string, sought: string): TextSpan[] {
  const wanted = foldForSearch(sought)
  if (wanted === '') return []
  // Of each unit of the folded text, the character that it comes from.
  const origins: TextSpan[] = []
  let folded = ''
  let index = 0
  for (const character of text) {
    const units = foldForSearch(character)
    const origin = { start: index, end: index + character.length }
    for (let unit = 0; unit < units.length; unit++) origins.push(origin)
    folded += units
    index = origin.end
  }
  const spans: TextSpan[] = []
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length)) {
    const start = origins[at]?.start ?? 0
    const end = origins[at + wanted.length - 1]?.end ?? text.length
    if (start >= (spans.at(-1)?.end ?? 0)) spans.push({ start, end })
  }
  return spans
}

function foldForSearch(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
}
