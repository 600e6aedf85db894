// The shipped destination guides: read and validated once, at first use.
import { readdirSync, readFileSync } from 'node:fs'
import type { GeoPoint } from '#contract/place.ts'
import { greatCircleKm } from '#planning/distance.ts'
import { foldText } from '../gazetteer/fold-text.ts'
import { lazy } from '../gazetteer/lazy.ts'
import { type CityGuide, cityGuideSchema } from './schema.ts'

export interface Guides {
  all(): readonly CityGuide[]
  byId(id: string): CityGuide | null
  /** By id, name or alias in either language, whatever the case, spaces and accents. */
  byName(text: string): CityGuide | null
  /** The guide of the city that the point lies in; the nearest centre where several overlap. A day trip's goal is another city. */
  covering(point: GeoPoint): CityGuide | null
}

const folder = new URL('./cities/', import.meta.url)
const shipped = lazy(() =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => cityGuideSchema.parse(JSON.parse(readFileSync(new URL(file, folder), 'utf8')))),
)

export function createShippedGuides(): Guides {
  return createGuides(shipped)
}

export function createGuides(read: () => readonly CityGuide[]): Guides {
  const byId = lazy(() => new Map(read().map((guide) => [guide.id, guide])))
  const byName = lazy(() => indexNames(read()))
  return {
    all: read,
    byId: (id) => byId().get(id) ?? null,
    byName: (text) => byName().get(foldText(text)) ?? null,
    covering(point) {
      const near = read()
        .map((guide) => ({ guide, km: greatCircleKm(point, guide.center) }))
        .filter(({ guide, km }) => isInCity(guide, point, km))
        .sort((a, b) => a.km - b.km)
      return near[0]?.guide ?? null
    },
  }
}

/** Sights lie up to `radiusKm` out; the city itself ends nearer, but for where the guide has beds (Yangshuo is part of Guilin's). */
const cityKm = 40
const aroundBedKm = 10

function isInCity(guide: CityGuide, point: GeoPoint, km: number): boolean {
  if (km <= Math.min(guide.radiusKm, cityKm)) return true
  return km <= guide.radiusKm && guide.lodgings.some((lodging) => greatCircleKm(lodging, point) <= aroundBedKm)
}

/** A name wins over another guide's alias. */
function indexNames(guides: readonly CityGuide[]): Map<string, CityGuide> {
  const index = new Map<string, CityGuide>()
  for (const guide of guides) for (const alias of guide.aliases) index.set(foldText(alias), guide)
  for (const guide of guides)
    for (const name of [guide.id, guide.name.zh, guide.name.en]) index.set(foldText(name), guide)
  return index
}
