// Cities and well-known towns from zoom 9 on: shores, rivers, parks and the names of suburbs, over the outline of the world.
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl'
import type { MapPalette } from './map-palette.ts'

export const townSource = 'towns'
const round = { 'line-cap': 'round', 'line-join': 'round' } as const
const layer = (id: string) => ({ id: `town-${id}`, source: townSource, 'source-layer': id })

/** Pixels of `w`, metres as the projection enlarges them, but at least `least`. */
function metres(least: number, extra = 0): ExpressionSpecification {
  const at = (metresOfPixel: number): ExpressionSpecification => [
    '+',
    extra,
    ['max', least, ['/', ['get', 'w'], metresOfPixel]],
  ]
  return ['interpolate', ['exponential', 2], ['zoom'], 9, at(152.9), 16, at(1.19)]
}
/** A heatmap is drawn over whatever is opaque, so what shall cover the spots is not quite. */
const overSpots = 0.995
const stops = (...pairs: number[]): ExpressionSpecification => ['interpolate', ['linear'], ['zoom'], ...pairs]

/** `rgb()` of the palette with no opacity: fading to black would leave a dark rim. */
const transparent = (colour: string) => colour.replace('rgb(', 'rgba(').replace(')', ', 0)')

function cover(id: string, colour: string): LayerSpecification {
  return {
    ...layer(id),
    type: 'fill',
    paint: { 'fill-color': colour, 'fill-opacity': overSpots, 'fill-antialias': false },
  }
}

/** What hides the coarser world below; a tile that has not come leaves it in sight. */
export function townGround(palette: MapPalette): LayerSpecification[] {
  return [
    { ...layer('paper'), type: 'fill', paint: { 'fill-color': palette.land, 'fill-antialias': false } },
    {
      ...layer('towns'),
      id: 'town-spots',
      type: 'heatmap',
      maxzoom: 13.5,
      paint: {
        'heatmap-radius': metres(2),
        'heatmap-color': [
          'interpolate',
          ['linear'],
          ['heatmap-density'],
          0.04,
          transparent(palette.urban),
          0.4,
          palette.urban,
        ],
        'heatmap-opacity': stops(9, 0.9, 12, 0.9, 13.5, 0),
      },
    },
    {
      ...layer('sites'),
      type: 'fill',
      minzoom: 10,
      paint: { 'fill-color': palette.site, 'fill-opacity': overSpots },
    },
    {
      ...layer('green'),
      type: 'fill',
      paint: { 'fill-color': palette.green, 'fill-opacity': overSpots },
    },
    cover('sea', palette.water),
    // Land that was won from the sea since the source was drawn: quarters of cities.
    cover('land', palette.urban),
    cover('lakes', palette.water),
    cover('islands', palette.land),
    {
      ...layer('shore'),
      type: 'line',
      layout: round,
      paint: { 'line-color': palette.river, 'line-width': stops(9, 0.6, 13, 1.4) },
    },
    {
      ...layer('rivers'),
      type: 'line',
      layout: round,
      paint: {
        'line-color': palette.water,
        'line-width': metres(1),
        // Their course is known to about 500 m: closer up it would run through the wrong streets.
        'line-opacity': stops(12, 1, 13.5, 0),
      },
    },
    {
      ...layer('courses'),
      id: 'town-banks',
      type: 'line',
      layout: round,
      paint: { 'line-color': palette.river, 'line-width': metres(1.6, 1.6) },
    },
    {
      ...layer('courses'),
      type: 'line',
      layout: round,
      paint: { 'line-color': palette.water, 'line-width': metres(1.6) },
    },
    {
      ...layer('lines'),
      type: 'line',
      minzoom: 10,
      layout: round,
      paint: {
        'line-color': ['match', ['get', 'k'], 'wall', palette.border, palette.province],
        'line-width': stops(10, 0.8, 14, 2.4),
      },
    },
  ]
}

/** `names`: the name in the reader's language. */
export function townNames(palette: MapPalette, fonts: string[], names: ExpressionSpecification): LayerSpecification[] {
  return [
    {
      ...layer('courses'),
      id: 'names-river',
      type: 'symbol',
      minzoom: 10,
      filter: ['has', 'en'],
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 420,
        'text-field': names,
        'text-font': fonts,
        'text-size': stops(10, 10.5, 14, 13),
        'text-letter-spacing': 0.12,
        'text-max-angle': 35,
      },
      paint: { 'text-color': palette.waterInk, 'text-halo-color': palette.halo, 'text-halo-width': 1.2 },
    },
    areaNames('lakes', palette.waterInk, palette, fonts, names),
    areaNames('green', palette.nature, palette, fonts, names),
    {
      ...layer('towns'),
      id: 'names-town',
      type: 'symbol',
      maxzoom: 15,
      filter: ['all', ['has', 'en'], ['<=', ['get', 'm'], ['zoom']]],
      layout: {
        'text-field': names,
        'text-font': fonts,
        'text-size': ['interpolate', ['linear'], ['zoom'], 9, ['case', ['<', ['get', 'r'], 48], 12, 10.5], 14, 13],
        'text-letter-spacing': 0.04,
        'text-max-width': 8,
        'text-padding': 8,
        'symbol-sort-key': ['get', 'r'],
      },
      paint: { 'text-color': palette.inkSoft, 'text-halo-color': palette.halo, 'text-halo-width': 1.3 },
    },
  ]
}

function areaNames(
  of: string,
  colour: string,
  palette: MapPalette,
  fonts: string[],
  names: ExpressionSpecification,
): LayerSpecification {
  return {
    ...layer(of),
    id: `names-${of}`,
    type: 'symbol',
    minzoom: 11,
    filter: ['has', 'en'],
    layout: {
      'text-field': names,
      'text-font': fonts,
      'text-size': stops(11, 10.5, 14, 12.5),
      'text-letter-spacing': 0.06,
      'text-max-width': 7,
      'text-padding': 6,
    },
    paint: { 'text-color': colour, 'text-halo-color': palette.halo, 'text-halo-width': 1.2 },
  }
}
