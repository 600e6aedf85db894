// Search for a piece of text, whatever its case, accents and width: `cafe` finds Café, and ｃａｆé too.
import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'

/** A condition that `column` has `text` in it. No index helps it: bound the rows by other conditions. */
export function containsText(column: SQLWrapper, text: string): SQL<boolean> {
  const pattern = `%${foldForSearch(text).replace(/[\\%_]/g, '\\$&')}%`
  return sql<boolean>`lower(regexp_replace(normalize(${column}, NFKD), ${combiningMarks}, '', 'g')) like ${pattern}`
}

/** Latin, Greek and Cyrillic accents; marks of other scripts are letters there. */
const combiningMarks = '[\u0300-\u036f]'

/** Where `sought` begins in `text`, read as the condition reads it; -1 = nowhere. */
export function findText(text: string, sought: string): number {
  const at = foldForSearch(text).indexOf(foldForSearch(sought))
  if (at < 0) return -1
  let folded = 0
  let index = 0
  for (const character of text) {
    if (folded >= at) break
    folded += foldForSearch(character).length
    index += character.length
  }
  return index
}

function foldForSearch(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
}
