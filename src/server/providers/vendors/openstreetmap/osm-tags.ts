// OpenStreetMap's tags and what they are called here.
import type { PlaceKind } from '#contract/travel/place-search.ts'
import { cuisines } from '../../shipped-data/guides/guide-vocabulary.ts'

/** `key=value` in Overpass's words, for each of our tags that OpenStreetMap knows. */
export const osmFilters: Record<string, string> = {
  museum: '["tourism"="museum"]',
  art: '["tourism"="gallery"]',
  history: '["historic"]',
  landmark: '["tourism"="attraction"]',
  view: '["tourism"="viewpoint"]',
  animals: '["tourism"~"^(zoo|aquarium)$"]',
  'theme-park': '["tourism"="theme_park"]',
  park: '["leisure"="park"]',
  garden: '["leisure"="garden"]',
  beach: '["natural"="beach"]',
  temple: '["amenity"="place_of_worship"]',
  religion: '["amenity"="place_of_worship"]',
  palace: '["historic"~"^(castle|palace)$"]',
  memorial: '["historic"~"^(memorial|monument)$"]',
  market: '["amenity"="marketplace"]',
  library: '["amenity"="library"]',
  show: '["amenity"~"^(theatre|arts_centre)$"]',
  nightlife: '["amenity"~"^(bar|nightclub)$"]',
  shopping: '["shop"~"^(mall|department_store)$"]',
  cave: '["natural"="cave_entrance"]',
  cafe: '["amenity"="cafe"]',
  pub: '["amenity"="pub"]',
  bakery: '["shop"="bakery"]',
}

export const kindFilters: Record<PlaceKind, string[]> = {
  attraction: [
    '["tourism"~"^(attraction|museum|gallery|viewpoint|zoo|aquarium|theme_park)$"]',
    '["historic"]["wikidata"]',
  ],
  restaurant: ['["amenity"~"^(restaurant|cafe|food_court|pub)$"]'],
  lodging: ['["tourism"~"^(hotel|hostel|guest_house|apartment)$"]'],
}

const lodgingKinds = /^(hotel|hostel|guest_house|apartment|motel|resort)$/
const eateries = /^(restaurant|cafe|food_court|fast_food|pub|bar|biergarten)$/

type Tags = Record<string, string>

export function kindOfTags(tags: Tags): PlaceKind | null {
  if (lodgingKinds.test(tags.tourism ?? '')) return 'lodging'
  if (eateries.test(tags.amenity ?? '') || tags.shop === 'bakery') return 'restaurant'
  const isSight = tags.man_made === 'bridge' || tags.man_made === 'tower' || tags.place === 'square'
  return isSight || tags.tourism || tags.historic || tags.leisure || tags.natural || tags.amenity || tags.shop
    ? 'attraction'
    : null
}

const byTourism: Record<string, string[]> = {
  museum: ['museum'],
  gallery: ['art'],
  viewpoint: ['view'],
  zoo: ['animals', 'family'],
  aquarium: ['animals', 'family'],
  theme_park: ['theme-park', 'family'],
  attraction: ['landmark'],
  hotel: ['hotel'],
  hostel: ['hostel'],
  guest_house: ['guesthouse'],
  apartment: ['apartment'],
}
const byAmenity: Record<string, string[]> = {
  place_of_worship: ['religion'],
  theatre: ['show'],
  arts_centre: ['show', 'art'],
  marketplace: ['market'],
  library: ['library'],
  cafe: ['cafe'],
  pub: ['pub'],
  bar: ['nightlife'],
  nightclub: ['nightlife'],
}
const known = new Set<string>(cuisines)
/** Cuisine values that are written differently there. */
const cuisineNames: Record<string, string> = {
  hot_pot: 'hotpot',
  dumpling: 'dumplings',
  noodle: 'noodles',
  coffee_shop: 'cafe',
  steak_house: 'steak',
  ice_cream: 'dessert',
  arab: 'middle-eastern',
  lebanese: 'middle-eastern',
}

export function tagsOfOsm(tags: Tags): string[] {
  const food = (tags.cuisine ?? '')
    .split(';')
    .map((name) => cuisineNames[name.trim()] ?? name.trim().replaceAll('_', '-'))
  const found = [
    ...(byTourism[tags.tourism ?? ''] ?? []),
    ...(byAmenity[tags.amenity ?? ''] ?? []),
    ...(tags.religion === 'buddhist' || tags.religion === 'taoist' ? ['temple'] : []),
    ...(tags.historic ? ['history'] : []),
    ...(tags.leisure === 'park' ? ['park'] : []),
    ...(tags.leisure === 'garden' ? ['garden'] : []),
    ...(tags.leisure === 'nature_reserve' || tags.natural === 'peak' ? ['nature'] : []),
    ...(/^(castle|palace)$/.test(tags.historic ?? '') ? ['palace'] : []),
    ...(tags.man_made === 'bridge' || tags.man_made === 'tower' ? ['architecture'] : []),
    ...(tags.place === 'square' ? ['street'] : []),
    ...(tags.natural === 'beach' ? ['beach'] : []),
    ...(tags.shop === 'mall' || tags.shop === 'department_store' ? ['shopping'] : []),
    ...(tags.shop === 'bakery' ? ['bakery'] : []),
    ...(tags['diet:vegetarian'] === 'only' ? ['vegetarian'] : []),
    ...food.filter((name) => known.has(name)),
  ]
  return [...new Set(found)]
}
