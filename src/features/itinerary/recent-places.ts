// Places that this account added last on this device, newest first.
import { readDraft, writeDraft } from '#lib/draft-storage.ts'
import type { KnownPlace } from './add-choices.ts'

const mostKept = 5
const keyOf = (userId: string) => `recent-places:${userId}`

function isPlace(value: unknown): value is KnownPlace {
  if (typeof value !== 'object' || value === null) return false
  const { id, name, kind, lat, lng } = value as Partial<Record<keyof KnownPlace, unknown>>
  const isNamed = typeof name === 'object' && name !== null && 'en' in name && 'zh' in name
  return (
    typeof id === 'string' && isNamed && typeof kind === 'string' && typeof lat === 'number' && typeof lng === 'number'
  )
}

export function readRecentPlaces(userId: string): KnownPlace[] {
  const stored = readDraft(keyOf(userId))
  const places = typeof stored === 'object' && stored !== null ? Reflect.get(stored, 'places') : null
  return Array.isArray(places) ? places.filter(isPlace) : []
}

export function rememberPlace(userId: string, { id, name, kind, lat, lng, area }: KnownPlace) {
  const others = readRecentPlaces(userId).filter((place) => place.id !== id)
  writeDraft(keyOf(userId), { places: [{ id, name, kind, lat, lng, area }, ...others].slice(0, mostKept) })
}
