// What an item may be called: its own title, and the names and tags of the guide's place behind it, in both languages.
import type { ItineraryItem } from '#contract/itinerary.ts'
import { foldText } from '../../providers/shipped-data/gazetteer/fold-text.ts'
import type { Guides } from '../../providers/shipped-data/guides/guides.ts'

export interface ItemNames {
  /** Folded. */
  names: string[]
  tags: string[]
}

export function namesOfItem(item: Pick<ItineraryItem, 'title' | 'place'>, guides: Pick<Guides, 'byId'>): ItemNames {
  const spot = item.place?.candidateId ? findSpot(guides, item.place.candidateId) : null
  const names = [item.title, item.place?.name, spot?.name.zh, spot?.name.en].flatMap((name) =>
    name ? foldText(name) : [],
  )
  return { names: [...new Set(names)].filter(Boolean), tags: spot?.tags ?? [] }
}

/** Ids of candidates are `<guide>/<spot>`. */
function findSpot(guides: Pick<Guides, 'byId'>, candidateId: string) {
  const slash = candidateId.indexOf('/')
  const guide = guides.byId(candidateId.slice(0, slash))
  const id = candidateId.slice(slash + 1)
  if (!guide) return null
  const attraction = guide.attractions.find((each) => each.id === id)
  if (attraction) return { name: attraction.name, tags: [...attraction.tags] }
  const restaurant = guide.restaurants.find((each) => each.id === id)
  if (restaurant) return { name: restaurant.name, tags: [...restaurant.cuisines] }
  const lodging = guide.lodgings.find((each) => each.id === id)
  return lodging ? { name: lodging.name, tags: [] } : null
}

const exact = 1
const contained = 0.9
const leastPart = 0.25
const leastAlike = 0.6

/** 0 to 1; 0 = another name. */
export function nameLikeness(wanted: string, names: readonly string[]): number {
  const text = foldText(wanted)
  if (text.length === 0) return 0
  return Math.max(0, ...names.map((name) => likeness(text, name)))
}

function likeness(a: string, b: string): number {
  if (a === b) return exact
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (short.length >= 2 && long.includes(short)) return contained * Math.max(leastPart * 3, short.length / long.length)
  const alike = sharedPairs(a, b)
  return alike >= leastAlike ? alike * contained : 0
}

/** Share of common pairs of letters (Dice). */
function sharedPairs(a: string, b: string): number {
  const pairs = (text: string) =>
    Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2))
  const [own, others] = [pairs(a), pairs(b)]
  if (own.length + others.length === 0) return 0
  const left = [...others]
  const common = own.filter((pair) => {
    const at = left.indexOf(pair)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
  return (2 * common.length) / (own.length + others.length)
}
