import { rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fromVectorTileJs, GeoJSONWrapper } from '@maplibre/vt-pbf'
import { writePmtiles } from '../scripts/world-map/write-pmtiles.ts'
import { colourShares, type Rgb, readColour } from './map-pixels.ts'
import { startOwnServer } from './own-server.ts'
import { honolulu, openMapOn, seeMap } from './pages/island-map.ts'
import { expect, test } from './test.ts'
import { answerJson, listen } from './tile-server.ts'

const magenta: Rgb = [200, 30, 160]
const ground = { id: 'ground', type: 'background', paint: { 'background-color': `rgb(${magenta.join(',')})` } }

const palace: [string, number, number] = ['Iolani Palace', 21.3067, -157.8588]
const head: [string, number, number] = ['Diamond Head', 21.262, -157.8056]
/** As OSRM answers: from one to the other by way of a corner. */
const streets = {
  code: 'Ok',
  waypoints: [],
  routes: [
    {
      distance: 9000,
      duration: 1500,
      geometry: {
        type: 'LineString',
        coordinates: [
          [palace[2], palace[1]],
          [palace[2], head[1]],
          [head[2], head[1]],
        ],
      },
      legs: [],
    },
  ],
}

test.describe('a PMTiles archive as the base map', () => {
  const path = join(tmpdir(), `journeyon-e2e-${process.pid}.pmtiles`)
  const tileOf = (name: string, zh: string) => {
    const side = 4096
    const square = [
      [0, 0],
      [side, 0],
      [side, side],
      [0, side],
      [0, 0],
    ].map(([x = 0, y = 0]): [number, number] => [x, y])
    const layer = (id: string, features: ConstructorParameters<typeof GeoJSONWrapper>[0]) => {
      const wrapper = new GeoJSONWrapper(features, { version: 2, extent: side })
      wrapper.name = id
      return [id, wrapper] as const
    }
    const tags = {
      kind: 'locality',
      name,
      'name:en': name,
      'name:zh-Hans': zh,
      min_zoom: 0,
      population_rank: 14,
      sort_key: 0,
    }
    const points = Array.from({ length: 8 * 8 }, (_, at): [number, number] => [
      32 + (at % 64) * 64,
      32 + (at >> 6) * 64,
    ])
    return fromVectorTileJs({
      layers: Object.fromEntries([
        layer('earth', [{ type: 3, tags: { kind: 'earth' }, geometry: [square] }]),
        layer(
          'places',
          points.map((point) => ({ type: 1 as const, tags, geometry: [point] })),
        ),
      ]),
    })
  }

  test('is drawn with its names in both languages, without a server for letters', { tag: '@desktop' }, async ({
    page,
  }) => {
    // Around Honolulu, at the zoom that a trip without places has.
    const z = 9
    const [x, y] = [Math.floor(((honolulu.lng + 180) / 360) * 2 ** z), 0]
    const rows = Array.from({ length: 2 ** z }, (_, row) => row).filter((row) => row >= 215 && row <= 235)
    const tiles = rows.flatMap((row) =>
      [-2, -1, 0, 1, 2].map((step) => ({ z, x: x + step, y: y + row, data: tileOf('Waimea', '威美亚') })),
    )
    await writeFile(
      path,
      writePmtiles(tiles, {
        vector_layers: [
          { id: 'earth', fields: {} },
          { id: 'places', fields: {} },
        ],
      }),
    )
    const server = await startOwnServer({ MAP_PMTILES: path })
    try {
      const foreign: string[] = []
      page.on('request', (request) => request.url().startsWith('http') && foreign.push(new URL(request.url()).origin))
      for (const locale of ['en', 'zh-CN'] as const) {
        await openMapOn(page, server.url, locale)
        const earth: Rgb = [226, 223, 218]
        await expect.poll(async () => (await colourShares(page, [earth]))[0]).toBeGreaterThan(0.6)
        // Letters: dark pixels that the outline's land, an even colour, would not have.
        const ink: Rgb = [92, 92, 92]
        await expect.poll(async () => (await colourShares(page, [earth, ink]))[1]).toBeGreaterThan(0.0001)
        expect([...new Set(foreign)]).toEqual([server.url])
        await expect(page.getByText('Protomaps')).toBeVisible()
      }
    } finally {
      // A page that is left would miss its server.
      await page.goto('about:blank')
      await server.stop()
      await rm(path)
    }
  })
})

