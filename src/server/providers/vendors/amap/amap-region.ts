import { z } from 'zod'
import type { GeoPoint } from '#contract/place.ts'
import { type AmapClient, amapLocation, textSchema } from './amap-client.ts'

const schema = z.object({
  regeocode: z.object({ addressComponent: z.object({ adcode: textSchema, citycode: textSchema }) }),
})

/** The administrative codes of a point: weather and buses are asked by them. Empty outside China. */
export async function regionAt(client: AmapClient, point: GeoPoint, signal: AbortSignal) {
  const { regeocode } = await client.get('v3/geocode/regeo', { location: amapLocation(point) }, schema, signal)
  return regeocode.addressComponent
}
