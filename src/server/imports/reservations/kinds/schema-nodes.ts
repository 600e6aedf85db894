// Values of schema.org nodes: texts, lists, addresses.
import { isRecord } from '../sources/source.ts'

export type Node = Record<string, unknown>

export function addressOf(node: Node): string | undefined {
  const { address } = node
  if (typeof address === 'string') return address.trim() || undefined
  if (!isRecord(address)) return undefined
  const country = isRecord(address.addressCountry)
    ? textOf(address.addressCountry.name)
    : textOf(address.addressCountry)
  const city = [textOf(address.postalCode), textOf(address.addressLocality)].filter(Boolean).join(' ')
  return (
    [textOf(address.streetAddress), city, textOf(address.addressRegion), country].filter(Boolean).join(', ') ||
    undefined
  )
}

export function typeName(node: Node): string {
  return (textOf(listOf(node['@type'])[0]) ?? '').split('/').at(-1) ?? ''
}

export function textOf(value: unknown): string | undefined {
  const [first] = listOf(value)
  if (typeof first === 'number') return String(first)
  return typeof first === 'string' && first.trim() !== '' ? first.trim() : undefined
}

export function at(node: Node, ...path: string[]): unknown {
  return path.reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), node)
}

export function listOf(value: unknown): unknown[] {
  return value === undefined || value === null ? [] : Array.isArray(value) ? value : [value]
}

export function joined(a: string | undefined, b: string | undefined, separator = ' '): string | undefined {
  if (a && b && (a.includes(b) || b.includes(a))) return a.length > b.length ? a : b
  return [a, b].filter(Boolean).join(separator) || undefined
}
