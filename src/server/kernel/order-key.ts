import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'
import { invalidInput } from './app-error.ts'

interface Ordered {
  id: string
  position: string
}

/** A key grows with every insertion at one spot: before it gets longer, all of its siblings are given new keys. */
const maxKeyLength = 48

/** Plain code-unit order, as fractional indexes need it; ids break a tie. */
export function byPosition(a: Ordered, b: Ordered): number {
  if (a.position !== b.position) return a.position < b.position ? -1 : 1
  return a.id < b.id ? -1 : 1
}

export interface OrderKeys {
  position: string
  /** New keys of siblings, by id, where there was no room between them. */
  rekeyed: ReadonlyMap<string, string>
}

/** The key for a place right before `before` among its sorted siblings, or last where there is none. */
export function orderKeyBefore(siblings: Ordered[], before: string | null | undefined): OrderKeys {
  const found = siblings.findIndex((sibling) => sibling.id === before)
  if (before && found < 0) throw invalidInput('before', 'unknown_item', 'nothing with this id stands there')
  const index = before ? found : siblings.length
  const position = keyBetween(siblings[index - 1]?.position ?? null, siblings[index]?.position ?? null)
  if (position !== null && position.length <= maxKeyLength) return { position, rekeyed: new Map() }
  const keys = generateNKeysBetween(null, null, siblings.length + 1)
  const [own = ''] = keys.splice(index, 1)
  return { position: own, rekeyed: new Map(siblings.map(({ id }, at) => [id, keys[at] ?? ''])) }
}

/** The same place again, or right behind a sibling that has taken the key meanwhile. */
export function keepKeyApart(siblings: Ordered[], position: string): OrderKeys {
  const taken = siblings.findIndex((sibling) => sibling.position === position)
  return taken < 0 ? { position, rekeyed: new Map() } : orderKeyBefore(siblings, siblings[taken + 1]?.id)
}

/** Keys for `count` siblings in a list of their own. */
export function orderKeys(count: number): string[] {
  return generateNKeysBetween(null, null, count)
}

/** null where there is none: two siblings with one key, or with keys that are none. */
function keyBetween(after: string | null, before: string | null): string | null {
  try {
    return generateKeyBetween(after, before)
  } catch {
    return null
  }
}