test.describe('a style of another server as the base map', () => {
  test.use({ allowedConsole: [/Failed to load resource|ERR_/] })

  test('is drawn with the way along streets, its host alone is opened, and the outline steps in when it is away', {
    tag: '@desktop',
  }, async ({ page }) => {
    let isUp = true
    const styles = createServer((request, answer) => {
      if (request.url?.startsWith('/route/')) return answerJson(request, answer, streets)
      if (!isUp) return void answer.socket?.destroy()
      answerJson(request, answer, { version: 8, sources: {}, layers: [ground] })
    })
    const styleUrl = await listen(styles)
    const server = await startOwnServer({ MAP_STYLE_URL: `${styleUrl}/style.json`, OSRM_URL: styleUrl })
    try {
      const policies: string[] = []
      page.on('response', (answer) => {
        if (answer.request().isNavigationRequest()) policies.push(answer.headers()['content-security-policy'] ?? '')
      })
      await openMapOn(page, server.url, 'en', [palace, head])
      await expect.poll(async () => (await colourShares(page, [magenta]))[0]).toBeGreaterThan(0.6)
      // The streets turn where the way ends in the south and begins in the west; an arc stays far from there.
      const middleOf = async ([title]: typeof palace, number: number) => {
        const pin = page.getByRole('button', { name: `${title}, day 1, item ${number}`, exact: true })
        const { x = 0, y = 0, width = 0, height = 0 } = (await pin.boundingBox()) ?? {}
        return { x: x + width / 2, y: y + height / 2 }
      }
      const corner = { x: (await middleOf(palace, 1)).x - 6, y: (await middleOf(head, 2)).y - 6, width: 12, height: 12 }
      const way = await readColour(page, '--color-day-1')
      await expect.poll(async () => (await colourShares(page, [way], corner))[0]).toBeGreaterThan(0.1)
      const [, hosts = ''] = /connect-src ([^;]*)/.exec(policies.at(-1) ?? '') ?? []
      expect(hosts.split(' ').filter((host) => host.startsWith('http'))).toEqual([styleUrl])

      isUp = false
      await page.reload()
      await seeMap(page)
      const land = await readColour(page, '--map-land')
      const water = await readColour(page, '--map-water')
      await expect(page.getByText('The base map isn’t available right now')).toBeVisible()
      await expect
        .poll(async () => {
          const [onLand = 0, onWater = 0] = await colourShares(page, [land, water])
          return onLand > 0.05 && onWater > 0.2
        })
        .toBe(true)

      isUp = true
      await page.getByRole('button', { name: 'Try again', exact: true }).click()
      await expect.poll(async () => (await colourShares(page, [magenta]))[0]).toBeGreaterThan(0.6)
      await expect(page.getByText('The base map isn’t available right now')).toBeHidden()
    } finally {
      await page.goto('about:blank')
      await server.stop()
      styles.close()
    }
  })

  test('whose tiles fail leaves no empty sheet', { tag: '@desktop' }, async ({ page }) => {
    const styles = createServer((request, answer) => {
      if (request.url?.endsWith('.mvt') && request.method === 'GET') {
        return void answer.writeHead(503, { 'access-control-allow-origin': '*' }).end()
      }
      answerJson(request, answer, {
        version: 8,
        sources: { dead: { type: 'vector', tiles: [`http://${request.headers.host}/{z}/{x}/{y}.mvt`] } },
        layers: [ground, { id: 'roads', type: 'line', source: 'dead', 'source-layer': 'roads' }],
      })
    })
    const styleUrl = await listen(styles)
    const server = await startOwnServer({ MAP_STYLE_URL: `${styleUrl}/style.json` })
    try {
      await openMapOn(page, server.url)
      await expect(page.getByText('The base map isn’t available right now')).toBeVisible()
      const water = await readColour(page, '--map-water')
      await expect.poll(async () => (await colourShares(page, [magenta, water]))[1]).toBeGreaterThan(0.2)
    } finally {
      await page.goto('about:blank')
      await server.stop()
      styles.close()
    }
  })
})
