// The style of another server with all that it draws from, kept on this device: read there when the server does not answer.
import type { StyleSpecification } from 'maplibre-gl'
import { z } from 'zod'
import { findKeptPart, keptScheme, type MapStore } from '#lib/offline/kept-map.ts'
import { inTurn } from './in-turn.ts'
import { keepArchive } from './kept-archive.ts'
import { closestKeptZoom, type Tile, tilesAround } from './map-area.ts'
import type { Position } from './map-geometry.ts'

const archiveScheme = 'pmtiles://'
/** Latin letters and punctuation; maps draw Chinese with the fonts of the device. */
const letterRanges = ['0-255', '256-511', '8192-8447']
const spriteFiles = ['.json', '.png', '@2x.json', '@2x.png']
const freshMs = 30 * 86_400_000

/** What a description of tiles says that a source of a style may say as well. */
const tilesShape = z.object({
  tiles: z.array(z.string()).optional(),
  minzoom: z.number().optional(),
  maxzoom: z.number().optional(),
  scheme: z.string().optional(),
  attribution: z.string().optional(),
  bounds: z.array(z.number()).optional(),
})
const sourceShape = z.looseObject({ ...tilesShape.shape, url: z.string().optional() })
const styleShape = z.looseObject({
  sources: z.record(z.string(), sourceShape),
  layers: z.array(z.looseObject({ layout: z.looseObject({ 'text-font': z.unknown() }).optional() })),
  glyphs: z.string().optional(),
  sprite: z.union([z.string(), z.array(z.object({ id: z.string(), url: z.string() }))]).optional(),
})
type Style = z.infer<typeof styleShape>
type Source = z.infer<typeof sourceShape>

/** @throws where the style cannot be fetched; what else fails is missing later. */
export async function keepStyle(url: string, places: readonly Position[], store: MapStore): Promise<void> {
  const style = styleShape.parse(await fetchJson(url, store))
  for (const source of Object.values(style.sources)) await keepSource(source, places, store).catch(() => undefined)
  const fixed = [...spritesOf(style).flatMap(({ url: sprite }) => spriteFiles.map((file) => withEnding(sprite, file)))]
  const letters = fontsOf(style).flatMap((font) => letterRanges.map((range) => lettersUrl(style, font, range)))
  await inTurn([...fixed, ...letters], (address) => fetchOnce(address, store))
}

async function keepSource(source: Source, places: readonly Position[], store: MapStore): Promise<void> {
  if (isArchive(source.url)) return keepArchive(source.url.slice(archiveScheme.length), places, store)
  const {
    tiles,
    minzoom = 0,
    maxzoom = closestKeptZoom,
    scheme,
  } = await withDescription(source, (url) => fetchJson(url, store))
  const template = tiles?.[0]
  if (!template) return
  await inTurn(tilesAround(places, { minZoom: minzoom, maxZoom: maxzoom }), (tile) =>
    fetchOnce(tileUrl(template, tile, scheme), store),
  )
}

/** What the source says itself counts more than the description that it names. */
async function withDescription({ url, ...own }: Source, read: (url: string) => Promise<unknown>): Promise<Source> {
  return { ...(url === undefined ? {} : tilesShape.parse(await read(url))), ...own }
}

function isArchive(url: string | undefined): url is string {
  return url?.startsWith(archiveScheme) === true
}

/** The style as it was kept, with all its addresses on this device; null where it is not. */
export async function loadKeptStyle(url: string): Promise<StyleSpecification | null> {
  const known = await readJson(url)
  const style = styleShape.safeParse(known)
  if (!style.success) return null
  const sources: [string, Source][] = []
  for (const [id, source] of Object.entries(style.data.sources)) sources.push([id, await toKeptSource(source)])
  const sprite = spritesOf(style.data).map(({ id, url: address }) => ({ id, url: keptUrl(address) }))
  const drawn: unknown = {
    ...style.data,
    sources: Object.fromEntries(sources),
    ...(style.data.glyphs && { glyphs: keptUrl(style.data.glyphs) }),
    ...(sprite.length > 0 && { sprite }),
  }
  return isDrawable(drawn) ? drawn : null
}

async function toKeptSource(source: Source): Promise<Source> {
  const described = isArchive(source.url) ? source : await withDescription(source, readJson)
  const { tiles, maxzoom = closestKeptZoom } = described
  if (!tiles && !isArchive(source.url)) return described
  // Closer tiles are not kept: these are enlarged.
  const closest = { ...described, maxzoom: Math.min(maxzoom, closestKeptZoom) }
  return tiles ? { ...closest, tiles: tiles.slice(0, 1).map(keptUrl) } : closest
}

/** It was checked when it was kept, and by MapLibre when it was drawn. */
function isDrawable(style: unknown): style is StyleSpecification {
  return styleShape.safeParse(style).success
}

function keptUrl(url: string): string {
  return `${keptScheme}${url}`
}

async function readJson(url: string): Promise<unknown> {
  const part = await findKeptPart(url)
  return part && JSON.parse(new TextDecoder().decode(part.data))
}

async function fetchJson(url: string, store: MapStore): Promise<unknown> {
  const data = await fetchBytes(url)
  await store.put(url, data)
  return JSON.parse(new TextDecoder().decode(data))
}

async function fetchOnce(url: string, store: MapStore): Promise<void> {
  const known = await store.find(url)
  if (!known || Date.now() - known.keptAt > freshMs) await store.put(url, await fetchBytes(url))
}

async function fetchBytes(url: string): Promise<ArrayBuffer> {
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`${url} answers ${answer.status}`)
  return answer.arrayBuffer()
}

function tileUrl(template: string, { z: zoom, x, y }: Tile, scheme: string | undefined): string {
  const row = scheme === 'tms' ? 2 ** zoom - 1 - y : y
  return template
    .replace('{z}', String(zoom))
    .replace('{x}', String(x))
    .replace('{y}', String(row))
    .replace('{ratio}', '')
}

function lettersUrl({ glyphs = '' }: Style, font: string, range: string): string {
  return glyphs.replace('{fontstack}', font).replace('{range}', range)
}

function spritesOf({ sprite }: Style): { id: string; url: string }[] {
  return typeof sprite === 'string' ? [{ id: 'default', url: sprite }] : (sprite ?? [])
}

/** As MapLibre names the files of a sprite: before a query. */
function withEnding(url: string, ending: string): string {
  const [path, query] = url.split('?', 2)
  return query === undefined ? `${path}${ending}` : `${path}${ending}?${query}`
}

/** Also those that a layer chooses by an expression, which lists them. */
function fontsOf({ layers, glyphs }: Style): string[] {
  if (!glyphs) return []
  return [...new Set(layers.flatMap(({ layout }) => fontStacks(layout?.['text-font'])))]
}

function fontStacks(value: unknown): string[] {
  if (!Array.isArray(value)) return []
  const [first, second] = value
  if (first === 'literal') return fontStacks(second)
  const isStack = value.length > 0 && value.every((part) => typeof part === 'string')
  return isStack ? [value.join(',')] : value.flatMap(fontStacks)
}
