// A cover: the ground around the stops of a trip and the way between them, as SVG.
import type { CoverGround } from './cover-ground.ts'
import type { CoverPalette } from './cover-palette.ts'
import type { CoverView, Pixel } from './cover-view.ts'
import { areaOf, lengthOf, simplify, writePath } from './line-work.ts'

/** Small enough to come with a list of them. */
const mostBytes = 15_000
/** Pixels that a line may lie off; the first with which the drawing is small enough is taken. */
const tolerances = [0.6, 0.9, 1.4, 2.2, 3.5, 6, 10]
const leastArea = 5
const leastLength = 5
const leastSpot = 2.5
/** Of the width of the drawing. */
const widestSpot = 0.17
const mostTowns = 50
const credit = 'Natural Earth, GSHHG, GeoNames'

export function drawCover(view: CoverView, ground: CoverGround, palette: CoverPalette): string {
  let [svg, lines] = ['', ground]
  for (const tolerance of tolerances) {
    lines = simplifyGround(lines, tolerance)
    svg = write(view, lines, palette)
    if (svg.length <= mostBytes) break
  }
  return svg
}

function simplifyGround(ground: CoverGround, tolerance: number): CoverGround {
  const areas = (rings: readonly Pixel[][]) =>
    rings.filter((ring) => areaOf(ring) >= leastArea * tolerance).map((ring) => simplify(ring, tolerance))
  const isLong = (line: readonly Pixel[]) => lengthOf(line) >= leastLength * tolerance
  const lines = (all: readonly Pixel[][]) => all.filter(isLong).map((line) => simplify(line, tolerance))
  return {
    sea: areas(ground.sea),
    shores: lines(ground.shores),
    lakes: areas(ground.lakes),
    islands: areas(ground.islands),
    urban: areas(ground.urban),
    green: areas(ground.green),
    borders: lines(ground.borders),
    towns: ground.towns,
    rivers: ground.rivers
      .filter(({ points }) => isLong(points))
      .map(({ points, width }) => ({ points: simplify(points, tolerance), width })),
  }
}

function write({ width, height, stops }: CoverView, ground: CoverGround, palette: CoverPalette): string {
  const sea = rings(ground.sea)
  const shores = lines(ground.shores)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" fill="none" stroke-linecap="round" stroke-linejoin="round">`,
    `<desc>${credit}</desc><defs>`,
    sea ? `<path id="s" d="${sea}"/><clipPath id="c"><use href="#s"/></clipPath>` : '',
    shores ? `<path id="h" d="${shores}"/>` : '',
    `<radialGradient id="u"><stop stop-color="${palette.urban}"/><stop offset=".5" stop-color="${palette.urban}" stop-opacity=".8"/><stop offset="1" stop-color="${palette.urban}" stop-opacity="0"/></radialGradient>`,
    '</defs>',
    fill(palette.land, `M0 0h${width}v${height}h-${width}z`),
    fill(palette.urban, rings(ground.urban)),
    settlements(ground.towns, width),
    fill(palette.green, rings(ground.green)),
    stroke(palette.border, 1.5, lines(ground.borders)),
    sea ? `<use href="#s" fill="${palette.sea}"/>` : '',
    sea && shores ? shallows(palette) : '',
    fill(palette.sea, rings(ground.lakes)),
    fill(palette.land, rings(ground.islands)),
    rivers(ground, palette),
    shores ? `<use href="#h" stroke="${palette.shore}" stroke-width="1.4"/>` : '',
    dots(ground.towns, stops, palette),
    way(stops, palette),
    '</svg>',
  ].join('')
}

const rings = (all: readonly Pixel[][]) => all.map((ring) => writePath(ring, true)).join('')
const lines = (all: readonly Pixel[][]) => all.map((line) => writePath(line, false)).join('')
const fill = (color: string, d: string) => (d ? `<path fill="${color}" d="${d}"/>` : '')
const stroke = (color: string, width: number, d: string) =>
  d ? `<path stroke="${color}" stroke-width="${width}" d="${d}"/>` : ''

/** As the old charts have it: lines that follow the shore out to the open sea. */
function shallows({ shallow }: CoverPalette): string {
  const bands = [36, 22, 10].map(
    (width) => `<use href="#h" stroke="${shallow}" stroke-width="${width}" stroke-opacity=".45"/>`,
  )
  return `<g clip-path="url(#c)">${bands.join('')}</g>`
}

type Towns = CoverGround['towns']

/** Light spots that run into each other; the largest cities would fill the drawing. */
function settlements(towns: Towns, width: number): string {
  return towns
    .filter(({ radius }) => radius >= leastSpot)
    .sort((a, b) => b.radius - a.radius)
    .slice(0, mostTowns)
    .map(({ at, radius }) => {
      const r = Math.round(Math.min(radius * 1.25, width * widestSpot))
      return `<circle fill="url(#u)" cx="${Math.round(at.x)}" cy="${Math.round(at.y)}" r="${r}"/>`
    })
    .join('')
}

/** Other towns; one under a stop would look like its shadow. */
function dots(towns: Towns, stops: readonly Pixel[], { town }: CoverPalette): string {
  const isFree = ({ x, y }: Pixel) => stops.every((stop) => Math.hypot(stop.x - x, stop.y - y) > 24)
  const d = towns
    .filter(({ at, radius }) => radius === 0 && isFree(at))
    .slice(0, mostTowns)
    .map(({ at }) => `M${Math.round(at.x)} ${Math.round(at.y)}h0`)
    .join('')
  return stroke(town, 5, d)
}

/** In a few widths, each one path. */
const riverWidths = [2.6, 4, 7, 12] as const

function rivers({ rivers: all }: CoverGround, { river }: CoverPalette): string {
  const widthOf = (pixels: number) => riverWidths.find((width) => pixels <= width) ?? 12
  return riverWidths
    .map((width) =>
      stroke(river, width, lines(all.filter((one) => widthOf(one.width) === width).map(({ points }) => points))),
    )
    .join('')
}

function way(stops: readonly Pixel[], { ink, halo }: CoverPalette): string {
  const legs = stops.slice(1).map((to, index) => bow(stops[index] ?? to, to))
  const d = legs.join('')
  const line = d
    ? `<path stroke="${halo}" stroke-opacity=".7" stroke-width="7" d="${d}"/><path stroke="${ink}" stroke-width="3.4" stroke-dasharray=".1 8" d="${d}"/>`
    : ''
  const dots = stops.map(({ x, y }) => `<circle cx="${Math.round(x)}" cy="${Math.round(y)}" r="8"/>`).join('')
  return `${line}<g fill="${ink}" stroke="${halo}" stroke-width="4">${dots}</g>`
}

/** Bent a little, as ways are drawn by hand. */
function bow(from: Pixel, to: Pixel): string {
  const bend = 0.14
  const x = (from.x + to.x) / 2 + (to.y - from.y) * bend
  const y = (from.y + to.y) / 2 - (to.x - from.x) * bend
  return `M${Math.round(from.x)} ${Math.round(from.y)}Q${Math.round(x)} ${Math.round(y)} ${Math.round(to.x)} ${Math.round(to.y)}`
}
