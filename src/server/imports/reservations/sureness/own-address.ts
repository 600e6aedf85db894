// Addresses: one that stands by itself is that of the house right above it, where the text has no other.
import { isAddress } from '../kinds/addresses.ts'
import { lineAt } from '../reading/reading.ts'
import type { Case, Evidence } from './evidence.ts'

const farthest = 4

export function ownAddress({ fields: { address, title }, reading: { text } }: Case): Evidence {
  const nothing = { supported: [], contradicted: [] }
  if (!address || address.end <= address.start) return nothing
  const between = title && title.end > title.start ? text.slice(title.end, address.start) : null
  if (between !== null && between !== '' && between.trim().split('\n').length <= farthest)
    return { supported: ['address'], contradicted: [] }
  const first = lineAt(text, address.start)
  const last = lineAt(text, address.end)
  const isAlone = `${text.slice(0, first.start)}\n${text.slice(last.end)}`
    .split('\n')
    .every((line) => line.length > 120 || !isAddress(line))
  return isAlone ? { supported: ['address'], contradicted: [] } : nothing
}
