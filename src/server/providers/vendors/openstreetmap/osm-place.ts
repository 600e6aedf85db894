// An element of OpenStreetMap as a found place: what it does not say is not known.

import type { GeoPoint } from '#contract/place.ts'
import type { FoundPlace } from '#contract/travel/place-search.ts'
import { greatCircleKm } from '#planning/distance.ts'
import { zoneAt } from '../../shipped-data/gazetteer/zone-at.ts'
import { readOsmHours } from './osm-hours.ts'
import { kindOfTags, tagsOfOsm } from './osm-tags.ts'
import type { OsmElement } from './overpass-answer.ts'

export const osmSource = {
  name: 'OpenStreetMap',
  url: 'https://www.openstreetmap.org/copyright',
  kind: 'live',
} as const

/** null for elements without a name, a position or a kind that people visit. */
export function placeOfElement({ type, id, tags, center, ...at }: OsmElement, near: GeoPoint): FoundPlace | null {
  const lat = at.lat ?? center?.lat
  const lng = at.lon ?? center?.lon
  const kind = kindOfTags(tags)
  const name = tags.name ?? tags['name:en'] ?? tags['name:zh']
  if (lat === undefined || lng === undefined || !kind || !name) return null
  const street = [tags['addr:housenumber'], tags['addr:street']].filter(Boolean).join(' ')
  const stepFree = stepFreeOf(tags.wheelchair)
  const diets = dietsOf(tags)
  const localName = tags['name:en'] && tags['name:en'] !== name ? name : null
  const facts = { ...(stepFree && { stepFree }), ...(diets && { diets }), ...(localName && { localName }) }
  return {
    id: `osm:${type}/${id}`,
    guideId: null,
    kind,
    name: {
      zh: tags['name:zh-Hans'] ?? tags['name:zh'] ?? tags['name:en'] ?? name,
      en: tags['name:en'] ?? name,
    },
    lat,
    lng,
    tags: tagsOfOsm(tags),
    rating: null,
    price: null,
    hours: readOsmHours(tags.opening_hours),
    visitMinutes: null,
    outdoor: null,
    tip: null,
    area: null,
    address: street || null,
    country: null,
    zone: zoneAt({ lat, lng }),
    distanceKm: Math.round(greatCircleKm({ lat, lng }, near) * 1000) / 1000,
    ...(Object.keys(facts).length > 0 && { facts }),
  }
}

type Facts = NonNullable<FoundPlace['facts']>

function stepFreeOf(wheelchair: string | undefined): Facts['stepFree'] | null {
  if (wheelchair === 'yes' || wheelchair === 'designated') return 'yes'
  if (wheelchair === 'limited') return 'partly'
  return wheelchair === 'no' ? 'no' : null
}

const diets = ['vegetarian', 'vegan', 'halal', 'kosher'] as const

function dietsOf(tags: Record<string, string>): Facts['diets'] | null {
  const known: NonNullable<Facts['diets']> = {}
  for (const diet of diets) {
    const value = tags[`diet:${diet}`]
    if (value === 'only') known[diet] = 'suits'
    if (value === 'yes') known[diet] = 'options'
  }
  return Object.keys(known).length > 0 ? known : null
}
