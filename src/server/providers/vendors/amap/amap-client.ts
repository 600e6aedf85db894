// Amap web service (restapi.amap.com): one envelope for all answers, GCJ-02 positions, empty arrays where a text is missing.
import { z } from 'zod'
import type { GeoPoint } from '#contract/place.ts'
import { VendorError, type VendorFailure } from '../../resilience/vendor-error.ts'
import { createVendorHttp } from '../../resilience/vendor-http.ts'
import { fromGcj02, toGcj02 } from './gcj02.ts'

export interface AmapClient {
  /** @throws VendorError by Amap's own codes, whatever the HTTP status says. */
  get<Schema extends z.ZodType>(
    path: string,
    query: Record<string, string | number | undefined>,
    schema: Schema,
    signal: AbortSignal,
  ): Promise<z.output<Schema>>
}

const envelopeSchema = z.looseObject({
  status: z.string().optional(),
  infocode: z.string().optional(),
  info: z.string().optional(),
  /** The v4 services say it in their own way. */
  errcode: z.number().optional(),
})

/** Too many of a day, a minute or a second, for the key, the account or the address. */
const limitCodes = new Set([
  '10003',
  '10004',
  '10010',
  '10014',
  '10015',
  '10019',
  '10020',
  '10021',
  '10029',
  '10044',
  '10045',
])
/** Nothing wrong but the question: bad parameters, a point outside China, no road, no way. */
const rejectedCodes = /^(20000|20001|20011|20012|2080[0-3])$/
/** The engine did not answer in time. */
const faultyCodes = new Set(['10013', '10016', '10017', '20003'])

export function createAmapClient({ key, baseUrl }: { key: string; baseUrl: string }): AmapClient {
  const http = createVendorHttp('amap', { baseUrl })
  return {
    async get(path, query, schema, signal) {
      const answer = await http.getJson({ path, query: { ...query, key }, schema: envelopeSchema, signal })
      const isGood = answer.errcode === undefined ? answer.status === '1' : answer.errcode === 0
      const code = answer.infocode ?? String(answer.errcode ?? '')
      if (!isGood) throw new VendorError('amap', failureOf(code), { cause: new Error(`${code} ${answer.info ?? ''}`) })
      const parsed = schema.safeParse(answer)
      if (!parsed.success) throw new VendorError('amap', 'broken', { cause: parsed.error })
      return parsed.data
    },
  }
}

function failureOf(code: string): VendorFailure {
  if (limitCodes.has(code)) return 'rate-limited'
  if (rejectedCodes.test(code)) return 'rejected'
  return faultyCodes.has(code) ? 'faulty' : 'refused'
}

/** `[]` stands for a missing text. */
export const textSchema = z.union([z.string(), z.array(z.unknown()).transform(() => '')]).default('')

export function amapLocation(point: GeoPoint): string {
  const { lat, lng } = toGcj02(point)
  return `${lng.toFixed(6)},${lat.toFixed(6)}`
}

/** `lng,lat` in GCJ-02; null for what is none. */
export function readLocation(text: string): GeoPoint | null {
  const [lng, lat] = text.split(',').map(Number)
  if (lng === undefined || lat === undefined || !Number.isFinite(lng) || !Number.isFinite(lat)) return null
  return fromGcj02({ lat, lng })
}
