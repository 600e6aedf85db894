import { createHash } from 'node:crypto'
import type { IndexedDocument } from './collection.ts'

/** Changes when anything changes that is indexed. */
export function documentHash({ scopeId, title, text, tags }: Omit<IndexedDocument, 'id' | 'hash'>): string {
  return createHash('sha256')
    .update(JSON.stringify([scopeId, title, text, [...tags].sort()]))
    .digest('base64url')
    .slice(0, 32)
}
