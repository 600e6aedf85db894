// The base map that is configured besides the outline: a style of another server, or an archive in the schema of Protomaps.
import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl'
import { z } from 'zod'
import type { BaseMap } from '#contract/base-map.ts'
import type { Locale } from '#contract/locale.ts'
import { withBasePath } from '#lib/base-path.ts'
import { isArchiveKept } from './kept-archive.ts'
import { loadKeptStyle } from './kept-style.ts'
import { closestKeptZoom } from './map-area.ts'
import { mapFonts } from './outline-style.ts'

/** What must be there for MapLibre to make something of it; it checks the rest itself. */
const styleShape = z.looseObject({
  version: z.literal(8),
  sources: z.looseObject({}),
  layers: z.array(z.looseObject({})),
})

/** As Protomaps names them. */
const archiveLanguage: Readonly<Record<Locale, string>> = { 'zh-CN': 'zh-Hans', en: 'en' }
/** The fields of OpenMapTiles and OpenStreetMap, best first. */
const nameFields: Readonly<Record<Locale, readonly string[]>> = {
  'zh-CN': ['name:zh-Hans', 'name:zh', 'name'],
  en: ['name:en', 'name:latin', 'name'],
}

interface Wanted {
  locale: Locale
  isDark: boolean
  signal: AbortSignal
}

/** null = the outline is all there is. @throws where the style cannot be loaded. */
export async function loadConfiguredStyle(base: BaseMap, wanted: Wanted): Promise<StyleSpecification | null> {
  if (base.kind === 'outline') return null
  if (base.kind === 'archive') return archiveStyle(base.url, wanted, null)
  const answer = await fetch(wanted.isDark ? base.dark : base.light, { signal: wanted.signal })
  if (!answer.ok) throw new Error(`the style of the base map answers ${answer.status}`)
  const style: unknown = await answer.json()
  if (!isStyle(style)) throw new Error('the style of the base map is none')
  return translate(style, wanted)
}

/** What of it is kept on this device; null where nothing is. */
export async function loadKeptBase(base: BaseMap, wanted: Wanted): Promise<StyleSpecification | null> {
  if (base.kind === 'outline') return null
  if (base.kind === 'archive')
    return (await isArchiveKept(absoluteUrl(base.url))) ? archiveStyle(base.url, wanted, closestKeptZoom) : null
  const style = await loadKeptStyle(wanted.isDark ? base.dark : base.light)
  return style && translate(style, wanted)
}

function translate(style: StyleSpecification, { locale }: Wanted): StyleSpecification {
  return { ...style, layers: style.layers.map((layer) => inLanguage(layer, locale)) }
}

function absoluteUrl(path: string): string {
  return new URL(withBasePath(path), window.location.href).href
}

function isStyle(value: unknown): value is StyleSpecification {
  return styleShape.safeParse(value).success
}

/** `closest`: the zoom whose tiles are enlarged for more; null = that of the archive. */
async function archiveStyle(
  url: string,
  { locale, isDark }: Wanted,
  closest: number | null,
): Promise<StyleSpecification> {
  const { layers, namedFlavor } = await import('@protomaps/basemaps')
  const address = `pmtiles://${absoluteUrl(url)}`
  const [lettering] = mapFonts
  const flavor = { ...namedFlavor(isDark ? 'dark' : 'light'), regular: lettering, bold: lettering, italic: lettering }
  const drawn = layers('base', flavor, {
    lang: archiveLanguage[locale],
  })
  return {
    version: 8,
    sources: {
      base: {
        type: 'vector',
        url: address,
        attribution: 'Protomaps, © OpenStreetMap',
        ...(closest !== null && { maxzoom: closest }),
      },
    },
    layers: drawn.map(withOwnLettering),
  }
}

/** Without addresses for fonts and icons MapLibre letters by itself, and points of interest get our dot. */
export function withOwnLettering(layer: LayerSpecification): LayerSpecification {
  if (layer.type !== 'symbol') return layer
  const { 'icon-image': icon, ...layout } = layer.layout ?? {}
  const dot = icon !== undefined && layer.id === 'pois' ? { 'icon-image': 'map-dot' } : {}
  return {
    ...layer,
    layout: { ...layout, ...dot, ...(layout['text-field'] === undefined ? {} : { 'text-font': mapFonts }) },
  }
}

/** Names in the reader's language where the tiles have them. */
export function inLanguage(layer: LayerSpecification, locale: Locale): LayerSpecification {
  const field = layer.type === 'symbol' ? layer.layout?.['text-field'] : undefined
  if (layer.type !== 'symbol' || field === undefined || !/"name|\{name/.test(JSON.stringify(field))) return layer
  const name: ExpressionSpecification = [
    'coalesce',
    ...nameFields[locale].map((key): ExpressionSpecification => ['get', key]),
  ]
  return { ...layer, layout: { ...layer.layout, 'text-field': name } }
}
