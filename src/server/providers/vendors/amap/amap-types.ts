// Amap's type codes and what they are called here. Two digits are a class, four a group, six a type.
import { type PlaceKind, placeKinds } from '#contract/travel/place-search.ts'

const codes: Record<PlaceKind, string> = { attraction: '110000|140000|080500', restaurant: '050000', lodging: '100000' }

const tags: Record<string, string[]> = {
  '1101': ['park'],
  '110102': ['animals', 'family'],
  '110103': ['garden'],
  '110104': ['animals', 'family'],
  '1102': ['landmark'],
  '110205': ['temple', 'religion'],
  '110206': ['religion'],
  '110207': ['religion'],
  '110208': ['beach'],
  '1401': ['museum'],
  '1404': ['art', 'museum'],
  '1405': ['library'],
  '1406': ['science', 'museum'],
  '0805': ['theme-park', 'family'],
  '050102': ['sichuan'],
  '050103': ['cantonese'],
  '050104': ['shandong'],
  '050105': ['jiangsu'],
  '050106': ['zhejiang'],
  '050108': ['hunan'],
  '050110': ['fujian'],
  '050117': ['hotpot'],
  '050119': ['seafood'],
  '050120': ['vegetarian'],
  '050121': ['halal'],
  '0502': ['western'],
  '050202': ['japanese'],
  '050203': ['korean'],
  '0505': ['cafe'],
  '0506': ['tea'],
  '0508': ['bakery'],
  '0509': ['dessert'],
}

export function typesOfKinds(kinds: readonly PlaceKind[] = placeKinds): string {
  return kinds.map((kind) => codes[kind]).join('|')
}

/** A place may have several types, `050117|050100`; the first says what it is. */
export function kindOfType(typecode: string): PlaceKind | null {
  if (typecode.startsWith('05')) return 'restaurant'
  if (typecode.startsWith('10')) return 'lodging'
  return /^(11|14|0805)/.test(typecode) ? 'attraction' : null
}

export function tagsOfType(typecode: string): string[] {
  const [first = ''] = typecode.split('|')
  return tags[first] ?? tags[first.slice(0, 4)] ?? []
}
