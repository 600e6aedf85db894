// Names and built-up areas of towns for the tiles of the map of towns.
import type { GazetteerPlace } from '../../src/server/providers/shipped-data/gazetteer/gazetteer.ts'
import type { LayerFeature } from './tile-layers.ts'
import { type TileAddress, tileOf } from './town-tiles.ts'

/** The largest of a tile; more could not be drawn beside one another. */
const mostOfTile = 60
/** People on a square kilometre of a city, about: gives the size of the spot that stands for its streets. */
const density = 5000

/** `isNamed`: the map of the world names it already. A Chinese town whose Chinese name is not known stays without one. `w`: radius of the built-up spot in metres, as the projection enlarges it; `r`: rank, lower first; `m`: from which zoom on. */
export function townLabels(
  towns: readonly GazetteerPlace[],
  tiles: readonly TileAddress[],
  isNamed: (town: GazetteerPlace) => boolean,
): LayerFeature[] {
  const wanted = new Map(tiles.map(({ x, y }) => [`${x}/${y}`, [] as GazetteerPlace[]]))
  for (const town of towns) {
    const { x, y } = tileOf(town)
    wanted.get(`${x}/${y}`)?.push(town)
  }
  return [...wanted.values()].flatMap((all) =>
    all
      .sort((a, b) => b.population - a.population || b.fame - a.fame)
      .slice(0, mostOfTile)
      .map((town) => featureOf(town, isNamed(town))),
  )
}

function featureOf({ name, country, lat, lng, population }: GazetteerPlace, isNamed: boolean): LayerFeature {
  const radius = 1000 * Math.sqrt(population / density / Math.PI)
  const names: Record<string, string> = name.zh === name.en ? { en: name.en } : { ...name }
  return {
    type: 'Feature',
    properties: {
      ...(isNamed || (country === 'CN' && name.zh === name.en) ? {} : names),
      r: Math.round(100 - 10 * Math.log10(population + 1)),
      m: population >= 100_000 ? 9 : population >= 20_000 ? 10 : population >= 4000 ? 11 : 12,
      w: Math.round(radius / Math.cos((lat * Math.PI) / 180)),
    },
    geometry: { type: 'Point', coordinates: [lng, lat] },
  }
}
