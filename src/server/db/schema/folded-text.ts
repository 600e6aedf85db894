import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'

/**
 * A text as search compares it: without case, width, and the accents of Latin, Greek and Cyrillic; marks of other scripts
 * are letters there. Literal throughout, so that an index of this expression is recognised.
 */
export function foldedText(text: SQLWrapper): SQL {
  return sql`lower(regexp_replace(normalize(${text}, NFKD), '[\u0300-\u036f]', '', 'g'))`
}
