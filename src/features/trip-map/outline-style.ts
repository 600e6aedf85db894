// The built-in outline: Natural Earth in the colours of the theme. Land is the background, so that the first frame is land.
import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl'
import type { Locale } from '#contract/locale.ts'
import type { MapPalette } from './map-palette.ts'
import { townGround, townNames, townSource } from './town-layers.ts'

const source = 'world'
/** Families of the page and of devices; without a `glyphs` address MapLibre draws them itself. */
export const mapFonts = [
  'Inter Variable',
  'Noto Sans SC Variable',
  'PingFang SC',
  'Microsoft YaHei',
  'Noto Sans CJK SC',
]
/** Features say from which zoom on they are drawn. */
const isDue: ExpressionSpecification = ['<=', ['coalesce', ['get', 'm'], 0], ['zoom']]
const isKind = (kind: string): ExpressionSpecification => ['==', ['get', 'k'], kind]

const nameOf: Readonly<Record<Locale, ExpressionSpecification>> = {
  'zh-CN': ['coalesce', ['get', 'zh'], ['get', 'en']],
  en: ['get', 'en'],
}

export function nameIn(locale: Locale): ExpressionSpecification {
  return nameOf[locale]
}

/** Absolute addresses of the archives. */
interface OutlineUrls {
  world: string
  towns: string
}

export function outlineStyle(palette: MapPalette, urls: OutlineUrls, locale: Locale): StyleSpecification {
  return {
    version: 8,
    sources: {
      [source]: { type: 'vector', url: `pmtiles://${urls.world}`, attribution: 'Natural Earth, GeoNames, GSHHG' },
      [townSource]: { type: 'vector', url: `pmtiles://${urls.towns}` },
    },
    layers: [
      { id: 'paper', type: 'background', paint: { 'background-color': palette.land } },
      ...ground(palette),
      ...labels(palette, locale),
    ],
  }
}

function ground(palette: MapPalette): LayerSpecification[] {
  const round = { 'line-cap': 'round', 'line-join': 'round' } as const
  return [
    {
      id: 'sea',
      type: 'fill',
      source,
      'source-layer': 'sea',
      paint: { 'fill-color': palette.water, 'fill-antialias': false },
    },
    { id: 'land', type: 'fill', source, 'source-layer': 'land', paint: { 'fill-color': palette.land } },
    {
      id: 'urban',
      type: 'fill',
      source,
      'source-layer': 'urban',
      minzoom: 4,
      paint: {
        'fill-color': palette.urban,
        // Gone before the map of towns begins: where both lay side by side, the edge of a tile would be seen.
        'fill-opacity': ['interpolate', ['linear'], ['zoom'], 4, 0.4, 6, 1, 8, 1, 9, 0],
      },
    },
    {
      id: 'lakes',
      type: 'fill',
      source,
      'source-layer': 'lakes',
      filter: isDue,
      paint: { 'fill-color': palette.water },
    },
    {
      id: 'rivers',
      type: 'line',
      source,
      'source-layer': 'rivers',
      filter: isDue,
      layout: round,
      paint: {
        // Inside a city these lines are too coarse to be true.
        'line-opacity': ['interpolate', ['linear'], ['zoom'], 9.5, 1, 11.5, 0],
        'line-color': palette.river,
        'line-width': ['interpolate', ['linear'], ['zoom'], 3, 0.5, 7, 1.2, 12, 3],
      },
    },
    ...townGround(palette),
    {
      id: 'provinces',
      type: 'line',
      source,
      'source-layer': 'provinces',
      layout: round,
      paint: { 'line-color': palette.province, 'line-width': 1, 'line-dasharray': [2, 2] },
    },
    {
      id: 'borders',
      type: 'line',
      source,
      'source-layer': 'borders',
      filter: ['!=', ['get', 'd'], 1],
      layout: round,
      paint: {
        'line-color': palette.border,
        'line-width': ['interpolate', ['linear'], ['zoom'], 1, 0.5, 6, 1.2, 12, 2],
      },
    },
    {
      id: 'borders-disputed',
      type: 'line',
      source,
      'source-layer': 'borders',
      filter: ['==', ['get', 'd'], 1],
      layout: round,
      paint: { 'line-color': palette.border, 'line-width': 1, 'line-dasharray': [3, 3] },
    },
  ]
}

function labels(palette: MapPalette, locale: Locale): LayerSpecification[] {
  const name = nameIn(locale)
  const area = (
    kind: string,
    size: ExpressionSpecification,
    color: string,
    extra: { maxzoom?: number; spacing?: number } = {},
  ): LayerSpecification => ({
    id: `names-${kind}`,
    type: 'symbol',
    source,
    'source-layer': 'areas',
    ...(extra.maxzoom === undefined ? {} : { maxzoom: extra.maxzoom }),
    filter: ['all', isKind(kind), isDue],
    layout: {
      'text-field': name,
      'text-font': mapFonts,
      'text-size': size,
      'text-letter-spacing': extra.spacing ?? 0.05,
      'text-max-width': 7,
      'text-padding': 6,
      'symbol-sort-key': ['get', 'r'],
    },
    paint: { 'text-color': color, 'text-halo-color': palette.halo, 'text-halo-width': 1.2 },
  })
  return [
    area('region', ['interpolate', ['linear'], ['zoom'], 2, 10, 7, 12], palette.inkSoft, { maxzoom: 8, spacing: 0.15 }),
    area('province', ['interpolate', ['linear'], ['zoom'], 4, 10, 8, 13], palette.inkSoft, {
      maxzoom: 8.5,
      spacing: 0.1,
    }),
    ...townNames(palette, mapFonts, name),
    area('sea', ['interpolate', ['linear'], ['zoom'], 1, 10, 6, 14], palette.waterInk, { maxzoom: 9, spacing: 0.12 }),
    {
      id: 'names-city',
      type: 'symbol',
      source,
      'source-layer': 'places',
      maxzoom: 12.5,
      filter: isDue,
      layout: {
        'icon-image': 'map-dot',
        'icon-size': ['interpolate', ['linear'], ['zoom'], 3, 0.7, 8, 1],
        'text-field': name,
        'text-font': mapFonts,
        'text-size': [
          'interpolate',
          ['linear'],
          ['zoom'],
          3,
          ['case', ['<', ['get', 'r'], 45], 11, 10],
          9,
          ['case', ['<', ['get', 'r'], 75], 15, 12],
        ],
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 0.5,
        'text-justify': 'auto',
        'text-max-width': 9,
        'text-padding': 4,
        'symbol-sort-key': ['get', 'r'],
      },
      paint: {
        'icon-color': palette.inkSoft,
        'text-color': palette.ink,
        'text-halo-color': palette.halo,
        'text-halo-width': 1.4,
      },
    },
    area('country', ['interpolate', ['linear'], ['zoom'], 2, 11, 6, 15], palette.ink, { maxzoom: 7, spacing: 0.06 }),
  ]
}
