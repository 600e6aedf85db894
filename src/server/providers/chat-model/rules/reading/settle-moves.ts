// Edits that sound like a replacement and keep everything that the plan has: swaps and moves.
import type { ReadingContext } from './names/reading-context.ts'
import type { Clause } from './requests/clause.ts'

/** "Swap the tower with the gardens": of two that the plan has, none is replaced. */
export function swapsPlanned({ act, mentions, text }: Clause, { items }: ReadingContext): boolean {
  const isPlanned = (names: readonly string[]) => items.some(({ title }) => names.includes(title))
  const [one, other] = mentions
  if (act !== 'replace' || mentions.length !== 2 || !one || !other || one.place.name === other.place.name) return false
  return /\b(?:swap|switch|trade|exchange|flip)\b/iu.test(text) && mentions.every(({ place }) => isPlanned(place.names))
}

/** "Could the Orsay go on Saturday rather than Sunday?" replaces the day, not the item. */
export function movesToOtherDay({ act, mentions, days, tags, text }: Clause): boolean {
  return (
    act === 'replace' &&
    mentions.length === 1 &&
    days.length > 1 &&
    tags.length === 0 &&
    /\b(?:rather than|instead of|not)\b|而不是/iu.test(text)
  )
}

/** "Ueno in the afternoon instead of the morning" */
export function movesToOtherPart({ act, mentions, text }: Clause): boolean {
  return (
    act === 'replace' &&
    mentions.length === 1 &&
    /\b(?:morning|afternoon|evening)\b[^,.;]{0,12}\b(?:rather than|instead of)\b(?: in)?(?: the)? (?:morning|afternoon|evening)\b/iu.test(
      text,
    )
  )
}
