import { generateKeyBetween } from 'fractional-indexing'
import { invalidInput } from './app-error.ts'

interface Ordered {
  id: string
  position: string
}

/** Plain code-unit order, as fractional indexes need it; ids break a tie. */
export function byPosition(a: Ordered, b: Ordered): number {
  if (a.position !== b.position) return a.position < b.position ? -1 : 1
  return a.id < b.id ? -1 : 1
}

/** The key for a place right before `before` among its sorted siblings, or last where there is none. */
export function orderKeyBefore(siblings: Ordered[], before: string | null | undefined): string {
  if (!before) return generateKeyBetween(siblings.at(-1)?.position ?? null, null)
  const index = siblings.findIndex((sibling) => sibling.id === before)
  const next = siblings[index]
  if (!next) throw invalidInput('before', 'unknown_item', 'nothing with this id stands there')
  return generateKeyBetween(siblings[index - 1]?.position ?? null, next.position)
}
