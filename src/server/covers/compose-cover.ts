// From stops to a drawing: how much of their surroundings is shown, and from which map.
import type { CoverTheme } from '#contract/cover.ts'
import type { GeoPoint } from '#contract/place.ts'
import type { ClimateMonth } from '../providers/weather/latitude-climate.ts'
import { type CoverGround, type MapTiles, readTownGround, readWorldGround } from './cover-ground.ts'
import { paletteOf } from './cover-palette.ts'
import { type CoverSize, type Pixel, viewOf } from './cover-view.ts'
import { drawCover } from './draw-cover.ts'
import { lengthOf } from './line-work.ts'

/** Kilometres across. The world is too coarse for less than its first. */
const townSpans = [44, 30]
const worldSpans = [130, 260, 520, 1040] as const
/** Water to be seen, in widths of the cover: with less of it a place is looked at from further away. */
const leastWater = 0.6

export interface CoverSubject {
  stops: readonly GeoPoint[]
  /** Of the first stop. */
  climate: readonly ClimateMonth[]
}

export interface Cover {
  svg: string
  /** In the order of the request. */
  stops: Pixel[]
  place(point: GeoPoint): Pixel
}

export async function composeCover(
  tiles: MapTiles,
  { stops, climate }: CoverSubject,
  { size, theme }: { size: CoverSize; theme: CoverTheme },
): Promise<Cover> {
  const { view, ground } = await chooseView(tiles, stops, size)
  return { svg: drawCover(view, ground, paletteOf(climate, theme)), stops: view.stops, place: view.place }
}

/** The closest look that tells something, else the widest. */
async function chooseView(tiles: MapTiles, stops: readonly GeoPoint[], size: CoverSize) {
  for (const km of townSpans) {
    const view = viewOf(stops, size, km)
    const ground = await readTownGround(tiles, view)
    if (ground && isTelling(ground, size)) return { view, ground }
  }
  const [closest, ...wider] = worldSpans
  let view = viewOf(stops, size, closest)
  let ground = await readWorldGround(tiles, view)
  for (const km of wider) {
    if (isTelling(ground, size)) break
    view = viewOf(stops, size, km)
    ground = await readWorldGround(tiles, view)
  }
  return { view, ground }
}

function isTelling({ shores, lakes, rivers }: CoverGround, { width }: CoverSize): boolean {
  const length = (lines: readonly Pixel[][]) => lines.reduce((sum, line) => sum + lengthOf(line), 0)
  // A shore has two sides: an island is told by less of it than a river.
  return 2 * length(shores) + length(lakes) + length(rivers.map(({ points }) => points)) >= leastWater * width
}
