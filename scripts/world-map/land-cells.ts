// Whether a degree without any shore in it is land, by Natural Earth.
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { z } from 'zod'
import { isInside, type Position } from './shorelines.ts'

const ringSchema = z.array(z.tuple([z.number(), z.number()]))
const landSchema = z.object({
  features: z.array(
    z.object({
      geometry: z.discriminatedUnion('type', [
        z.object({ type: z.literal('Polygon'), coordinates: z.array(ringSchema) }),
        z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ringSchema)) }),
      ]),
    }),
  ),
})

export function readLand(file: URL): (cell: string) => boolean {
  const { features } = landSchema.parse(JSON.parse(gunzipSync(readFileSync(file)).toString('utf8')))
  const rings = features
    .flatMap(({ geometry }) => (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates))
    .flat()
    .map((ring) => ({ ring, lats: ring.map(([, lat]) => lat) }))
    .map(({ ring, lats }) => ({
      ring,
      south: lats.reduce((a, b) => Math.min(a, b)),
      north: lats.reduce((a, b) => Math.max(a, b)),
    }))
  return (cell) => {
    const [west = 0, south = 0] = cell.split(':').map(Number)
    const point: Position = [west + 0.5, south + 0.5]
    const near = rings.filter((one) => one.south <= point[1] && one.north >= point[1])
    return near.some(({ ring }) => isInside(point, ring))
  }
}
