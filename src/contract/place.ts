// Places, positions and opening hours: the words that plans, guide data and pages share.
import { z } from 'zod'
import { idSchema } from './paging.ts'

/** WGS-84 degrees. */
export const geoPointSchema = z.object({
  lat: z.number().min(-90).max(90),
  lng: z.number().min(-180).max(180),
})
export type GeoPoint = z.infer<typeof geoPointSchema>

/** IANA time zone such as `Asia/Shanghai`. */
export const timeZoneSchema = z.string().min(1).max(64).refine(isKnownTimeZone, 'unknown time zone')

let listedZones: Set<string> | undefined

function isKnownTimeZone(zone: string): boolean {
  listedZones ??= new Set(Intl.supportedValuesOf('timeZone'))
  if (listedZones.has(zone)) return true
  // Other names of zones, which only making a format tells, some fifty times slower.
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}

/** A city or spot a trip starts from or goes to. */
export const placeRefSchema = geoPointSchema.extend({
  name: z.string().trim().min(1).max(120),
  zone: timeZoneSchema,
  /** ISO 3166-1 alpha-2. */
  country: z.string().regex(/^[A-Z]{2}$/),
})
export type PlaceRef = z.infer<typeof placeRefSchema>

/** Where a trip stays; see `trip-stops.ts` for the days. */
export const tripStopSchema = z.object({
  id: idSchema,
  place: placeRefSchema,
  /** null while the trip has no length; at least 1 where there are several stops. */
  nights: z.number().int().nullable(),
})

/** A text in both interface languages. */
export const bilingualSchema = z.object({ zh: z.string().min(1), en: z.string().min(1) })
export type Bilingual = z.infer<typeof bilingualSchema>
