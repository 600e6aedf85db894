// A map that is kept while its servers answer, and read when none does.
import { readFileSync } from 'node:fs'
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { dropMap, findKeptPart } from '#lib/offline/kept-map.ts'
import { keepMap } from './keep-map.ts'
import { openArchive } from './kept-archive.ts'
import { loadKeptStyle } from './kept-style.ts'

const site = 'https://trips.example'
const archives = new Map(
  ['world', 'towns'].map((name) => [
    `${site}/api/map/${name}.pmtiles`,
    readFileSync(new URL(`../../server/maps/${name}.pmtiles`, import.meta.url)),
  ]),
)
const style = {
  version: 8,
  sources: {
    streets: { type: 'vector', url: 'https://maps.example/streets.json' },
    plain: { type: 'geojson', data: { type: 'FeatureCollection', features: [] } },
  },
  sprite: 'https://maps.example/sprite?key=1',
  glyphs: 'https://maps.example/{fontstack}/{range}.pbf',
  layers: [{ id: 'names', type: 'symbol', source: 'streets', layout: { 'text-font': ['Sans', 'Serif'] } }],
}
const description = { tiles: ['https://maps.example/{z}/{x}/{y}.mvt'], minzoom: 0, maxzoom: 15, name: 'Streets' }
const chengdu = { lat: 30.66, lng: 104.06 }
const base = {
  kind: 'style' as const,
  light: 'https://maps.example/light.json',
  dark: 'https://maps.example/light.json',
}

let isUp = true
let asked: string[] = []

async function answer(input: string | URL, init?: RequestInit): Promise<Response> {
  const url = String(input)
  if (!isUp) throw new TypeError('no network')
  asked.push(url)
  const archive = archives.get(url)
  if (archive) {
    const [, from, to] = /bytes=(\d+)-(\d+)/.exec(new Headers(init?.headers).get('range') ?? '') ?? []
    const part = archive.subarray(Number(from), Number(to) + 1)
    return new Response(part, { status: 206, headers: { etag: '"1"' } })
  }
  if (url.endsWith('/light.json')) return Response.json(style)
  if (url.endsWith('/streets.json')) return Response.json(description)
  return url.startsWith('https://maps.example/') ? new Response('bytes') : new Response('', { status: 404 })
}

const boxes = new Map<string, Map<string, Response>>()
const addressOf = (request: string | { url: string }) => (typeof request === 'string' ? request : request.url)

beforeEach(() => {
  isUp = true
  asked = []
  boxes.clear()
  vi.stubGlobal('window', { location: new URL(site) })
  vi.stubGlobal('fetch', answer)
  vi.stubGlobal('caches', {
    keys: async () => [...boxes.keys()],
    delete: async (name: string) => boxes.delete(name),
    match: async (address: string) => [...boxes.values()].flatMap((box) => box.get(address)?.clone() ?? [])[0],
    open: async (name: string) => {
      const box = boxes.get(name) ?? new Map<string, Response>()
      boxes.set(name, box)
      return {
        match: async (address: string) => box.get(address)?.clone(),
        put: async (address: string, kept: Response) => void box.set(address, kept),
        delete: async (request: string | { url: string }) => box.delete(addressOf(request)),
        keys: async () => [...box.keys()].map((url) => ({ url })),
      }
    },
  })
})
afterAll(() => vi.unstubAllGlobals())

describe('the outline', () => {
  const tile = { z: 6, x: 50, y: 26 } as const
  const read = async () => openArchive(`${site}/api/map/world.pmtiles`).getZxy(tile.z, tile.x, tile.y)

  it('is drawn around the places of the trip without a network, until the trip is removed', async () => {
    const live = await read()
    const bytes = await keepMap('trip', [chengdu], { kind: 'outline' })
    expect(bytes).toBeGreaterThan(16_384)
    isUp = false
    expect((await read())?.data).toEqual(live?.data)
    await dropMap('trip')
    await expect(read()).rejects.toThrow('no network')
  })

  it('is fetched once: later only what is new, and its beginning, which tells the version', async () => {
    const bytes = await keepMap('trip', [chengdu], { kind: 'outline' })
    asked = []
    expect(await keepMap('trip', [chengdu], { kind: 'outline' })).toBe(bytes)
    expect(asked).toHaveLength(2)
    await keepMap('trip', [{ lat: 48.86, lng: 2.35 }], { kind: 'outline' })
    isUp = false
    await expect(read()).rejects.toThrow('no network')
  })
})

describe('a style of another server', () => {
  it('is kept with its tiles, letters and signs, and then names this device alone', async () => {
    await keepMap('trip', [chengdu], base)
    isUp = false
    const kept = await loadKeptStyle(base.light)
    expect(kept?.sources.streets).toEqual({
      type: 'vector',
      minzoom: 0,
      maxzoom: 14,
      tiles: ['kept-https://maps.example/{z}/{x}/{y}.mvt'],
    })
    expect(kept?.sources.plain).toEqual(style.sources.plain)
    expect(kept?.glyphs).toBe('kept-https://maps.example/{fontstack}/{range}.pbf')
    expect(kept?.sprite).toEqual([{ id: 'default', url: 'kept-https://maps.example/sprite?key=1' }])
    for (const part of ['14/12927/6725.mvt', 'Sans,Serif/0-255.pbf', 'sprite@2x.png?key=1'])
      expect(await findKeptPart(`https://maps.example/${part}`), part).not.toBeNull()
    expect(await loadKeptStyle('https://maps.example/other.json')).toBeNull()
  })

  it('that does not answer leaves the outline', async () => {
    await keepMap('trip', [chengdu], { ...base, light: `${site}/none`, dark: `${site}/none` })
    expect(await loadKeptStyle(`${site}/none`)).toBeNull()
    expect(await findKeptPart(`${site}/api/map/world.pmtiles?bytes=0-16383`)).not.toBeNull()
  })
})
