// What we draw over any base map: the guide's places and the ways of the days.
import type {
  DataDrivenPropertyValueSpecification,
  ExpressionSpecification,
  FilterSpecification,
  GeoJSONSourceSpecification,
  LayerSpecification,
  StyleSpecification,
} from 'maplibre-gl'
import type { Locale } from '#contract/locale.ts'
import type { MapPalette } from './map-palette.ts'
import { mapFonts, nameIn } from './outline-style.ts'

const nothing = { type: 'geojson' as const, data: { type: 'FeatureCollection' as const, features: [] } }

/** `marks`: points of pins, with `name` and `side`, and of controls, which keep other names from under them. `guide`: points with `k` (what it is), `en`, `zh`, `r` (rank). `ways`: lines with `colour`, a day colour from 1 to 8, and points with the `name` of a stop. */
export const planSources = { guide: nothing, ways: { ...nothing, tolerance: 0.1 }, marks: nothing }
export type MapData = GeoJSONSourceSpecification['data']

/** The base map's style with our sources; ways lie under its names, the rest on top. `withGuide`: a base map that names sights itself needs no dots of ours. */
export function withPlanLayers(
  base: StyleSpecification,
  palette: MapPalette,
  locale: Locale,
  withGuide: boolean,
): StyleSpecification {
  const named = base.layers.findLastIndex(({ type }) => type !== 'symbol') + 1
  return {
    ...base,
    sources: { ...base.sources, ...planSources },
    layers: [
      ...base.layers.slice(0, named),
      ...wayLayers(palette),
      ...base.layers.slice(named),
      ...(withGuide ? guideLayers(palette, locale) : []),
      ...(withGuide ? [stopNameLayer(palette)] : []),
      markLayer(withGuide),
    ],
  }
}

const isLine: FilterSpecification = ['==', ['geometry-type'], 'LineString']

function wayLayers(palette: MapPalette): LayerSpecification[] {
  const layout = { 'line-cap': 'round', 'line-join': 'round' } as const
  const colour: ExpressionSpecification = [
    'match',
    ['get', 'colour'],
    0,
    palette.inkSoft,
    1,
    palette.day1,
    2,
    palette.day2,
    3,
    palette.day3,
    4,
    palette.day4,
    5,
    palette.day5,
    6,
    palette.day6,
    7,
    palette.day7,
    palette.day8,
  ]
  return [
    {
      id: 'way-casing',
      type: 'line',
      source: 'ways',
      filter: isLine,
      layout,
      paint: { 'line-color': palette.casing, 'line-width': 5.5, 'line-opacity': 0.85 },
    },
    {
      id: 'ways',
      type: 'line',
      source: 'ways',
      filter: isLine,
      layout,
      paint: { 'line-width': ['case', ['==', ['get', 'colour'], 0], 1.75, 2.75], 'line-color': colour },
    },
    {
      id: 'way-directions',
      type: 'symbol',
      source: 'ways',
      filter: isLine,
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 140,
        'icon-image': 'map-arrow',
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
      },
      paint: { 'icon-color': colour },
    },
    {
      id: 'stops',
      type: 'circle',
      source: 'ways',
      filter: ['==', ['geometry-type'], 'Point'],
      paint: {
        'circle-radius': 4.5,
        'circle-color': palette.casing,
        'circle-stroke-color': palette.inkSoft,
        'circle-stroke-width': 2,
      },
    },
  ]
}

/**
 * Above or below, so that the pins of a city do not hide how it is called; before the names of the base map. The guard at the
 * point takes the dot and the name that the base map has for the same city.
 */
function stopNameLayer(palette: MapPalette): LayerSpecification {
  return {
    id: 'stop-names',
    type: 'symbol',
    source: 'ways',
    filter: ['==', ['geometry-type'], 'Point'],
    layout: {
      'icon-image': 'map-guard',
      'icon-allow-overlap': true,
      'text-field': ['get', 'name'],
      'text-optional': true,
      'text-font': mapFonts,
      'text-size': 14,
      'text-variable-anchor': ['top', 'bottom'],
      'text-radial-offset': 1.75,
      'text-max-width': 9,
      'text-padding': 1,
    },
    paint: { 'icon-opacity': 0, 'text-color': palette.ink, 'text-halo-color': palette.halo, 'text-halo-width': 1.8 },
  }
}

/** Invisible, and placed first because it is on top. Lettering is only reserved where MapLibre draws it without a server. */
function markLayer(isLettered: boolean): LayerSpecification {
  const name: DataDrivenPropertyValueSpecification<string> = isLettered ? ['get', 'name'] : ''
  return {
    id: 'marks',
    type: 'symbol',
    source: 'marks',
    layout: {
      'icon-image': 'map-guard',
      'icon-allow-overlap': true,
      'text-field': name,
      'text-font': mapFonts,
      'text-size': 12,
      'text-anchor': ['match', ['get', 'side'], 'left', 'right', 'top', 'bottom', 'bottom', 'top', 'left'],
      'text-radial-offset': 1.4,
      'text-max-width': 11,
      'text-allow-overlap': true,
    },
    paint: { 'icon-opacity': 0, 'text-opacity': 0 },
  }
}

function guideLayers(palette: MapPalette, locale: Locale): LayerSpecification[] {
  const name = nameIn(locale)
  const colour: ExpressionSpecification = [
    'match',
    ['get', 'k'],
    ['nature', 'view'],
    palette.nature,
    'water',
    palette.waterInk,
    'museum',
    palette.museum,
    'worship',
    palette.worship,
    ['shopping', 'fun'],
    palette.leisure,
    ['airport', 'station'],
    palette.transport,
    palette.landmark,
  ]
  return [
    {
      id: 'guide-districts',
      type: 'symbol',
      source: 'guide',
      minzoom: 9.5,
      maxzoom: 15,
      filter: ['==', ['get', 'k'], 'district'],
      layout: {
        'text-field': name,
        'text-font': mapFonts,
        'text-size': ['interpolate', ['linear'], ['zoom'], 10, 11, 14, 14],
        'text-letter-spacing': 0.14,
        'text-max-width': 7,
        'text-padding': 8,
      },
      paint: { 'text-color': palette.inkSoft, 'text-halo-color': palette.halo, 'text-halo-width': 1.4 },
    },
    {
      id: 'guide-places',
      type: 'symbol',
      source: 'guide',
      minzoom: 8.5,
      filter: ['all', ['!=', ['get', 'k'], 'district'], ['any', ['<', ['get', 'r'], 6], ['>=', ['zoom'], 11]]],
      layout: {
        'icon-image': ['concat', 'map-', ['get', 'k']],
        'icon-size': ['interpolate', ['linear'], ['zoom'], 9, 0.75, 13, 1],
        'icon-padding': 1,
        'text-field': name,
        'text-font': mapFonts,
        'text-size': ['interpolate', ['linear'], ['zoom'], 10, 11, 14, 12],
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 1,
        'text-justify': 'auto',
        'text-max-width': 9,
        'text-optional': true,
        'symbol-sort-key': ['get', 'r'],
      },
      paint: {
        'icon-color': colour,
        'text-color': colour,
        'text-halo-color': palette.halo,
        'text-halo-width': 1.4,
      },
    },
  ]
}
